"""The contract of every store, and what each kind of store promises besides."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from sparql_server import sparql_server

from ziyaret_ontology.errors import (
    ConfigError,
    NotAcceptable,
    QueryRejected,
    QueryTimeout,
    StoreError,
    StoreLocked,
    StoreUnavailable,
)
from ziyaret_service.stores import open_store, read_graph, select

ONE = "http://example.org/graph/one"
TWO = "http://example.org/graph/two"
NAME = URIRef("http://example.org/name")
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w FILTER(?x != ?y && ?z != ?w) }"


def graph_of(*names: str) -> Graph:
    """A graph with one triple for each name."""
    graph = Graph()
    for name in names:
        graph.add((URIRef(f"http://example.org/{name}"), NAME, Literal(name, lang="tr")))
    return graph


@pytest.fixture(params=["memory", "disk", "remote"])
def store(request, tmp_path):
    """Each kind of store, empty."""
    if request.param == "remote":
        with sparql_server() as address:
            opened = open_store(f"sparql:{address}/query,{address}/update")
            yield opened
            opened.close()
    else:
        opened = open_store("oxigraph:" + (str(tmp_path / "store") if request.param == "disk" else ""))
        yield opened
        opened.close()


@pytest.fixture
def remote():
    """The address of a server that is no store of ours."""
    with sparql_server() as address:
        yield address


def names(store, pattern="?s <http://example.org/name> ?name"):
    """The names that a pattern finds, each as often as it finds it."""
    return sorted(row["name"] for row in select(store, f"SELECT ?name {{ {pattern} }}", timeout=10))


def ask(store, sparql, accept="application/json", timeout=10):
    """The whole answer."""
    return b"".join(store.query(sparql, accept, timeout=timeout).chunks)


def test_replace_puts_a_graph_in_place_of_the_old_one_and_leaves_others(store):
    """Only the named graph changes, and nothing of its old content stays."""
    store.replace(ONE, graph_of("Ada", "Bora"))
    store.replace(TWO, graph_of("Cem"))
    store.replace(ONE, graph_of("Deniz"))
    assert names(store) == ["Cem", "Deniz"]
    assert names(store, f"GRAPH <{ONE}> {{ ?s ?p ?name }}") == ["Deniz"]


def test_replace_with_an_empty_graph_deletes_it(store):
    """Deleting is replacing with nothing, whether or not the graph was there."""
    store.replace(ONE, graph_of("Ada"))
    store.replace(ONE, Graph())
    store.replace(TWO, Graph())
    assert names(store) == []


def test_the_default_graph_is_the_union_without_doubles(store):
    """What two releases state is found once without naming a graph."""
    store.replace(ONE, graph_of("Ada"))
    store.replace(TWO, graph_of("Ada", "Bora"))
    assert names(store) == ["Ada", "Bora"]


def test_from_narrows_the_query_to_a_graph(store):
    """FROM takes the place of the union."""
    store.replace(ONE, graph_of("Ada"))
    store.replace(TWO, graph_of("Bora"))
    assert select(store, "SELECT ?name FROM <http://example.org/graph/two> { ?s ?p ?name }", timeout=10) == (
        {"name": "Bora"},
    )


def test_a_graph_comes_back_as_it_went_in(store):
    """Text with quotes, line breaks and Turkish letters survives storing."""
    graph = graph_of("Ada")
    graph.add((URIRef("http://example.org/x"), NAME, Literal("“İğdır”\n\t\"'\\ \U0001f1f9\U0001f1f7")))
    store.replace(ONE, graph)
    assert set(read_graph(store, ONE, timeout=10)) == set(graph)


@pytest.mark.parametrize(
    ("sparql", "accept", "media_type", "start"),
    [
        ("SELECT ?s {}", "*/*", "application/sparql-results+json", b'{"head"'),
        ("SELECT ?s {}", "application/json", "application/json", b'{"head"'),
        ("SELECT ?s {}", "application/sparql-results+xml", "application/sparql-results+xml", b"<?xml"),
        ("SELECT ?s {}", "text/csv", "text/csv", b"s\r\n"),
        ("SELECT ?s {}", "text/tab-separated-values, */*;q=0.1", "text/tab-separated-values", b"?s\n"),
        ("ASK {}", "text/html, application/xml;q=0.9, */*;q=0.8", "application/sparql-results+json", b'{"head"'),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "*/*", "text/turtle", b"<http://example.org/Ada>"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", "application/n-triples", b"<http://example.org/Ada>"),
        ("DESCRIBE <http://example.org/Ada>", "application/ld+json", "application/ld+json", b"["),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml", "application/rdf+xml", b"<?xml"),
    ],
)
def test_answers_in_the_media_type_asked_for(store, sparql, accept, media_type, start):
    """The best media type for the Accept header is told and kept."""
    store.replace(ONE, graph_of("Ada"))
    answer = store.query(sparql, accept, timeout=10)
    assert (answer.media_type, b"".join(answer.chunks)[: len(start)]) == (media_type, start)


@pytest.mark.parametrize(
    ("sparql", "accept"),
    [("SELECT * {}", "text/turtle"), ("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv"), ("ASK {}", "image/png")],
)
def test_refuses_a_media_type_it_cannot_give(store, sparql, accept):
    """A table is no graph and a graph is no table."""
    with pytest.raises(NotAcceptable, match="ask for"):
        store.query(sparql, accept, timeout=10)


@pytest.mark.parametrize(
    ("sparql", "line", "column"),
    [
        ("SELECT *\nWHERE { ?s ex:name ?o }", 2, 19),
        ("SELECT * { ?s foaf:name ?o }", 1, 24),
        ("DELETE WHERE { ?s ?p ?o }", 1, 1),
        ("SELECT * {\n SERVICE <http://example.org/sparql> { ?s ?p ?o } }", 2, 2),
        ("", 1, 1),
    ],
)
def test_rejects_what_is_no_query_with_its_position(store, sparql, line, column):
    """A wrong query, an update and a call to elsewhere are refused where they begin."""
    with pytest.raises(QueryRejected) as caught:
        store.query(sparql, "*/*", timeout=10)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_an_update_is_never_carried_out(store):
    """`query` does not write, however the update is dressed."""
    store.replace(ONE, graph_of("Ada"))
    for update in ("DROP ALL", "# SELECT\nDELETE WHERE { ?s ?p ?o }", "SELECT * {} ; DROP ALL"):
        with pytest.raises(QueryRejected):
            store.query(update, "*/*", timeout=10)
    assert names(store) == ["Ada"]


def test_says_whether_it_is_ready(store):
    """An open store is ready."""
    assert store.ready()


def test_no_rdf_is_not_stored(store):
    """An address with a space cannot smuggle in a program."""
    graph = Graph()
    graph.add((URIRef("http://example.org/> <x:y> <x:z> . } } ; DROP ALL #"), NAME, Literal("x")))
    store.replace(ONE, graph_of("Ada"))
    with pytest.raises(StoreError, match="no valid RDF"):
        store.replace(TWO, graph)
    assert names(store) == ["Ada"]


def test_queries_and_replacements_from_many_threads_lose_nothing(store):
    """Eight writers at once leave eight graphs, and a reader sees each graph whole or not at all."""
    halves = []

    def write(number):
        for _ in range(3):
            store.replace(f"{ONE}{number}", graph_of(f"a{number}", f"b{number}"))
            rows = select(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", timeout=10)
            halves.extend(row for row in rows if row["n"] != "2")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (halves, len(names(store))) == ([], 16)


@pytest.mark.parametrize(
    "spec", ["", "oxigraph", "mysql:x", "sparql:", "sparql:http://a/query", "sparql:file:///etc/passwd,http://a/"]
)
def test_a_wrong_spec_is_a_config_error_that_shows_the_right_ones(spec):
    """The message repeats the spec and lists the kinds."""
    with pytest.raises(ConfigError, match="use oxigraph:<folder>"):
        open_store(spec)


# The embedded store


@pytest.fixture
def embedded():
    """A store in memory with two thousand names."""
    opened = open_store("oxigraph:")
    opened.replace(ONE, graph_of(*(f"n{i}" for i in range(2_000))))
    return opened


def test_a_query_past_its_limit_is_given_up(embedded):
    """The caller waits no longer than the limit."""
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"0\.3 s"):
        embedded.query(SLOW, "*/*", timeout=0.3)
    assert time.monotonic() - start < 2


def test_a_long_answer_arrives_in_pieces_and_stops_at_the_limit(embedded):
    """The first piece does not wait for the last, and the limit holds on the way."""
    cross = "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z }"
    answer = embedded.query(cross, "text/csv", timeout=1)
    assert next(answer.chunks).startswith(b"a,")
    with pytest.raises(QueryTimeout):
        for _ in answer.chunks:
            pass


def test_an_answer_that_nobody_reads_stops(embedded):
    """Closing the answer ends the thread that writes it."""
    before = threading.active_count()
    answer = embedded.query("SELECT * { ?a ?p ?x . ?b ?q ?y }", "text/csv", timeout=60)
    next(answer.chunks)
    answer.chunks.close()
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.02)
    assert threading.active_count() == before


def test_a_closed_store_says_so(embedded):
    """After close, asking is an error of ours and the store is not ready."""
    embedded.close()
    assert not embedded.ready()
    with pytest.raises(StoreUnavailable, match="closed"):
        embedded.query("ASK {}", "*/*", timeout=1)


def run(code: str, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python in a process of its own."""
    program = "from test_stores import *\n" + textwrap.dedent(code)
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        check=False,
        **options,
    )


def test_a_folder_open_in_another_process_is_locked(tmp_path):
    """The second process is told that another has the folder, and the first goes on."""
    first = open_store(f"oxigraph:{tmp_path}/store")
    second = run(
        """
        try:
            open_store(f"oxigraph:{sys.argv[1]}/store")
        except StoreLocked as problem:
            print(problem)
        """,
        str(tmp_path),
    )
    assert "is open in another process; stop that one" in second.stdout
    with pytest.raises(StoreLocked):
        open_store(f"oxigraph:{tmp_path}/store")
    assert first.ready()


def test_a_folder_given_free_can_be_opened_again(tmp_path):
    """What was stored is there after closing and opening."""
    first = open_store(f"oxigraph:{tmp_path}/store")
    first.replace(ONE, graph_of("Ada"))
    first.close()
    assert names(open_store(f"oxigraph:{tmp_path}/store")) == ["Ada"]


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path):
    """A file in the way is named."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        open_store(f"oxigraph:{tmp_path}/file/store")


def test_a_read_only_folder_is_unavailable(tmp_path):
    """A folder of somebody else is refused at opening, and nothing is written to it."""
    folder = tmp_path / "store"
    open_store(f"oxigraph:{folder}").close()
    before = sorted(path.name for path in folder.iterdir())
    result = run(
        """
        open_store("oxigraph:").close()  # nothing is left to import when the rights are gone
        os.chmod(sys.argv[1], 0o555)
        if os.geteuid() == 0:
            os.setgroups([])
            os.setuid(65534)
        try:
            open_store(f"oxigraph:{sys.argv[1]}")
        except StoreUnavailable as problem:
            print(problem)
        """,
        str(folder),
    )
    folder.chmod(0o755)
    assert "cannot be opened" in result.stdout, result.stderr
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_full_disk_leaves_the_old_graph_whole(tmp_path):
    """The feed that does not fit fails by name, and what was acknowledged before is there."""
    result = run(
        """
        import resource
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        store.replace(ONE, graph_of("Ada"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            for _ in range(20):
                store.replace(ONE, graph_of(*(f"n{i}" for i in range(3000))))
        except StoreUnavailable as problem:
            print(problem)
        """,
        str(tmp_path),
    )
    assert "the store cannot be written" in result.stdout, result.stderr
    assert len(names(open_store(f"oxigraph:{tmp_path}/store"))) in {1, 3000}


def test_what_was_acknowledged_survives_kill_9(tmp_path):
    """A process killed while it writes leaves every acknowledged graph, each whole, in a folder that opens."""
    code = """
        store = open_store(f"oxigraph:{sys.argv[1]}/store")
        for number in range(10_000):
            store.replace(f"{ONE}/{number}", graph_of(*(f"n{i}" for i in range(50))))
            print(number, flush=True)
        """
    program = "from test_stores import *\n" + textwrap.dedent(code)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as process:
        acknowledged = [int(process.stdout.readline()) for _ in range(5)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout]
    opened = open_store(f"oxigraph:{tmp_path}/store")
    rows = select(opened, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", timeout=10)
    sizes = {row["g"]: row["n"] for row in rows}
    assert set(sizes.values()) == {"50"}
    assert {f"{ONE}/{number}" for number in acknowledged} <= sizes.keys()
    opened.replace(ONE, graph_of("Ada"))
    assert "Ada" in names(opened)


# The remote store


@pytest.mark.parametrize(
    ("path", "error", "told"),
    [
        ("page", StoreUnavailable, "text/html instead of application/sparql-results"),
        ("busy", QueryTimeout, "busy"),
        ("forbidden", StoreUnavailable, "403"),
        ("slow", QueryTimeout, "0.5 s"),
    ],
)
def test_a_server_that_misbehaves_is_told_in_our_errors(remote, path, error, told):
    """A sign-in page, a busy server, a locked door and a slow one are four stories."""
    store = open_store(f"sparql:{remote}/{path},{remote}/{path}")
    with pytest.raises(error, match=told):
        store.query("ASK {}", "*/*", timeout=0.5)
    assert not store.ready() or path == "slow"


def test_a_server_that_is_not_there_is_unavailable():
    """A refused connection names the address."""
    store = open_store("sparql:http://127.0.0.1:9/query,http://127.0.0.1:9/update")
    assert not store.ready()
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:9/query cannot be reached"):
        store.query("ASK {}", "*/*", timeout=5)
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:9/update cannot be reached"):
        store.replace(ONE, graph_of("Ada"))


def test_an_update_that_the_server_refuses_is_no_silent_success(remote):
    """A server that takes no updates makes feeding fail."""
    with pytest.raises(StoreUnavailable, match="403"):
        open_store(f"sparql:{remote}/query,{remote}/forbidden").replace(ONE, graph_of("Ada"))
    assert json.loads(ask(open_store(f"sparql:{remote}/query,{remote}/update"), "ASK { ?s ?p ?o }"))["boolean"] is False
