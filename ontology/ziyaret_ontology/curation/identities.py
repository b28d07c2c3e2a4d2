"""Which entity an entity is, after what was merged and split."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation.force import in_force
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_ontology.model import Decision, Facts

MERGEABLE = ("person", "organization", "place")
"""The kinds of entity, as keys begin, that outlive a release and can be taken for each other."""


@dataclass(frozen=True, slots=True)
class _Move:
    """From this decision on the entity is called so, in these releases or, for None, in all."""

    number: int
    becomes: str
    releases: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Identities:
    """The keys of entities after all merges and splits, which take effect in the order in which they were decided."""

    moves: Mapping[str, tuple[_Move, ...]]
    replaced: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Identities:
        """What the decisions in force come to. One that takes a thing for another kind of thing has no effect."""
        moves: dict[str, tuple[_Move, ...]] = {}
        replaced: dict[str, str] = {}
        names: dict[str, str] = {}
        for decision in in_force(decisions):
            entity, becomes = decision.entity, decision.becomes
            if becomes is None or not _same_kind(entity, becomes):
                continue
            merged = decision.kind is DecisionKind.MERGE
            releases = None if merged else frozenset(decision.releases)
            moves[entity] = (*moves.get(entity, ()), _Move(decision.number, becomes, releases))
            replaced.pop(becomes, None)  # it lives again, if it was merged before
            if merged:
                replaced[entity] = becomes
                if decision.name:
                    names[becomes] = decision.name
        return cls(moves, replaced, names)

    def key_in(self, release_id: str, key: str) -> str:
        """What the entity with this key, as read from the release, is called now."""
        number = 0
        while move := self._next(key, number, release_id):
            key, number = move.becomes, move.number
        return key

    def survivor(self, key: str) -> str:
        """The entity that this one was merged into, at the end of the chain; itself if it was not."""
        while key in self.replaced:
            key = self.replaced[key]
        return key

    def successors(self, keys: Iterable[str]) -> frozenset[str]:
        """The keys, and all that these entities were ever merged into or split off as."""
        found: set[str] = set()
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting.extend(move.becomes for move in self.moves.get(key, ()))
        return frozenset(found)

    def _next(self, key: str, number: int, release_id: str) -> _Move | None:
        """The first move of the entity after the decision with this number."""
        for move in self.moves.get(key, ()):
            if move.number > number and (move.releases is None or release_id in move.releases):
                return move
        return None


def kind_of(key: str) -> str:
    """The kind that a key begins with, such as `person`."""
    return key.partition("/")[0]


def entities_in(facts: Facts) -> tuple[str, ...]:
    """The keys of the facts that outlive their release, and that decisions can be about."""
    return (
        *(fact.key for fact in facts.people),
        *(fact.key for fact in facts.organizations),
        *(fact.key for fact in facts.places),
    )


def _same_kind(entity: str, becomes: str) -> bool:
    return entity != becomes and kind_of(entity) == kind_of(becomes) and kind_of(entity) in MERGEABLE
