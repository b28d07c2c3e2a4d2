"""Every row of the page of threats is tried by a test; those that belong to no other part are here."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from facts import BASE
from responses import BROWSER

from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.access import Scope

ROOT = Path(__file__).parents[2]
PAGE = ROOT.joinpath("service", "THREATS.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| what somebody does")]
CODE = (
    '" } } ; DROP ALL #',
    "'} UNION { ?s ?p ?o }",
    "> { ?s ?p ?o } } #",
    "\\u003e } SELECT * { ?s ?p ?o",
    "\\",
    '"@tr . ?s ?p "',
    "%s %(x)s {} {0}",
    "\x00\x1f\u202e\U0001f1f9",
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:50])
def test_every_row_is_tried(row):
    """Each names tests, and they are there."""
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)
    assert named
    for path, name in named:
        assert f"\ndef {name}(" in ROOT.joinpath(path).read_text("utf-8")


@pytest.fixture
def client(reader):
    """Nothing is written here, unless a test takes a store of its own."""
    return reader


@pytest.mark.parametrize("code", CODE, ids=range(len(CODE)))
def test_no_parameter_becomes_code(client, code):
    """In a filter, a key, a question or a name it is a value like any other: not found, or refused, or not there."""
    everything = client.get("/events?limit=1000").json()["total"]
    for name in ("host", "visitor", "place", "topic", "entity", "release"):
        response = client.get("/events", params={name: code})
        assert response.status_code in {200, 400, 422}
        assert response.status_code != 200 or response.json()["total"] <= everything
    for path, parameters in (
        ("/questions/who-visited", {"host": code, "since": code}),
        ("/decisions", {"entity": code}),
        ("/reconcile/suggest/entity", {"prefix": code}),
        ("/reconcile/preview", {"id": code}),
        ("/graphs", {"graph": code}),
        ("/sparql", {"query": "ASK { ?s ?p ?o }", "default-graph-uri": code}),
        (f"/releases/{quote(code, safe='')}", {}),
        (f"/person/{quote(code, safe='')}", {}),
        (f"/graph/wikidata/{quote(code, safe='')}", {}),
    ):
        assert client.get(path, params=parameters).status_code in {200, 400, 404, 422}
    decision = {"kind": "choose", "entity": f"person/{code}", "item": code, "who": code, "reason": code}
    assert client.post("/decisions", json=decision).status_code == 400
    assert client.delete(f"/releases/{quote(code, safe='')}").status_code in {400, 404}
    assert client.get("/events?limit=1000").json()["total"] == everything


def test_no_secret_is_logged_or_answered(empty, store, tokens, monkeypatch, caplog):
    """Neither the token of a request nor the password of an address, when all goes wrong."""
    secret = tokens.written[Scope.ADMIN]

    def fails(*_args, **_options):
        raise StoreUnavailable(f"http://ece:gizli@store.example/ did not take {secret}")

    monkeypatch.setattr(store, "asking", fails)
    with caplog.at_level(logging.DEBUG):
        for headers in ({}, BROWSER):
            response = empty.get(f"/events?host={secret}", headers=headers)
            assert response.status_code == 503
            assert "did not take ziyaret_" in response.text
            assert secret.split("_", 2)[2] not in response.text.replace(f"host={secret}", "")
            assert "gizli" not in response.text
    logged = "\n".join(str(vars(record)) for record in caplog.records if record.name.startswith("ziyaret"))
    assert "did not take ziyaret_" in logged
    assert secret not in logged
    assert "gizli" not in logged


def test_the_address_of_an_error_has_no_query(client):
    """A problem tells where it happened by the path alone."""
    assert client.get("/questions/none?x=y").json()["instance"] == "/questions/none"
    assert client.get("/questions/none?x=y").json()["type"].startswith(BASE)
