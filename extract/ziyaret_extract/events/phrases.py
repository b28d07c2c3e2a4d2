"""Noun phrases of a sentence: who and what is spoken of, coordinated names as one, each with its part in the clause."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.behind import is_belonging, is_beside_it, on_premises, part_of
from ziyaret_extract.events.coordination import BARE, coordinated
from ziyaret_extract.events.couples import with_couples
from ziyaret_extract.events.joint_agents import with_joint_agents
from ziyaret_extract.events.standing import standing
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.mentions import Mentions

_CREWS = ("ekib", "heyet", "kafile", "yönetim", "ekip")
_TAKING = re.compile(r"al(?:arak|ıp|an|dı)")
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """Keys of coordinated facts of one kind, tokens `first` up to `last`; the word behind tells `part`: agent, host."""

    keys: tuple[str, ...]
    kind: str
    first: int
    last: int
    case: Case
    part: str | None


def read_phrases(analysis: Analysis, sentence: Sentence, mentions: Mentions) -> tuple[Phrase, ...]:
    """The phrases of a sentence, in order."""
    groups = coordinated(analysis, sentence, standing(analysis, sentence, mentions))
    phrases = _with_joint_company(analysis, [_phrase(analysis, sentence, group) for group in groups])
    return with_joint_agents(analysis, with_couples(analysis, mentions, phrases))


def _with_joint_company(analysis: Analysis, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases; who is joined by `ve` to a group that is company is company too: `Rektör A ve öğrencilerle`."""
    people = [p for p in phrases if p.kind in {"person", "group"}]
    joint = {
        one
        for one, other in pairwise(people)
        if one.kind != other.kind and (other.part == "company" or other.case is Case.INSTRUMENTAL)
        if one.case is Case.NOMINATIVE and analysis.tokens[one.last].folded == AND
        if all(token.text != "," for token in analysis.tokens[one.last : other.first])
    }
    return tuple(replace(p, part="company") if p in joint else p for p in phrases)


def _phrase(analysis: Analysis, sentence: Sentence, group: Sequence[Occurrence]) -> Phrase:
    keys = tuple(dict.fromkeys(o.key for o in group))
    last = group[-1].last
    told = next((o for o in group if o.key == group[-1].key and o.case not in BARE), group[-1])  # `Odasını (XO)`
    case: Case = Case.NOMINATIVE if told.case is Case.OTHER else told.case
    kind = kind_of(keys[0])
    if kind in {"place", "organization"} and case is Case.DATIVE and is_belonging(analysis, last):
        case = Case.GENITIVE
    elif kind == "place" and case is Case.NOMINATIVE and is_beside_it(analysis, last):
        case = Case.RELATIVE
    elif case is Case.NOMINATIVE and kind in {"organization", "place"}:
        case, last = on_premises(analysis, sentence, last)
    part = part_of(analysis, sentence, last, kind) if case in {Case.NOMINATIVE, Case.GENITIVE} else None
    if kind == "person" and (_make_up(analysis, sentence, last, case) or _taken_along(analysis, group, case)):
        part = "company"
    return Phrase(keys, kind, group[0].phrase, last, case, part)


def _make_up(analysis: Analysis, sentence: Sentence, last: int, case: Case) -> bool:
    """Whether people are told to be the company of somebody: `A ve B'den oluşan ekibiyle`."""
    words = [token.folded for token in analysis.tokens[last : min(last + _NEAR, sentence.last)]]
    with_them = any(word.startswith(_CREWS) and word.endswith(("yle", "ile")) for word in words[1:])
    return case is Case.ABLATIVE and words[:1] in (["oluşan"], ["müteşekkil"]) and with_them


def _taken_along(analysis: Analysis, group: Sequence[Occurrence], case: Case) -> bool:
    """Whether somebody takes people along: `yanına A'yı da alarak`."""
    before = analysis.tokens[group[0].phrase - 1].folded if group[0].phrase else ""
    behind = [token.folded for token in analysis.tokens[group[-1].last : group[-1].last + 2]]
    return before == "yanına" and case is Case.ACCUSATIVE and any(map(_TAKING.fullmatch, behind))
