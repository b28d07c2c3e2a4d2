"""What the engines are measured with is the same each time, and has something to find."""

from __future__ import annotations

import hashlib
import importlib
import random
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat

RELEASES = 400
DIGEST = "8e2a80fa24f9"


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


def _rows(answer):
    if isinstance(answer, pyoxigraph.QueryTriples):
        return sum(1 for _ in answer)
    return answer.serialize(format=QueryResultsFormat.CSV).count(b"\r\n") - 1
