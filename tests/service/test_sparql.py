"""The SPARQL protocol: every way to ask, every media type, every refusal."""

from __future__ import annotations

import pytest
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from responses import SPARQL, TURTLE, problem

from ziyaret_ontology.iris import graph_iri
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ASK = "ASK { ?s ?p ?o }"
ELSEWHERE = {"Origin": "https://a.example"}


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


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
        ({"method": "GET", "headers": {"Accept": "text/csv"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"default-graph-uri": "http://a.example/"}}, 400, "query-rejected"),
        ({"method": "POST", "data": {}, "headers": FORM}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "SELECT * {\n ?s foaf:name ?o }"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "DROP ALL"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://a/> {} }"}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": [ASK, ASK]}}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": ASK, "default-graph-uri": "a b"}}, 400, "query-rejected"),
        ({"method": "POST", "data": {"update": "DROP ALL", "query": ASK}}, 400, "query-rejected"),
        ({"method": "POST", "params": {"query": ASK}, "content": ASK, "headers": SPARQL}, 400, "query-rejected"),
        ({"method": "GET", "params": {"query": "ASK { FILTER(<http://a.example/f>(1)) }"}}, 400, "query-rejected"),
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


def test_a_query_past_the_limit_is_503(filled, analyzer):
    """The service says that it gave up, and that it can be asked again."""
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . FILTER(?x != ?y && ?y != ?z) }"
    settings = Settings(base_iri=BASE, query_timeout=0.2)
    with TestClient(create_app(settings, store=filled, analyzer=analyzer)) as hasty:
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


def test_the_methods_are_told(client):
    """OPTIONS, and what refuses another method, name all that there are."""
    allowed = {"GET", "HEAD", "OPTIONS", "POST"}
    for response in (client.options("/sparql"), client.delete("/sparql")):
        assert set(response.headers["allow"].split(", ")) == allowed
    assert client.options("/sparql").status_code == 204


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        ("ASK {}", "text/csv;q=0.4, application/sparql-results+xml;q=0.6", "application/sparql-results+xml"),
        ("ASK {}", "application/sparql-results+json;q=0, */*", "application/json"),
        ("ASK {}", "application/xml", "application/xml"),
        ("ASK {}", "text/turtle, text/*;q=0.1", "text/csv; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/plain", "text/plain; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/trig", "application/trig"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-quads;q=0.9, text/turtle;q=0.8", "application/n-quads"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/xml", "application/xml"),
    ],
)
def test_weights_and_other_names_count(client, query, accept, media_type):
    """The Accept header's weights decide, and the older names of formats are understood where nothing else is taken."""
    response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)


@pytest.mark.parametrize("name", ["json", "xml", "csv", "tsv"])
def test_a_link_can_name_the_format(client, name):
    """`?format=` is for links, which send no header of their own."""
    assert client.get("/sparql", params={"query": ASK, "format": name}).status_code == 200


def test_what_has_not_changed_is_not_sent_again(empty, filled):
    """The tag of an answer is good until something is written, for the same query in the same form."""
    asked = {"params": {"query": "SELECT * { ?s ?p ?o }"}, "headers": {"Accept": "text/csv"}}
    first = empty.get("/sparql", **asked)
    asked["headers"]["If-None-Match"] = first.headers["etag"]
    again, head = empty.get("/sparql", **asked), empty.head("/sparql", **asked)
    assert (again.status_code, again.content, head.status_code) == (304, b"", 304)
    assert again.headers["etag"] == first.headers["etag"]
    assert "Accept" in again.headers["vary"].split(", ")
    other = empty.get("/sparql", params={"query": "SELECT ?s { ?s ?p ?o }"}, headers=asked["headers"])
    as_json = empty.get("/sparql", params=asked["params"], headers={"If-None-Match": first.headers["etag"]})
    assert (other.status_code, as_json.status_code) == (200, 200)
    filled.replace(graph_iri(BASE, FACTS.release.id), Graph())
    assert empty.get("/sparql", **asked).status_code == 200


def test_what_changes_by_itself_has_no_tag(client):
    """The time and the dice are asked again each time."""
    response = client.get("/sparql", params={"query": "SELECT (NOW() AS ?now) {}"})
    assert (response.status_code, "etag" in response.headers) == (200, False)


def test_long_answers_are_compressed(client):
    """For who accepts gzip, and caches are told."""
    asked = {"params": {"query": "SELECT * { ?s ?p ?o }"}}
    response = client.get("/sparql", **asked, headers={"Accept-Encoding": "gzip"})
    plain = client.get("/sparql", **asked, headers={"Accept-Encoding": "identity"})
    assert response.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert response.json() == plain.json()
    assert {"Accept", "Accept-Encoding"} <= set(response.headers["vary"].split(", "))


def test_the_service_describes_itself(client):
    """Without a query a program is told in RDF what can be asked, with the triples counted."""
    for accept, form in (("*/*", RdfFormat.TURTLE), ("application/ld+json", RdfFormat.JSON_LD)):
        response = client.get("/sparql", headers={"Accept": accept})
        told = {quad.predicate.value: quad.object.value for quad in parse(response.content, form)}
        assert told["http://www.w3.org/ns/sparql-service-description#endpoint"] == "http://testserver/sparql"
        assert int(told["http://rdfs.org/ns/void#triples"]) > 100


def test_the_dataset_describes_itself(empty, filled):
    """VoID and DCAT with the counts of now, which a new release changes."""
    void = "http://rdfs.org/ns/void#"

    def counted():
        response = empty.get("/.well-known/void", headers=TURTLE)
        quads = list(parse(response.content, RdfFormat.TURTLE))
        kinds = {quad.object.value for quad in quads if quad.predicate.value.endswith("#type")}
        assert {f"{void}Dataset", "http://www.w3.org/ns/dcat#Dataset"} <= kinds
        about = {quad.predicate.value: quad.object.value for quad in quads if quad.subject.value.endswith("#dataset")}
        return int(about[f"{void}triples"]), int(about[f"{void}documents"])

    (row,) = empty.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}).json()["results"][
        "bindings"
    ]
    assert counted() == (int(row["n"]["value"]), 1)
    filled.replace(graph_iri(BASE, FACTS.release.id), Graph())
    assert counted() == (0, 0)
