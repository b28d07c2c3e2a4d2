"""What a name in a text may be: the places that bear it and fit what the words around it say it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import MUNICIPALITY_TAIL
from ziyaret_extract.gazetteer.found import Form
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.gazetteer.found import FoundPlace
    from ziyaret_extract.gazetteer.index import Index

# `Konya kenti` is the city that the province is named after; a district's town may be called a city.
_FITTING = {
    PlaceKind.COUNTRY: frozenset({PlaceKind.COUNTRY}),
    PlaceKind.REGION: frozenset({PlaceKind.REGION, PlaceKind.PROVINCE}),
    PlaceKind.PROVINCE: frozenset({PlaceKind.PROVINCE, PlaceKind.REGION}),
    PlaceKind.CITY: frozenset({PlaceKind.CITY, PlaceKind.PROVINCE, PlaceKind.DISTRICT}),
    PlaceKind.DISTRICT: frozenset({PlaceKind.DISTRICT, PlaceKind.CITY}),
}
_TOWN = "town"


@dataclass(frozen=True, slots=True)
class Asked:
    """A name in the nominative and what the text says it is.

    `kinds` are the kinds of place that its words allow, none when they say nothing. With `served` it is the full name
    of a municipality, and asked is what it serves.
    """

    name: str
    kinds: tuple[PlaceKind, ...] = ()
    served: bool = False


def body_asked(name: str, kind: OrganizationKind) -> Asked | None:
    """What the name of a body asks for: the area that it serves; None where its kind serves none."""
    folded = fold(name)
    if kind is OrganizationKind.MUNICIPALITY or folded.endswith(f" {fold(MUNICIPALITY_TAIL)}"):
        return Asked(name, served=True)
    offices = [(office, kinds) for office, kinds in read_rows("area_offices.tsv") if folded.endswith(f" {office}")]
    if not offices:
        return None
    office, kinds = max(offices, key=lambda row: len(row[0]))
    return Asked(name[: -len(office)].strip(), tuple(map(PlaceKind, kinds.split())))


def places_asked(index: Index, asked: Asked) -> tuple[FoundPlace, ...]:
    """The places that the name may mean, in the order of the index; what only sounds so where nothing else is."""
    found = _served(index, asked.name) if asked.served else index.places(asked.name)
    fitting = [each for each in found if fits(each, asked)]
    called = [each for each in fitting if each.form is not Form.SOUND]
    return tuple(called or fitting)


def fits(found: FoundPlace, asked: Asked) -> bool:
    """Whether the place may be what the text says it is."""
    entry = found.entry
    if not asked.kinds or asked.served:
        return True
    if PlaceKind.NEIGHBOURHOOD in asked.kinds and entry.municipality == _TOWN:
        return True
    if len(asked.kinds) > 1:
        return entry.kind in asked.kinds
    kind = asked.kinds[0]
    side = kind is PlaceKind.CITY and entry.kind is PlaceKind.DISTRICT
    return entry.kind in _FITTING.get(kind, {kind}) and (not side or entry.seat is not None)


def _served(index: Index, name: str) -> tuple[FoundPlace, ...]:
    """What a municipality serves; abroad a region where no town bears its name."""
    served = index.served(name)
    if served:
        return served
    stem = name.rpartition(" ")[0]
    return tuple(each for each in index.places(stem) if each.entry.kind is PlaceKind.REGION and not each.entry.rare)
