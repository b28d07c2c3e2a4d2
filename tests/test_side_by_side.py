"""What the engines are measured with is the same each time, and has something to find."""

from __future__ import annotations

import csv
import hashlib
import importlib
import io
import random
from contextlib import closing
from itertools import product
from pathlib import Path

import pyoxigraph
import pytest
from fastapi.testclient import TestClient
from pyoxigraph import QueryResultsFormat, RdfFormat

from ziyaret_extract import load_analyzer
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store

RELEASES = 400
DIGEST = "02b914146adf"


@pytest.fixture
def made(monkeypatch):
    """The modules that make the graph and the queries."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "bench"))
    return importlib.import_module("release_graph"), importlib.import_module("eight_queries")


@pytest.fixture
def engine(made):
    """An engine with the graph of some releases."""
    graphs, _ = made
    store = pyoxigraph.Store()
    store.bulk_load("".join(graphs.quads(RELEASES)).encode(), RdfFormat.N_QUADS)
    return store


@pytest.fixture
def client(made, tmp_path):
    """A client of the service over the same graph."""
    graphs, _ = made
    lines = sorted(f"{triple} <{graph}> .\n" for graph, triples in graphs.graphs(RELEASES) for triple in triples)
    by_graph = sorted(lines, key=lambda line: line.rpartition(" <")[2])
    with closing(open_store("oxigraph:", base=graphs.BASE)) as store:
        store.rewrite(lambda _: (line.encode() for line in by_graph))
        settings = Settings(base_iri=graphs.BASE)
        yield TestClient(create_app(settings, store=store, analyzer=load_analyzer(f"fixed:{tmp_path}")))


def test_each_release_has_sixty_triples_and_always_the_same(made):
    """The digest of a small graph is pinned, so that figures of another day are of the same graph."""
    graphs, _ = made
    assert {len(set(triples)) for _, triples in graphs.graphs(RELEASES)} == {60}
    assert hashlib.sha256("".join(graphs.quads(50)).encode()).hexdigest().startswith(DIGEST)


def test_each_query_finds_something(made, engine):
    """Asked about a few things, each of the eight has an answer that is not empty."""
    _, queries = made
    empty = set()
    for name in queries.QUERIES:
        answers = (engine.query(queries.query(name, random.Random(n), RELEASES)) for n in range(40))
        if not any(_rows(answer) for answer in answers):
            empty.add(name)
    assert empty == set()


COLUMNS = {
    "q2 visited by country and year": (("country", "year", "bodies"), ("country", "year", "municipalities")),
    "q3 topics of a municipality": (("topic", "visits"), ("topic", "events")),
    "q5 part of a name": (("thing",), ("iri",)),
    "q7 triples of each graph": (("graph", "triples"), ("graph", "triples")),
}
"""What a query calls its columns, and what the API does."""


def test_the_api_tells_what_the_query_tells(made, engine, client):
    """What is asked both ways has one answer, as far as the query goes; only names come in another order."""
    _, queries = made
    assert COLUMNS.keys() == queries.API.keys()
    for name, n in product(COLUMNS, range(5)):
        sparql = queries.query(name, random.Random(n), RELEASES)
        told = engine.query(sparql).serialize(format=QueryResultsFormat.CSV).decode()
        answer = client.get("/" + queries.API[name](random.Random(n), RELEASES), headers={"Accept": "text/csv"})
        expected, found = (
            _columns(table, names) for table, names in zip((told, answer.text), COLUMNS[name], strict=True)
        )
        if name.startswith("q5"):
            expected, found = sorted(set(expected)), sorted(found)
        assert [row for row in found if row in expected] == expected
        assert len(found) == len(expected) or "LIMIT" in sparql or "?year >=" in sparql


def _columns(table, names):
    return [tuple(row[name] for name in names) for row in csv.DictReader(io.StringIO(table))]


def _rows(answer):
    if isinstance(answer, pyoxigraph.QueryTriples):
        return sum(1 for _ in answer)
    return answer.serialize(format=QueryResultsFormat.CSV).count(b"\r\n") - 1
