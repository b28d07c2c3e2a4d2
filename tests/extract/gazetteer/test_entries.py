"""What the gazetteer knows of a place or a body."""

import pytest

from ziyaret_extract.gazetteer.entries import BodyEntry, PlaceEntry, body_key, municipality_of
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind


def place(name, key, municipality):
    """A place with a municipality, or with none."""
    area = Area(f"place/{key}", name, PlaceKind.DISTRICT, "Q1")
    return PlaceEntry(key=area.key, name=name, kind=area.kind, area=area, wikidata="Q1", municipality=municipality)


@pytest.mark.parametrize(
    ("given", "key", "name"),
    [
        (place("Samat", "samat", "district"), "samat-belediyesi", "Samat Belediyesi"),
        (place("Samat", "samat-izmir", "district"), "samat-belediyesi-izmir", "Samat Belediyesi"),
        (place("Samat Merkez", "samat-merkez", "central"), "samat-belediyesi", "Samat Belediyesi"),
        (place("Samat", "samat", "metropolitan"), "samat-buyuksehir-belediyesi", "Samat Büyükşehir Belediyesi"),
        (place("Samat", "samat-izmir", "town"), "samat-belediyesi-izmir", "Samat Belediyesi"),
    ],
)
def test_municipalities(given, key, name):
    """A municipality is another thing than the place: it has its own key, no item, and serves the place."""
    body = municipality_of(given)
    assert (body.key, body.name, body.wikidata, body.area) == (f"organization/{key}", name, None, given.area)


def test_no_municipality():
    """Abroad no table tells of municipalities."""
    assert municipality_of(place("Samat", "samat", "")) is None


def test_namesakes_have_their_areas_in_the_key():
    """A body that serves a namesake is told apart as the place is."""
    area = Area("place/samat-van", "Samat", PlaceKind.DISTRICT)
    assert body_key("Samat Kaymakamlığı", area) == "organization/samat-kaymakamligi-van"


def test_a_body_is_called_by_its_acronym():
    """The names of a body are its usual one, its acronym and all others."""
    body = BodyEntry(
        key="organization/ege-birligi",
        name="Ege Birliği",
        kind=OrganizationKind.UNION,
        acronym="EB",
        spellings=("Union",),
    )
    assert body.names == ("Ege Birliği", "EB", "Union")
