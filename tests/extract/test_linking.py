"""Links to Wikidata items by exact name."""

import pytest
from reading import facts_of

from ziyaret_extract.entries import BodyEntry, PlaceEntry
from ziyaret_extract.gazetteer import Gazetteer
from ziyaret_extract.linking import link
from ziyaret_ontology.model import Area, LinkStatus, Organization, OrganizationKind, Place, PlaceKind


def entry(key, wikidata, kind=PlaceKind.DISTRICT):
    """A place called Samat."""
    area = Area(key, "Samat", kind, wikidata)
    return PlaceEntry(key=key, name="Samat", kind=kind, wikidata=wikidata, area=area)


def body(wikidata):
    """A body called Ege Birliği."""
    return BodyEntry(key="organization/ege-birligi", name="Ege Birliği", kind=OrganizationKind.UNION, wikidata=wikidata)


PLACE = Place("place/samat", "Samat", PlaceKind.DISTRICT, (), 0.9)
BODY = Organization("organization/ege-birligi", "Ege Birliği", OrganizationKind.UNION, (), 0.9)


@pytest.mark.parametrize(
    ("entries", "status", "items"),
    [
        ([entry("place/samat", "Q1")], LinkStatus.LINKED, ["Q1"]),
        ([entry("place/samat", "Q1"), entry("place/samat-2", "Q2")], LinkStatus.AMBIGUOUS, ["Q1", "Q2"]),
        ([entry("place/samat", None)], LinkStatus.NIL, []),
        ([entry("place/samat", "Q1", PlaceKind.CITY)], LinkStatus.NIL, []),
        ([], LinkStatus.NIL, []),
    ],
)
def test_places(entries, status, items):
    """One item of the name and kind links, several leave it ambiguous with each as a candidate, none is NIL."""
    (found,) = link([], [PLACE], Gazetteer(entries, []))
    assert (found.entity, found.status, [candidate.wikidata for candidate in found.candidates]) == (
        PLACE.key,
        status,
        items,
    )
    assert found.wikidata == (items[0] if status is LinkStatus.LINKED else None)


@pytest.mark.parametrize(
    ("bodies", "status", "reason"),
    [
        ([body("Q1")], LinkStatus.LINKED, "the only body called Ege Birliği in the gazetteer"),
        ([body("Q1"), body("Q2")], LinkStatus.AMBIGUOUS, "2 places or bodies are called Ege Birliği"),
        ([body(None)], LinkStatus.NIL, "no body called Ege Birliği has an item in the gazetteer"),
    ],
)
def test_organizations(bodies, status, reason):
    """A body is linked in the same way, and the link says why."""
    (found,) = link([BODY], [], Gazetteer([], bodies))
    assert (found.entity, found.status, found.reason) == (BODY.key, status, reason)


def test_every_body_and_place_has_a_link():
    """A release's bodies and places have one link each, in order; people have none."""
    facts = facts_of("Müdür Elif Yurdakul, Tekkaya Belediyesinden Pendik'e ve Çayyaka'da bir köye gitti.")
    entities = [fact.key for fact in (*facts.organizations, *facts.places)]
    assert [found.entity for found in facts.links] == entities
    assert {found.status for found in facts.links} == {LinkStatus.LINKED, LinkStatus.NIL}
