"""The facts of a release, what people decided, and what was looked up online, as RDF graphs, and back."""

from __future__ import annotations

from ziyaret_ontology.graph.decisions import decisions_from_graph, decisions_to_graph
from ziyaret_ontology.graph.lookups import lookups_from_graph, lookups_to_graph
from ziyaret_ontology.graph.nquads import canonical_nquads
from ziyaret_ontology.graph.read import from_graph
from ziyaret_ontology.graph.write import to_graph

__all__ = [
    "canonical_nquads",
    "decisions_from_graph",
    "decisions_to_graph",
    "from_graph",
    "lookups_from_graph",
    "lookups_to_graph",
    "to_graph",
]
