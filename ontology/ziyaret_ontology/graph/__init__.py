"""The facts of a release as an RDF graph, and back; what people decided and what was looked up, as graphs beside it."""

from __future__ import annotations

from ziyaret_ontology.graph.decisions import decisions_from_graph, decisions_to_graph
from ziyaret_ontology.graph.lookups import lookup_to_graph
from ziyaret_ontology.graph.nquads import canonical_nquads
from ziyaret_ontology.graph.read import from_graph
from ziyaret_ontology.graph.write import to_graph

__all__ = [
    "canonical_nquads",
    "decisions_from_graph",
    "decisions_to_graph",
    "from_graph",
    "lookup_to_graph",
    "to_graph",
]
