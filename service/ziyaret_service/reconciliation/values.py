"""What the values of conditions mean: which entities, and where on earth."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import PlaceEntry
from ziyaret_ontology.errors import InputError
from ziyaret_ontology.model import OrganizationKind, PlaceKind
from ziyaret_service.reconciliation.sources import item_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_extract.gazetteer import Index
    from ziyaret_service.reconciliation.queries import Given
    from ziyaret_service.reconciliation.sources import Sources

_NORTH, _EAST = 90.0, 180.0


def countries_meant(value: Given, sources: Sources) -> frozenset[str]:
    """The keys of the countries that a value names, by name, key, item or code of ISO 3166."""
    of_code = _countries(sources.index).get(value.text.strip().upper())
    return frozenset({of_code}) if of_code else _meant(value, sources, PlaceKind.COUNTRY)


def areas_meant(value: Given, sources: Sources) -> frozenset[str]:
    """The keys of the places that a value may name, by name, key, item or code of ISO 3166."""
    return countries_meant(value, sources) | _meant(value, sources, *PlaceKind)


def bodies_meant(value: Given, sources: Sources) -> frozenset[str]:
    """The keys of the organizations of the gazetteer that a value may name, by name, key or item."""
    return _meant(value, sources, *OrganizationKind)


def _meant(value: Given, sources: Sources, *kinds: PlaceKind | OrganizationKind) -> frozenset[str]:
    given = value.id or value.text
    key, item = sources.key_of(given), item_of(given)
    if key:
        return frozenset({key})
    if item:
        return frozenset(each.key for each in sources.index.by_item(item))
    return frozenset(each.entry.key for each in sources.index.find(value.text, *kinds))


@lru_cache(maxsize=1)
def _countries(index: Index) -> Mapping[str, str]:
    """From the code of a country to its key."""
    places = (each for each in index.rows if isinstance(each, PlaceEntry))
    return {each.iso: each.key for each in places if each.kind is PlaceKind.COUNTRY and each.iso}


def point_of(value: Given) -> tuple[float, float]:
    """Latitude and longitude; InputError unless they are two numbers on earth with a comma between them."""
    latitude, _, longitude = value.text.partition(",")
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        point = None
    if point is None or not (abs(point[0]) <= _NORTH and abs(point[1]) <= _EAST):
        raise InputError(
            f"{value.text!r} are no coordinates; write latitude and longitude in degrees, such as 40.88,29.23"
        )
    return point
