"""What is put into a store, and the SPARQL Update that replaces a named graph by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph
from rdflib import Literal, URIRef

from ziyaret_ontology.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib import Graph
    from rdflib.term import Node

_FORGET = """
DELETE {{ {forgotten} }} WHERE {{
  GRAPH {graph} {{ ?s ?p ?o }}
  FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER({others}) }}
}}"""
"""What only this graph states, of those that the service keeps, leaves the union."""
KEPT: Final = "graph/"
"""What the addresses of the graphs that the service keeps have behind the base IRI."""


def statements(graph: str, triples: Graph) -> tuple[pyoxigraph.Quad, ...]:
    """The triples as Oxigraph has them, in the named graph; StoreError for what is no RDF: a bad IRI, a blank node."""
    try:
        name = pyoxigraph.NamedNode(graph)
        return tuple(pyoxigraph.Quad(_node(s), _node(p), _term(o), name) for s, p, o in triples)
    except ValueError as problem:
        raise StoreError(f"the graph {graph} cannot be stored, because it is no valid RDF: {problem}") from problem


def as_written(quads: Iterable[pyoxigraph.Quad]) -> set[pyoxigraph.Quad]:
    """The quads as Oxigraph writes them, so that those are equal whose numbers only look different, as 0.5 and 0.50."""
    store = pyoxigraph.Store()
    store.extend(quads)
    return set(store)


def replacement(graph: str, quads: Sequence[pyoxigraph.Quad], *, base: str | None, union: str | None = None) -> str:
    """One update request that puts the quads in place of the graph.

    It also keeps the default graph, or the named graph `union` in place of it, equal to the union of the named graphs
    that the service keeps over data of `base`, or of all without one. Not every engine offers that union, and
    Oxigraph's finds a triple of two graphs twice, which makes every count wrong.
    """
    name = pyoxigraph.NamedNode(graph)
    others = f"?other != {name}" + (f" && ?other != <{union}>" if union else "")
    others += f' && STRSTARTS(STR(?other), "{base}{KEPT}")' if base else ""
    steps = [
        _FORGET.format(graph=name, forgotten=_within(union, "?s ?p ?o"), others=others),
        f"DROP SILENT GRAPH {name}",
    ]
    if quads:
        data = "\n".join(f"{quad.triple} ." for quad in quads)
        steps += [f"INSERT DATA {{ {_within(union, data)}\n {_within(graph, data)} }}"]
    return " ;\n".join(steps)


def _within(graph: str | None, triples: str) -> str:
    """The triples in the named graph; without one, in the default graph."""
    return f"GRAPH <{graph}> {{ {triples}\n }}" if graph else triples


def _node(term: Node) -> pyoxigraph.NamedNode:
    """The IRI as Oxigraph takes it, because rdflib takes any text for one, and this becomes part of a program."""
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(term)
    raise ValueError(f"{term!r} is not named by an IRI, as every node of a stored graph is")


def _term(term: Node) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    if isinstance(term, Literal):
        datatype = pyoxigraph.NamedNode(term.datatype) if term.datatype else None
        return pyoxigraph.Literal(str(term), language=term.language, datatype=datatype)
    return _node(term)
