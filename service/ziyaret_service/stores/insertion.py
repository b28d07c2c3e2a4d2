"""The SPARQL Update that replaces a named graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph

from ziyaret_ontology.errors import StoreError

if TYPE_CHECKING:
    from rdflib import Graph


def replacement(graph: str, triples: Graph) -> str:
    """One update request that puts the triples in place of the graph; StoreError for what is no RDF: a bad IRI."""
    try:
        name = pyoxigraph.NamedNode(graph)
        # Parsed again, because rdflib writes any text as an IRI, and this becomes part of a program.
        lines = [
            f"{triple.subject} {triple.predicate} {triple.object} ."
            for triple in pyoxigraph.parse(
                triples.serialize(format="nt", encoding="utf-8"), format=pyoxigraph.RdfFormat.N_TRIPLES
            )
        ]
    except (SyntaxError, ValueError) as problem:
        raise StoreError(f"the graph {graph} cannot be stored, because it is no valid RDF: {problem}") from problem
    drop = f"DROP SILENT GRAPH {name}"
    return drop if not lines else "\n".join((f"{drop} ;", f"INSERT DATA {{ GRAPH {name} {{", *lines, "} }"))
