"""People named one after the other, joined by commas and `ve`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import LIST_JOINTS
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.occurrences import Occurrence

# Between two people of a list stand a comma, a body or a place, and at most this much of a description.
_LOOSE_WORDS = 2
# Whose kin the next one is: `A ve merhum B'nin oğlu C`.
_KIN = frozenset({"oğlu", "kızı", "eşi", "annesi", "babası", "kardeşi", "torunu"})
_OF_KIN = _KIN | {"merhum", "merhume", "rahmetli"}
# Whence the next one is: `A, aynı belediyeden mimar B`.
_OF_SAME = re.compile(r"aynı|yine|\w{4,}[dt][ae]n")
_LONGEST_GAP = 8


def runs(analysis: Analysis, inside: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """The runs of people joined by commas and `ve`, roles and descriptions before each name allowed."""
    found: list[list[Occurrence]] = []
    for occurrence in (one for one in inside if not _tells_kin(analysis, one)):
        if found and _joined(analysis, found[-1][-1].last, occurrence.phrase):
            found[-1].append(occurrence)
        else:
            found.append([occurrence])
    return found


def longest_run(analysis: Analysis, inside: Sequence[Occurrence]) -> list[Occurrence]:
    """The longest run of people."""
    return max(runs(analysis, inside), key=len, default=[])


def keys_of(people: Iterable[Occurrence]) -> tuple[str, ...]:
    """Their keys, each once, in their order."""
    return tuple(dict.fromkeys(o.key for o in people))


def _tells_kin(analysis: Analysis, one: Occurrence) -> bool:
    """Whether somebody is only told for the sake of kin: `A'nın oğlu B`."""
    behind = analysis.tokens[one.last].folded if one.last < len(analysis.tokens) else ""
    return one.case is Case.GENITIVE and behind in _KIN


def _joined(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the tokens between two people join them in a list."""
    gap = [token.text for token in analysis.tokens[first:last]]
    if gap[:1] == ["("] and ")" in gap:  # `Ad Soyad (Müdür), Ad Soyad`
        gap = gap[gap.index(")") + 1 :]
    told = [word for word in gap[1:] if word[:1].islower() and word not in _OF_KIN]
    loose = sum(not _OF_SAME.fullmatch(fold(word)) for word in told)
    return bool(gap) and gap[0] in LIST_JOINTS and loose <= _LOOSE_WORDS and len(gap) < _LONGEST_GAP
