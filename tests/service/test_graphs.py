"""The reading half of the Graph Store Protocol."""

from __future__ import annotations

import pytest
from facts import BASE, FACTS
from pyoxigraph import RdfFormat, parse
from responses import BROWSER, TURTLE, problem

from ziyaret_ontology.graph import to_graph

GRAPH = f"{BASE}graph/{FACTS.release.id}"
DIRECT = f"/graph/{FACTS.release.id}"
SIZE = len(to_graph(FACTS, base=BASE))


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


@pytest.mark.parametrize("request_", [{"url": DIRECT}, {"url": "/graphs", "params": {"graph": GRAPH}}])
@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_a_graph_is_read(client, request_, accept, form):
    """By its IRI and by the store's address, in every format; HEAD tells the same, and what is known is not sent."""
    headers = {"Accept": accept}
    response, head = client.get(**request_, headers=headers), client.head(**request_, headers=headers)
    assert len(list(parse(response.content, form))) == SIZE
    assert (head.status_code, head.headers["content-type"], head.content) == (
        200,
        response.headers["content-type"],
        b"",
    )
    again = client.get(**request_, headers=headers | {"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304


def test_the_default_graph_is_the_union(client):
    """`?default` is all there is."""
    response = client.get("/graphs?default", headers=TURTLE)
    assert len(list(parse(response.content, RdfFormat.TURTLE))) == SIZE


@pytest.mark.parametrize(
    ("url", "status", "name"),
    [
        ("/graph/nobody", 404, "not-found"),
        ("/graphs?graph=http://a.example/none", 404, "not-found"),
        ("/graphs", 400, "input"),
        (f"/graphs?default&graph={GRAPH}", 400, "input"),
        ("/graphs?graph=relative", 400, "query-rejected"),
        ("/graphs?graph=http://a.example/> {} DROP ALL", 400, "query-rejected"),
        (f"/graphs?graph={GRAPH}&format=csv", 406, "not-acceptable"),
    ],
)
def test_what_is_no_graph_is_a_problem(client, url, status, name):
    """Each mistake has its status, for HEAD too."""
    response = client.get(url)
    assert (response.status_code, problem(response)) == (status, name)
    assert client.head(url).status_code == status


def test_a_browser_is_sent_to_the_release(client):
    """People read the release."""
    response = client.get(DIRECT, headers=BROWSER, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, f"/releases/{FACTS.release.id}")
