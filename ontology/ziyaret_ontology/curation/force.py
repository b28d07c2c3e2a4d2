"""Which decisions count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_ontology.model import Decision


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody took back, by number and without the undos; an undo can itself be undone."""
    return tuple(each for each in counting(decisions) if each.kind is not DecisionKind.UNDO)


def counting(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The same with the undos that count."""
    undone: set[int | None] = set()
    kept: list[Decision] = []
    for decision in sorted(decisions, key=lambda each: each.number, reverse=True):
        if decision.number not in undone:
            kept.append(decision)
            undone.add(decision.undoes)
    return tuple(reversed(kept))
