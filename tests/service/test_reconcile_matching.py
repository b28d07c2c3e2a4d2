"""Who is meant by a name, how surely, and when it is safe to take the answer unseen."""

from __future__ import annotations

import json

import pytest
from reconciliation_service import reconciling

from ziyaret_service.reconciliation.queries import Condition, Given, Quantifier, Query, Strictness

PENDIK, PLACE = "organization/pendik-belediyesi", "place/pendik"
VAN, BALIKESIR = "organization/edremit-belediyesi-van", "organization/edremit-belediyesi-balikesir"
TASHKENT, REGION = "place/taskent-ozbekistan", "place/taskent-ozbekistan-region"
OKTAM = "person/oktam-akhrorov"
BODY = {"type": "Municipality"}
PERSON = {"type": "Person"}


@pytest.fixture(scope="module")
def client(analyzer):
    """A client of the service over some releases."""
    with reconciling(analyzer) as client:
        yield client


def told(client, query):
    """The candidates for a query of version 0.2: their ids, scores, and whether to take them."""
    response = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    return [(each["id"], each["score"], each["match"]) for each in response.json()["q0"]["result"]]


def where(**properties):
    """Properties of a query."""
    return {"properties": [{"pid": name, "v": value} for name, value in properties.items()]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # the full name, however it is typed
        ({"query": "Pendik Belediyesi"}, [(PENDIK, 100.0, True)]),
        ({"query": "PENDİK BELEDİYESİ"}, [(PENDIK, 100.0, True)]),
        ({"query": "  pendik   belediyesi "}, [(PENDIK, 100.0, True)]),
        ({"query": "Pendik Belediye Başkanlığı"}, [(PENDIK, 100.0, True)]),
        ({"query": "bagcilar belediyesi"}, [("organization/bagcilar-belediyesi", 96.0, True)]),
        ({"query": "Farg'ona", "type": "City"}, [("place/fergana-ozbekistan", 98.0, True)]),
        # a place alone may be the place or its municipality, unless the type tells
        ({"query": "Pendik"}, [(PLACE, 100.0, False), (PENDIK, 90.0, False)]),
        ({"query": "Pendik", "type": "District"}, [(PLACE, 100.0, True)]),
        ({"query": "Pendik", "type": "Place"}, [(PLACE, 100.0, True)]),
        ({"query": "Pendik", **BODY}, [(PENDIK, 100.0, True)]),
        ({"query": "Pendik", **BODY, "type_strict": "should"}, [(PENDIK, 100.0, True), (PLACE, 50.0, False)]),
        ({"query": "Pendik", "type": ["Municipality", "Place"], "type_strict": "any"}, 2),
        ({"query": "Pendik", "type": ["Municipality", "Place"], "type_strict": "all"}, []),
        ({"query": "Pendik", "type": ["Municipality", "Organization"], "type_strict": "all"}, [(PENDIK, 100.0, True)]),
        # namesakes are told apart by what else is known
        ({"query": "Edremit Belediyesi"}, [(BALIKESIR, 100.0, False), (VAN, 100.0, False)]),
        ({"query": "Edremit", **BODY, **where(within="Van")}, [(VAN, 100.0, True), (BALIKESIR, 50.0, False)]),
        ({"query": "Edremit", **BODY, **where(within="place/van")}, [(VAN, 100.0, True), (BALIKESIR, 50.0, False)]),
        (
            {"query": "Edremit", **BODY, **where(within={"id": "place/van"})},
            [(VAN, 100.0, True), (BALIKESIR, 50.0, False)],
        ),
        (
            {"query": "Edremit", **BODY, **where(coordinates="38.43,43.26")},
            [(VAN, 100.0, True), (BALIKESIR, 50.0, False)],
        ),
        ({"query": "Edremit", **BODY, **where(area="Edremit")}, [(BALIKESIR, 100.0, False), (VAN, 100.0, False)]),
        ({"query": "Taşkent", "type": "City"}, [(TASHKENT, 100.0, True)]),
        (
            {"query": "Taşkent", "type": "Place", **where(country="UZ")},
            [(TASHKENT, 100.0, False), (REGION, 100.0, False), ("place/taskent-konya", 50.0, False)],
        ),
        ({"query": "Taşkent", "type": "Place", **where(country="Özbekistan", kind="Şehir")}, 3),
        ({"query": "Pendik", **where(wikidata="Q857056")}, [(PLACE, 100.0, True), (PENDIK, 67.5, False)]),
        # of several values of one property all must agree
        (
            {
                "query": "Edremit",
                **BODY,
                "properties": [{"pid": "within", "v": "İzmir"}, {"pid": "within", "v": "Van"}],
            },
            [(BALIKESIR, 50.0, False), (VAN, 50.0, False)],
        ),
        # what is asked and not known is no confirmation
        ({"query": "Oktam Akhrorov", **PERSON, **where(country="Özbekistan")}, [(OKTAM, 75.0, False)]),
        # people by their names in any order of a table, and by their offices
        ({"query": "OKTAM AKHROROV"}, [(OKTAM, 100.0, True)]),
        ({"query": "Akhrorov, Oktam", **PERSON}, [(OKTAM, 100.0, True)]),
        ({"query": "Akhrorov Oktam", **PERSON}, [(OKTAM, 85.0, False)]),
        ({"query": "Öktem Axrorov", **PERSON}, [(OKTAM, 75.0, False)]),
        ({"query": "Akhrorov", **PERSON}, [(OKTAM, 61.4, False)]),
        ({"query": "Oktam Akhrorov", **where(title="kidemli uzman")}, [(OKTAM, 100.0, True)]),
        ({"query": "Oktam Akhrorov", **where(title="Belediye Başkanı")}, [(OKTAM, 50.0, False)]),
        (
            {"query": "Oktam Akhrorov", **where(organization="Özbekistan Cumhuriyeti Bakanlar Kurulu")},
            [(OKTAM, 100.0, True)],
        ),
        # identifiers
        ({"query": PENDIK}, [(PENDIK, 100.0, True)]),
        ({"query": f"https://ziyaret.example/{PENDIK}"}, [(PENDIK, 100.0, True)]),
        ({"query": "Q857056"}, [(PLACE, 100.0, True)]),
        ({"query": "https://www.wikidata.org/wiki/Q857056"}, [(PLACE, 100.0, True)]),
        # slips and further words
        ({"query": "Bağclar Belediyesi", "limit": 1}, [("organization/bagcilar-belediyesi", 75.0, False)]),
        (
            {"query": "Belediyelerde Sağlık Hizmetleri", "type": "Topic"},
            [("topic/belediyelerde-saglik-hizmetleri", 100.0, True)],
        ),
        ({"query": "Kimsenin Bilmediği Bir Ad"}, []),
        ({"query": "x"}, []),
        # without a name
        (where(wikidata="Q857056"), [(PLACE, 100.0, True)]),
        (
            {**where(organization="Özbekistan Cumhuriyeti Bakanlar Kurulu"), **PERSON, "limit": 50},
            "person/oktam-akhrorov",
        ),
        ({**where(within="Van"), "type": "District", "limit": 50}, "place/edremit-van"),
        (where(title="Belediye Başkanı"), []),
    ],
)
def test_candidates(client, query, expected):
    """Best first: who is meant, how surely, and whether to take it; or how many; or who is among them."""
    found = told(client, query)
    if isinstance(expected, int):
        assert len(found) == expected
    elif isinstance(expected, str):
        assert expected in [entity for entity, _, _ in found]
    else:
        assert found == expected


def conditions(client, *asked, **query):
    """The ids of the candidates for a query of version 1.0-draft."""
    response = client.post("/reconcile/1.0-draft/reconcile", json={"queries": [{"conditions": asked, **query}]})
    return [each["id"] for each in response.json()["results"][0]["candidates"]]


def named(*names, **more):
    """A condition on the name."""
    return {"matchType": "name", "v": list(names), **more}


def having(name, *values, **more):
    """A condition on a property."""
    return {"matchType": "property", "pid": name, "v": list(values), **more}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([named("Edremit Belediyesi")], [BALIKESIR, VAN]),
        ([named("Edremit Belediyesi"), having("within", "Van", required=True)], [VAN]),
        ([named("Edremit Belediyesi"), having("within", "Van", "Balıkesir", required=True)], [BALIKESIR, VAN]),
        (
            [named("Edremit Belediyesi"), having("within", "Van", "Türkiye", required=True, matchQuantifier="all")],
            [VAN],
        ),
        ([named("Edremit Belediyesi"), having("within", "Van", required=True, matchQuantifier="none")], [BALIKESIR]),
        ([named("Edremit Belediyesi"), having("wikidata", "Q1", required=True)], []),
        ([named("Pendik Belediyesi", "Kartal Belediyesi")], [PENDIK, "organization/kartal-belediyesi"]),
        ([named("Pendik Belediyesi", "Kartal Belediyesi", matchQuantifier="all")], []),
        ([named("Pendik Belediyesi", "Pendik Municipality", matchQuantifier="all")], [PENDIK]),
        ([named("Pendik", "x"), named("Pendik Belediyesi", matchQuantifier="none")], [PLACE]),
        ([named()], []),
    ],
)
def test_conditions(client, asked, expected):
    """Conditions are required or not, and want any, all or none of their values."""
    assert conditions(client, *asked) == expected


def test_features_tell_what_the_score_is_made_of(client):
    """Each candidate tells how well the name, the type and each property fit, and whether a release mentions it."""
    query = {"query": "Edremit", **BODY, **where(within="Van", wikidata="Q1")}
    response = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    best = response.json()["q0"]["result"][0]
    assert best["score"] == 87.5
    assert {each["id"]: each["value"] for each in best["features"]} == {
        "nameSimilarity": 100.0,
        "typeMatch": True,
        "within": 100.0,
        "mentioned": False,
    }
    assert best["description"] == "Municipality, Edremit, Van, Türkiye"


def test_queries_are_independent(client):
    """What else is in a batch changes no answer."""
    queries = {
        "a": {"query": "Pendik"},
        "b": {"query": "Öktem Axrorov"},
        "c": {"query": "Q857056"},
        "d": {"query": "x"},
    }
    together = client.post("/reconcile", data={"queries": json.dumps(queries)}).json()
    alone = {
        name: client.post("/reconcile", data={"queries": json.dumps({name: query})}).json()[name]
        for name, query in queries.items()
    }
    assert together == alone


def test_names_and_values_of_a_query():
    """What a query looks for leaves out what it does not want."""
    query = Query(
        conditions=(
            Condition(None, (Given("Pendik"),)),
            Condition(None, (Given("Kartal"),), Quantifier.NONE),
            Condition("within", (Given("Van"),)),
            Condition("within", (Given("Muş"),), Quantifier.NONE),
        ),
        strictness=Strictness.ANY,
    )
    assert query.names == ("Pendik",)
    assert query.values_of("within", "country") == (Given("Van"),)
