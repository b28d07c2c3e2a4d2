"""How things stand with one entity: what people decided of it, and what it was merged and split from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation import Identities, Verdict, in_force, verdicts
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_ontology.model import Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """Of an entity: the verdict on its items, and the merges and splits in force that it takes part in."""

    verdict: Verdict
    merged_from: tuple[Decision, ...]
    split_as: tuple[Decision, ...]
    split_from: tuple[Decision, ...]

    @property
    def any(self) -> bool:
        """Whether anything was decided of it that counts."""
        verdict = self.verdict
        return bool(verdict.confirmed or verdict.rejected or self.merged_from or self.split_as or self.split_from)


def rejected_items(decisions: Sequence[Decision]) -> dict[str, frozenset[str]]:
    """The items that people decided an entity is not, by the entity's key."""
    found = verdicts(decisions, Identities.of(decisions))
    return {key: frozenset(verdict.rejected) for key, verdict in found.items() if verdict.rejected}


def standing_of(key: str, decisions: Sequence[Decision]) -> Standing:
    """How things stand with the entity with this key."""
    identities = Identities.of(decisions)
    merges = [each for each in in_force(decisions) if each.kind is DecisionKind.MERGE]
    splits = [each for each in in_force(decisions) if each.kind is DecisionKind.SPLIT]
    return Standing(
        verdict=verdicts(decisions, identities).get(key, Verdict()),
        merged_from=tuple(
            each for each in merges if each.entity in identities.replaced and identities.survivor(each.entity) == key
        ),
        split_as=tuple(each for each in splits if each.entity == key),
        split_from=tuple(each for each in splits if each.becomes == key),
    )
