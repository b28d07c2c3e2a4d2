"""The contract of every store."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest
from named_graphs import NAME, ONE, TWO, empty, graph_of, names
from rdflib import Graph, Literal, URIRef

from ziyaret_ontology.errors import AccessDenied, ConfigError, NotAcceptable, QueryRejected, StoreError
from ziyaret_service.stores import Asker, open_store, read_graph, read_update, select
from ziyaret_service.stores.steps import carried_out

BASE = "http://example.org/"


@pytest.fixture(params=["memory", "disk", "oxigraph", "virtuoso"])
def kind(request):
    """Which kind of store it is; the last two are servers."""
    return request.param


@pytest.fixture
def store(kind, servers, tmp_path):
    """Each kind of store, empty."""
    specs = {"memory": "oxigraph:", "disk": f"oxigraph:{tmp_path / 'store'}"}
    with closing(open_store(specs.get(kind) or servers(kind), base=BASE)) as opened:
        yield opened
        if kind not in specs:
            empty(opened)


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


def test_an_answer_in_steps_is_the_same(store):
    """Whoever takes the steps gets the answer of who asks at once, and the same errors."""
    store.replace(ONE, graph_of("Ada"))
    sparql = "SELECT ?name { ?s ?p ?name }"
    stepwise = carried_out(store.asking(sparql, "text/csv", timeout=10, asker=Asker("a")))
    assert b"".join(stepwise.chunks).split() == [b"name", b"Ada"]
    with pytest.raises(NotAcceptable, match="ask for"):
        carried_out(store.asking(sparql, "text/turtle", timeout=10))


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
def test_rejects_what_is_no_query_with_its_position(store, kind, sparql, line, column):
    """A wrong query, an update and a call to elsewhere are refused where they begin."""
    if kind == "virtuoso" and "foaf:" in sparql:
        pytest.skip("Virtuoso knows many prefixes that a query does not declare")
    with pytest.raises(QueryRejected) as caught:
        store.query(sparql, "*/*", timeout=10)
    no_column = kind == "virtuoso" and "ex:" in sparql  # it tells the line
    assert (caught.value.line, caught.value.column) == (line, None if no_column else column)


def test_an_update_is_never_carried_out(store):
    """`query` does not write, however the update is dressed."""
    store.replace(ONE, graph_of("Ada"))
    for update in ("DROP ALL", "# SELECT\nDELETE WHERE { ?s ?p ?o }", "SELECT * {} ; DROP ALL"):
        with pytest.raises(QueryRejected):
            store.query(update, "*/*", timeout=10)
    assert names(store) == ["Ada"]


def change(store, sparql):
    """Carry an update out over data of example.org."""
    store.update(read_update(sparql, base=BASE), timeout=10)


def test_an_update_is_carried_out(store, kind):
    """In a graph of its own, from what other graphs state; the next answer has it, and the union does not."""
    store.replace(ONE, graph_of("Ada"))
    own = "http://example.org/own"
    copying = "INSERT { GRAPH <own> { ?s <p> ?name } } WHERE { ?s ?p ?name } ; DROP SILENT GRAPH <none>"
    if kind == "virtuoso":
        with pytest.raises(QueryRejected, match="over Virtuoso an update with a pattern"):
            change(store, copying)
        change(store, "INSERT DATA { GRAPH <own> { <s> <p> 'Ada' } }")
    else:
        change(store, copying)
    assert names(store, f"GRAPH <{own}> {{ ?s ?p ?name }}") == ["Ada"]
    assert names(store) == ["Ada"]
    silent = "SILENT" if kind == "virtuoso" else ""  # it drops aloud only what was created in so many words
    change(store, f"DROP {silent} GRAPH <{own}>")
    assert names(store, f"GRAPH <{own}> {{ ?s ?p ?name }}") == []


def test_what_the_service_keeps_is_not_updated(store):
    """Neither by its name, nor unnamed, nor as a part of the union."""
    change(store, "CLEAR ALL")
    store.replace(ONE, graph_of("Ada"))
    for sparql in (f"DROP GRAPH <{ONE}>", "CLEAR ALL", "DROP DEFAULT", "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }"):
        with pytest.raises(AccessDenied):
            change(store, sparql)
    assert names(store) == names(store, f"GRAPH <{ONE}> {{ ?s ?p ?name }}") == ["Ada"]


def test_a_copy_of_a_release_does_not_keep_it_in_the_union(store):
    """What is taken out leaves the union, though a graph of somebody's own says it too."""
    store.replace(ONE, graph_of("Ada", "Bora"))
    store.replace(TWO, graph_of("Bora"))
    change(store, f"COPY <{ONE}> TO <own>")
    store.replace(ONE, Graph())
    assert names(store) == ["Bora"]
    assert names(store, "GRAPH <http://example.org/own> { ?s ?p ?name }") == ["Ada", "Bora"]


def test_an_update_that_fails_changes_nothing(store):
    """What stands before the wrong operation is not carried out either."""
    with pytest.raises(QueryRejected):
        change(store, "INSERT DATA { GRAPH <own> { <s> <p> 'Ada' } } ; INSERT { GRAPH <own> { ?s ex:p 1 } } WHERE {}")
    assert names(store, "GRAPH <http://example.org/own> { ?s ?p ?name }") == []


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


def test_a_dump_is_sorted_n_quads_of_the_named_graphs(store):
    """Each quad once, in lines that equal stores have in common."""
    store.replace(TWO, graph_of("Bora"))
    store.replace(ONE, graph_of("Cem", "Ada"))
    assert b"".join(store.dump()).decode().splitlines() == [
        f'<http://example.org/{name}> <http://example.org/name> "{name}"@tr <{graph}> .'
        for graph, name in ((ONE, "Ada"), (ONE, "Cem"), (TWO, "Bora"))
    ]


def test_everything_can_be_written_anew(store):
    """What the change leaves out is gone, from its graph and from the union; all else is there as before."""
    store.replace(ONE, graph_of("Ada", "Bora"))
    store.replace(TWO, graph_of("Bora", "Cem"))
    store.rewrite(lambda lines: (line for line in lines if b"/Cem>" not in line and ONE.encode() not in line))
    assert (names(store), names(store, "GRAPH ?g { ?s ?p ?name }")) == (["Bora"], ["Bora"])
    store.rewrite(lambda _: iter(()))
    assert names(store) == []
    store.replace(ONE, graph_of("Deniz"))
    assert names(store) == ["Deniz"]


@pytest.mark.parametrize(
    "spec",
    [
        "",
        "oxigraph",
        "mysql:x",
        "sparql:",
        "sparql:http://a/query",
        "sparql:http://[,http://[",
        "sparql:file:///etc/passwd,http://a/",
    ],
)
def test_a_wrong_spec_is_a_config_error_that_shows_the_right_ones(spec):
    """The message repeats the spec and lists the kinds."""
    with pytest.raises(ConfigError, match="use oxigraph:<folder>"):
        open_store(spec)


def test_a_store_tells_how_it_is_also_when_it_is_closed(store):
    """Its line is empty when nobody asks; what a store cannot know of itself, it does not make up."""
    store.replace(ONE, graph_of("Ada"))
    names(store)
    now = store.vitals()
    assert (now.askers.running, now.askers.waiting, now.own.running) == (0, 0, 0)
    assert now.graphs in {1, None}
    store.close()
    assert store.vitals().askers == now.askers
