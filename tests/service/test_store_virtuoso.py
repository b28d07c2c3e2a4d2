"""What Virtuoso does its own way is met: its datasets, its results, its cuts, its sign-in."""

from __future__ import annotations

from contextlib import closing
from http.client import HTTPMessage

import pytest
from named_graphs import ONE, TWO, ask, empty, graph_of
from rdflib import Graph

from ziyaret_ontology.errors import QueryRejected, QueryTooCostly, StoreUnavailable
from ziyaret_service.stores import open_store
from ziyaret_service.stores.formats import Form
from ziyaret_service.stores.virtuoso import Virtuoso
from ziyaret_service.stores.virtuoso_dataset import with_union
from ziyaret_service.stores.virtuoso_screen import require_standard

ONCE = "?graph_of_ziyaret_1"
CROSS = "VALUES ?a {{ {0} }} VALUES ?b {{ {0} }}".format(" ".join(map(str, range(50))))


@pytest.fixture
def virtuoso(servers):
    """Virtuoso with two graphs."""
    with closing(open_store(servers("virtuoso"))) as store:
        store.replace(ONE, graph_of("Ada"))
        store.replace(TWO, graph_of("Bora"))
        yield store
        empty(store)


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT *  FROM <u:u> { ?s ?p ?o }"),
        ("ASK FROM <a:a> { ?s ?p ?o }", "ASK FROM <a:a> { ?s ?p ?o }"),
        (
            "ASK { GRAPH ?g { ?s ?p ?o { ?s ?q ?x } } ?s ?r ?y }",
            "ASK  FROM <u:u> { GRAPH ?g { ?s ?p ?o { ?s ?q ?x } } FILTER(?g != <u:u>)  ?s ?r ?y }",
        ),
        (
            "ASK { GRAPH e:a { ?s ?p ?o } GRAPH <b:b> {} GRAPH e:a {} }",
            "ASK  FROM <u:u> FROM NAMED e:a FROM NAMED <b:b> { GRAPH e:a { ?s ?p ?o } GRAPH <b:b> {} GRAPH e:a {} }",
        ),
        (
            "ASK { GRAPH $g {} graph <b:b> {} }",
            f"ASK  FROM <u:u> {{ GRAPH $g {{}} FILTER($g != <u:u>)  graph {ONCE} {{}} FILTER({ONCE} = <b:b>)  }}",
        ),
        ('ASK { ?s ?p "GRAPH ?g { }" }  # GRAPH ?g {', 'ASK  FROM <u:u> { ?s ?p "GRAPH ?g { }" }  '),
    ],
)
def test_a_query_goes_over_the_union_and_every_graph_of_ours(query, sent):
    """Without FROM the union is the default graph and is hidden as a named one; graphs named are there beside it."""
    assert with_union(query, "u:u", hidden=["u:u"]) == sent


@pytest.mark.parametrize(
    ("query", "column"),
    [
        ('DEFINE get:soft "replace" SELECT * FROM <http://example.org/> { ?s ?p ?o }', 1),
        ("SELECT (bif:file_to_string('/etc/passwd') AS ?x) {}", 9),
        ("SELECT (<SQL:x>() AS ?x) {}", 9),
        ("SELECT (<b\\u0069f:x>() AS ?x) {}", 9),
        ("PREFIX a: <bif:> SELECT (a:x() AS ?x) {}", 11),
        ("PREFIX a: <bi> SELECT (a:f:x() AS ?x) {}", 11),
        ("PREFIX a: <> SELECT (a:bif:x() AS ?x) {}", 11),
    ],
)
def test_the_language_of_virtuoso_is_kept_out(query, column):
    """No pragma fetches from the web and no function reads a file, however it is written."""
    with pytest.raises(QueryRejected, match="Virtuoso's own") as caught:
        require_standard(query)
    assert (caught.value.line, caught.value.column) == (1, column)


def test_what_only_looks_like_it_is_no_language_of_virtuoso():
    """Strings, other names and other addresses go through."""
    require_standard(
        'PREFIX b: <http://bif.example/> SELECT ?define { ?s b:sql "bif:x" ; <http://x.example/sql:> ?define }'
    )


@pytest.mark.parametrize(
    ("query", "accept", "answer"),
    [
        ("ASK { ?s ?p ?o }", "application/json", b'{"head":{},"boolean":true}'),
        ('ASK { ?s ?p "Cem" }', "text/csv", b"false"),
        ("SELECT ?o { ?s ?p ?o } ORDER BY ?o", "text/tab-separated-values", b'?o\n"Ada"@tr\n"Bora"@tr\n'),
        ("SELECT ?o { ?s ?p ?o } ORDER BY ?o", "text/csv", b"o\r\nAda\r\nBora\r\n"),
        (
            "SELECT (COUNT(*) AS ?n) { { GRAPH ?g { ?s ?p ?o } } UNION { GRAPH <urn:nothing> { ?s ?p ?o } } }",
            "text/csv",
            b"n\r\n2\r\n",
        ),
        (f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{ONE}> {{ ?s ?p 'Cem'@tr }} }}", "text/csv", b"n\r\n0\r\n"),
    ],
)
def test_answers_are_as_the_standard_has_them(virtuoso, query, accept, answer):
    """Truth values are no tables, tables have languages, and no graph is counted that is not ours."""
    assert ask(virtuoso, query, accept) == answer


def test_blank_nodes_have_names_that_results_allow():
    """`nodeID://b1` is Virtuoso's name of a blank node, however its answer comes; a text like that stays."""
    told = (
        b'{ "head": { "link": [], "vars": ["o"] },\n  "results": { "distinct": false, "ordered": true, "bindings": [\n'
        b'    { "o": { "type": "bnode", "value": "nodeID://b1" }},\n'
        b'    { "o": { "type": "literal", "value": "nodeID://b1" }} ] } }'
    )
    for size in (7, 1_000):
        pieces = (told[start : start + size] for start in range(0, len(told), size))
        written = Virtuoso(lambda _rows: None).written(pieces, HTTPMessage(), Form.SELECT, "text/csv")
        assert b"".join(written) == b"o\r\n_:b1\r\nnodeID://b1\r\n"


def test_a_table_that_may_be_cut_is_refused(virtuoso):
    """A table as long as the server gives at most is no answer."""
    assert ask(virtuoso, f"SELECT * {{ {CROSS} }} LIMIT 1999", "text/csv").count(b"\n") == 2_000
    with pytest.raises(QueryTooCostly, match="cuts tables after 2000 rows"):
        ask(virtuoso, f"SELECT * {{ {CROSS} }}")


def test_triples_that_may_be_cut_are_refused(virtuoso):
    """Virtuoso does not say that it cut them; there is one more than it gives of rows."""
    construct = f"CONSTRUCT {{ ?s ?p ?n }} WHERE {{ GRAPH <{ONE}> {{ ?s ?p ?o }} {CROSS} BIND(?a * 50 + ?b AS ?n) }}"
    assert ask(virtuoso, f"{construct} LIMIT 2000", "application/n-triples").count(b"\n") == 2_000
    with pytest.raises(QueryTooCostly, match="cuts answers after 2000 triples"):
        ask(virtuoso, construct, "text/turtle")


def test_a_wrong_password_is_told_without_it(servers):
    """The address is told, who signs in is not."""
    spec = servers("virtuoso").replace("dba:dba", "dba:secret")
    with closing(open_store(spec)) as store, pytest.raises(StoreUnavailable, match="401") as caught:
        store.replace(ONE, graph_of("Ada"))
    assert "secret" not in str(caught.value)


def test_a_wrong_password_closes_no_door(servers):
    """However often it is refused, the right one is let in afterwards."""
    right = servers("virtuoso")
    for spec in [*[right.replace("dba:dba", "dba:secret")] * 8, right]:
        with closing(open_store(spec)) as store:
            try:
                store.replace(ONE, graph_of("Ada"))
            except StoreUnavailable:
                assert spec != right
    with closing(open_store(right)) as store:
        assert store.replace(ONE, Graph())
