"""The limits of a query on the embedded store: each holds, is told by name, and leaves nothing running."""

from __future__ import annotations

import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from named_graphs import ONE, TWO, ask, graph_of, names
from processes import is_running, until

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, QueryTooCostly, StoreUnavailable
from ziyaret_service.stores import Asker, Limits, open_store
from ziyaret_service.stores.snapshots import Snapshot
from ziyaret_service.stores.worker import Query, Worker, waited_for

THOUSANDS = 2_000
DEADLY = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w FILTER(?x != ?y) }",
    "unbounded path": "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|!<x:p>)* ?b . ?c (<x:p>|!<x:p>)* ?d . ?e ?f ?g }",
    "no row ever": "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(STR(?x) = CONCAT(STR(?y), STR(?z), 'x')) }",
    "sorting it all": "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } ORDER BY ?x ?z",
}
CROSS = "SELECT * { ?a ?p ?x . ?b ?q ?y }"


def opened(**limits):
    """A store with two thousand names."""
    store = open_store("oxigraph:", limits=Limits(**limits))
    store.replace(ONE, graph_of(*(f"n{i}" for i in range(THOUSANDS))))
    return store


@pytest.fixture
def store():
    """A store that grants what is usual."""
    with closing(opened()) as store:
        yield store


@pytest.mark.parametrize("query", DEADLY.values(), ids=DEADLY)
def test_a_query_of_death_dies_at_its_limit(store, query):
    """Its worker is gone when the caller is told, which is at the limit, and others are answered meanwhile."""
    start = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        dying = pool.submit(ask, store, query, timeout=0.6)
        until(store.worker_ids)
        (worker,) = store.worker_ids()
        assert len(names(store)) == THOUSANDS
        with pytest.raises(QueryTimeout, match=r"0\.6 s"):
            dying.result()
    assert time.monotonic() - start < 4  # also where the machine has other work
    assert not is_running(worker)
    assert len(names(store)) == THOUSANDS


def test_the_limit_holds_amid_an_answer(store):
    """The first piece does not wait for the last, and the time is over on the way."""
    answer = store.query("SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }", "text/csv", timeout=0.5)
    assert next(answer.chunks).startswith(b"a,")
    with pytest.raises(QueryTimeout):
        for _ in answer.chunks:
            pass


def test_a_slow_reader_is_no_slow_query(store):
    """Only the time that the worker takes counts."""
    answer = store.query("SELECT * { ?a ?p ?x . ?b ?q ?y } LIMIT 10000", "text/csv", timeout=1)
    next(answer.chunks)
    time.sleep(1.2)
    assert sum(chunk.count(b"\n") for chunk in answer.chunks) > 8_000


def test_an_answer_that_nobody_reads_stops(store):
    """Closing the answer ends its worker, also before the first piece was taken."""
    for read in (0, 1):
        answer = store.query(CROSS, "text/csv", timeout=60)
        (worker,) = store.worker_ids()
        for _ in range(read):
            next(answer.chunks)
        answer.chunks.close()
        assert not is_running(worker)


def test_an_asker_who_leaves_stops_the_work(store):
    """Wherever the query is: computing, or in the middle of its answer."""
    asker = Asker("a")
    with ThreadPoolExecutor(1) as pool:
        dying = pool.submit(store.query, DEADLY["cross product"], "*/*", timeout=60, asker=asker)
        until(store.worker_ids)
        (worker,) = store.worker_ids()
        asker.leave()
        assert not is_running(worker)
        with pytest.raises(QueryTimeout, match="has left"):
            dying.result()
    with pytest.raises(QueryTimeout):
        store.query("ASK {}", "*/*", timeout=60, asker=asker)
    asker = Asker("a")
    answer = store.query(CROSS, "text/csv", timeout=60, asker=asker)
    asker.leave()
    with pytest.raises(QueryTimeout):
        for _ in answer.chunks:
            pass


def test_heavy_queries_of_one_keep_nobody_out():
    """One asker's queries of death leave a place for others, and places for the service's own."""
    with closing(opened(running=2, waiting=8)) as store, ThreadPoolExecutor(4) as pool:
        greedy = Asker("greedy")
        dying = [pool.submit(store.query, DEADLY["cross product"], "*/*", timeout=2, asker=greedy) for _ in range(4)]
        until(store.worker_ids)
        start = time.monotonic()
        for asker in (Asker("modest"), None):
            assert b"".join(store.query("ASK {}", "*/*", timeout=5, asker=asker).chunks)
        assert time.monotonic() - start < 1
        assert not any(one.done() for one in dying)
        greedy.leave()


@pytest.mark.parametrize(
    "accept",
    ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"],
)
def test_rows_have_a_limit(accept):
    """So many rows are answered, and one more is told and never cut off."""
    with closing(opened(rows=THOUSANDS)) as store:
        assert ask(store, "SELECT * { ?s ?p ?o }", accept)
        with pytest.raises(QueryTooCostly, match="more than 2,000 rows"):
            ask(store, "SELECT * { { ?s ?p ?o } UNION { BIND('\"},{\"\\r\\n<result>' AS ?s) } }", accept)


@pytest.mark.parametrize("accept", ["application/n-triples", "text/turtle", "application/ld+json"])
def test_bytes_have_a_limit(accept):
    """As for rows, of any form."""
    query = "CONSTRUCT WHERE { ?s ?p ?o }"
    with closing(opened()) as store:
        size = len(ask(store, query, accept))
    with closing(opened(size=size)) as store:
        assert len(ask(store, query, accept)) == size
    with closing(opened(size=size - 1)) as store, pytest.raises(QueryTooCostly, match=f"more than {size - 1:,} bytes"):
        ask(store, query, accept)


def test_memory_has_a_limit():
    """A query that wants more breaks its worker and nothing else."""
    with closing(opened(memory=200_000_000)) as store:
        with pytest.raises(QueryTooCostly, match="200,000,000 bytes of memory"):
            store.query(DEADLY["sorting it all"], "*/*", timeout=60)
        assert len(names(store)) == THOUSANDS


@pytest.fixture
def worker(tmp_path):
    """A worker over an empty snapshot, to be asked what no store would pass on."""
    import pyoxigraph  # noqa: PLC0415 - only here a test looks behind the store

    pyoxigraph.Store(tmp_path / "store").backup(tmp_path / "snapshot")
    one = Worker(None)
    one.snapshot = Snapshot(tmp_path / "snapshot", 0)
    yield one
    one.close()


def test_a_query_that_overflows_the_stack_breaks_the_worker_alone(worker):
    """Five thousand braces end a process, and the service tells so."""
    with pytest.raises(QueryTooCostly, match="nested too deeply"):
        list(waited_for(worker.answer(Query("SELECT * " + "{" * 50_000 + "}" * 50_000, "text/csv"), Limits(), 20)))


def test_a_worker_is_without_network(worker):
    """A query that would call another address finds no way there, were it ever to come so far."""
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.settimeout(0.3)
        query = f"SELECT * {{ SERVICE <http://127.0.0.1:{elsewhere.getsockname()[1]}/> {{ ?s ?p ?o }} }}"
        with pytest.raises((StoreUnavailable, QueryRejected)):
            list(waited_for(worker.answer(Query(query, "text/csv"), Limits(), 5)))
        with pytest.raises(TimeoutError):
            elsewhere.accept()


def test_a_reader_sees_what_was_written_before(store):
    """Every query after a write has it, however many write and read at a time."""
    late = []

    def write_and_read(number):
        for i in range(5):
            store.replace(f"{TWO}{number}", graph_of(f"w{number}-{i}"))
            found = json.loads(ask(store, f"ASK {{ ?s ?p 'w{number}-{i}'@tr }}"))
            late.extend([] if found["boolean"] else [(number, i)])

    threads = [threading.Thread(target=write_and_read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert late == []


def test_no_snapshot_is_taken_amid_a_write(store, monkeypatch):
    """A query that needs one waits until the write is done; the engine's log is whole only between two."""
    writing, go_on = threading.Event(), threading.Event()

    def slow(_engine):
        writing.set()
        go_on.wait(5)

    names(store)
    store.replace(TWO, graph_of("Bora"))  # which the next query has to see
    monkeypatch.setattr("ziyaret_service.stores.engine.Engine._require_room", slow)
    with ThreadPoolExecutor(2) as pool:
        write = pool.submit(store.replace, TWO, graph_of("Ada"))
        assert writing.wait(5)
        query = pool.submit(names, store)
        with pytest.raises(TimeoutError):
            query.result(timeout=1)
        go_on.set()
        assert write.result()
        assert len(query.result()) == THOUSANDS + 1


def test_a_steady_feed_has_few_snapshots_taken():
    """So many a second and no more; a query that comes sooner waits and sees all."""
    with closing(opened(snapshots=4)) as store:
        start = time.monotonic()
        for number in range(4):
            store.replace(TWO, graph_of(f"w{number}"))
            assert f"w{number}" in names(store)
        assert time.monotonic() - start >= 0.75


def test_the_state_changes_with_each_write(store):
    """An answer tells of which state it is; another store's is another."""
    before = store.state
    assert store.query("ASK {}", "*/*", timeout=5).state == before
    store.replace(TWO, graph_of("Ada"))
    store.replace(TWO, graph_of("Ada"))
    after = store.state
    assert before != after == store.query("ASK {}", "*/*", timeout=5).state
    with closing(opened()) as other:
        assert other.state not in {before, after}
