"""What OpenRefine does with a table of municipalities, over HTTP against the real server with a store on disk."""

from __future__ import annotations

import json
import re
from collections import Counter
from urllib.parse import quote

import httpx
import pytest
from reconciliation_shapes import checked
from serving import serving, ziyaret

from ziyaret_corpus import sample_folder

ROWS = [
    *("Pendik Belediyesi", "KARTAL BELEDİYESİ", "umraniye belediyesi", "Sultanbeyli Belediyesi", "Fatih Belediyesi"),
    *(
        "Zeytinburnu Belediyesi",
        "Bağcılar Belediyesi",
        "Nilüfer Belediyesi",
        "Edremit Belediyesi",
        "Bilinmez Belediyesi",
    ),
]
LIMIT_OF_A_GUESS = 3


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """A client of the server over one release, the sample one."""
    store = f"oxigraph:{tmp_path_factory.mktemp('walk') / 'store'}"
    ziyaret("feed", str(sample_folder() / "tdbb-ozbekistan-2024.txt"), store=store)
    with serving(store) as address, httpx.Client(base_url=address, timeout=30) as client:
        yield client


def send(client, **asked):
    """A form with one field of JSON, as OpenRefine sends it."""
    return client.post("/reconcile", data={name: json.dumps(value) for name, value in asked.items()})


def test_a_table_is_reconciled(client):
    """Manifest, type guess, batches of ten, preview, suggestion, extension: at the end each row has what was asked."""
    manifest = checked("0.2", "manifest", client.get("/reconcile"))

    guess = {f"q{number}": {"query": row, "limit": LIMIT_OF_A_GUESS} for number, row in enumerate(ROWS)}
    guessed = checked("0.2", "results", send(client, queries=guess))
    votes = Counter(each["type"][0]["id"] for of in guessed.values() for each in of["result"][:1])
    ((best, _),) = votes.most_common(1)
    assert best == "Municipality"

    batch = {
        f"q{number}": {
            "query": row,
            "type": best,
            "type_strict": "should",
            "limit": 10,
            "properties": [{"pid": "country", "v": "Türkiye"}],
        }
        for number, row in enumerate(ROWS)
    }
    results = checked("0.2", "results", send(client, queries=batch))
    matched = {
        ROWS[int(name.removeprefix("q"))]: of["result"][0]
        for name, of in results.items()
        if of["result"] and of["result"][0]["match"]
    }
    assert list(matched) == ROWS[:8]

    for best in matched.values():
        preview = client.get(manifest["preview"]["url"].replace("{{id}}", quote(best["id"], safe="")))
        assert preview.status_code == 200
        assert best["name"] in preview.text
    page = client.get(
        manifest["view"]["url"].replace("{{id}}", quote(matched[ROWS[0]]["id"], safe="")),
        headers={"Accept": "text/html"},
        follow_redirects=True,
    )
    assert "Oktam Akhrorov" in page.text

    suggest = manifest["suggest"]["entity"]
    suggested = client.get(suggest["service_url"] + suggest["service_path"], params={"prefix": "Edremit Bel"})
    chosen = checked("0.2", "suggested-entities", suggested)["result"]
    assert {each["id"] for each in chosen} == {
        "organization/edremit-belediyesi-balikesir",
        "organization/edremit-belediyesi-van",
    }

    propose = manifest["extend"]["propose_properties"]
    proposed = checked(
        "0.2", "proposal", client.get(propose["service_url"] + propose["service_path"], params={"type": "Municipality"})
    )
    wanted = [each["id"] for each in proposed["properties"] if each["id"] in {"area", "visitsHosted", "lastVisit"}]
    ids = [best["id"] for best in matched.values()]
    asked = {"ids": ids, "properties": [{"id": each} for each in wanted]}
    extended = checked("0.2", "extension", send(client, extend=asked))
    assert [each["id"] for each in extended["meta"]] == wanted
    assert extended["rows"][ids[0]] == {
        "area": [{"id": "place/pendik", "name": "Pendik"}],
        "visitsHosted": [{"int": 1}],
        "lastVisit": [{"date": "2024-04-22T00:00:00Z"}],
    }


def test_no_request_leads_elsewhere(client):
    """Every address of the manifest is of the server that was asked."""
    addresses = re.findall(r'"(https?://[^"]+)"', client.get("/reconcile").text)
    elsewhere = [each for each in addresses if not each.startswith(str(client.base_url))]
    assert elsewhere == ["http://localhost:8000/", "https://w3id.org/ziyaret/ontology#"]
