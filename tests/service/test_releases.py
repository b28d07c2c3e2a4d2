"""Releases over HTTP: fed in any format or refused, read back in every form, removed."""

from __future__ import annotations

import io
import json

import pytest
from docx import Document
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, Store
from responses import BROWSER, SPARQL, TURTLE, problem
from texts import ENGLISH, NOTHING, SAMPLE

from ziyaret_ontology.exchange import to_document
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings


def docx(text):
    """A DOCX file with one paragraph."""
    file = io.BytesIO()
    document = Document()
    document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (SAMPLE.text.encode(), "text/plain; charset=utf-8"),
        (SAMPLE.text.encode("cp1254"), "text/plain"),
        (json.dumps({"text": SAMPLE.text, "published": "2024-03-15"}).encode(), "application/json"),
        (f"<!doctype html><html lang=tr><body><article><p>{SAMPLE.text}</article>".encode(), "text/html"),
        (docx(SAMPLE.text), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
    ids=["text", "windows-1254", "json", "html", "docx"],
)
def test_a_release_is_fed_in_any_format(empty, body, media_type):
    """Text, JSON, HTML and DOCX all end as events in the store."""
    response = empty.post("/releases?id=bulten", content=body, headers={"Content-Type": media_type})
    assert (response.status_code, response.headers["location"]) == (201, "/releases/bulten")
    assert response.json()["events"] >= 1
    assert empty.get("/events?type=visit").json()["total"] >= 1


def test_feeding_again_changes_nothing_and_says_so(empty):
    """The first answer is 201 and changed, the second 200 and not."""
    body = {"id": "bulten", "text": SAMPLE.text, "published": "2024-03-15", "source": "https://haber.example/1"}
    first, second = empty.post("/releases", json=body), empty.post("/releases", json=body)
    assert [(each.status_code, each.json()["changed"]) for each in (first, second)] == [(201, True), (200, False)]
    assert first.json()["facts"] == second.json()["facts"] == empty.get("/releases/bulten").json()


def test_a_form_feeds_a_file_or_a_text(empty):
    """A program gets JSON; a browser is sent to the page of the release."""
    file = empty.post("/releases", files={"file": ("bülten 1.txt", SAMPLE.text.encode(), "text/plain")})
    assert (file.status_code, file.json()["release"]) == (201, "bulten-1")
    text = empty.post(
        "/releases",
        files={"text": (None, SAMPLE.text.replace("\n", "\r\n")), "id": (None, "metin"), "published": (None, "")},
        headers=BROWSER,
        follow_redirects=False,
    )
    assert (text.status_code, text.headers["location"]) == (303, "/releases/metin")
    assert empty.get("/releases/bulten-1").json()["events"][0]["type"] == "visit"


def test_a_release_without_an_event_is_no_error(empty):
    """Zero events is an answer."""
    response = empty.post("/releases", content=NOTHING.encode(), headers={"Content-Type": "text/plain"})
    assert (response.status_code, response.json()["events"]) == (201, 0)
    assert empty.get("/releases").json()["releases"][0]["events"] == 0


def test_extract_keeps_nothing(empty):
    """The dry run gives the facts that feeding would store."""
    dry = empty.post("/extract?id=bulten", content=SAMPLE.text.encode())
    assert (dry.status_code, empty.get("/releases").json()["total"]) == (200, 0)
    assert dry.json() == empty.post("/releases?id=bulten", content=SAMPLE.text.encode()).json()["facts"]


@pytest.mark.parametrize("address", ["/releases", "/extract"])
@pytest.mark.parametrize(
    ("body", "media_type", "told"),
    [
        (b"", "text/plain", (400, "input")),
        (b" \n\t ", "text/plain", (400, "input")),
        (ENGLISH.encode(), "text/plain", (422, "not-turkish")),
        (b"\x7fELF\x00\x01\x02\x03", "text/plain", (415, "unsupported-format")),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "application/octet-stream", (415, "unsupported-format")),
        ("Нилюфер".encode("cp1251") * 9, "text/plain", (400, "input")),
        (NOTHING.encode().decode("latin-1").encode(), "text/plain", (400, "input")),
        (NOTHING.encode() * 1_000, "text/plain", (413, "input-too-large")),
        (NOTHING.encode() * 10_000, "text/plain", (413, "input-too-large")),
        (NOTHING.encode(), "image/png", (415, "unsupported-format")),
        (b"%PDF-1.7 broken", "application/pdf", (400, "input")),
        (b"PK\x03\x04 broken", "application/zip", (400, "input")),
        (b"{", "application/json", (400, "input")),
        (b'{"id": "x"}', "application/json", (400, "input")),
        (b'{"text": "a", "published": "yesterday"}', "application/json", (400, "input")),
        (b"[1]", "application/json", (400, "input")),
        (b'{"text": "\\ud800"}', "application/json", (400, "input")),
        (b'{"text": "a", "source": "\\ud800"}', "application/json", (400, "input")),
        (b"x", "multipart/form-data", (400, "input")),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x", (400, "input")),
        (b"", "multipart/form-data; boundary=x", (400, "input")),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_stores_nothing(empty, address, body, media_type, told):
    """Empty, foreign, binary, garbled, too large, broken: each is told by its own status."""
    response = empty.post(address, content=body, headers={"Content-Type": media_type})
    assert (response.status_code, problem(response)) == told
    assert empty.get("/releases").json()["total"] == 0


def test_another_language_can_be_forced(empty):
    """`force=true` stores what the language check refuses."""
    assert empty.post("/releases?force=true", content=ENGLISH.encode()).status_code == 201


@pytest.mark.parametrize("release_id", ["../x", "a b", "ş", ".x"])
def test_an_id_that_cannot_be_an_address_is_refused(empty, release_id):
    """The id becomes a part of addresses."""
    response = empty.post("/releases", json={"id": release_id, "text": NOTHING})
    assert (response.status_code, problem(response)) == (400, "input")


def test_a_page_of_another_site_cannot_write(client, stranger):
    """A browser that says a request comes from elsewhere is refused, but may ask."""
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    for response in (
        stranger.post("/releases", content=NOTHING.encode(), headers=elsewhere),
        stranger.delete("/releases/kazakistan-heyeti", headers=elsewhere),
    ):
        assert (response.status_code, problem(response)) == (403, "forbidden")
    assert client.get("/releases").json()["total"] == 1
    assert stranger.post("/sparql", content="ASK {}", headers=SPARQL | elsewhere).status_code == 200


def test_a_release_is_read_back_in_every_form(client):
    """JSON gives the facts as the library writes them, RDF the same graph in each syntax."""
    address = "/releases/kazakistan-heyeti"
    assert client.get(address).json() == to_document(FACTS, base=BASE)
    stores = []
    for media_type, syntax in (
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/n-quads", RdfFormat.N_QUADS),
        ("application/rdf+xml", RdfFormat.RDF_XML),
    ):
        # A store writes every number its one way, where a syntax may abbreviate it.
        read = Store()
        read.load(client.get(address, headers={"Accept": media_type}).content, format=syntax)
        stores.append({quad.triple for quad in read})
    assert len(stores[0]) > 1000
    assert stores[1:] == stores[:1] * 3
    assert client.get(address, headers={"Accept": "application/ld+json"}).json()["@context"]["ziy"]
    assert client.get(address + "?format=nquads").headers["content-type"] == "application/n-quads"


def test_a_release_is_removed_once(client):
    """204, then 404; the rest of the store does not matter."""
    assert client.delete("/releases/kazakistan-heyeti").status_code == 204
    response = client.delete("/releases/kazakistan-heyeti")
    assert (response.status_code, problem(response)) == (404, "not-found")
    assert client.get("/events").json()["total"] == 0


def test_the_iri_of_a_release_leads_to_its_document(client):
    """An IRI of the graph can be followed."""
    for path in ("/release/kazakistan-heyeti", "/graph/kazakistan-heyeti"):
        response = client.get(path, headers=TURTLE)
        assert (response.status_code, response.headers["content-type"]) == (200, "text/turtle; charset=utf-8")
        assert client.get(f"{path}?format=nquads").headers["content-type"] == "application/n-quads"


def test_least_confidence(store, analyzer, tokens):
    """With a least confidence set, doubtful events are neither stored nor shown, but noted."""
    settings = Settings(base_iri=BASE, least_confidence=1.0, tokens=tokens.path)
    headers = tokens.bearing(Scope.FEED)
    with TestClient(create_app(settings, store=store, analyzer=analyzer), headers=headers) as client:
        for path in ("/extract", "/releases?id=bulten"):
            answer = client.post(path, content=SAMPLE.text.encode(), headers={"Content-Type": "text/plain"}).json()
            facts = answer.get("facts", answer)
            assert facts["events"] == []
            assert "event-doubtful" in {note["code"] for note in facts["notes"]}
