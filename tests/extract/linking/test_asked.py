"""What a name in a text may be."""

import pytest

from ziyaret_extract.gazetteer import load_index
from ziyaret_extract.linking.asked import Asked, body_asked, places_asked
from ziyaret_ontology.model import OrganizationKind, PlaceKind

GOVERNMENT, MUNICIPALITY = OrganizationKind.GOVERNMENT, OrganizationKind.MUNICIPALITY
PROVINCE, DISTRICT, CITY, REGION = PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.CITY, PlaceKind.REGION


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Pendik Belediyesi", MUNICIPALITY, Asked("Pendik Belediyesi", served=True)),
        ("Konya Valiliği", GOVERNMENT, Asked("Konya", (PROVINCE, REGION))),
        ("Edremit Kaymakamlığı", GOVERNMENT, Asked("Edremit", (DISTRICT,))),
        ("Türkistan Eyaleti Akimliği", GOVERNMENT, Asked("Türkistan", (REGION,))),
        ("Kentau Şehir Akimliği", GOVERNMENT, Asked("Kentau", (CITY,))),
        ("Buhara Hokimliği", GOVERNMENT, Asked("Buhara", (CITY, REGION, DISTRICT))),
        ("Rize Müftülüğü", GOVERNMENT, None),
        ("Valiliği", GOVERNMENT, None),
        ("Konya Ticaret Odası", OrganizationKind.ASSOCIATION, None),
    ],
)
def test_bodies(name, kind, expected):
    """An office's name asks for the place that it serves, of a kind that has such offices."""
    assert body_asked(name, kind) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked("Taşkent"), ["taskent-ozbekistan", "taskent-konya", "taskent-ozbekistan-region"]),
        (Asked("Taşkent", (DISTRICT,)), ["taskent-ozbekistan", "taskent-konya"]),
        (Asked("Taşkent", (REGION,)), ["taskent-ozbekistan-region"]),
        (Asked("Taşkent", (CITY,)), ["taskent-ozbekistan"]),
        (Asked("Konya", (CITY,)), ["konya"]),
        (Asked("Ceyhan", (CITY,)), ["ceyhan"]),
        (Asked("Bağcılar", (CITY,)), []),
        (Asked("Bağcılar", (PlaceKind.NEIGHBOURHOOD,)), []),
        (Asked("Suvarlı", (PlaceKind.NEIGHBOURHOOD,)), ["suvarli"]),
        (Asked("Konya", (PROVINCE, REGION)), ["konya"]),
        (Asked("Andijan Belediyesi", served=True), ["andican-ozbekistan"]),
        (Asked("Harezm Belediyesi", served=True), ["harezm"]),
        (Asked("Tekkaya Belediyesi", served=True), []),
        (Asked("Semerqand"), ["semerkant-ozbekistan", "semerkant-ozbekistan-region"]),
    ],
)
def test_places(asked, expected):
    """The places that bear the name and fit; a city where there is one is served before its region."""
    found = places_asked(load_index(), asked)
    assert [each.entry.key.removeprefix("place/") for each in found] == expected
