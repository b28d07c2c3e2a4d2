"""What people might merge or split, of everything in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.linking.clusters import propose
from ziyaret_ontology.curation import in_force
from ziyaret_ontology.model import DecisionKind
from ziyaret_service.curation.log import read_decisions
from ziyaret_service.curation.summaries import names, summaries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.linking.summary import Proposal
    from ziyaret_ontology.model import Decision
    from ziyaret_service.stores import Store


def find_proposals(store: Store, *, base: str, timeout: float) -> tuple[Proposal, ...]:
    """The proposals, best first, without those that somebody judged before: a merge undone, a split made."""
    decisions = read_decisions(store, base=base)
    return propose(
        summaries(store, base=base, timeout=timeout),
        names=names(store, base=base, timeout=timeout),
        apart=frozenset(_judged(decisions)),
        taken=[key for each in decisions for key in (each.entity, each.becomes) if key],
    )


def _judged(decisions: tuple[Decision, ...]) -> Iterator[frozenset[str]]:
    counting = in_force(decisions)
    for each in decisions:
        if each.becomes and (each.kind is DecisionKind.SPLIT or each not in counting):
            yield frozenset((each.entity, each.becomes))
