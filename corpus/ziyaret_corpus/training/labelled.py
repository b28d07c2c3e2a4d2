"""A text with labelled spans, and changes of the text that the spans survive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A short document; its spans are sorted, do not overlap, and count code points of the text."""

    text: str
    spans: tuple[Span, ...]
    kind: str
    """The kind of sentence, or the name of the data set that the document is from."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands between two offsets becomes something else."""

    start: int
    end: int
    text: str


def edited(document: Labelled, edits: Iterable[Edit]) -> Labelled:
    """The document after the edits, which do not overlap; what is inserted at the edge of a span stays outside it."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    pieces, at = [], 0
    for edit in ordered:
        pieces += [document.text[at : edit.start], edit.text]
        at = edit.end
    text = "".join((*pieces, document.text[at:]))
    starts = [edit.start for edit in ordered]
    ends = [edit.end for edit in ordered]
    shifts = (0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered))
    return replace(
        document,
        text=text,
        spans=tuple(
            (start + shifts[bisect_right(ends, start)], end + shifts[bisect_left(starts, end)], label)
            for start, end, label in document.spans
        ),
    )
