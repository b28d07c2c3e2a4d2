"""The reconciliation service over HTTP: every answer has the shape that its version of the protocol defines."""

from __future__ import annotations

import json

import pytest
from reconciliation_service import SETTINGS, reconciling
from reconciliation_shapes import VERSIONS, checked, invalid, valid
from responses import BROWSER, problem

from ziyaret_service.reconciliation.queries import MOST_QUERIES
from ziyaret_service.reconciliation.requests import MOST_IDS

ROOTS = {"0.2": "/reconcile", "1.0-draft": "/reconcile/1.0-draft"}
PENDIK = "organization/pendik-belediyesi"


@pytest.fixture(scope="module")
def client(analyzer):
    """A client of the service over some releases."""
    with reconciling(analyzer) as client:
        yield client


def ask(client, version, queries):
    """Send a batch of queries as the version wants it."""
    if version == "0.2":
        return client.post("/reconcile", data={"queries": json.dumps(queries)})
    return client.post("/reconcile/1.0-draft/reconcile", json=queries)


def fetch(client, version, extension):
    """Send a data extension query as the version wants it."""
    if version == "0.2":
        return client.post("/reconcile", data={"extend": json.dumps(extension)})
    return client.post("/reconcile/1.0-draft/extend", json=extension)


def one(query):
    """A batch of version 0.2 with one query."""
    return {"q0": query}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("language", ["tr", "en"])
def test_manifest(client, version, language):
    """The manifest has its shape and answers in the reader's language; the largest batch is told."""
    response = client.get(ROOTS[version], headers={"Accept-Language": language, **BROWSER})
    manifest = checked(version, "manifest", response)
    assert response.headers["content-language"] == language
    assert manifest["defaultTypes"][0] == {
        "id": "Municipality",
        "name": {"tr": "Belediye", "en": "Municipality"}[language],
    }
    assert manifest["batchSize"] == MOST_QUERIES


def test_identifiers_follow_the_identifier_space(client):
    """An id behind the identifier space is the IRI of the entity."""
    manifest = client.get("/reconcile").json()
    assert manifest["identifierSpace"] == SETTINGS.base_iri
    page = client.get(f"/{PENDIK}", headers={"Accept": "text/turtle"})
    assert f"<{manifest['identifierSpace']}{PENDIK}>" in page.text


@pytest.mark.parametrize(("version", "queries"), valid("queries"))
def test_every_valid_batch_is_answered(client, version, queries):
    """What the protocol allows is answered in its shape, a result for each query."""
    results = checked(version, "results", ask(client, version, queries))
    assert len(results.get("results", results)) == len(queries.get("queries", queries))


@pytest.mark.parametrize(("version", "wrong", "queries"), invalid("queries"))
def test_no_invalid_batch_is(client, version, wrong, queries):
    """What it does not allow is told as a problem of the input."""
    response = ask(client, version, queries)
    assert (response.status_code, problem(response)) == (400, "input"), wrong


def test_a_batch_in_the_address(client):
    """Version 0.2 takes a batch in the address too."""
    queries = one({"query": "Pendik Belediyesi"})
    response = client.get("/reconcile", params={"queries": json.dumps(queries), "callback": "jsonp"})
    assert checked("0.2", "results", response) == ask(client, "0.2", queries).json()


def test_versions_agree(client):
    """Both versions give the same candidates."""
    old = ask(client, "0.2", one({"query": "Edremit Belediyesi", "properties": [{"pid": "within", "v": "Van"}]}))
    conditions = [
        {"matchType": "name", "v": "Edremit Belediyesi"},
        {"matchType": "property", "pid": "within", "v": "Van"},
    ]
    new = ask(client, "1.0-draft", {"queries": [{"conditions": conditions}]})
    told = new.json()["results"][0]["candidates"]
    for feature in (feature for each in told for feature in each["features"]):
        assert feature.pop("name")
    assert told == old.json()["q0"]["result"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [
        ("suggest/entity?prefix=pend", "suggested-entities", [PENDIK, "place/pendik"]),
        ("suggest/entity?prefix=akhror", "suggested-entities", ["person/oktam-akhrorov"]),
        ("suggest/entity?prefix=organization/pendik-belediyesi&limit=1", "suggested-entities", [PENDIK]),
        ("suggest/entity?prefix=Q857056&limit=1", "suggested-entities", ["place/pendik"]),
        ("suggest/entity?prefix=pend&cursor=1&limit=1", "suggested-entities", ["place/pendik"]),
        ("suggest/entity?prefix=", "suggested-entities", []),
        ("suggest/entity?prefix=%22%20%7D%20%5C", "suggested-entities", []),
        ("suggest/type?prefix=bel", "suggested-types", ["Municipality", "MunicipalUnion"]),
        ("suggest/type?prefix=District", "suggested-types", ["District"]),
        ("suggest/property?prefix=ulk", "suggested-properties", ["country"]),
        ("suggest/property", "suggested-properties", ["wikidata", "country", "within", "area"]),
        ("suggest/property?cursor=1&limit=1", "suggested-properties", ["country"]),
    ],
)
def test_suggestions(client, version, path, name, expected):
    """The beginning of a word, or an identifier, leads to the entity, type or property; pages follow each other."""
    suggested = checked(version, name, client.get(f"{ROOTS[version]}/{path}"))["result"]
    assert [each["id"] for each in suggested][: max(len(expected), 1)] == expected


@pytest.mark.parametrize("version", VERSIONS)
def test_proposals(client, version):
    """The properties of a type, or of any, and no more than asked for."""
    root = f"{ROOTS[version]}/extend/propose"
    of_people = checked(version, "proposal", client.get(root, params={"type": "Person", "limit": 4}))
    assert [each["id"] for each in of_people["properties"]] == ["wikidata", "country", "within", "organization"]
    assert (of_people["type"], of_people["limit"]) == ("Person", 4)
    every = checked(version, "proposal", client.get(root))["properties"]
    assert {"population", "visitsHosted", "title"} <= {each["id"] for each in every}


@pytest.mark.parametrize(("version", "extension"), valid("extension-query"))
def test_every_valid_extension_is_answered(client, version, extension):
    """What the protocol allows is answered in its shape, with every property asked for."""
    answer = checked(version, "extension", fetch(client, version, extension))
    assert [each["id"] for each in answer["meta"]] == [each["id"] for each in extension["properties"]]
    assert len(answer["rows"]) == len(extension["ids"])


@pytest.mark.parametrize(("version", "wrong", "extension"), invalid("extension-query"))
def test_no_invalid_extension_is(client, version, wrong, extension):
    """What it does not allow is told as a problem of the input."""
    response = fetch(client, version, extension)
    assert (response.status_code, problem(response)) == (400, "input"), wrong


def test_extended_values(client):
    """Every property of entities of each kind; nothing for who has no such property, or is not known."""
    names = [each["id"] for each in client.get("/reconcile/extend/propose").json()["properties"]]
    ids = [PENDIK, "person/oktam-akhrorov", "https://ziyaret.example/place/pendik", "place/nowhere", "no key"]
    rows = checked(
        "0.2",
        "extension",
        fetch(client, "0.2", {"ids": ids, "properties": [{"id": each} for each in names]}),
    )["rows"]
    told = {given: {name: values for name, values in of.items() if values} for given, of in rows.items()}
    turkey, istanbul = {"id": "place/turkiye", "name": "Türkiye"}, {"id": "place/istanbul", "name": "İstanbul"}
    pendik = {"id": "place/pendik", "name": "Pendik"}
    first, last = {"date": "2024-04-22T00:00:00Z"}, {"date": "2024-04-26T00:00:00Z"}
    point = told[PENDIK].pop("coordinates")
    assert told[PENDIK] == {
        "country": [turkey],
        "within": [pendik, istanbul, turkey],
        "area": [pendik],
        "kind": [{"str": "Municipality"}],
        "name": [{"str": "Pendik Belediyesi"}],
        "iri": [{"str": f"https://ziyaret.example/{PENDIK}"}],
        "visitsHosted": [{"int": 1}],
        "firstVisit": [first],
        "lastVisit": [first],
    }
    assert told["person/oktam-akhrorov"] == {
        "organization": [
            {
                "id": "organization/ozbekistan-cumhuriyeti-bakanlar-kurulu",
                "name": "Özbekistan Cumhuriyeti Bakanlar Kurulu",
            }
        ],
        "title": [{"str": "Kıdemli Uzman"}],
        "name": [{"str": "Oktam Akhrorov"}],
        "iri": [{"str": "https://ziyaret.example/person/oktam-akhrorov"}],
        "visitsMade": [{"int": 8}],
        "firstVisit": [first],
        "lastVisit": [last],
    }
    assert told[ids[2]] == {
        "wikidata": [{"id": "Q857056", "name": "Q857056"}],
        "country": [turkey],
        "within": [istanbul, turkey],
        "kind": [{"str": "District"}],
        "coordinates": point,
        "name": [{"str": "Pendik"}],
        "iri": [{"str": "https://ziyaret.example/place/pendik"}],
    }
    assert told["place/nowhere"] == told["no key"] == {}


def test_items_are_entities_of_wikidata(client):
    """The column of items says whose identifiers they are, so that a client may go on from there."""
    answer = fetch(client, "0.2", {"ids": ["place/pendik"], "properties": [{"id": "wikidata"}]}).json()
    assert answer["meta"] == [
        {"id": "wikidata", "name": "Wikidata item", "service": "https://wikidata.reconci.link/en/api"}
    ]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("language", ["tr", "en"])
def test_preview(client, version, language):
    """A small page without script, which any site may show in a frame."""
    response = client.get(f"{ROOTS[version]}/preview", params={"id": PENDIK}, headers={"Accept-Language": language})
    policy = response.headers["content-security-policy"]
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "frame-ancestors *" in policy
    assert "script-src 'self'" in policy
    assert "Pendik, İstanbul, Türkiye" in response.text
    assert {"tr": "Ağırladığı ziyaretler", "en": "Visits hosted"}[language] in response.text
    assert "<script" not in response.text
    assert "style=" not in response.text


def test_other_pages_stay_out_of_frames(client):
    """What is no preview cannot be shown inside another site."""
    assert "frame-ancestors 'none'" in client.get("/", headers=BROWSER).headers["content-security-policy"]


@pytest.mark.parametrize(
    ("entity", "address"),
    [
        (PENDIK, f"/{PENDIK}"),
        (f"https://ziyaret.example/{PENDIK}", f"/{PENDIK}"),
        ("place/guatemala", "https://www.wikidata.org/wiki/Q774"),
        ("organization/bozova-belediyesi", "/reconcile/preview?id=organization/bozova-belediyesi"),
    ],
)
def test_view(client, entity, address):
    """More is told on our page of what a release mentions, else by Wikidata, else on the small page."""
    response = client.get("/reconcile/view", params={"id": entity}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, address)


@pytest.mark.parametrize("path", ["preview", "view"])
@pytest.mark.parametrize("entity", ["place/nowhere", "event/x/y", "no key", "../x", 'place/x"> <script>'])
def test_unknown_entity(client, path, entity):
    """Nobody is not found, and what was asked for is never taken for markup."""
    response = client.get(f"/reconcile/{path}", params={"id": entity})
    assert (response.status_code, problem(response)) == (404, "not-found")
    assert "<script>" not in client.get(f"/reconcile/{path}", params={"id": entity}, headers=BROWSER).text


def test_other_sites_may_ask(client, stranger):
    """Pages of other sites read every answer and send queries, but feed nothing."""
    headers = {"Origin": "https://refine.example", "Sec-Fetch-Site": "cross-site"}
    queries = {"queries": json.dumps(one({"query": "Pendik"}))}
    for response in (
        client.get("/reconcile", headers=headers),
        client.post("/reconcile", data=queries, headers=headers),
        client.post("/reconcile/1.0-draft/reconcile", json={"queries": []}, headers=headers),
        client.get("/reconcile/suggest/type", headers=headers),
    ):
        assert response.status_code == 200
        assert response.headers["access-control-allow-origin"] == "*"
    assert stranger.post("/releases", json={"text": "x"}, headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"queries": "{"}, "the queries cannot be read: the whole: Invalid JSON"),
        ({"queries": "[" * 100_000}, "Invalid JSON"),
        ({"queries": json.dumps(one({"query": "x", "type": "Town"}))}, "q0: there is no type 'Town'; the types are"),
        ({"queries": json.dumps(one({"query": "x", "properties": [{"pid": "mayor", "v": "y"}]}))}, "q0: there is no"),
        (
            {"queries": json.dumps(one({"query": "x", "properties": [{"pid": "population", "v": 7}]}))},
            "'population' can be fetched but is no condition of a query; conditions are wikidata",
        ),
        (
            {"queries": json.dumps(one({"query": "Konya", "properties": [{"pid": "coordinates", "v": "north"}]}))},
            "'north' are no coordinates; write latitude and longitude",
        ),
        *(
            ({"queries": json.dumps(one({"query": "Konya", "properties": [{"pid": "coordinates", "v": point}]}))}, told)
            for point, told in (("91,0", "'91,0' are no"), ("0,-181", "'0,-181' are no"), ("nan,0", "'nan,0' are no"))
        ),
        ({"queries": json.dumps(one({"query": "x", "limit": -1}))}, "q0.limit: Input should be greater than"),
        ({"queries": json.dumps(one({"type": "Person"}))}, "q0: there is neither a query nor a property"),
        ({"extend": "nothing"}, "the extension cannot be read"),
        ({"extend": json.dumps({"ids": [], "properties": [{"id": "mayor"}]})}, "there is no property 'mayor'"),
        ({}, "there is nothing asked"),
        ({"queries": "{}", "extend": "{}"}, "more than one thing asked"),
        ({"queries": ["{}", "{}"]}, "more than one thing asked"),
    ],
)
def test_bad_input(client, data, told):
    """Each mistake is told with where it is and what to do."""
    response = client.post("/reconcile", data=data, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert (response.status_code, problem(response)) == (400, "input")
    assert told in response.json()["detail"]


@pytest.mark.parametrize(
    ("method", "path", "sent", "expected"),
    [
        ("POST", "/reconcile", {"json": {}}, (415, "unsupported-format")),
        ("POST", "/reconcile/1.0-draft/reconcile", {"data": {"queries": "{}"}}, (415, "unsupported-format")),
        (
            "POST",
            "/reconcile/1.0-draft/extend",
            {"content": b"\xff", "headers": {"Content-Type": "application/json"}},
            (400, "input"),
        ),
        ("GET", "/reconcile/suggest/entity?prefix=a&limit=0", {}, (422, "parameters")),
        ("GET", "/reconcile/suggest/entity?prefix=a&cursor=x", {}, (422, "parameters")),
        ("GET", "/reconcile/extend/propose?type=Town", {}, (400, "input")),
        ("GET", "/reconcile/preview", {}, (422, "parameters")),
        ("PUT", "/reconcile", {}, (405, "method-not-allowed")),
    ],
)
def test_bad_requests(client, method, path, sent, expected):
    """What is sent in the wrong way is told so."""
    response = client.request(method, path, **sent)
    assert (response.status_code, problem(response)) == expected


@pytest.mark.parametrize("version", VERSIONS)
def test_too_much_at_once(client, version):
    """A batch over the size that the manifest tells, or too many entities, is refused whole."""
    named = {"matchType": "name", "v": "x"}
    batches = {
        "0.2": {f"q{number}": {"query": "x"} for number in range(MOST_QUERIES + 1)},
        "1.0-draft": {"queries": [{"conditions": [named]}] * (MOST_QUERIES + 1)},
    }
    many = {"ids": [f"place/x{number}" for number in range(MOST_IDS + 1)], "properties": []}
    for response in (ask(client, version, batches[version]), fetch(client, version, many)):
        assert (response.status_code, problem(response)) == (413, "input-too-large")


@pytest.mark.parametrize(
    "name",
    [
        '" } ?thing ?p ?o { "',
        "\\",
        "\\u0022",
        "%s",
        "{}",
        "?thing",
        "a\nb",
        "<x>",
        "\u0000",
        "𝐏endik",
        "'" * 500,
        "x" * 9999,
    ],
)
def test_names_are_only_names(client, name):
    """Whatever is written in a name is looked for, and finds nobody by what SPARQL would make of it."""
    properties = [{"pid": each, "v": name} for each in ("country", "within", "area", "kind", "organization", "title")]
    queries = {"a": {"query": name}, "b": {"query": name, "properties": properties}, "c": {"properties": properties}}
    results = checked("0.2", "results", ask(client, "0.2", queries))
    assert len(results["a"]["result"]) <= 10
    assert all(not each["match"] or each["name"] == "Pendik" for of in results.values() for each in of["result"])
    assert checked("0.2", "suggested-entities", client.get("/reconcile/suggest/entity", params={"prefix": name}))
