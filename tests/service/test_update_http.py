"""SPARQL Update by the protocol: sent in two ways, by admins alone, and what it may change."""

from __future__ import annotations

import time

import pytest
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from responses import SPARQL, problem

from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings

UPDATE = {"Content-Type": "application/sparql-update"}
OWN = "http://a.example/g"
INSERT = f"INSERT DATA {{ GRAPH <{OWN}> {{ <http://a.example/s> <http://a.example/p> 'değer' }} }}"
THERE = f"ASK {{ GRAPH <{OWN}> {{ ?s ?p 'değer' }} }}"
RELEASE = f"{BASE}graph/{FACTS.release.id}"


def ask(client, query):
    """The truth value that a query gives."""
    return client.post("/sparql", content=query.encode(), headers=SPARQL).json()["boolean"]


@pytest.mark.parametrize("address", ["/sparql", "/sparql/update"])
@pytest.mark.parametrize(
    "body", [{"content": INSERT.encode(), "headers": UPDATE}, {"data": {"update": INSERT}}], ids=["direct", "form"]
)
def test_an_update_is_sent_in_two_ways(client, address, body):
    """As the body or as a form, to the address of queries or its own; the next answer has it."""
    assert client.post(address, **body).status_code == 204
    assert ask(client, THERE)


@pytest.mark.parametrize("scope", [None, *Scope])
def test_only_admins_update(client, stranger, tokens, scope):
    """Without a token 401, with another scope 403."""
    headers = tokens.bearing(scope) if scope else {}
    status = {None: 401, Scope.ADMIN: 204}.get(scope, 403)
    for address in ("/sparql", "/sparql/update"):
        response = stranger.post(address, content=INSERT.encode(), headers=UPDATE | headers)
        assert response.status_code == status
    assert ask(client, THERE) == (scope is Scope.ADMIN)


@pytest.mark.parametrize(
    ("sparql", "status", "name"),
    [
        ("CLEAR ALL", 403, "forbidden"),
        (f"DROP GRAPH <{RELEASE}>", 403, "forbidden"),
        (f"DELETE DATA {{ <{BASE}person/x> <http://a.example/p> 1 }}", 403, "forbidden"),
        (f"INSERT DATA {{ GRAPH <{BASE}graph/curation> {{ <a:a> <b:b> 1 }} }}", 403, "forbidden"),
        (f"{INSERT} ; DROP GRAPH <{RELEASE}>", 403, "forbidden"),
        (f"{INSERT} ; DROP GRAPH <http://a.example/none>", 400, "query-rejected"),
        (f"{INSERT} ; CLEAR XYZ", 400, "query-rejected"),
        (f"{INSERT} ; LOAD <http://127.0.0.1:1/>", 400, "query-rejected"),
        (f"{INSERT} ; INSERT {{ <a:a> <b:b> ?x }} WHERE {{ ?x foaf:name 1 }}", 403, "forbidden"),
        (
            f"{INSERT} ; INSERT {{ GRAPH <{OWN}> {{ <a:a> <b:b> ?x }} }} WHERE {{ ?x foaf:name 1 }}",
            400,
            "query-rejected",
        ),
        ("ASK {}", 400, "query-rejected"),
    ],
)
def test_what_cannot_be_done_changes_nothing(client, sparql, status, name):
    """The whole request is refused, what stands before the wrong operation too."""
    before = client.get("/graphs?default", headers={"Accept": "application/n-triples"}).text
    response = client.post("/sparql/update", content=sparql.encode(), headers=UPDATE)
    assert (response.status_code, problem(response)) == (status, name)
    assert not ask(client, THERE)
    assert client.get("/graphs?default", headers={"Accept": "application/n-triples"}).text == before
    assert client.get("/releases").json()["total"] == 1


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "url": "/sparql", "params": {"update": INSERT}}, 400),
        ({"method": "GET", "url": "/sparql/update"}, 404),
        ({"method": "POST", "url": "/sparql/update", "data": {"query": "ASK {}"}}, 400),
        ({"method": "POST", "url": "/sparql/update", "data": {"update": [INSERT, INSERT]}}, 400),
        ({"method": "POST", "url": "/sparql/update", "content": INSERT.encode()}, 415),
        ({"method": "POST", "url": "/sparql/update", "content": b"\xff", "headers": UPDATE}, 400),
        (
            {"method": "POST", "url": "/sparql/update?using-graph-uri=x", "content": b"CLEAR ALL", "headers": UPDATE},
            400,
        ),
    ],
)
def test_what_is_no_update_is_a_problem(client, request_, status):
    """Each mistake has its status, and nothing is changed by any."""
    assert client.request(**request_).status_code == status
    assert not ask(client, THERE)


def test_patterns_see_the_releases(client):
    """What an admin adds can be taken from what releases state; the default graph of patterns is their union."""
    sparql = (
        "PREFIX ziy: <https://w3id.org/ziyaret/ontology#>\n"
        f"INSERT {{ GRAPH <{OWN}> {{ ?visit a <http://a.example/V> }} }} WHERE {{ ?visit a ziy:Visit }}"
    )
    assert client.post("/sparql/update", content=sparql, headers=UPDATE).status_code == 204
    count = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{OWN}> {{ ?s ?p ?o }} }}"
    (row,) = client.get("/sparql", params={"query": count}).json()["results"]["bindings"]
    assert row["n"]["value"] == "3"
    assert client.get("/events?type=visit").json()["total"] == 3


def test_what_is_added_stands_beside_the_releases(client):
    """It is found by its graph, and does not mix with what the pages show; a release fed later leaves it."""
    assert "UnionDefaultGraph" in client.get("/sparql", headers={"Accept": "text/turtle"}).text
    mixed = f"INSERT DATA {{ GRAPH <{OWN}> {{ <{BASE}event/x> a <https://w3id.org/ziyaret/ontology#Visit> }} }}"
    client.post("/sparql/update", content=mixed, headers=UPDATE)
    assert client.get("/events?type=visit").json()["total"] == 3
    assert "UnionDefaultGraph" not in client.get("/sparql", headers={"Accept": "text/turtle"}).text
    assert client.delete(f"/releases/{FACTS.release.id}").status_code == 204
    assert ask(client, f"ASK {{ GRAPH <{OWN}> {{ <{BASE}event/x> a ?x }} }}")


def test_answers_known_before_are_asked_again(client):
    """An update changes the tags of answers, and what was counted."""
    asked = {"params": {"query": "SELECT * { GRAPH ?g { ?s ?p ?o } }"}}
    tag = {"If-None-Match": client.get("/sparql", **asked).headers["etag"]}
    assert client.get("/sparql", **asked, headers=tag).status_code == 304
    client.post("/sparql/update", content=INSERT.encode(), headers=UPDATE)
    assert client.get("/sparql", **asked, headers=tag).status_code == 200


def test_an_update_past_the_limit_is_503_and_changes_nothing(client, store, analyzer, tokens):
    """Its patterns are matched where they can be stopped; feeding goes on meanwhile."""
    settings = Settings(base_iri=BASE, query_timeout=0.5, tokens=tokens.path)
    endless = (
        f"{INSERT} ; DELETE {{ GRAPH <{OWN}> {{ ?a ?b ?c }} }} WHERE {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }}"
    )
    headers = UPDATE | tokens.bearing(Scope.ADMIN)
    with TestClient(create_app(settings, store=store, analyzer=analyzer)) as hasty:
        start = time.monotonic()
        response = hasty.post("/sparql/update", content=endless.encode(), headers=headers)
    assert (response.status_code, problem(response)) == (503, "query-timeout")
    assert time.monotonic() - start < 5
    assert not ask(client, THERE)


def test_a_body_may_be_larger_than_a_query(client):
    """What admins send has a limit of its own."""
    lines = "".join(f"<http://a.example/{i}> <http://a.example/p> {i} .\n" for i in range(5_000))
    sparql = f"INSERT DATA {{ GRAPH <{OWN}> {{ {lines} }} }}"
    assert client.post("/sparql/update", content=sparql, headers=UPDATE).status_code == 204
    response = client.post("/sparql", content=sparql, headers=UPDATE)
    assert (response.status_code, problem(response)) == (413, "input-too-large")
