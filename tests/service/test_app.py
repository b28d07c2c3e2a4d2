"""What every address shares: documents at IRIs, questions, health, and errors that are problems."""

from __future__ import annotations

import re

import pytest
from facts import BASE, FACTS
from pyoxigraph import RdfFormat, parse
from responses import BROWSER, TURTLE, problem

from ziyaret_ontology.questions import list_questions


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


@pytest.mark.parametrize("fact", [*FACTS.people, *FACTS.organizations, *FACTS.places, *FACTS.topics, *FACTS.events])
def test_every_thing_has_a_document_at_its_iri(client, fact):
    """The address of a thing gives triples about it, and a page with its name."""
    triples = parse(client.get(f"/{fact.key}", headers=TURTLE).content, RdfFormat.TURTLE)
    assert any(quad.subject.value == BASE + fact.key for quad in triples)
    assert client.get(f"/{fact.key}", headers=BROWSER).status_code == 200


@pytest.mark.parametrize(
    "path", ["/person/nobody", "/nothing", "/person/", "/a/../b", "/person/%20", "/static/none.css"]
)
def test_an_unknown_address_is_not_found(client, path):
    """404 as a problem, also for what cannot be an IRI and for missing files."""
    response = client.get(path)
    assert (response.status_code, problem(response)) == (404, "not-found")


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_every_question_can_be_asked(client, question):
    """Each gives a table to programs and a page to people."""
    assert client.get(f"/questions/{question.name}", headers={"Accept": "text/csv"}).status_code == 200
    page = client.get(f"/questions/{question.name}?lang=tr", headers=BROWSER)
    assert (page.status_code, question.title["tr"] in page.text) == (200, True)


def test_a_question_is_narrowed(client):
    """Parameters in the address narrow the answer; unknown ones and unknown questions are told."""
    rows = client.get("/questions/who-visited?host=uskudar").json()["results"]["bindings"]
    assert [row["host"]["value"] for row in rows if row["type"]["value"] == "visit"] == ["Üsküdar Belediyesi"]
    assert problem(client.get("/questions/who-visited?mayor=x")) == "input"
    assert problem(client.get("/questions/why")) == "not-found"
    names = [question["name"] for question in client.get("/questions").json()]
    assert names == [question.name for question in list_questions()]


def test_every_part_of_an_address_is_described(client):
    """Whoever reads the OpenAPI document can fill in each part that stands in braces."""
    operations = [(path, each) for path, methods in client.app.openapi()["paths"].items() for each in methods.values()]
    told = [(path, {each["name"] for each in operation.get("parameters", ())}) for path, operation in operations]
    assert [path for path, names in told if not names >= set(re.findall(r"{(\w+)}", path))] == []


def test_health_and_readiness(empty, store):
    """Alive is not ready: a closed store is told with 503."""
    assert empty.get("/healthz").json() == empty.get("/readyz").json() == {"status": "ok"}
    store.close()
    response = empty.get("/readyz")
    assert (empty.get("/healthz").status_code, response.status_code, problem(response)) == (
        200,
        503,
        "store-unavailable",
    )


def test_an_unexpected_error_tells_nothing_of_the_inside(empty, store, monkeypatch):
    """A fault of ours is a problem without a stack trace."""
    monkeypatch.setattr(store, "asking", lambda *_args, **_options: 1 / 0)
    response = empty.get("/events")
    assert (response.status_code, problem(response)) == (500, "unexpected")
    assert "division" not in response.text
