"""What the gazetteer knows of a place or a body: a row of `places.tsv`, `rare_places.tsv` or `bodies.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MUNICIPALITY_TAIL = "Belediyesi"
METROPOLITAN_TAIL = "Büyükşehir Belediyesi"
# The municipality of the central district of Kars, `Kars Merkez`, is that of Kars.
CENTRAL = " Merkez"
_BIG = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A thing that the gazetteer knows.

    `wikidata` is its item, None where no source states one; `others` are items that another source names for it, and
    `conflict` says why they differ. `alternatives` are the names that a text is read for beside `name`, `spellings`
    further ones: English, exonyms, other orthographies. `confidence` in the item is `high` (two sources name it),
    `single`, `conflict` or `none`; `source` names the sources as NOTICE does.
    """

    key: str
    name: str
    wikidata: str | None = None
    alternatives: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    conflict: str = ""
    confidence: str = "none"
    source: str = "hand"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return (self.name, *self.alternatives, *self.spellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry(Entry):
    """A place.

    `area` has its key and the areas around it. `seat` is the item of the town or city that a district or province is
    named after, where it is another. `municipality` is `metropolitan`, `district`, `central`, `town`, or empty abroad
    and where no municipality bears the name. `population` is 0 where it is not known; `coordinates` are latitude and
    longitude in degrees. `iso` is a code of ISO 3166, `geonames` an id of GeoNames. `rare` places are looked up, but no
    text is read for their names.
    """

    kind: PlaceKind
    area: Area
    seat: str | None = None
    municipality: str = ""
    population: int = 0
    coordinates: tuple[float, float] | None = None
    iso: str = ""
    geonames: str = ""
    rare: bool = False

    @property
    def rank(self) -> int:
        """What the name alone most likely means, least first: a province, a country, a big city, a district, a town."""
        if self.kind is PlaceKind.PROVINCE:
            return 0
        if self.kind is PlaceKind.COUNTRY:
            return 1
        if self.source == "hand" or (self.kind is PlaceKind.CITY and self.population >= _BIG):
            return 2
        if self.municipality in {"district", "central"}:
            return 3
        if self.municipality == "town":
            return 6
        return 5 if self.kind in {PlaceKind.REGION, PlaceKind.DISTRICT} and self.area.within else 4


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntry(Entry):
    """An organization; `area` is what a municipality serves."""

    kind: OrganizationKind
    acronym: str | None = None
    area: Area | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first, then the acronym."""
        return (self.name, *filter(None, [self.acronym]), *self.alternatives, *self.spellings)


Known = PlaceEntry | BodyEntry


def municipality_of(place: PlaceEntry) -> BodyEntry | None:
    """The municipality that serves a place of Türkiye; None where it has none, and abroad, where no table tells."""
    if not place.municipality:
        return None
    name = municipality_name(place)
    stem = name.removesuffix(f" {MUNICIPALITY_TAIL}")
    return BodyEntry(
        key=body_key(name, place.area),
        name=name,
        kind=OrganizationKind.MUNICIPALITY,
        alternatives=(f"{stem} Belediye Başkanlığı",),
        spellings=(f"{stem.removesuffix(' Büyükşehir')} Municipality",),
        source=place.source,
        area=place.area,
    )


def municipality_name(place: PlaceEntry) -> str:
    """What the municipality of a place is called: `Konya Büyükşehir Belediyesi`, `Kars Belediyesi`."""
    tail = METROPOLITAN_TAIL if place.municipality == "metropolitan" else MUNICIPALITY_TAIL
    stem = place.name.removesuffix(CENTRAL) if place.municipality == "central" else place.name
    return f"{stem} {tail}"


def areas_around(area: Area) -> Iterator[Area]:
    """The areas in which one lies, from the inside out."""
    while area.within:
        area = area.within
        yield area


def body_key(name: str, area: Area | None) -> str:
    """A body's key, by its full name so that it is the same in every release.

    A body that shares its name with another is told apart as its area is: `edremit-belediyesi-van`.
    """
    namesake = area.key.removeprefix(f"place/{slug(area.name)}") if area else ""
    return f"organization/{slug(name)}{namesake}"


def read_place(row: tuple[str, ...], area_of: Callable[[str], Area], *, rare: bool) -> PlaceEntry:
    """A row of the tables of places; `area_of` gives the area of a key."""
    key, name, kind, municipality, wikidata, seat, _, population, alternatives, spellings, *more = row
    latitude, longitude, iso, geonames, others, conflict, confidence, source = more
    return PlaceEntry(
        key=key,
        name=name,
        kind=PlaceKind(kind),
        area=area_of(key),
        wikidata=wikidata or None,
        seat=seat or None,
        municipality=municipality,
        population=int(population or 0),
        alternatives=_split(alternatives),
        spellings=_split(spellings),
        coordinates=(float(latitude), float(longitude)) if latitude else None,
        iso=iso,
        geonames=geonames,
        others=tuple(others.split()),
        conflict=conflict,
        confidence=confidence,
        source=source,
        rare=rare,
    )


def read_body(row: tuple[str, ...], area_of: Callable[[str], Area]) -> BodyEntry:
    """A row of the table of bodies."""
    name, kind, wikidata, acronym, alternatives, place, spellings, others, confidence, source = row
    area = area_of(place) if place else None
    return BodyEntry(
        key=body_key(name, area),
        area=area,
        name=name,
        kind=OrganizationKind(kind),
        wikidata=wikidata or None,
        acronym=acronym or None,
        alternatives=_split(alternatives),
        spellings=_split(spellings),
        others=tuple(others.split()),
        confidence=confidence,
        source=source,
    )


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|")) if names else ()
