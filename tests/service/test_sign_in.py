"""A press officer's browser: signing in, feeding, deciding, removing, signing out."""

from __future__ import annotations

import re

import pytest
from responses import BROWSER
from texts import SAMPLE

from ziyaret_service.access import COOKIE, Scope

HERE = {**BROWSER, "Sec-Fetch-Site": "same-origin"}


def sign_in(browser, written, target="/add"):
    """The answer to the form of the page."""
    return browser.post("/sign-in", data={"token": written, "next": target}, headers=HERE, follow_redirects=False)


def test_a_whole_day_of_a_press_officer(stranger, tokens):
    """Everything goes with forms and links alone: no script, no command."""
    written = tokens.new(Scope.FEED, Scope.CURATE, name="Ece Şen")
    closed = stranger.get("/add?lang=tr", headers=BROWSER).text
    assert "<textarea" not in closed
    assert "ziyaret token create" in closed
    link = re.findall(r'<p><a href="(/sign-in[^"]+)"', closed)[0]
    form = stranger.get(link.replace("&amp;", "&"), headers=BROWSER).text
    (target,) = re.findall(r'name="next" value="([^"]+)"', form)
    answer = sign_in(stranger, written, target)
    assert (answer.status_code, answer.headers["location"]) == (303, "/add?lang=tr")
    page = stranger.get("/add?lang=tr", headers=BROWSER).text
    assert "<textarea" in page
    assert "Ece Şen" in page
    stranger.post("/releases", files={"text": (None, SAMPLE.text), "id": (None, "bulten")}, headers=HERE)
    release = stranger.get("/releases/bulten", headers=BROWSER).text
    assert 'action="/releases/bulten/remove"' in release
    key = re.findall(r'href="/(organization/[^"?]+)', release)[0]
    entity = stranger.get(f"/{key}", headers=BROWSER).text
    assert 'name="who" value="Ece Şen"' in entity
    fields = {"decision": "choose", "who": "Ece Şen", "entity": key, "item": "Q42"}
    assert stranger.post("/decisions", data=fields, headers=HERE).status_code == 200
    assert stranger.get("/decisions").json()["total"] == 1
    gone = stranger.post("/releases/bulten/remove", headers=HERE, follow_redirects=False)
    assert (gone.status_code, gone.headers["location"]) == (303, "/releases")
    assert stranger.get("/releases").json()["total"] == 0
    stranger.post("/sign-out", headers=HERE)
    assert "<textarea" not in stranger.get("/add", headers=BROWSER).text


def test_the_cookie_is_out_of_reach(stranger, tokens):
    """No script reads it, no other site sends it, and over TLS it goes over TLS alone."""
    answer = sign_in(stranger, tokens.written[Scope.FEED])
    assert answer.headers["cache-control"] == "no-store"
    plain = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(plain.split("; "))
    assert "Secure" not in plain
    stranger.base_url = "https://testserver"
    assert "Secure" in sign_in(stranger, tokens.written[Scope.FEED]).headers["set-cookie"]


@pytest.mark.parametrize("written", ["", "ziyaret_00000000_" + "x" * 43, "parola"])
def test_a_wrong_token_gets_no_cookie(stranger, written):
    """The form comes again and says so."""
    answer = sign_in(stranger, written)
    assert (answer.status_code, "set-cookie" in answer.headers) == (401, False)
    assert 'role="alert"' in answer.text


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:x", "/a\nb"],
)
def test_signing_in_leads_nowhere_else(stranger, tokens, target):
    """A link that somebody made for another site leads to the first page."""
    assert sign_in(stranger, tokens.written[Scope.FEED], target).headers["location"] == "/"


def test_another_site_cannot_sign_a_browser_in(stranger, tokens):
    """Nor can a page elsewhere make a browser work under a token that is not its reader's."""
    fields = {"token": tokens.written[Scope.FEED], "next": "/"}
    answer = stranger.post("/sign-in", data=fields, headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_readers_see_all_but_the_buttons(client, stranger):
    """Who has not signed in, or may not decide, is shown what was decided and no form that would fail."""
    for path in ("/organization/kadikoy-belediyesi", "/decisions", "/decisions/proposals"):
        page = stranger.get(path, headers=BROWSER).text
        assert not re.search(r'<button[^>]* name=|name="who"', page)
        assert "/sign-in?next=" in page
    assert 'name="who"' in client.get("/organization/kadikoy-belediyesi", headers=BROWSER).text


def test_pages_differ_by_who_has_signed_in(stranger, tokens):
    """Caches are told, and a revoked token is signed out at once."""
    written = tokens.new(Scope.FEED, name="Nermin Işıkçı")
    stranger.cookies.set(COOKIE, written)
    page = stranger.get("/releases", headers=BROWSER)
    assert "Cookie" in page.headers["vary"]
    assert "Nermin Işıkçı" in page.text
    tokens.file.revoke(written.split("_")[1])
    assert "Nermin Işıkçı" not in stranger.get("/releases", headers=BROWSER).text
