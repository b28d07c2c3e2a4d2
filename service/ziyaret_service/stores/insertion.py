"""The SPARQL Update that replaces a named graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph
from rdflib import Literal, URIRef

from ziyaret_ontology.errors import StoreError

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_FORGET = """
DELETE {{ ?s ?p ?o }} WHERE {{
  GRAPH {graph} {{ ?s ?p ?o }}
  FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other != {graph}) }}
}}"""
"""What only this graph states leaves the union."""


def replacement(graph: str, triples: Graph) -> str:
    """One update request that puts the triples in place of the graph; StoreError for what is no RDF: a bad IRI.

    It also keeps the default graph equal to the union of the named graphs. Not every engine offers that union, and
    Oxigraph's finds a triple of two graphs twice, which makes every count wrong.
    """
    try:
        name = pyoxigraph.NamedNode(graph)
        lines = [f"{_term(s)} {_term(p)} {_term(o)} ." for s, p, o in triples]
    except ValueError as problem:
        raise StoreError(f"the graph {graph} cannot be stored, because it is no valid RDF: {problem}") from problem
    steps = [_FORGET.format(graph=name), f"DROP SILENT GRAPH {name}"]
    if lines:
        data = "\n".join(lines)
        steps += [f"INSERT DATA {{ {data}\n GRAPH {name} {{ {data}\n }} }}"]
    return " ;\n".join(steps)


def _term(term: Node) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    """The term as Oxigraph writes it, because rdflib takes any text for an IRI, and this becomes part of a program."""
    if isinstance(term, Literal):
        datatype = pyoxigraph.NamedNode(term.datatype) if term.datatype else None
        return pyoxigraph.Literal(str(term), language=term.language, datatype=datatype)
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(term)
    raise ValueError(f"{term!r} is a blank node; every node of a stored graph has an IRI")
