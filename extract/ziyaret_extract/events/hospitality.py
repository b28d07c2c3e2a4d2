"""Hosts who are told by what they do while the guests are there: `Müdür Y konuklara okulu anlattı`."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.rooms import room_case
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_AT = frozenset({Case.LOCATIVE, Case.RELATIVE})


def receive_by_deeds(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who is at home with the host of a visit receives by what hosts do, or as the one whose office it is."""
    if _does(story, sentence):
        _receive_where_told(story, phrases)
    visit = story.visit_at(sentence.first)
    if visit is None or visit.planned or not visit.hosts:
        return
    ours = set(visit.hosts) - set(story.cast.homes(visit.participants))
    named = [p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None]
    acting = [*(named if _does(story, sentence) else ()), *(p for p in phrases if _at_office(story, p))]
    doing = [key for p in acting for key in p.keys if story.cast.home(key) in ours]
    visit.add(received_by=[key for key in doing if key not in visit.participants])


def _receive_where_told(story: Story, phrases: Sequence[Phrase]) -> None:
    """`Tekkaya'da Başkan A, Ovadere'de ise Müdür B projeleri anlattı`: each receives at the visit there."""
    where: Phrase | None = None
    for phrase in phrases:
        if phrase.case is Case.LOCATIVE and phrase.kind in {"place", "organization"}:
            where = phrase
        elif phrase.kind == "person" and phrase.case is Case.NOMINATIVE and phrase.part is None and where:
            visit = _visit_to(story, set(where.keys))
            away = story.cast.people(visit.participants) if visit else set()
            if visit and not set(phrase.keys) & away and not _are_from(story, phrase.keys, visit.participants):
                visit.add(received_by=phrase.keys)
            where = None


def _visit_to(story: Story, where: set[str]) -> Draft | None:
    """The visit that was told last to one of these bodies, or to the municipality of one of these towns."""
    visits = (draft for draft in reversed(story.drafts) if draft.type is EventType.VISIT and not draft.planned)
    return next((d for d in visits if where & {*d.hosts, *story.cast.towns(d.hosts)}), None)


def _are_from(story: Story, people: Sequence[str], guests: Sequence[str]) -> bool:
    """Whether people are at home where guests are."""
    return bool(set(story.cast.homes(people)) & set(story.cast.homes(guests)))


def _at_office(story: Story, phrase: Phrase) -> bool:
    """Whether a talk goes on in somebody's office: `Y'nin makamında gerçekleşen görüşmede`."""
    behind = story.analysis.tokens[phrase.last : phrase.last + 1]
    return phrase.kind == "person" and phrase.case is Case.GENITIVE and any(room_case(t.folded) in _AT for t in behind)


def _does(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells such a deed, outside of speech."""
    tokens = story.analysis.tokens
    words = [tokens[at].folded for at in range(sentence.first, sentence.last) if at not in story.spoken]
    return any(f"{word} {behind}".startswith(_deeds()) for word, behind in pairwise([*words, ""]))


@cache
def _deeds() -> tuple[str, ...]:
    return tuple(verb for verb, *_ in read_rows("hospitality.tsv"))
