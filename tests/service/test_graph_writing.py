"""The writing half of the Graph Store Protocol, over graphs of an admin's own."""

from __future__ import annotations

from itertools import product

import pytest
from facts import BASE, FACTS
from responses import TURTLE, problem

from ziyaret_service.access import Scope

OWN = "http://a.example/g"
PLACES = [
    {"url": "/graphs", "params": {"graph": OWN}},
    {"url": "/graphs/harita/%C5%9Fi%C5%9Fli.ttl"},
]
A, B = "<http://a.example/a> <http://a.example/p> 1 .\n", "<http://a.example/b> <http://a.example/p> 2 .\n"
TRIPLES = {"Content-Type": "text/turtle"}
UPDATE = {"Content-Type": "application/sparql-update"}
NTRIPLES = {"Accept": "application/n-triples"}
NUMBER = '"{}"^^<http://www.w3.org/2001/XMLSchema#integer>'


def lines(client, place):
    """The numbers in the graph."""
    text = client.get(**place, headers=NTRIPLES).text
    return [number for number in (1, 2, 3) if NUMBER.format(number) in text]


@pytest.mark.parametrize("place", PLACES, ids=["indirect", "direct"])
def test_the_life_of_a_graph(client, place):
    """Made, replaced, added to, changed, taken away; each answer says what it did."""
    assert client.get(**place).status_code == 404
    assert client.put(**place, content=A, headers=TRIPLES).status_code == 201
    assert lines(client, place) == [1]
    assert client.put(**place, content=B, headers=TRIPLES).status_code == 204
    assert lines(client, place) == [2]
    assert client.post(**place, content=A, headers=TRIPLES).status_code == 204
    assert lines(client, place) == [1, 2]
    change = "DELETE { ?s ?p 1 } INSERT { ?s ?p 3 } WHERE { ?s ?p 1 }"
    assert client.patch(**place, content=change, headers=UPDATE).status_code == 204
    assert lines(client, place) == [2, 3]
    assert client.head(**place, headers=NTRIPLES).status_code == 200
    assert client.delete(**place).status_code == 204
    assert [client.request(method, **place).status_code for method in ("GET", "HEAD", "DELETE")] == [404] * 3
    assert client.patch(**place, content=change, headers=UPDATE).status_code == 404
    assert client.get("/releases").json()["total"] == 1


def test_a_new_graph_is_named(client):
    """POST without a name makes one, and Location is its IRI and address."""
    response = client.post("/graphs", content=A, headers=TRIPLES)
    iri = response.headers["location"]
    assert (response.status_code, iri.startswith(f"{BASE}graphs/")) == (201, True)
    for place in ({"url": iri.replace(BASE, "/")}, {"url": "/graphs", "params": {"graph": iri}}):
        assert lines(client, place) == [1]


def test_a_graph_of_ones_own_is_no_document_of_the_dataset(client):
    """Documents are releases, however many graphs admins add."""
    assert client.put(**PLACES[0], content=A, headers=TRIPLES).status_code == 201
    described = client.get("/.well-known/void", headers=NTRIPLES).text
    assert f"<http://rdfs.org/ns/void#documents> {NUMBER.format(1)}" in described


def test_files_of_a_form_are_added(client):
    """Several documents in several syntaxes become one graph."""
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://a.example/"><rdf:Description '
        'rdf:about="http://a.example/x"><a:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">3</a:p>'
        "</rdf:Description></rdf:RDF>"
    )
    files = [("one", ("a.ttl", A, "text/turtle")), ("two", ("b.rdf", rdf, "application/rdf+xml"))]
    assert client.post(**PLACES[0], files=files).status_code == 201
    assert lines(client, PLACES[0]) == [1, 3]
    assert client.post(**PLACES[0], files={"x": ("c.csv", "1,2", "text/csv")}).status_code == 415
    assert client.post(**PLACES[0], data={"x": "y"}, files={}, headers=TRIPLES).status_code == 400


def test_addresses_in_a_document_continue_its_own(client):
    """A relative IRI is one below the graph's."""
    client.put(**PLACES[0], content="<x> <p> <#y> .", headers=TRIPLES)
    assert "<http://a.example/x> <http://a.example/p> <http://a.example/g#y> ." in (
        client.get(**PLACES[0], headers=NTRIPLES).text
    )


@pytest.mark.parametrize(
    ("method", "url"),
    [
        *product(
            ["PUT", "POST", "PATCH", "DELETE"],
            [f"/graph/{FACTS.release.id}", f"/graphs?graph={BASE}graph/{FACTS.release.id}"],
        ),
        *product(["PUT", "POST", "DELETE"], ["/graphs?default"]),  # a PATCH names a graph
    ],
)
def test_what_the_service_keeps_is_not_written(client, method, url):
    """Neither a release nor the union of all; who tries is told where releases are fed."""
    content, headers = ("INSERT DATA { <a:a> <b:b> 1 }", UPDATE) if method == "PATCH" else (A, TRIPLES)
    before = client.get("/graphs?default", headers=NTRIPLES).text
    response = client.request(method, url, content=content, headers=headers)
    assert (response.status_code, problem(response)) == (403, "forbidden")
    assert "feed" in response.json()["detail"]
    assert client.get("/graphs?default", headers=NTRIPLES).text == before


def test_the_default_graph_of_an_empty_service(empty):
    """As long as no release is fed, it is a graph like others."""
    place = {"url": "/graphs", "params": {"default": ""}}
    assert empty.put(**place, content=A, headers=TRIPLES).status_code == 201
    assert empty.post(**place, content=B, headers=TRIPLES).status_code == 204
    assert lines(empty, place) == [1, 2]
    assert empty.delete(**place).status_code == 204
    assert lines(empty, place) == []


@pytest.mark.parametrize(
    ("request_", "status", "name"),
    [
        ({"method": "PUT", "url": "/graphs"}, 400, "input"),
        ({"method": "PUT", "url": f"/graphs?default&graph={OWN}"}, 400, "input"),
        ({"method": "PUT", "url": "/graphs?graph=relative"}, 400, "query-rejected"),
        ({"method": "PUT", "url": "/graphs?graph=a:b> {} ; DROP ALL"}, 400, "query-rejected"),
        ({"method": "PUT", "url": "/graphs/%3E%20%3C"}, 201, None),
        ({"method": "PUT", "url": f"/graphs?graph={OWN}", "content": b"<a:a> <b:b> ."}, 400, "input"),
        (
            {"method": "PUT", "url": f"/graphs?graph={OWN}", "headers": {"Content-Type": "text/csv"}},
            415,
            "unsupported-format",
        ),
        ({"method": "PATCH", "url": f"/graphs?graph={OWN}"}, 415, "unsupported-format"),
        ({"method": "PATCH", "url": "/graphs"}, 400, "input"),
        ({"method": "POST", "url": "/graphs", "headers": {"Content-Type": "multipart/form-data"}}, 400, "input"),
    ],
)
def test_what_is_no_graph_is_a_problem(client, request_, status, name):
    """Each mistake has its status, and nothing is changed by any."""
    given = {"content": A, "headers": TRIPLES, **request_}
    response = client.request(**given)
    assert response.status_code == status
    assert name is None or problem(response) == name
    assert client.get(**PLACES[0], headers=TURTLE).status_code == 404


def test_only_admins_write_graphs(stranger, tokens):
    """With every method, by both ways of naming a graph."""
    for place in PLACES:
        for method in ("PUT", "POST", "PATCH", "DELETE"):
            sent = {"content": A, "headers": TRIPLES}
            assert stranger.request(method, **place, **sent).status_code == 401
            sent["headers"] = TRIPLES | tokens.bearing(Scope.FEED) | tokens.bearing(Scope.CURATE)
            assert stranger.request(method, **place, **sent).status_code == 403
