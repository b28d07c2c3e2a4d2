"""People named one after the other, joined by commas and `ve`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import JOINTS
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.occurrences import Occurrence

_JOINTS = JOINTS | {";"}
# Between two people of a list stand a comma, a body or a place, and at most this much of a description.
_LOOSE_WORDS = 2
# Whence the next one is: `A, aynı belediyeden mimar B`.
_OF_SAME = re.compile(r"aynı|yine|\w{4,}[dt][ae]n")
_LONGEST_GAP = 8


def runs(analysis: Analysis, inside: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """The runs of people joined by commas and `ve`, roles and descriptions before each name allowed."""
    found: list[list[Occurrence]] = []
    for occurrence in inside:
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


def _joined(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the tokens between two people join them in a list."""
    gap = [token.text for token in analysis.tokens[first:last]]
    if gap[:1] == ["("] and ")" in gap:  # `Ad Soyad (Müdür), Ad Soyad`
        gap = gap[gap.index(")") + 1 :]
    loose = sum(word[:1].islower() and not _OF_SAME.fullmatch(fold(word)) for word in gap[1:])
    return bool(gap) and gap[0] in _JOINTS and loose <= _LOOSE_WORDS and len(gap) < _LONGEST_GAP
