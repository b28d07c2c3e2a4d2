"""How large each graph is, kept with each write, is what counting finds."""

from __future__ import annotations

import random
from contextlib import closing

import pytest
from named_graphs import ONE, TWO, graph_of
from rdflib import Graph, URIRef

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.catalogue import GraphSize, KeptSizes
from ziyaret_service.stores import adding, dropping, of_graph, open_store, read_update, replacing
from ziyaret_service.stores.writes import Writes

BASE = "http://example.org/"
OWN = [f"{BASE}graphs/{name}" for name in ("a", "b", "c")]


def counted(store):
    """The sizes as one finds them who begins now."""
    return KeptSizes(store).now(timeout=10)


def triples(drawn):
    """Some lines of N-Triples."""
    return "".join(f"<{BASE}{drawn.randrange(9)}> <{BASE}p> <{BASE}{drawn.randrange(9)}> .\n" for _ in range(4))


def writings(drawn):
    """Each way in which a store is written, about things drawn."""
    mine, other = drawn.sample(OWN, 2)
    texts = [
        f"INSERT DATA {{ GRAPH <{mine}> {{ {triples(drawn)} }} }}",
        f"COPY SILENT <{mine}> TO <{other}>",
        f"MOVE SILENT <{mine}> TO <{other}>",
        f"ADD SILENT <{ONE}> TO <{mine}> ; CLEAR SILENT GRAPH <{other}>",
        f"DELETE {{ GRAPH <{mine}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{other}> {{ ?s ?p ?o }} }}",
        f"WITH <{mine}> DELETE {{ ?s ?p ?o }} INSERT {{ ?o ?p ?s }} WHERE {{ ?s ?p ?o }}",
    ]
    updates = [
        *(read_update(text, base=BASE) for text in texts),
        of_graph("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s < ?o) }", mine, base=BASE),
        replacing(mine, triples(drawn), base=BASE),
        adding(mine, triples(drawn), base=BASE),
        dropping(mine, base=BASE),
    ]
    kept, size = drawn.choice((ONE, TWO)), drawn.randrange(4)
    return [
        *(lambda store, update=update: store.update(update, timeout=10) for update in updates),
        lambda store: store.replace(kept, graph_of(*map(str, range(size)))),
        lambda store: store.replace(kept, Graph()),
        lambda store: store.rewrite(lambda lines: (line for n, line in enumerate(lines) if n % 3)),
    ]


@pytest.mark.parametrize("seed", range(2))
def test_after_whatever_is_written_the_sizes_are_those_that_counting_finds(store_of_base, seed):
    """Fed, removed, updated, put, patched, erased and restored in any order."""
    drawn = random.Random(seed)
    kept = KeptSizes(store_of_base)
    seen = set()
    for _ in range(20):
        for _ in range(drawn.randrange(1, 4)):
            drawn.choice(writings(drawn))(store_of_base)
        sizes = kept.now(timeout=10)
        assert sizes == counted(store_of_base)
        seen.add(sizes)
    assert len(seen) > 8


def test_a_write_without_names_is_seen_as_well(store_of_base):
    """Where nothing is kept, an update may write whatever it finds."""
    kept = KeptSizes(store_of_base)
    store_of_base.update(adding(OWN[0], "<x:a> <x:b> <x:c> .\n", base=BASE), timeout=10)
    assert kept.now(timeout=10) == (GraphSize(OWN[0], 1),)
    store_of_base.update(read_update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", base=BASE), timeout=10)
    assert kept.now(timeout=10) == ()


def test_a_failed_update_changes_no_size(store_of_base):
    """All or nothing."""
    kept = KeptSizes(store_of_base)
    store_of_base.replace(ONE, graph_of("Ada"))
    with pytest.raises(QueryRejected):
        store_of_base.update(read_update(f"CREATE GRAPH <{OWN[0]}> ; CREATE GRAPH <{OWN[0]}>", base=BASE), timeout=10)
    assert kept.now(timeout=10) == (GraphSize(ONE, 1),)


def test_only_what_was_written_is_counted_again(store_of_base, monkeypatch):
    """One release among many costs one graph."""
    kept = KeptSizes(store_of_base)
    store_of_base.replace(ONE, graph_of("Ada"))
    kept.now(timeout=10)
    asked = []
    query = store_of_base.query
    monkeypatch.setattr(
        store_of_base, "query", lambda sparql, *args, **more: asked.append(sparql) or query(sparql, *args, **more)
    )
    kept.now(timeout=10)
    store_of_base.replace(TWO, graph_of("Ada", "Bora"))
    assert kept.now(timeout=10) == (GraphSize(TWO, 2), GraphSize(ONE, 1))
    assert [(ONE in sparql, TWO in sparql) for sparql in asked] == [(False, True)]


def test_who_is_far_behind_or_knew_another_life_begins_anew():
    """What was written is told of the latest thousand writes, and of this opening alone."""
    writes = Writes()
    assert writes.since(0) == frozenset()
    writes.add([ONE])
    writes.add([TWO, ONE])
    assert [writes.since(n) for n in (0, 1, 2)] == [{ONE, TWO}, {ONE, TWO}, set()]
    writes.add(None)
    assert [writes.since(n) for n in (2, 3)] == [None, set()]
    for _ in range(1_000):
        writes.add([ONE])
    assert [writes.since(n) for n in (2, 3)] == [None, {ONE}]
    with closing(open_store("oxigraph:")) as first, closing(open_store("oxigraph:")) as second:
        assert (first.written_since(first.state), first.written_since(second.state)) == (set(), None)


def test_sizes_over_http(client, store):
    """JSON, CSV and a page; the largest first, in pages; empty graphs are none."""
    store.replace(f"{BASE}graph/small", graph_of("Ada"))
    body = client.get("/graph-sizes?limit=1").json()
    assert (body["total"], [each["graph"].rpartition("/")[2] for each in body["graphs"]]) == (2, ["kazakistan-heyeti"])
    following = client.get(body["next"]).json()
    assert (following["graphs"], following["next"]) == ([{"graph": f"{BASE}graph/small", "triples": 1}], None)
    table = client.get("/graph-sizes?limit=1&offset=1", headers={"Accept": "text/csv"})
    assert (table.text, table.headers["x-total-count"]) == (f"graph,triples\r\n{BASE}graph/small,1\r\n", "2")
    assert f"{BASE}graph/small" in client.get("/graph-sizes", headers={"Accept": "text/html"}).text
    store.replace(URIRef(f"{BASE}graph/small"), Graph())
    assert client.get("/graph-sizes").json()["total"] == 1


@pytest.fixture
def store_of_base():
    """An empty store of data of example.org."""
    with closing(open_store("oxigraph:", base=BASE)) as opened:
        yield opened
