"""What people decided about the Wikidata items of entities."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_ontology.curation.force import in_force
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_ontology.curation.identities import Identities
    from ziyaret_ontology.model import Decision


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision that says which item an entity is, if there is one, and those that say which it is not, by item."""

    confirmed: Decision | None = None
    rejected: Mapping[str, Decision] = field(default_factory=dict)


def verdicts(decisions: Iterable[Decision], identities: Identities) -> dict[str, Verdict]:
    """The verdict on each entity, by key; what was decided of an entity that was merged counts for the survivor."""
    found: dict[str, Verdict] = {}
    for decision in in_force(decisions):
        key = identities.survivor(decision.entity)
        before = found.get(key, Verdict())
        if decision.item is None:
            continue
        others = {item: each for item, each in before.rejected.items() if item != decision.item}
        if decision.kind is DecisionKind.REJECT:
            stands = before.confirmed if before.confirmed and before.confirmed.item != decision.item else None
            found[key] = Verdict(stands, {**others, decision.item: decision})
        else:
            found[key] = Verdict(decision, others)
    return found


def told(decision: Decision) -> str:
    """Who decided and when, in one line: `decided by Ayşe Işık on 2024-05-10`, and why if that was given."""
    why = f": {decision.reason}" if decision.reason else ""
    return f"decided by {decision.who} on {decision.when.date().isoformat()}{why}"
