"""Who may write over HTTP, and how often anybody may ask."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest
from facts import BASE
from fastapi.testclient import TestClient
from responses import BROWSER, SPARQL, problem
from texts import NOTHING

from ziyaret_service.access import COOKIE, Rates, Scope
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings

RELEASE = "/releases/kazakistan-heyeti"
DECISION = {"kind": "choose", "entity": "person/dana-sermukan", "item": "Q42", "who": "Ece Şen"}
ASKED = {"/sparql", "/extract"}
"""What is sent there is a question; so is all that is sent to reconcile."""


def paths(app):
    """Every address with a method that may write, but for those that take questions."""
    for path, methods in app.openapi()["paths"].items():
        for method in {"post", "put", "patch", "delete"} & methods.keys():
            if path not in ASKED and not path.startswith("/reconcile"):
                yield method, path.replace("{release_id}", "kazakistan-heyeti").replace("{key}", "x")
    yield "post", f"{RELEASE}/remove"


def test_nobody_writes_without_a_token(client, stranger, app):
    """Every address that writes says 401, how to get a token, and changes nothing."""
    found = list(paths(app))
    assert len(found) >= 4
    for method, path in found:
        response = stranger.request(method, path, json=DECISION)
        assert (method, path, response.status_code, problem(response)) == (method, path, 401, "token-needed")
        assert response.headers["www-authenticate"] == 'Bearer realm="Ziyaret"'
        assert "ziyaret token create" in response.json()["detail"]
    assert client.get("/releases").json()["total"] == 1
    assert client.get("/decisions").json()["total"] == 0


def test_reading_and_asking_are_open(stranger):
    """Nobody needs a token to look, to query, or to try out what would be read."""
    for path in ("/", "/releases", "/events", "/decisions", "/questions", "/graphs?default", "/sparql?query=ASK{}"):
        assert stranger.get(path).status_code == 200
    assert stranger.post("/sparql", content="ASK {}", headers=SPARQL).status_code == 200
    assert stranger.post("/extract", content=NOTHING.encode()).status_code == 200


@pytest.mark.parametrize(
    ("send", "scope"),
    [
        (lambda client, headers: client.post("/releases", content=NOTHING.encode(), headers=headers), Scope.FEED),
        (lambda client, headers: client.delete(RELEASE, headers=headers), Scope.FEED),
        (lambda client, headers: client.post("/decisions", json=DECISION, headers=headers), Scope.CURATE),
    ],
    ids=["feed", "remove", "decide"],
)
def test_each_scope_opens_its_own_door(client, stranger, tokens, send, scope):
    """Another scope is 403 and changes nothing; the right one, and an admin's, are let through."""
    for other in set(Scope) - {scope, Scope.ADMIN}:
        response = send(stranger, tokens.bearing(other))
        assert (response.status_code, problem(response)) == (403, "forbidden")
        assert f"no scope {scope}" in response.json()["detail"]
    assert client.get(RELEASE).status_code == 200
    assert send(stranger, tokens.bearing(scope)).is_success


def test_a_token_may_be_sent_as_a_password(stranger, tokens):
    """For clients that know no other way than a name and a password."""
    given = base64.b64encode(f"ece:{tokens.written[Scope.FEED]}".encode()).decode()
    for header, status in ((f"Basic {given}", 201), ("Basic %%%", 401), ("Digest x", 401), ("Bearer x", 401)):
        response = stranger.post("/releases", content=NOTHING.encode(), headers={"Authorization": header})
        assert response.status_code == status


def test_a_wrong_token_is_told_and_not_repeated(stranger, tokens):
    """Who sends one that is over learns that; no answer has the secret."""
    written = tokens.written[Scope.FEED][:-1] + "!"
    response = stranger.delete(RELEASE, headers={"Authorization": f"Bearer {written}"})
    assert "is not known here, or its time is up" in response.json()["detail"]
    assert written not in response.text


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-site"}, {"Origin": "http://other.example:8000"}])
def test_other_sites_cannot_write_through_a_browser(stranger, tokens, headers):
    """Neither with the cookie of who has signed in nor without; not from a sibling site, not with a kept password."""
    kept = base64.b64encode(f"ece:{tokens.written[Scope.ADMIN]}".encode()).decode()
    for cookies, more in (
        ({}, {}),
        ({COOKIE: tokens.written[Scope.ADMIN]}, {}),
        ({}, {"Authorization": f"Basic {kept}"}),
    ):
        stranger.cookies.clear()
        stranger.cookies.update(cookies)
        response = stranger.post("/decisions", json=DECISION, headers=headers | more)
        assert (response.status_code, problem(response)) == (403, "forbidden")


def test_a_cookie_alone_is_not_enough_to_write(client, stranger, tokens):
    """A browser says from which page it sends; a request with a cookie that does not is refused."""
    stranger.cookies.set(COOKIE, tokens.written[Scope.ADMIN])
    assert stranger.post("/sparql", content="ASK {}", headers=SPARQL).status_code == 403
    assert stranger.delete(RELEASE).status_code == 403
    assert stranger.delete(RELEASE, headers={"Origin": "http://testserver"}).status_code == 204
    assert client.get("/releases").json()["total"] == 0


def test_behind_a_web_server_the_origin_is_that_of_the_base(app, tokens):
    """A proxy that does not pass the name on does not lock the pages out."""
    with TestClient(app, base_url="http://127.0.0.1:8000") as proxied:
        proxied.cookies.set(COOKIE, tokens.written[Scope.FEED])
        headers = {"Origin": BASE.rstrip("/")}
        assert proxied.post("/releases", content=NOTHING.encode(), headers=headers).status_code == 201


def test_reading_can_be_closed(store, analyzer, tokens):
    """Then everything but health and signing in needs a token of any scope."""
    settings = Settings(base_iri=BASE, open_reads=False, tokens=tokens.path)
    with TestClient(create_app(settings, store=store, analyzer=analyzer)) as closed:
        for path in ("/", "/releases", "/sparql?query=ASK{}", "/graphs?default", "/reconcile", "/.well-known/void"):
            assert closed.get(path).status_code == 401
            assert closed.get(path, headers=tokens.bearing(Scope.READ)).status_code == 200
        assert closed.post("/sparql", content="ASK {}", headers=SPARQL).status_code == 401
        for path in ("/healthz", "/readyz", "/sign-in", "/problems"):
            assert closed.get(path).status_code == 200
        assert "/sign-in?next=%2Freleases" in closed.get("/releases", headers=BROWSER).text


def test_who_asks_too_often_is_told_when_to_come_again(app):
    """429 with Retry-After; reading a text for nothing counts as twenty, and other clients do not suffer."""
    app.state.service = replace(app.state.service, rates=Rates(2, clock=lambda: 0.0))
    with TestClient(app, client=("203.0.113.7", 1)) as eager, TestClient(app, client=("203.0.113.8", 1)) as other:
        assert eager.post("/extract", content=NOTHING.encode()).status_code == 200
        response = eager.get("/healthz")
        assert (response.status_code, problem(response)) == (429, "too-many-requests")
        assert response.headers["retry-after"] == "1"
        assert other.get("/healthz").status_code == 200


def test_the_settings_say_how_often(store, analyzer):
    """The second request within a hundred seconds is one too many for a rate of a hundredth."""
    app = create_app(Settings(base_iri=BASE, requests_per_second=0.01), store=store, analyzer=analyzer)
    with TestClient(app, client=("203.0.113.7", 1)) as client:
        assert [client.get("/healthz").status_code for _ in range(2)] == [200, 429]


def test_a_broken_file_of_tokens_closes_the_door(app, stranger, tokens, tmp_path):
    """Writing is an error of the settings, reading goes on."""
    broken = tmp_path / "tokens.json"
    broken.write_text("{", "utf-8")
    app.state.service.tokens.path = broken
    response = stranger.delete(RELEASE, headers=tokens.bearing(Scope.ADMIN))
    assert (response.status_code, problem(response)) == (500, "configuration")
    assert stranger.get("/releases", headers=BROWSER).status_code == 200


@pytest.mark.parametrize(("scheme", "told"), [("http", None), ("https", "max-age=31536000")])
def test_security_headers(app, scheme, told):
    """Every answer tells browsers what they may do; over TLS also never to come without it."""
    with TestClient(app, base_url=f"{scheme}://testserver") as client:
        for path in ("/", "/events", "/nothing", "/static/ziyaret.css", "/sparql?query=ASK{}"):
            headers = client.get(path).headers
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"
            assert headers["cross-origin-opener-policy"] == "same-origin"
            assert "camera=()" in headers["permissions-policy"]
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert headers.get("strict-transport-security") == told
