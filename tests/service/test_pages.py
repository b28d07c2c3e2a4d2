"""The pages: strict, in both languages, and telling what a release says."""

from __future__ import annotations

import html
import json
import re

import pytest
from responses import BROWSER
from texts import SAMPLE

from ziyaret_service.web.words import LANGUAGES, words

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
    "/organization/kadikoy-belediyesi",
    "/decisions",
    "/decisions/proposals",
    "/nothing",
)


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


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


@pytest.mark.parametrize(("language", "told"), [("tr", "güven %{}"), ("en", "confidence {}%")])
def test_pages_tell_how_sure_an_event_is(client, language, told):
    """In percent; what is wrong as likely as right stands out. The form asks for what is surer."""
    events = client.get("/events?type=visit").json()["events"]
    text = client.get(f"/?lang={language}").text
    for event in events:
        assert told.format(round(event["confidence"] * 100)) in text
    assert text.count('"sure unsure"') == sum(event["confidence"] < 0.5 for event in events)
    asked = client.get(f"/?lang={language}&least_confidence=0.8").text
    assert '<option value="0.8" selected>' in asked
    assert asked.count('class="sure') == sum(event["confidence"] >= 0.8 for event in events)


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


def test_a_release_page_tells_of_which_country_an_envoy_is(empty):
    """The office of an ambassador is at a place, which no organization stands for."""
    text = "Japonya Büyükelçisi Aki Tanabe, 14 Mart 2024 günü Şile Belediyesi’ni ziyaret etti."
    empty.post("/releases", json={"id": "elci", "text": text})
    assert '<span class="quiet">Büyükelçi, Japonya</span>' in empty.get("/releases/elci", headers=BROWSER).text


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
