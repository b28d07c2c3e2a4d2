"""The service over HTTP: what each address answers, and that every error is a problem."""

from __future__ import annotations

import csv
import html
import io
import json
import re

import pytest
from docx import Document
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from pyoxigraph import RdfFormat, Store, parse

from ziyaret_corpus.samples import list_releases
from ziyaret_ontology.exchange import to_document
from ziyaret_ontology.questions import list_questions
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings
from ziyaret_service.web.words import LANGUAGES, words

SAMPLE = next(release for release in list_releases() if release.id == "nilufer-makam-ziyareti")
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
TURTLE = {"Accept": "text/turtle"}
SPARQL = {"Content-Type": "application/sparql-query"}
NOTHING = "Belediyemizin su şebekesinde yarın bakım yapılacak, mahallelerde kısa süreli kesintiler yaşanacaktır."
ENGLISH = "The mayor of the town received a delegation of guests who came to see how the library works for children."


def problem(response):
    """The name of the problem that a response tells, checked for its form."""
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in response.text
    return body["type"].rpartition("#")[2]


def docx(text):
    """A DOCX file with one paragraph."""
    file = io.BytesIO()
    document = Document()
    document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


# Feeding


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


def test_a_page_of_another_site_cannot_write(client):
    """A browser that says a request comes from elsewhere is refused, but may ask."""
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    for response in (
        client.post("/releases", content=NOTHING.encode(), headers=elsewhere),
        client.delete("/releases/kazakistan-heyeti", headers=elsewhere),
    ):
        assert (response.status_code, problem(response)) == (403, "forbidden")
    assert client.get("/releases").json()["total"] == 1
    assert client.post("/sparql", content="ASK {}", headers=SPARQL | elsewhere).status_code == 200


# Releases


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


# Events


def test_events_are_filtered_and_paged(client):
    """Filters, total, limit and the address of the next page."""
    body = client.get("/events?host=KADIKOY&from=2024-05-01&to=2024-05-31&type=visit").json()
    assert (body["total"], [host["name"] for host in body["events"][0]["hosts"]]) == (1, ["Kadıköy Belediyesi"])
    first = client.get("/events?limit=4").json()
    second = client.get(first["next"]).json()
    assert (first["total"], len(first["events"]), len(second["events"]), second["next"]) == (6, 4, 2, None)


def test_events_as_csv(client):
    """A header row, a row for each event; as a download Excel can read the letters."""
    plain = client.get("/events?type=visit", headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(plain.text)))
    assert plain.headers["content-type"] == "text/csv; charset=utf-8"
    assert [row["hosts"] for row in rows] == ["Beşiktaş Belediyesi", "Kadıköy Belediyesi", "Üsküdar Belediyesi"]
    assert rows[1]["participants"].split("; ")[:2] == ["Kazakistan heyeti", "Aybek Tolegenov"]
    download = client.get("/events?type=visit&format=csv")
    assert download.content == b"\xef\xbb\xbf" + plain.content
    assert "attachment" in download.headers["content-disposition"]


@pytest.mark.parametrize(
    "query", ["type=party", "from=yesterday", "limit=0", "limit=5000", "offset=-1", "offset=99999999999"]
)
def test_wrong_parameters_are_a_problem_that_names_them(client, query):
    """422, and the detail names the parameter."""
    response = client.get(f"/events?{query}")
    assert (response.status_code, problem(response)) == (422, "parameters")
    assert query.partition("=")[0] in response.json()["detail"]


# SPARQL

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


# Entities, questions, health


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


def test_health_and_readiness(client, store):
    """Alive is not ready: a closed store is told with 503."""
    assert client.get("/healthz").json() == client.get("/readyz").json() == {"status": "ok"}
    store.close()
    response = client.get("/readyz")
    assert (client.get("/healthz").status_code, response.status_code, problem(response)) == (
        200,
        503,
        "store-unavailable",
    )


def test_an_unexpected_error_tells_nothing_of_the_inside(client, store, monkeypatch):
    """A fault of ours is a problem without a stack trace."""
    monkeypatch.setattr(store, "query", lambda *_args, **_options: 1 / 0)
    response = client.get("/events")
    assert (response.status_code, problem(response)) == (500, "unexpected")
    assert "division" not in response.text


# Pages

PAGES = (
    "/",
    "/events",
    "/releases",
    "/releases/kazakistan-heyeti",
    "/add",
    "/questions",
    "/sparql",
    "/sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D",
    "/docs",
    "/problems",
    "/person/dana-sermukan",
    "/nothing",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_pages_keep_the_strict_policy_in_both_languages(client, path, language):
    """No inline style or script, no address of another site loaded, each field labelled, the language told."""
    response = client.get(
        path, params=None if "?" in path else {"lang": language}, headers=BROWSER | {"Accept-Language": language}
    )
    text = response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "script-src 'self';" in response.headers["content-security-policy"]
    assert f'<html lang="{language}">' in text
    assert not re.search(r"<style|style=|<script>|\son\w+=|(?:src|action)=\"https?:|<link[^>]+href=\"https?:", text)
    labelled = set(re.findall(r'<label for="([^"]+)"', text))
    fields = set(re.findall(r'<(?:input|select|textarea) id="([^"]+)"', text))
    assert fields <= labelled
    assert text.count("<h1") == 1


def test_the_first_page_answers_the_question(client):
    """Visits alone, with who, whom and when; other kinds when asked for."""
    text = client.get("/?lang=tr").text
    assert "Kim, hangi belediyeyi ziyaret etti?" in text
    for told in ("Kadıköy Belediyesi", "Aybek Tolegenov", "6 Mayıs 2024", "Belediyelerde Sağlık Hizmetleri"):
        assert told in text
    assert "bir araya geldi" not in text
    assert "bir araya geldi" in client.get("/?lang=tr&type=all&host=&from=&to=").text


def test_what_is_written_in_a_release_is_never_code(empty):
    """Markup in a text or a filter is shown, not run."""
    evil = '<script>alert("x")</script>'
    empty.post("/releases", json={"id": "x", "text": f"{evil} {SAMPLE.text}", "source": f"javascript:{evil}"})
    for path in ("/releases/x", "/releases", f"/?host={evil}", f"/sparql?query={evil}"):
        assert "<script>alert" not in empty.get(path, headers=BROWSER).text


def test_a_release_page_shows_what_was_understood(client):
    """Names in the text are marked and lead to their pages."""
    text = client.get("/releases/kazakistan-heyeti?lang=en", headers=BROWSER).text
    assert '<a class="mark" href="/person/dana-sermukan?lang=en"><mark class="person"' in text
    plain = re.sub(r"<[^>]+>", "", text[text.index('<div class="release"') :])
    assert "Kazakistan heyeti İstanbul&#39;da" in plain


def test_words_are_there_in_both_languages():
    """No page falls back to the other language."""
    assert words("tr").keys() == words("en").keys()
    assert all(value and value.strip() for language in LANGUAGES for value in words(language).values())


def test_the_documentation_of_the_api_is_served_from_here(client):
    """The page, its files and the document, in which every reference has its target."""
    page = client.get("/docs").text
    for path in re.findall(r'(?:href|src)="(/static/[^"]+)"', page):
        assert client.get(path).status_code == 200
    document = client.get("/openapi.json").json()
    assert set(document["paths"]) >= {
        "/releases",
        "/releases/{release_id}",
        "/extract",
        "/events",
        "/sparql",
        "/healthz",
    }
    references = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document)))
    assert references <= set(document["components"]["schemas"])


def test_the_sparql_page_begins_with_a_query_that_runs(client):
    """Who opens the page can press the button at once and sees visits."""
    shown = client.get("/sparql", headers={"Accept": "text/html"}).text
    query = html.unescape(shown.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0])
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    assert {row["host"]["value"] for row in rows} == {"Kadıköy Belediyesi", "Üsküdar Belediyesi", "Beşiktaş Belediyesi"}
