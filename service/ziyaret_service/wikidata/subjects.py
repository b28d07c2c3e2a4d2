"""What the store knows of the entities that Wikidata is to be asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_ontology.iris import key_of
from ziyaret_service.catalogue.linked import PERSON
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_service.catalogue.linked import LinkedEntity
    from ziyaret_service.stores import Store

_AT_ONCE = 500  # entities in one query of our own


@dataclass(frozen=True, slots=True)
class Area:
    """An area that an entity lies in or serves, as an item with its name; `country` tells that it is one."""

    item: str
    name: str
    country: bool


@dataclass(frozen=True, slots=True)
class Office:
    """A title that a release attests, where, and on which day; `seats` are items of the body and of its area."""

    title: str
    body: str | None
    seats: frozenset[str]
    day: date | None


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity as far as it can be compared with an item; `kind` is `person` or a kind of organization or place.

    `other_names` are what other releases call it.
    """

    key: str
    name: str
    kind: str
    other_names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    offices: tuple[Office, ...] = ()


_NAMES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?name ?acronym {{
  VALUES ?thing {{ %s }}
  {{ ?thing skos:prefLabel ?name }} UNION {{ ?thing skos:altLabel ?acronym }}
}} ORDER BY ?thing ?name ?acronym"""

_AREAS = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?item ?name ?country {{
  VALUES ?thing {{ %s }}
  ?thing (dct:spatial|schema:containedInPlace)+ ?area .
  ?area ziy:gazetteerMatch|skos:exactMatch ?item ; skos:prefLabel ?name .
  BIND(EXISTS {{ ?area a ziy:Country }} AS ?country)
}} ORDER BY ?thing ?item"""

_OFFICES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?membership ?title ?day ?body ?seat {{
  VALUES ?thing {{ %s }}
  ?membership org:member ?thing ; ziy:statedTitle ?title .
  OPTIONAL {{ ?membership ziy:attestedOn ?day }}
  OPTIONAL {{
    ?membership org:organization ?organization . ?organization skos:prefLabel ?body .
    OPTIONAL {{
      ?organization skos:exactMatch|skos:closeMatch|(dct:spatial/(ziy:gazetteerMatch|skos:exactMatch)) ?seat
    }}
  }}
}} ORDER BY ?thing ?membership ?seat"""


def read_subjects(store: Store, entities: Sequence[LinkedEntity], *, base: str, timeout: float) -> tuple[Subject, ...]:
    """The entities with what is known of each, in their order."""
    chunks = [entities[start : start + _AT_ONCE] for start in range(0, len(entities), _AT_ONCE)]
    return tuple(subject for chunk in chunks for subject in _read(store, chunk, base, timeout))


def _read(store: Store, entities: Sequence[LinkedEntity], base: str, timeout: float) -> Iterator[Subject]:
    things = " ".join(URIRef(each.iri).n3() for each in entities)
    people = " ".join(URIRef(each.iri).n3() for each in entities if each.group == PERSON)
    names = _by_thing(select(store, _NAMES % things, timeout=timeout))
    areas = _by_thing(select(store, _AREAS % things, timeout=timeout))
    offices = _by_thing(select(store, _OFFICES % people, timeout=timeout))
    for each in entities:
        yield Subject(
            key=key_of(base, each.iri),
            name=each.name,
            kind=each.kind,
            other_names=tuple(row["name"] for row in names[each.iri] if row.get("name", each.name) != each.name),
            acronyms=tuple(row["acronym"] for row in names[each.iri] if "acronym" in row),
            areas=tuple(Area(_item(row["item"]), row["name"], row["country"] == "true") for row in areas[each.iri]),
            offices=tuple(_offices(offices[each.iri])),
        )


def _offices(rows: Iterable[Mapping[str, str]]) -> Iterator[Office]:
    """Each office once, whatever number of seats its rows tell."""
    by_membership: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        by_membership[row["membership"]].append(row)
    for same in by_membership.values():
        first = same[0]
        yield Office(
            title=first["title"],
            body=first.get("body"),
            seats=frozenset(_item(row["seat"]) for row in same if "seat" in row),
            day=date.fromisoformat(first["day"]) if "day" in first else None,
        )


def _by_thing(rows: Iterable[Mapping[str, str]]) -> defaultdict[str, list[Mapping[str, str]]]:
    found: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["thing"]].append(row)
    return found


def _item(iri: str) -> str:
    return iri.rpartition("/")[2]
