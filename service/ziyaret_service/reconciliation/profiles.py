"""What is known of an entity, from the graph and from the gazetteer together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import BodyEntry, PlaceEntry
from ziyaret_ontology.curation import Verdict
from ziyaret_service.reconciliation.sources import item_id
from ziyaret_service.reconciliation.vocabulary import Type, classes, type_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.gazetteer import Index
    from ziyaret_extract.gazetteer.entries import Known
    from ziyaret_ontology.model import Area
    from ziyaret_service.reconciliation.sources import Sources

    Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Around:
    """An area that an entity lies in or serves."""

    key: str
    name: str
    type: Type


@dataclass(frozen=True, slots=True)
class Office:
    """A title that a person holds, and the key and name of the organization, None where no release tells."""

    title: str
    organization: str | None
    organization_name: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity.

    `areas` are those that a place lies in, a body serves and lies in, a person holds offices in, the nearest first.
    `wikidata` is its item. `coordinates` are latitude and longitude in degrees; a body has those of the area it serves.
    `stored` tells that the graph has it.
    """

    key: str
    name: str
    type: Type
    wikidata: str | None = None
    areas: tuple[Around, ...] = ()
    offices: tuple[Office, ...] = ()
    coordinates: tuple[float, float] | None = None
    population: int | None = None
    stored: bool = False

    def belongs_to(self, type_id: str) -> bool:
        """Whether it is of the type, or of one below it."""
        return self.type.within(type_id)

    @property
    def area(self) -> Around | None:
        """The area that a body serves."""
        return self.areas[0] if self.areas and self.belongs_to("Organization") else None

    @property
    def country(self) -> Around | None:
        """The country that it is or lies in."""
        own = (Around(self.key, self.name, self.type),)
        return next((each for each in (*own, *self.areas) if each.type.id == "Country"), None)


_HEADS = """
SELECT ?thing ?name ?class ?item {
  VALUES ?thing { %s }
  ?thing skos:prefLabel ?name ; a ?class .
  OPTIONAL { ?thing skos:exactMatch ?item }
} ORDER BY ?thing ?name ?item"""

_AREAS = """
SELECT DISTINCT ?thing ?area ?name ?class {
  VALUES ?thing { %s }
  { ?thing (dct:spatial|schema:containedInPlace)/schema:containedInPlace* ?area }
  UNION {
    ?office org:member ?thing ; org:organization ?body .
    ?body dct:spatial/schema:containedInPlace* ?area
  }
  ?area skos:prefLabel ?name ; a ?class .
} ORDER BY ?thing ?area ?name"""

_OFFICES = """
SELECT ?thing ?title ?body ?bodyName (MAX(?day) AS ?last) {
  VALUES ?thing { %s }
  ?office org:member ?thing ; ziy:statedTitle ?title .
  OPTIONAL { ?office org:organization ?body . ?body skos:prefLabel ?bodyName }
  OPTIONAL { ?office ziy:attestedOn ?day }
} GROUP BY ?thing ?title ?body ?bodyName ORDER BY ?thing DESC(?last) ?title ?bodyName"""


def read_profiles(keys: Iterable[str], sources: Sources) -> dict[str, Profile]:
    """The entities with these keys, in their order; those that neither the graph nor the index knows are left out."""
    terms = {key: term for key in dict.fromkeys(keys) if (term := sources.term(key))}
    heads, areas, offices = (
        _by_key(sources.select_for(terms.values(), query), sources) for query in (_HEADS, _AREAS, _OFFICES)
    )
    profiles = {
        key: _known(entry, sources.index) if (entry := sources.index.get(key)) else _unknown(key, heads.get(key, ()))
        for key in terms
    }
    return {
        key: replace(
            profile,
            stored=key in heads,
            wikidata=_item(profile.wikidata, heads.get(key, ()), sources.verdicts.get(key, Verdict())),
            areas=profile.areas or _areas(areas.get(key, ()), sources),
            offices=tuple(_office(row, sources) for row in offices.get(key, ())),
        )
        for key, profile in profiles.items()
        if profile
    }


def _known(entry: Known, index: Index) -> Profile:
    """What the gazetteer alone tells."""
    if isinstance(entry, BodyEntry):
        served = index.place(entry.area.key) if entry.area else None
        areas, located = _chain(entry.area), served
    else:
        areas, located = _chain(entry.area.within), entry
    return Profile(
        key=entry.key,
        name=entry.name,
        type=type_of_kind(entry.kind),
        wikidata=entry.wikidata,
        areas=areas,
        coordinates=located.coordinates if located else None,
        population=entry.population or None if isinstance(entry, PlaceEntry) else None,
    )


def _unknown(key: str, heads: Rows) -> Profile | None:
    """What the graph alone tells; None where it tells nothing, or of a thing that is not reconciled."""
    found = {kind.id: kind for row in heads if (kind := classes().get(row["class"]))}
    kind = max(found.values(), key=lambda each: each.broader is not None, default=None)
    return Profile(key, heads[0]["name"], kind) if kind else None


def _chain(area: Area | None) -> tuple[Around, ...]:
    around = []
    while area:
        around.append(Around(area.key, area.name, type_of_kind(area.kind)))
        area = area.within
    return tuple(around)


def _areas(rows: Rows, sources: Sources) -> tuple[Around, ...]:
    """The areas of the rows, nearest first: one that the gazetteer lacks is smaller than those that it has."""
    found: dict[str, Around] = {}
    for row in rows:
        kind = classes().get(row["class"])
        if kind and kind.broader:
            key = sources.key(row["area"])
            found.setdefault(key, Around(key, row["name"], kind))
    return tuple(sorted(found.values(), key=lambda each: -_depth(sources.index.place(each.key))))


def _depth(place: PlaceEntry | None) -> float:
    return len(_chain(place.area)) if place else inf


def _item(known: str | None, heads: Rows, verdict: Verdict) -> str | None:
    """The item that a person confirmed, else the gazetteer's, else one that the graph links; none that was rejected."""
    linked = (item_id(row["item"]) for row in heads if "item" in row)
    confirmed = verdict.confirmed.item if verdict.confirmed else None
    return next((item for item in (confirmed, known, *linked) if item and item not in verdict.rejected), None)


def _office(row: Mapping[str, str], sources: Sources) -> Office:
    return Office(row["title"], sources.key(row["body"]) if "body" in row else None, row.get("bodyName"))


def _by_key(rows: Rows, sources: Sources) -> dict[str, Rows]:
    grouped = groupby(rows, key=lambda row: row["thing"])
    return {sources.key(thing): tuple(of_thing) for thing, of_thing in grouped}
