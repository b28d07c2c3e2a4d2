"""What whoever runs the service sees of it: numbers, and log lines that say enough and no more."""

from __future__ import annotations

import io
import json
import logging
import re

import pytest
from facts import BASE
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from responses import BROWSER, SPARQL, problem
from texts import SAMPLE

from ziyaret_ontology.errors import StoreError, StoreUnavailable
from ziyaret_service.app import create_app
from ziyaret_service.observing import Metrics, observed_store, write_log
from ziyaret_service.observing.stores import form_of, shortened
from ziyaret_service.settings import Settings
from ziyaret_service.stores import Asker

ENGLISH = "The mayor of the town received a delegation from abroad and spoke with them about the works of the year."
TEXT = {"Content-Type": "text/plain"}


@pytest.fixture(params=["plain", "json"])
def log(request):
    """The log of one test in both forms, from the finest level on."""
    written = io.StringIO()
    stop = write_log(level="debug", form=request.param, stream=written)
    yield written
    stop()


def numbers(client):
    """From the name of a number and its labels to its value."""
    response = client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def test_updates_and_writes_of_graphs_are_counted(client):
    """By kind and by what became of them; what the service keeps is forbidden whichever way it is tried."""
    own, kept = {"graph": f"{BASE}graphs/a"}, {"graph": f"{BASE}graph/kazakistan-heyeti"}
    triples = {"content": "<a:a> <b:b> 1 .", "headers": {"Content-Type": "text/turtle"}}
    update = {"headers": {"Content-Type": "application/sparql-update"}}
    client.put("/graphs", params=own, **triples)
    client.put("/graphs", params=kept, **triples)
    client.delete("/graphs", params=own)
    for sparql in ("INSERT DATA { GRAPH <a:a> { <a:a> <b:b> 1 } }", "CLEAR ALL", "CLEAR"):
        client.post("/sparql/update", content=sparql, **update)
    told = numbers(client)
    assert {key[1:]: number for key, number in told.items() if key[0] == "ziyaret_updates_total"} == {
        ("put", "ok"): 1,
        ("put", "forbidden"): 1,
        ("delete", "ok"): 1,
        ("update", "ok"): 1,
        ("update", "forbidden"): 1,
        ("update", "query-rejected"): 1,
    }


def test_requests_are_counted_by_route_and_never_by_path(client):
    """What stands in an address, such as a name, is in no number."""
    client.get("/person/dana-sermukan?lang=tr", headers=BROWSER)
    client.get("/releases/kazakistan-heyeti")
    client.get("/releases/yok")
    client.request("BREW", "/sparql")
    told = numbers(client)
    assert told["ziyaret_requests_total", "GET", "/releases/{release_id}", "200"] == 1
    assert told["ziyaret_requests_total", "GET", "/releases/{release_id}", "404"] == 1
    assert told["ziyaret_request_duration_seconds_count", "GET", "/releases/{release_id}"] == 2
    assert told["ziyaret_requests_total", "other", "/sparql", "405"] == 1
    assert told["ziyaret_problems_total", "not-found"] == 1
    assert "sermukan" not in client.get("/metrics").text


def test_queries_are_counted_by_who_asks_form_and_outcome(client):
    """Those of askers and those of our own pages; whether answered, wrong, or not wanted any more."""
    client.get("/sparql", params={"query": "PREFIX select: <http://x/> # SELECT\nASK {}"})
    client.post("/sparql", content="SELECT * { ?s ?p ?o }", headers=SPARQL)
    client.head("/sparql", params={"query": "SELECT ?s ?p ?o { ?s ?p ?o }"})  # long, and not kept
    client.post("/sparql", content="SELECT * {", headers=SPARQL)
    client.post("/sparql", content="CLEAR ALL", headers=SPARQL)
    client.get("/events")
    told = numbers(client)
    queries = {key[1:]: value for key, value in told.items() if key[0] == "ziyaret_queries_total"}
    assert queries.pop(("own", "select", "ok")) >= 1
    assert queries == {
        ("outside", "ask", "ok"): 1,
        ("outside", "select", "ok"): 1,
        ("outside", "select", "left"): 1,
        ("outside", "select", "query-rejected"): 1,
        ("outside", "other", "query-rejected"): 1,
    }
    assert told["ziyaret_query_duration_seconds_count", "outside", "select"] == 3
    assert told["ziyaret_query_answer_bytes_total", "outside"] > 1000


def test_feeding_is_counted(empty):
    """Stored, unchanged, refused; with the events of what was stored, and what was removed."""
    empty.post("/releases?id=bir", content=SAMPLE.text.encode(), headers=TEXT)
    empty.post("/releases?id=bir", content=SAMPLE.text.encode(), headers=TEXT)
    empty.post(
        "/releases",
        content="The mayor of the town received a delegation from abroad and spoke with them about the works.",
        headers=TEXT,
    )
    graphs = numbers(empty)["ziyaret_store_graphs",]
    empty.delete("/releases/bir")
    told = numbers(empty)
    assert [told["ziyaret_releases_fed_total", each] for each in ("stored", "unchanged", "not-turkish")] == [1, 1, 1]
    assert told["ziyaret_feeding_duration_seconds_count",] == 3
    assert told["ziyaret_events_read_total", "visit"] >= 1
    assert told["ziyaret_releases_removed_total",] == 1
    assert told["ziyaret_graphs_written_total", "yes"] == 2
    assert (graphs, told["ziyaret_store_graphs",]) == (1, 0)


def test_the_store_is_told_of_as_it_is(client, store):
    """Its workers, its snapshots and its room, also when it is closed."""
    client.get("/sparql", params={"query": "ASK {}"})
    told = numbers(client)
    assert told["ziyaret_workers",] == told["ziyaret_workers_started_total",] >= 1
    assert told["ziyaret_snapshots_total",] >= 1
    assert told["ziyaret_store_bytes",] > 1000
    assert told["ziyaret_store_free_bytes",] > 1000
    assert told["ziyaret_queries_running", "outside"] == told["ziyaret_queries_waiting", "outside"] == 0
    store.close()
    assert "ziyaret_store_bytes" not in {name for name, *_ in numbers(client)}


def test_openmetrics_for_who_asks_for_it(client):
    """Prometheus asks for the newer form by itself."""
    response = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert response.headers["content-type"].startswith("application/openmetrics-text")
    assert response.text.endswith("# EOF\n")


def test_a_query_that_runs_is_told_as_running(store):
    """An answer that is being read has its place until it is read or let go."""
    metrics = Metrics()
    watched = observed_store(store, metrics, slow=60)
    ten = "{ 0 1 2 3 4 5 6 7 8 9 }"
    rows = " ".join(f"VALUES ?v{n} {ten}" for n in range(6))  # more than what is sent at once
    answer = watched.query(f"SELECT * {{ {rows} }}", "text/csv", timeout=5, asker=Asker("a"))
    assert (watched.vitals().askers.running, watched.vitals().own.running) == (1, 0)
    answer.chunks.close()
    assert watched.vitals().askers.running == 0
    assert b'ziyaret_queries_total{asker="outside",form="select",outcome="left"} 1.0' in metrics.text("")[0]


@pytest.mark.parametrize(
    ("given", "taken"), [("abc-1.2:3", True), ("", False), ("a b", False), ("x" * 65, False), ('"\x1b[31m', False)]
)
def test_a_request_is_named(client, given, taken):
    """By its own id when that can stand in a log as it is, else by a new one; an error tells it too."""
    response = client.get("/releases/yok", headers={"X-Request-ID": given})
    chosen = response.headers["x-request-id"]
    assert (chosen == given) is taken
    assert re.fullmatch(r"[\w.:-]{1,64}", chosen)
    assert response.json()["request_id"] == chosen
    assert f"<code>{chosen}</code>" in client.get("/yok", headers={"X-Request-ID": chosen, **BROWSER}).text


def test_an_unexpected_error_is_named_too(client, store, monkeypatch):
    """Also an answer that no middleware of the application sees has its id, and is counted."""
    monkeypatch.setattr(store, "asking", lambda *_args, **_options: 1 / 0)
    response = client.get("/events", headers={"X-Request-ID": "kaza"})
    assert (response.headers["x-request-id"], response.json()["request_id"], problem(response)) == (
        "kaza",
        "kaza",
        "unexpected",
    )
    assert numbers(client)["ziyaret_requests_total", "GET", "/events", "500"] == 1


def test_a_request_is_a_line(client, log):
    """Method, route, status, time and bytes, under its id."""
    client.get("/releases/kazakistan-heyeti", headers={"X-Request-ID": "bir"})
    (line,) = log.getvalue().splitlines()
    if line.startswith("{"):
        told = json.loads(line)
        assert told.pop("time").endswith("+00:00")
        assert 0 < told.pop("seconds") < 30
        assert told.pop("bytes") > 1000
        assert told == {
            "level": "info",
            "logger": "ziyaret_service.observing.requests",
            "message": "request",
            "request_id": "bir",
            "method": "GET",
            "route": "/releases/{release_id}",
            "status": "200",
        }
    else:
        assert re.fullmatch(
            r"\S+\+00:00 INFO    request request_id=bir method=GET route=/releases/{release_id} status=200 "
            r"seconds=[\d.]+ bytes=\d+",
            line,
        )


def test_a_slow_query_is_a_line_with_the_query_and_without_who_asked(store, analyzer, log):
    """The query as it was sent, but of a long string its beginning: it may be a sentence of a release."""
    settings = Settings(base_iri=BASE, slow_query=1e-6)
    sentence = "Kartal Belediye Başkanı Nermin Işıkçı, Pendik Belediyesini ziyaret etti."
    query = f'SELECT *\n{{ ?s ?p "Pendik", "{sentence}" }} # not this'
    with TestClient(create_app(settings, store=store, analyzer=analyzer), client=("203.0.113.7", 1)) as client:
        client.get("/sparql", params={"query": query}, headers={"X-Request-ID": "bir"})
    slow = (line for line in log.getvalue().splitlines() if "slow query" in line)
    (line,) = (line for line in slow if "outside" in line)  # the service asks as well, of itself
    told = line.replace("\\", "")
    assert 'SELECT * { ?s ?p "Pendik", "Kartal Belediye Başkanı Nermin Işıkçı, …" }' in told
    assert "bir" in told
    for secret in ("Pendik Belediyesini", "203.0.113.7", "not this"):
        assert secret not in log.getvalue()


def test_nothing_that_was_read_reaches_the_log(empty, store, log, monkeypatch):
    """Neither the text of a release, nor a name in an address, nor a password, also when something breaks."""
    secret = "Gizlioglu"  # noqa: S105 - a name
    text = f"Kartal Belediye Başkanı Nermin {secret}, Pendik Belediyesini ziyaret etti."
    empty.post("/releases?id=bir", content=text.encode(), headers=TEXT)
    empty.post(
        "/releases",
        content=f"The mayor of the town received {secret} from abroad and spoke about the works of the year.",
        headers=TEXT,
    )
    empty.get(f"/person/{secret}?lang=tr", headers=BROWSER | {"Authorization": f"Bearer {secret}"})
    empty.get("/events", params={"visitor": secret})
    empty.get("/sparql", params={"query": f"SELECT {secret}"})
    for error in (
        StoreError(f"the graph cannot be stored: {text}"),
        StoreUnavailable(f"http://ziyaret:{secret}@db.example/sparql answered HTTP 500; Bearer {secret}"),
        ValueError(text),
    ):

        def fail(*_args, error=error):
            raise error from KeyError(secret)

        monkeypatch.setattr(store, "replace", fail)
        empty.post("/releases", content=text.encode(), headers=TEXT)
        try:
            fail()
        except Exception:
            logging.getLogger("uvicorn.error").exception("it broke")
    logging.getLogger("trafilatura.core").error("discarding data: %s", text)
    told = log.getvalue()
    assert secret not in told
    assert "it broke" in told
    assert "http://…@db.example/sparql answered HTTP 500" in told
    assert re.search(r"test_observing\.py:\d+ in fail", told)
    assert "ValueError" in told


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("ask {}", "ask"),
        ("BASE <http://select/> PREFIX ask: <#> CONSTRUCT { ?s ?p ?o } WHERE { SELECT * {} }", "construct"),
        ("# SELECT\nDESCRIBE <x:a>", "describe"),
        ("", "other"),
        ("INSERT DATA {}", "other"),
    ],
)
def test_the_form_of_a_query(query, form):
    """The first keyword that is one, not a prefix, an address or a comment."""
    assert form_of(query) == form


def test_a_long_query_is_cut():
    """No line of the log is endless."""
    assert len(shortened("ASK { " + "?subject ?predicate ?object . " * 1000 + "}")) < 2100
