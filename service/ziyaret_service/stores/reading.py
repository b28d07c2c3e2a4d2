"""Queries of our own, read into Python values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rdflib import Graph

if TYPE_CHECKING:
    from ziyaret_service.stores.protocol import Store


def select(store: Store, sparql: str, *, timeout: float) -> tuple[dict[str, str], ...]:
    """The rows of a SELECT, from variable name to lexical value, without the unbound ones. Errors of Store.query."""
    answer = store.query(sparql, "application/sparql-results+json", timeout=timeout)
    bindings = json.loads(b"".join(answer.chunks))["results"]["bindings"]
    return tuple({name: term["value"] for name, term in row.items()} for row in bindings)


def construct(store: Store, sparql: str, *, timeout: float) -> Graph:
    """The triples of a CONSTRUCT or DESCRIBE. Errors of Store.query."""
    answer = store.query(sparql, "application/n-triples", timeout=timeout)
    return Graph().parse(data=b"".join(answer.chunks), format="nt")


def read_graph(store: Store, graph: str, *, timeout: float) -> Graph:
    """All triples of a named graph; empty when there is none. Errors of Store.query."""
    return construct(store, f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}", timeout=timeout)
