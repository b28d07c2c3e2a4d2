"""What the graph alone knows of an entity, by the made-up release of these tests."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from facts import BASE, FACTS, ORGANIZATIONS

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.reconciliation.finding import _ways_to_write

KNOWN = "organization/kadikoy-belediyesi"


def candidates(client, **query):
    """The candidates for a query: id, score, match, description."""
    response = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    return [(each["id"], each["score"], each["match"], each["description"]) for each in response.json()["q0"]["result"]]


def fetched(client, entity, *names):
    """The values of properties of an entity."""
    asked = {"ids": [entity], "properties": [{"id": each} for each in names]}
    return client.post("/reconcile", data={"extend": json.dumps(asked)}).json()["rows"][entity]


def test_people_are_known_by_their_offices(client):
    """A person of the graph is found by name, told by the office, and confirmed by the body."""
    properties = [{"pid": "organization", "v": "Kadıköy Belediyesi"}, {"pid": "within", "v": "İstanbul"}]
    assert candidates(client, query="nermin isikci", properties=properties) == [
        ("person/nermin-isikci", 96.0, True, "Belediye Başkanı, Kadıköy Belediyesi")
    ]
    assert candidates(client, query="Işıkçı", type="Person") == [
        ("person/nermin-isikci", 59.2, False, "Belediye Başkanı, Kadıköy Belediyesi")
    ]


def test_letters_of_another_name(client):
    """A name in Turkish letters that are not its own only sounds like it."""
    assert [told[:3] for told in candidates(client, query="Nermin İşıkçı")] == [("person/nermin-isikci", 85.0, False)]


def test_areas_that_the_graph_tells_are_in_order(client):
    """The areas around a body that the gazetteer lacks come from the graph, the nearest first."""
    areas = fetched(client, "organization/simkent-belediyesi", "within", "area", "country")
    assert [each["id"] for each in areas["within"]] == ["place/simkent", "place/kazakistan"]
    assert [each["id"] for each in areas["area"]] == ["place/simkent"]
    assert [each["id"] for each in areas["country"]] == ["place/kazakistan"]


def test_items_that_the_graph_links(client):
    """Where the gazetteer has no item the graph's is told; where the graph links several, the gazetteer's own."""
    assert fetched(client, KNOWN, "wikidata")["wikidata"] == [{"id": "Q211932", "name": "Q211932"}]
    assert fetched(client, "place/istanbul", "wikidata")["wikidata"] == [{"id": "Q534799", "name": "Q534799"}]
    assert KNOWN in [told[0] for told in candidates(client, query="Q211932")]


def decide(client, kind, entity, **fields):
    """Take a decision of a person."""
    response = client.post("/decisions", json={"kind": kind, "entity": entity, "who": "Ece Şen", **fields})
    assert response.status_code < 300, response.text


def test_decisions_on_items_count(client):
    """What a person rejected is told no more, also of the gazetteer; what one confirmed is told instead."""
    decide(client, "reject", "place/kadikoy", item="Q211932")
    assert fetched(client, "place/kadikoy", "wikidata")["wikidata"] == []
    decide(client, "choose", "place/uskudar", item="Q42")
    assert [each["id"] for each in fetched(client, "place/uskudar", "wikidata")["wikidata"]] == ["Q42"]


def test_who_was_merged_leads_to_the_survivor(client):
    """By name, by the old id and in tables of before, the survivor is told."""
    old, survivor = "person/aybek-tolegenov", "person/dana-sermukan"
    decide(client, "merge", old, becomes=survivor)
    assert [told[:3] for told in candidates(client, query=old)] == [(survivor, 100.0, True)]
    assert fetched(client, old, "name")["name"] == [{"str": "Dana Sermukan"}]
    view = client.get("/reconcile/view", params={"id": old}, follow_redirects=False)
    assert view.headers["location"] == f"/{survivor}"
    decide(client, "merge", "organization/uskudar-belediyesi", becomes="organization/kadikoy-belediyesi")
    found = candidates(client, query="Üsküdar Belediyesi")
    assert [told[0] for told in found] == ["organization/kadikoy-belediyesi"]


def test_planned_visits_do_not_count(client):
    """A visit that is announced was not hosted yet, nor made."""
    assert fetched(client, "organization/besiktas-belediyesi", "visitsHosted", "firstVisit") == {
        "visitsHosted": [{"int": 0}],
        "firstVisit": [],
    }
    made = fetched(client, "person/dana-sermukan", "visitsMade", "lastVisit")
    assert made == {"visitsMade": [{"int": 2}], "lastVisit": [{"date": "2024-05-06T00:00:00Z"}]}


def test_a_short_name_is_not_taken_unseen(empty, store):
    """An acronym alone finds its body, but may be another's too."""
    union = replace(ORGANIZATIONS[0], key="organization/ornek-birligi", name="Örnek Birliği", acronym="XQZ")
    facts = replace(FACTS, organizations=(union, *ORGANIZATIONS))
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(facts, base=BASE))
    assert [told[:3] for told in candidates(empty, query="XQZ")] == [("organization/ornek-birligi", 90.0, False)]
    assert [told[:3] for told in candidates(empty, query="ornek birligi")] == [
        ("organization/ornek-birligi", 96.0, True)
    ]


def test_what_is_written_is_found_at_once(empty, store):
    """Exact names and suggestions are asked of the graph as it is."""
    assert candidates(empty, query="Dana Sermukan") == []
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    assert [told[:3] for told in candidates(empty, query="Dana Sermukan")] == [("person/dana-sermukan", 100.0, True)]
    suggested = empty.get("/reconcile/suggest/entity", params={"prefix": "sermu"}).json()["result"]
    assert [each["id"] for each in suggested] == ["person/dana-sermukan"]


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("  Dana \t Sermukan ", ("Dana Sermukan",)),
        ("Sermukan, Dana", ("Sermukan, Dana", "Dana Sermukan")),
        ("Sermukan, Dana, Turkistan", ("Sermukan, Dana, Turkistan",)),
        ("Dana\\Sermukan", ("Dana Sermukan",)),
    ],
)
def test_ways_to_write_a_name(name, ways):
    """As it stands but for white space and backslashes, and turned round at a comma."""
    assert _ways_to_write(name) == ways
