"""What may be stored: graphs that keep the shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.check import check
from ziyaret_ontology.errors import CheckFailed

if TYPE_CHECKING:
    from rdflib import Graph

_VIOLATIONS_TOLD = 3


def require_valid(graph: Graph, release_id: str) -> None:
    """CheckFailed, with the violations, for a graph of a release that breaks the shapes."""
    if violations := check(graph):
        told = "; ".join(violation.message for violation in violations[:_VIOLATIONS_TOLD])
        raise CheckFailed(
            f"the graph of {release_id} breaks {len(violations)} shapes and was not stored: {told}", violations
        )
