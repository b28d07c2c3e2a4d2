"""Whether two answers, or the contents of two stores, are the same."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any

import pyoxigraph as ox
from rdflib import Graph, Namespace

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")


def table_of(media_type: str, text: bytes) -> object:
    """Something that is equal for equal tables."""
    if media_type == "text/csv":
        rows = csv.DictReader(io.StringIO(text.decode(), newline=""))
        return Counter(
            frozenset((name, "_:" if cell.startswith("_:") else cell) for name, cell in row.items()) for row in rows
        )
    results = ox.parse_query_results(text, ox.QueryResultsFormat.from_media_type(media_type))
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    names = [variable.value for variable in results.variables]
    return _rows([{name: row[name] for name in names if row[name] is not None} for row in results])


def result_set(text: bytes, suffix: str) -> object:
    """A table that is written as a graph."""
    graph = Graph().parse(text, format={".ttl": "turtle", ".rdf": "xml"}[suffix])
    (truth,) = set(graph.objects(None, RS.boolean)) or {None}
    if truth is not None:
        return truth.toPython()
    rows = []
    for solution in graph.objects(None, RS.solution):
        bindings = [
            (graph.value(each, RS.variable), graph.value(each, RS.value))
            for each in graph.objects(solution, RS.binding)
        ]
        line = "\n".join(f"<x:x> <x:{name}> {value.n3()} ." for name, value in bindings)
        rows.append({quad.predicate.value[2:]: quad.object for quad in ox.parse(line.encode(), ox.RdfFormat.TURTLE)})
    return _rows(rows)


def _rows(rows: list[dict[str, Any]]) -> object:
    """Equal for the same rows, each as often; blank nodes are the same when they are so in every row."""
    plain = [row for row in rows if not any(isinstance(term, ox.BlankNode) for term in row.values())]
    others = [row for row in rows if row not in plain]
    quads = [
        ox.Quad(ox.BlankNode(f"row{i}"), ox.NamedNode(f"x:{name}"), term)
        for i, row in enumerate(others)
        for name, term in row.items()
    ]
    counted = Counter(frozenset((name, _written(term)) for name, term in row.items()) for row in plain)
    return counted, canonical(quads)


def _written(term: Any) -> str:
    """The term as the engine writes it, which has one way for `1.0` and `01.00`."""
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("x:x"), ox.NamedNode("x:x"), term))
    return str(next(iter(store)).object)


def same(some: list[ox.Quad], others: list[ox.Quad]) -> bool:
    """Whether they are the same but for the names of blank nodes."""
    return canonical(some) == canonical(others)


def canonical(quads: list[ox.Quad]) -> frozenset[ox.Quad]:
    """The quads as the engine writes them, with blank nodes named by what is said of them."""
    store = ox.Store()
    store.extend(quads)
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(dataset)
