"""The SPARQL protocol: every way to ask, every media type, every refusal."""

from __future__ import annotations

import pytest
from facts import BASE
from fastapi.testclient import TestClient
from responses import SPARQL, TURTLE, problem

from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ASK = "ASK { ?s ?p ?o }"
ELSEWHERE = {"Origin": "https://a.example"}


@pytest.mark.parametrize(
    "send",
    [
        lambda client, query: client.get("/sparql", params={"query": query}, headers=ELSEWHERE),
        lambda client, query: client.post("/sparql", data={"query": query}, headers=ELSEWHERE),
        lambda client, query: client.post("/sparql", content=query, headers=SPARQL | ELSEWHERE),
    ],
    ids=["get", "form", "direct"],
)
def test_a_query_is_sent_in_three_ways(client, send):
    """The SPARQL 1.1 Protocol's three ways answer alike, to pages of other sites too."""
    response = send(client, ASK)
    assert (response.status_code, response.json()["boolean"]) == (200, True)
    assert "Accept" in response.headers["vary"].split(", ")
    assert response.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        ("SELECT * { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT * { ?s ?p ?o }", "text/csv", "text/csv; charset=utf-8"),
        ("SELECT * { ?s ?p ?o }", "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "*/*", "text/turtle; charset=utf-8"),
        ("DESCRIBE <https://ziyaret.example/place/istanbul>", "application/ld+json", "application/ld+json"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", "application/n-triples"),
    ],
)
def test_the_answer_has_the_media_type_asked_for(client, query, accept, media_type):
    """Tables and graphs each in their syntaxes; HEAD tells the same without a body."""
    request = {"params": {"query": query}, "headers": {"Accept": accept}}
    response, head = client.get("/sparql", **request), client.head("/sparql", **request)
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert response.content
    assert (head.status_code, head.headers["content-type"], head.content) == (200, media_type, b"")


@pytest.mark.parametrize(
    ("request_", "status", "name"),
    [
        ({"method": "GET"}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "SELECT * {\n ?s foaf:name ?o }"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "DROP ALL"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://a/> {} }"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": [ASK, ASK]}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": ASK, "default-graph-uri": "a b"}}, 400, "query-rejected"),
        ({"method": "POST", "data": {"update": "DROP ALL"}}, 400, "query-rejected"),
        ({"method": "POST", "content": b"\xff", "headers": SPARQL}, 400, "input"),
        ({"method": "POST", "content": b"x" * 200_000, "headers": SPARQL}, 413, "input-too-large"),
        ({"method": "POST", "content": ASK, "headers": {"Content-Type": "text/plain"}}, 415, "unsupported-format"),
        ({"method": "POST", "content": ASK}, 415, "unsupported-format"),
        ({"method": "POST", "json": {"query": ASK}}, 415, "unsupported-format"),
        ({"method": "GET", "params": {"query": ASK, "format": "nonsense"}}, 406, "not-acceptable"),
        ({"method": "POST", "content": "a=1&" * 1001, "headers": FORM}, 400, "input"),
        ({"method": "GET", "params": {"query": ASK}, "headers": TURTLE}, 406, "not-acceptable"),
        ({"method": "PUT", "content": ASK, "headers": SPARQL}, 405, "method-not-allowed"),
    ],
)
def test_what_is_no_query_is_a_problem(client, request_, status, name):
    """Each mistake has its status, and nothing is changed by any."""
    response = client.request(url="/sparql", **request_)
    assert (response.status_code, problem(response)) == (status, name)
    assert client.get("/releases").json()["total"] == 1


def test_a_broken_query_tells_where(client):
    """Line and column are members of the problem."""
    body = client.get("/sparql", params={"query": "SELECT * {\n ?s foaf:name ?o }"}).json()
    assert (body["line"], body["column"]) == (2, 14)
    assert "PREFIX" in body["detail"]


@pytest.mark.usefixtures("client")
def test_a_query_past_the_limit_is_503(store, analyzer):
    """The service says that it gave up, and that it can be asked again."""
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . FILTER(?x != ?y && ?y != ?z) }"
    settings = Settings(base_iri=BASE, query_timeout=0.2)
    with TestClient(create_app(settings, store=store, analyzer=analyzer)) as hasty:
        response = hasty.get("/sparql", params={"query": slow})
    assert (response.status_code, problem(response)) == (503, "query-timeout")
    assert response.headers["retry-after"]


def test_the_graphs_of_the_request_are_the_dataset(client):
    """`default-graph-uri` narrows the query to a release, and `named-graph-uri` to none of the default."""
    known = {"query": ASK, "default-graph-uri": BASE + "graph/kazakistan-heyeti"}
    assert client.get("/sparql", params=known).json()["boolean"] is True
    unknown = {"query": ASK, "default-graph-uri": BASE + "graph/other"}
    assert client.post("/sparql", data=unknown).json()["boolean"] is False


def test_another_site_may_ask(client):
    """CORS lets the pages of others query."""
    headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    response = client.options("/sparql", headers=headers | {"Access-Control-Request-Headers": "content-type"})
    assert (response.status_code, response.headers["access-control-allow-origin"]) == (200, "*")
