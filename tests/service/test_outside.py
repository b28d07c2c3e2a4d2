"""SERVICE and LOAD call who is allowed and nobody else, whatever names and redirects say."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from facts import BASE
from responses import SPARQL, problem
from world import PUBLIC, world

from ziyaret_ontology.errors import OutsideUnavailable, QueryRejected, QueryTimeout, QueryTooCostly
from ziyaret_service.outside import federated
from ziyaret_service.stores import Asker

DATA = "http://data.example/"
OTHER = "http://data.example/sparql"
UPDATE = {"Content-Type": "application/sparql-update"}
INSIDE = ["127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1"]  # noqa: S104 - addresses to refuse
INSIDE_6 = ["::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"]


def read(outside, address, **more):
    """The document at the address."""
    return outside.read(address, "*/*", asker=Asker(), **{"timeout": 5.0, **more})


def test_what_is_allowed_is_read():
    """The address itself and what lies below it, also behind a redirect that is allowed."""
    with world(DATA, "http://other.example/a") as (outside, server):
        assert read(outside, f"{DATA}data.ttl").media_type == "text/turtle"
        assert read(outside, f"{DATA}to?{DATA}data.ttl").address == f"{DATA}data.ttl"
        assert server.asked[-1] == ("data.example", "/data.ttl")


@pytest.mark.parametrize(
    "address",
    [
        "http://evil.example/data.ttl",
        "https://data.example/data.ttl",
        "http://data.example:8080/data.ttl",
        "http://data.example.evil.example/data.ttl",
        "http://data.example@evil.example/data.ttl",
        "http://ece:x@data.example/data.ttl",
        "http://data.example/../data.ttl",
        "http://data.example/%2e%2e/data.ttl",
        "http://data.example\\@evil.example/",
        "http://data.example/a\nb",
        "http://data.example:99999/",
        "file:///etc/passwd",
        "ftp://data.example/data.ttl",
        "http://[::1]/",
        "data.ttl",
        "",
    ],
)
def test_what_is_not_allowed_is_refused(address):
    """Another host, port or scheme, a password, a way up, a local file: nothing is sent."""
    with world(f"{DATA}") as (outside, server):
        redirected = [f"{DATA}to?{address}"] if ":" in address else []
        for asked in (address, *redirected):
            before = len(server.asked)
            with pytest.raises((QueryRejected, OutsideUnavailable)):
                read(outside, asked)
            assert all(path.startswith("/to") or path == "/" for _, path in server.asked[before:])


def test_a_longer_name_is_not_below_a_shorter_one():
    """`/sparql` allows `/sparql/x` and not `/sparql-admin`."""
    with world(f"{DATA}data") as (outside, _):
        for address in (f"{DATA}data.ttl", f"{DATA}database", DATA):
            with pytest.raises(QueryRejected):
                read(outside, address)


@pytest.mark.parametrize("address", [*INSIDE, *INSIDE_6])
def test_no_name_leads_inside(address):
    """A name that is allowed and leads into this network, in part or by a redirect, is not followed."""
    leads = {"data.example": [PUBLIC, address], "other.example": [PUBLIC]}
    with world(DATA, "http://other.example/", leads=leads) as (outside, server):
        for asked in (f"{DATA}data.ttl", f"http://other.example/to?{DATA}data.ttl"):
            with pytest.raises(QueryRejected, match="inside a network"):
                read(outside, asked)
        assert ("data.example", "/data.ttl") not in server.asked


def test_a_name_is_looked_up_once():
    """The connection goes to the address that was looked at; a second answer of the name has no effect."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    with world(DATA, leads={"data.example": answers.__next__}) as (outside, server):
        assert read(outside, f"{DATA}data.ttl").data
        with pytest.raises(QueryRejected):
            read(outside, f"{DATA}data.ttl")
        assert len(server.asked) == 1


def test_time_and_size_are_limited():
    """A slow answer ends at the limit though something comes all the time; a long one and an endless way are told."""
    with world(DATA) as (outside, _):
        start = time.monotonic()
        with pytest.raises(QueryTimeout):
            read(outside, f"{DATA}slow.ttl", timeout=0.5)
        assert time.monotonic() - start < 2
        with pytest.raises(QueryTooCostly):
            read(outside, f"{DATA}big.ttl")
        with pytest.raises(OutsideUnavailable, match="leads on"):
            read(outside, f"{DATA}to?/to?/to?/to?/to?/to?/to?/to?/to")


@pytest.fixture
def other(app):
    """A service outside that may be called by the app."""
    with world(DATA) as (outside, server):
        app.state.service = replace(app.state.service, outside=outside)
        yield server


def ask(client, query):
    """The response to a query."""
    return client.post("/sparql", content=query, headers=SPARQL)


def test_a_query_is_joined_with_another_service(client, other):
    """What stands inside SERVICE is asked there with its prefixes, and joined with what is here."""
    other.rows = [
        {"x": {"type": "uri", "value": f"{BASE}person/dana-sermukan"}, "n": {"type": "literal", "value": 'a"\n}b'}},
        {"x": {"type": "uri", "value": "http://elsewhere.example/"}},
    ]
    other.names = ["x", "n"]
    response = ask(
        client,
        f"PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT * {{ ?x skos:prefLabel ?name . # SERVICE\n"
        f"SERVICE <{OTHER}> {{ ?x skos:note ?n {{ }} }} }}",
    )
    rows = response.json()["results"]["bindings"]
    assert {(row["name"]["value"], row["n"]["value"]) for row in rows} == {("Dana Sermukan", 'a"\n}b')}
    ((host, sent),) = other.asked
    assert host == "data.example"
    assert "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>" in sent
    assert "SELECT * WHERE { ?x skos:note ?n { } } LIMIT 10001" in sent


def test_what_has_not_changed_there_is_not_sent_again(client, other):
    """The tag of an answer tells of the rows of the other service too."""
    asked = {"params": {"query": f"ASK {{ SERVICE <{OTHER}> {{ ?x ?y ?z }} }}"}}
    asked["headers"] = {"If-None-Match": client.get("/sparql", **asked).headers["etag"]}
    assert client.get("/sparql", **asked).status_code == 304
    other.rows = [{"x": {"type": "literal", "value": "yeni"}}]
    assert client.get("/sparql", **asked).status_code == 200


@pytest.mark.parametrize(
    ("pattern", "status", "name"),
    [
        ("SERVICE <http://evil.example/> { ?x ?y ?z }", 400, "query-rejected"),
        ("SERVICE SILENT <http://evil.example/> { ?x ?y ?z }", 400, "query-rejected"),
        ("SERVICE <http://127.0.0.1/> { ?x ?y ?z }", 400, "query-rejected"),
        ("?s ?p ?other SERVICE ?other { ?x ?y ?z }", 400, "query-rejected"),
        (f"SERVICE <{DATA}to> {{ ?x ?y ?z }}", 400, "query-rejected"),
        (f"SERVICE <{DATA}page> {{ ?x ?y ?z }}", 502, "outside-unavailable"),
        (f"SERVICE <{DATA}broken> {{ ?x ?y ?z }}", 502, "outside-unavailable"),
        (f"SERVICE SILENT <{DATA}broken> {{ ?x ?y ?z }}", 200, None),
        (f"SERVICE <{OTHER}> ?x", 400, "query-rejected"),
        (f"SERVICE <{OTHER}> {{ ?x ?y ?z", 400, "query-rejected"),
    ],
)
@pytest.mark.usefixtures("other")
def test_a_service_that_cannot_be_asked_is_a_problem(client, pattern, status, name):
    """What is not allowed is refused even if silent; what fails is told, unless silent."""
    response = ask(client, f"SELECT * {{ {pattern} }}")
    assert response.status_code == status
    assert name is None or problem(response) == name


def test_rows_that_cannot_be_joined_are_told(client, other):
    """Blank nodes mean nothing here, and ten thousand rows are enough."""
    other.rows = [{"x": {"type": "bnode", "value": "b"}}]
    assert problem(ask(client, f"SELECT * {{ SERVICE <{OTHER}> {{ ?x ?y ?z }} }}")) == "query-rejected"
    other.rows = [{}] * 10_001
    outside = client.app.state.service.outside
    with pytest.raises(QueryTooCostly):
        federated(f"ASK {{ SERVICE <{OTHER}> {{ ?x ?y ?z }} }}", outside, base=BASE, timeout=9, asker=Asker())


def test_an_update_loads_what_is_allowed(client, other):
    """Triples from an allowed address, and rows of another service, come into a graph of one's own."""
    other.rows = [{"x": {"type": "uri", "value": "http://a.example/x"}}]
    sparql = (
        f"LOAD <{DATA}data.ttl> INTO GRAPH <graphs/x> ; LOAD SILENT <http://127.0.0.1/> INTO GRAPH <graphs/x> ; "
        f"INSERT {{ GRAPH <graphs/x> {{ ?x a ?x }} }} WHERE {{ SERVICE <{OTHER}> {{ ?x ?y ?z }} }}"
    )
    assert client.post("/sparql/update", content=sparql, headers=UPDATE).status_code == 204
    text = client.get("/graphs/x", headers={"Accept": "application/n-triples"}).text
    assert f"<{DATA}a> <http://a.example/p>" in text
    assert "<http://a.example/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" in text
    for address in ("http://127.0.0.1/", "file:///etc/passwd", f"{DATA}to?http://127.0.0.1/", f"{DATA}none"):
        response = client.post("/sparql/update", content=f"LOAD <{address}> INTO GRAPH <graphs/y>", headers=UPDATE)
        assert response.status_code in {400, 502}
    assert client.get("/graphs/y").status_code == 404
