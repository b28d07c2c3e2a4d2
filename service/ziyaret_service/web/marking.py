"""A release's text cut into pieces, each with what was understood there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.model import Facts


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text; `kind` and `key` of the thing named there, and whether an event is told there."""

    text: str
    kind: str | None
    key: str | None
    title: str | None
    event: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str
    key: str | None
    title: str


def marked(facts: Facts) -> tuple[Piece, ...]:
    """The whole text in order; where two things are named at once, the longer one shows."""
    text = facts.release.text
    marks = _without_overlap(sorted(_marks(facts), key=lambda mark: (mark.start - mark.end, mark.start, mark.kind)))
    told = [(mention.start, mention.end) for event in facts.events for mention in event.mentions]
    cuts = {0, len(text)}
    cuts.update(cut for mark in marks for cut in (mark.start, mark.end))
    cuts.update(cut for span in told for cut in span)
    return tuple(_piece(text, start, end, marks, told) for start, end in pairwise(sorted(cuts)))


def _piece(text: str, start: int, end: int, marks: list[_Mark], told: list[tuple[int, int]]) -> Piece:
    mark = next((each for each in marks if each.start <= start and end <= each.end), None)
    event = any(first <= start and end <= last for first, last in told)
    if mark is None:
        return Piece(text[start:end], None, None, None, event)
    return Piece(text[start:end], mark.kind, mark.key, mark.title, event)


def _marks(facts: Facts) -> Iterator[_Mark]:
    for kind, named in (
        ("person", facts.people),
        ("organization", facts.organizations),
        ("place", facts.places),
        ("topic", facts.topics),
        ("group", facts.groups),
    ):
        for fact in named:
            for mention in fact.mentions:
                yield _Mark(mention.start, mention.end, kind, fact.key, fact.name)
    for stated in facts.dates:
        for mention in stated.mentions:
            yield _Mark(mention.start, mention.end, "date", None, stated.edtf)


def _without_overlap(marks: list[_Mark]) -> list[_Mark]:
    kept: list[_Mark] = []
    for mark in marks:
        if mark.end > mark.start and all(mark.end <= each.start or each.end <= mark.start for each in kept):
            kept.append(mark)
    return kept
