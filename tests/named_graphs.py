"""Small named graphs for the tests of stores, and how to ask for what is in them."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from ziyaret_service.stores import select

ONE = "http://example.org/graph/one"
TWO = "http://example.org/graph/two"
NAME = URIRef("http://example.org/name")


def graph_of(*names: str) -> Graph:
    """A graph with one triple for each name."""
    graph = Graph()
    for name in names:
        graph.add((URIRef(f"http://example.org/{name}"), NAME, Literal(name, lang="tr")))
    return graph


def names(store, pattern="?s <http://example.org/name> ?name"):
    """The names that a pattern finds, each as often as it finds it."""
    return sorted(row["name"] for row in select(store, f"SELECT ?name {{ {pattern} }}", timeout=10))


def ask(store, sparql, accept="application/json", timeout=10):
    """The whole answer."""
    return b"".join(store.query(sparql, accept, timeout=timeout).chunks)


def empty(store):
    """Take every graph out of a store whose server goes on."""
    for row in select(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", timeout=10):
        store.replace(row["g"], Graph())
