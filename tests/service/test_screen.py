"""The look at a query before an engine sees it."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores import open_store, with_dataset
from ziyaret_service.stores.screen import Form, position, screen, tokenize

PIECES = (
    *("SELECT *", "ask", "PREFIX a: <http://a/>", "BASE <http://a/>", "insert data", "service", "FROM <file:a>", "a:b"),
    *("# select\n", "# ", "'", '"', "\\", "<", ">", "{", "}", " ", "\n", "\\u0053ERVICE", ":", "é"),
)
AWAY = "{ SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }"


@pytest.mark.parametrize(
    ("sparql", "form"),
    [
        ("SELECT * {}", Form.SELECT),
        ("# ASK\nPREFIX select: <http://a/ask> construct {} where {}", Form.CONSTRUCT),
        ("BASE <http://a/> ASK {}", Form.ASK),
        ("describe <http://a/>", Form.DESCRIBE),
    ],
)
def test_the_form_is_the_first_keyword_of_a_query(sparql, form):
    """Comments, prefixes and IRIs do not decide."""
    assert screen(sparql).form is form


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p true.SERVICE<http://a/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE<http://a/>{ ?s ?p ?o } }",
        "PREFIX : <http://a/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "PREFIX : <http://a/> SELECT * { ?s ?p trueSERVICE:x { ?s ?p ?o } }",
        r"SELECT * { \u0053ERVICE <http://a/> { ?s ?p ?o } }",
        r"SELECT * { ?s ?p '\u0027 . SERVICE <http://a/> { ?s ?p ?o } #' }",
        "SELECT * { { SELECT * { SERVICE <http://a/> {} } } }",
        "SELECT * { ?s ?p 'it''s' . SERVICE <http://a/> {} }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <FILE:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "PREFIX f: <file:///etc/> SELECT * FROM f:passwd { ?s ?p ?o }",
        "BASE <ftp://a/> SELECT * FROM <b> { ?s ?p ?o }",
        "LOAD <http://a/>",
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "",
        "hello",
    ],
)
def test_what_reaches_out_or_writes_is_rejected(sparql):
    """However it is spelled, with a position."""
    with pytest.raises(QueryRejected) as caught:
        screen(sparql)
    assert caught.value.line == 1


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT * { ?s ?p "SERVICE <http://a/> { }" }',
        "SELECT * { ?s ?p '''a ' SERVICE ''' } # SERVICE",
        "PREFIX schema: <https://schema.org/> SELECT ?service { ?service a schema:Service }",
        "SELECT * { ?s <http://example.org/SERVICE> _:service }",
        "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
        "SELECT * FROM <http://a/> FROM NAMED <urn:b> { ?s <mailto:a@b.example> ?o }",
    ],
)
def test_innocent_queries_pass(sparql):
    """The word inside strings, names, IRIs and comments calls nobody."""
    assert screen(sparql).form is Form.SELECT


@pytest.mark.parametrize(
    "trick",
    [
        "FILTER(?a<'x>') SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } FILTER(?a='')",
        'FILTER(?a<"x>") SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } FILTER(?a="")',
        "FILTER(?a<ex:b#>'''\n) SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } #'''",
        "FILTER(?a<ex:f('x>')) SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } FILTER(?a='')",
    ],
)
def test_no_trick_makes_the_engine_call_out(trick):
    """Where tokenizer and engine read a text differently, the engine finds no SERVICE either."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.3)
        sparql = "PREFIX ex: <http://a/> SELECT * { BIND('a' AS ?a) " + trick % listener.getsockname()[1] + " }"
        try:
            for _ in open_store("oxigraph:").query(sparql, "*/*", timeout=2).chunks:
                pass
        except QueryRejected:
            pass
        with pytest.raises(TimeoutError):
            listener.accept()


def test_the_word_in_a_string_still_means_itself():
    """A label with the word is found and given back unchanged."""
    answer = open_store("oxigraph:").query('SELECT ("Customer Service" AS ?x) {}', "text/csv", timeout=2)
    assert b"".join(answer.chunks) == b"x\r\nCustomer Service\r\n"


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * " + "{" * 5_000 + "}" * 5_000,
        "SELECT * { FILTER(" + "(" * 5_000 + "1" + ")" * 5_000 + ") }",
        "SELECT * { FILTER(" + "!" * 50_000 + "true) }",
        "SELECT * { FILTER(" + "||".join(["?s"] * 50_000) + ") }",
        "SELECT * { FILTER(" + "+".join(["1"] * 50_000) + ") }",
        "SELECT * { " + "UNION".join(["{?s ?p ?o}"] * 50_000) + "}",
        "SELECT * { " + "OPTIONAL{?s ?p ?o}" * 50_000 + "}",
        "SELECT * { " + "BIND(1 AS ?x)" * 50_000 + "}",
        "SELECT * { " + "FILTER(?s=1)" * 50_000 + "}",
        "SELECT * { ?s ?p ?o " + "MINUS{?s ?p ?o}" * 50_000 + "}",
    ],
    ids=lambda sparql: sparql[9:40],
)
def test_what_would_overflow_the_engine_is_rejected(sparql):
    """Each of these ends the process when the engine reads it."""
    with pytest.raises(QueryRejected, match=r"nested deeper|operators"):
        screen(sparql)


def test_long_lists_of_values_pass():
    """A long list is no deep one."""
    assert screen("SELECT * { VALUES (?s ?p) { " + "(<a:b> 1.5e-1) " * 5_000 + "} }").form is Form.SELECT


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_a_quick_look_sees_what_a_close_one_sees(text):
    """A long comment at its end, for which every token is looked at, changes nothing."""

    def seen(sparql):
        try:
            screened = screen(sparql)
        except QueryRejected as rejected:
            return str(rejected)
        return screened.form, screened.text[: len(text)]

    assert seen(text) == seen(f"{text}\n#{'#' * 1_000}")


@given(st.text("SERVICEservice<>\"'\\#{}():?ab \n", max_size=60))
def test_tokens_are_the_text(text):
    """Nothing is lost or doubled, whatever the text."""
    assert "".join(token.text for token in tokenize(text)) == text


def test_positions_count_from_one():
    """Line and column as an editor shows them."""
    assert [position("ab\ncd", offset) for offset in (0, 1, 3, 4)] == [(1, 1), (1, 2), (2, 1), (2, 2)]


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * FROM <http://a/other> WHERE { ?s ?p ?o }",
        "SELECT (IF(EXISTS { ?s ?p ?o }, 1, 2) AS ?x) ?o { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } FROM NAMED <http://a/x> { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "PREFIX a: <http://a/> CONSTRUCT FROM a:other WHERE { ?s ?p ?o } LIMIT 1 # the end",
        "DESCRIBE <http://a/s>",
        "ASK{ ?s ?p ?o }",
    ],
)
def test_a_request_can_name_the_graphs_of_any_query(sparql):
    """The graphs of the request take the place of the query's own, and only their triples answer."""
    store = open_store("oxigraph:")
    with pytest.raises(QueryRejected, match="cannot name a graph"):
        with_dataset(sparql, ["http://a/> {} #"], [])
    asked = with_dataset(sparql, ["http://a/empty"], ["http://a/named"])
    assert asked.count("FROM") == 2
    assert store.query(asked, "*/*", timeout=2).media_type
