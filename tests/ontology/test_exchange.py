"""Facts as JSON: names in place of keys, nothing twice, everything a reader needs."""

from __future__ import annotations

import dataclasses
import json

import pytest
from fact_strategies import facts
from facts import BASE, FACTS
from hypothesis import given, settings

from ziyaret_ontology.exchange import to_document
from ziyaret_ontology.model import Organization, OrganizationKind, Role, Roster

DOCUMENT = to_document(FACTS, base=BASE)
MEMBERS = ["Aybek Tolegenov", "Dana Sermukan", "Yerlan Kosanov", "Gülnar Abdrayeva"]


def find(kind, name):
    """The fact of the example with this name."""
    return next(fact for fact in DOCUMENT[kind] if fact["name"] == name)


def test_release():
    """The release is told by id, day and source."""
    assert (DOCUMENT["id"], DOCUMENT["published"], DOCUMENT["source"]) == (
        "kazakistan-heyeti",
        "2024-05-09",
        "https://haber.example/kazakistan-heyeti",
    )


def test_person():
    """A person has a name, roles by name, an address, and where the text speaks of them."""
    assert find("people", "Nermin Işıkçı") == {
        "name": "Nermin Işıkçı",
        "roles": [{"title": "Belediye Başkanı", "organization": "Kadıköy Belediyesi"}],
        "iri": f"{BASE}person/nermin-isikci",
        "wikidata": None,
        "mentions": [dataclasses.asdict(FACTS.people[4].mentions[0])],
        "confidence": 0.95,
    }


def test_organization():
    """An organization has its kind and the area it serves; the item is the link's."""
    found = find("organizations", "Kadıköy Belediyesi")
    assert (found["kind"], found["wikidata"], found["place"]) == (
        "municipality",
        "Q211932",
        {"name": "Kadıköy", "iri": f"{BASE}place/kadikoy", "wikidata": "Q211932"},
    )
    assert find("organizations", "Kentav Belediyesi")["place"] is None


def test_place():
    """A place has the item that linking chose, not the one of its namesake in the gazetteer."""
    found = find("places", "İstanbul")
    assert (found["kind"], found["wikidata"], found["within"]["name"]) == ("city", "Q406", "Türkiye")


def test_dates_and_topics():
    """Dates and topics have their name and their mentions."""
    assert [date["name"] for date in DOCUMENT["dates"]] == [date.edtf for date in FACTS.dates]
    assert find("topics", "Gençlik ve Spor Faaliyetleri")["mentions"][0]["quote"] == "Gençlik ve Spor Faaliyetleri"


def test_visit():
    """A visit names its host, the delegation's members, the receiver and the topic."""
    visit = DOCUMENT["events"][1]
    kept = ("type", "date", "status", "host", "place", "participants", "received_by", "topics")
    assert {name: visit[name] for name in kept} == {
        "type": "visit",
        "date": "2024-05-06",
        "status": "held",
        "host": ["Kadıköy Belediyesi"],
        "place": [],
        "participants": MEMBERS,
        "received_by": ["Nermin Işıkçı"],
        "topics": ["Belediyelerde Sağlık Hizmetleri"],
    }


def test_delegation():
    """A delegation tells its members and how complete the list is."""
    (found,) = DOCUMENT["delegations"]
    assert (found["name"], found["members"], found["roster"]) == ("Kazakistan heyeti", MEMBERS, "listed")


def test_group_without_known_members_is_given_by_its_name():
    """Where nobody is named, the group stands as called."""
    group = dataclasses.replace(FACTS.groups[0], members=(), roster=Roster.UNKNOWN)
    document = to_document(dataclasses.replace(FACTS, groups=(group,)), base=BASE)
    assert document["events"][1]["participants"] == ["Kazakistan heyeti"]


def test_nobody_twice():
    """A member who is also named beside the delegation stands once, and so does a role told twice."""
    visit = dataclasses.replace(FACTS.events[1], participants=("person/dana-sermukan", *FACTS.events[1].participants))
    person = dataclasses.replace(FACTS.people[0], roles=FACTS.people[0].roles * 2)
    document = to_document(dataclasses.replace(FACTS, people=(person, *FACTS.people[1:]), events=(visit,)), base=BASE)
    assert document["events"][0]["participants"] == [MEMBERS[1], MEMBERS[0], *MEMBERS[2:]]
    assert len(document["people"][0]["roles"]) == 1


def test_role_without_organization():
    """A title held nowhere in particular has no organization."""
    assert find("people", "Gülnar Abdrayeva")["roles"] == [{"title": "Uzman", "organization": None}]
    assert FACTS.people[3].roles == (Role("Uzman", None),)


def test_links_notes_and_provenance():
    """What was doubted, decided and used is told."""
    assert [link["status"] for link in DOCUMENT["links"]] == ["nil", "ambiguous", "linked", "linked"]
    assert DOCUMENT["links"][3]["candidates"][1] == {
        "wikidata": "Q534799",
        "name": "İstanbul",
        "score": 0.8,
        "reason": None,
    }
    assert DOCUMENT["notes"][0]["code"] == "unknown-municipality"
    assert DOCUMENT["made_by"] == {"version": "0.1.0", "analyzer": "fixed:example 1", "tables": "000000000000"}


def test_namesakes_are_two():
    """Two bodies of one name are two entries."""
    twins = tuple(
        Organization(key, "Merkez Belediyesi", OrganizationKind.MUNICIPALITY, FACTS.organizations[1].mentions, 0.9)
        for key in ("organization/merkez-belediyesi-agri", "organization/merkez-belediyesi-kars")
    )
    document = to_document(dataclasses.replace(FACTS, organizations=FACTS.organizations + twins), base=BASE)
    assert [body["iri"] for body in document["organizations"][-2:]] == [BASE + twin.key for twin in twins]


@settings(deadline=None, max_examples=30)
@given(facts())
def test_any_facts_are_json(some):
    """Whatever a release states can be written as JSON, and every mention quotes the text."""
    document = json.loads(json.dumps(to_document(some, base=BASE)))
    kinds = ("people", "organizations", "places", "dates", "topics", "delegations", "events")
    mentions = [mention for kind in kinds for fact in document[kind] for mention in fact["mentions"]]
    assert all(some.release.text[each["start"] : each["end"]] == each["quote"] for each in mentions)


@pytest.mark.parametrize("field", ["host", "place", "participants", "received_by", "topics"])
def test_lists_hold_nothing_twice(field):
    """No list of an event names anyone or anything twice."""
    for event in DOCUMENT["events"]:
        assert len(event[field]) == len(set(event[field]))
