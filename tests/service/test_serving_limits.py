"""The limits seen by who asks over HTTP, and what a server has left to do when they have gone."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import quote

import httpx
import pytest
from named_graphs import ONE, graph_of
from processes import children_of, until
from responses import SPARQL
from serving import serving_with

from ziyaret_service.stores import open_store

COUNTLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w FILTER(?x != ?y) }"
ENDLESS = "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"
TIMEOUT = 1.5


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server over a thousand names: two askers at a time, one more may wait, answers of thirty million bytes."""
    spec = f"oxigraph:{tmp_path_factory.mktemp('limits') / 'store'}"
    with closing(open_store(spec)) as store:
        store.replace(ONE, graph_of(*(f"n{i}" for i in range(1_000))))
    limits = {"query_workers": 2, "query_queue": 2, "query_timeout": TIMEOUT, "query_bytes": 30_000_000}
    with serving_with(spec, **limits) as served:
        yield served


@pytest.fixture
def address(server):
    """The SPARQL address of the server, at rest."""
    address, process = server
    yield f"{address}/sparql"
    assert httpx.post(f"{address}/sparql", content="ASK {}", headers=SPARQL).status_code == 200
    assert len(children_of(process.pid)) <= 4


def connect(address, query, accept="text/csv"):
    """A client that has sent its query and waits."""
    url = httpx.URL(address)
    client = socket.create_connection((url.host, url.port))
    request = f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n"
    client.sendall(request.encode())
    return client


def test_a_query_of_death_is_503_at_its_limit(address, server):
    """The time is told, its worker is gone, and the pages are served meanwhile."""
    with ThreadPoolExecutor(1) as pool:
        dying = pool.submit(httpx.post, address, content=COUNTLESS, headers=SPARQL)
        start = time.monotonic()
        assert httpx.get(f"{server[0]}/events").status_code == 200
        assert time.monotonic() - start < 1
        response = dying.result()
    assert (response.status_code, response.json()["type"].rpartition("#")[2]) == (503, "query-timeout")
    assert response.elapsed.total_seconds() < TIMEOUT + 1


@pytest.mark.parametrize(("query", "read"), [(COUNTLESS, 0), (ENDLESS, 1)], ids=["computing", "answering"])
def test_who_hangs_up_leaves_nothing_running(address, server, query, read):
    """A client that is gone has no worker any more, long before the limit."""
    with connect(address, query) as client:
        if read:
            client.recv(1_000)
        time.sleep(0.3)
        working = set(children_of(server[1].pid))
    until(lambda: working - set(children_of(server[1].pid)), within=1)


def test_who_hangs_up_in_line_leaves_it(address, server):
    """Whoever comes later does not wait for a client that is gone."""

    def waiting():
        numbers = httpx.get(f"{server[0]}/metrics").text
        return 'ziyaret_queries_waiting{asker="outside"} 1.0' in numbers

    with connect(address, COUNTLESS):
        with connect(address, COUNTLESS):
            until(waiting, within=1)
        until(lambda: not waiting(), within=1)


def test_a_client_that_takes_nothing_loses_its_worker(address, server):
    """Whoever stops reading does not keep a place for ever."""
    with connect(address, ENDLESS):
        time.sleep(0.3)
        working = set(children_of(server[1].pid))
        until(lambda: working - set(children_of(server[1].pid)), within=2 * TIMEOUT + 1)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_an_answer_over_a_limit_breaks_off(address, encoding):
    """It comes piece by piece, and ends amid the transfer, so that no client takes it for whole."""
    headers = {"Accept": "text/csv", "Accept-Encoding": encoding}
    read = []

    def read_all(response):
        read.extend(map(len, response.iter_bytes()))

    with (
        httpx.stream("GET", address, params={"query": ENDLESS}, headers=headers) as response,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        read_all(response)
    assert response.headers.get("content-encoding", "identity") == encoding
    assert 100_000 < sum(read) <= 30_000_000


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_the_first_rows_do_not_wait_for_the_last(address, encoding):
    """An answer that takes for ever begins at once, compressed or not."""
    slow = "SELECT * { ?a ?p ?x . ?b ?q ?y FILTER(STRLEN(CONCAT(STR(?x), STR(?y))) != 1) ?c ?r ?z FILTER(?z = ?x) }"
    headers = {"Accept": "text/csv", "Accept-Encoding": encoding}
    start = time.monotonic()
    with httpx.stream("GET", address, params={"query": slow}, headers=headers) as response:
        first = next(response.iter_bytes())
    assert first.startswith(b"a,b,c,p,")
    assert time.monotonic() - start < 1


def test_a_full_line_is_503_with_retry_after(address):
    """Who finds no place to wait is told when to come again, at once."""
    with ThreadPoolExecutor(4) as pool:
        sent = [pool.submit(httpx.post, address, content=COUNTLESS, headers=SPARQL, timeout=20) for _ in range(4)]
        responses = [each.result() for each in sent]
    told = sorted(response.json()["type"].rpartition("#")[2] for response in responses)
    assert told.count("store-busy") >= 2
    assert all(response.status_code == 503 and response.headers["retry-after"] for response in responses)
