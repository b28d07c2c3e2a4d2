"""Guests of one verb who come each by himself: `X ve Y ayrı ayrı ziyaret etti`, `önce X'i, ardından Y'yi ağırladı`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story


def by_turns(
    story: Story, clause: Clause, guests: Sequence[Phrase], hosts: Collection[str]
) -> list[tuple[tuple[str, ...], str | None]]:
    """The keys of those guests who come together and the day told beside them, for each turn; none where all do.

    `Pazartesi X'i, salı günü Y'yi ağırladı`: a day told beside each parts them, and so does a word of order or time
    before a name. `Ayrı ayrı` parts those who are not at home at the same body, other than that of the hosts.
    """
    turns = _turns(story, clause, guests, hosts)
    return [(turn, _day_of(story, guests, turn)) for turn in turns] if len(turns) > 1 else []


def _turns(story: Story, clause: Clause, guests: Sequence[Phrase], hosts: Collection[str]) -> list[tuple[str, ...]]:
    if clause.has("ayrı", "ayrı") or (len(hosts) == 1 and clause.has("sırasıyla")):
        ours = {*hosts, *story.cast.homes(hosts)}
        return [keys for phrase in guests for keys in _by_home(story, phrase.keys, ours)]
    days = {story.day_told(phrase) for phrase in guests}
    return [phrase.keys for phrase in guests] if len(days) == len(guests) > 1 else _in_order(clause, guests)


def _day_of(story: Story, guests: Iterable[Phrase], turn: Collection[str]) -> str | None:
    days = (story.day_told(phrase) for phrase in guests if set(phrase.keys) & set(turn))
    return next((day for day in days if day), None)


def subjects(clause: Clause) -> tuple[str, ...]:
    """Those who do it by turns, `önce X, ardından Y geldi`; nobody where only one does or all do it together."""
    told = [p for p in clause.before() if p.kind in PEOPLE and p.case is Case.NOMINATIVE and p.part is None]
    parted = len(told) > 1 and len(_in_order(clause, told)) > 1
    return tuple(dict.fromkeys(key for p in told for key in p.keys)) if parted else ()


def _in_order(clause: Clause, guests: Sequence[Phrase]) -> list[tuple[str, ...]]:
    turns: list[tuple[str, ...]] = []
    last = clause.boundary
    for phrase in guests:
        if turns and all(token.folded not in _orders() for token in clause.tokens[last : phrase.first]):
            turns[-1] = (*turns[-1], *phrase.keys)
        else:
            turns.append(phrase.keys)
        last = phrase.last
    return turns


def _by_home(story: Story, people: Iterable[str], ours: Collection[str]) -> list[tuple[str, ...]]:
    """People in their order, those named next to each other who come from one body together."""
    homes = {key: story.cast.home(key) for key in people}
    return [tuple(keys) for _, keys in groupby(homes, lambda key: key if homes[key] in {None, *ours} else homes[key])]


def _orders() -> tuple[str, ...]:
    return read_words("order_words.txt")
