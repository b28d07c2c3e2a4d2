"""What all releases together state of each person, organization and place."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from ziyaret_extract.linking.summary import Office, Summary
from ziyaret_ontology.iris import key_of
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_service.stores import Store

_ENTITIES = f"""{PROLOGUE}
SELECT ?entity ?name ?evidence ?item {{
  VALUES ?class {{ foaf:Person ziy:Organization ziy:Place }}
  ?entity a ?class ; skos:prefLabel ?name .
  ?evidence oa:hasBody ?entity .
  OPTIONAL {{ ?entity skos:exactMatch ?item }}
}} ORDER BY ?entity ?name ?item"""

_NAMES = f"""{PROLOGUE}
SELECT ?entity ?name {{
  VALUES ?class {{ ziy:Organization ziy:Place }}
  ?entity a ?class ; skos:prefLabel ?name .
}} ORDER BY ?entity DESC(?name)"""

_OFFICES = f"""{PROLOGUE}
SELECT ?entity ?title ?organization ?release ?day {{
  ?membership org:member ?entity ; ziy:statedTitle ?title ; schema:subjectOf ?release .
  OPTIONAL {{ ?membership ziy:attestedOn ?day }}
  OPTIONAL {{ ?membership org:organization ?organization }}
}}"""

# Asked apart: within the offices the engine looks at every municipality for each of them.
_TOWNS = f"""{PROLOGUE}
SELECT ?entity ?town {{ ?entity a ziy:Municipality ; dct:spatial ?town }} ORDER BY ?entity DESC(?town)"""

_PLACES = f"""{PROLOGUE}
SELECT ?entity ?place {{
  {{ ?entity dct:spatial ?place }} UNION {{ ?entity a ziy:Place ; schema:containedInPlace ?place }}
}}"""


def summaries(store: Store, *, base: str, timeout: float) -> tuple[Summary, ...]:
    """The entities that releases mention, by key; those that the gazetteer alone knows are left out."""
    found = _by_entity(select(store, _ENTITIES, timeout=timeout))
    towns = {row["entity"]: key_of(base, row["town"]) for row in select(store, _TOWNS, timeout=timeout)}
    offices = {
        entity: _offices(rows, base, towns)
        for entity, rows in _by_entity(select(store, _OFFICES, timeout=timeout)).items()
    }
    places = _by_entity(select(store, _PLACES, timeout=timeout))
    return tuple(
        Summary(
            key=key_of(base, entity),
            name=rows[0]["name"],
            offices=offices.get(entity, ()),
            places=frozenset(
                (
                    *(key_of(base, row["place"]) for row in places.get(entity, ())),
                    *(office.town for office in offices.get(entity, ()) if office.town),
                )
            ),
            releases=frozenset(_last(row["evidence"].partition("#")[0]) for row in rows),
            wikidata=next((_last(row["item"]) for row in rows if "item" in row), None),
        )
        for entity, rows in found.items()
    )


def names(store: Store, *, base: str, timeout: float) -> dict[str, str]:
    """The name of each organization and place, by key."""
    return {key_of(base, row["entity"]): row["name"] for row in select(store, _NAMES, timeout=timeout)}


def _offices(rows: Iterable[Mapping[str, str]], base: str, towns: Mapping[str, str]) -> tuple[Office, ...]:
    return tuple(
        Office(
            title=row["title"],
            organization=key_of(base, row["organization"]) if "organization" in row else None,
            town=towns.get(row.get("organization", "")),
            release=_last(row["release"]),
            day=date.fromisoformat(row["day"]) if "day" in row else None,
        )
        for row in rows
    )


def _by_entity(rows: Iterable[Mapping[str, str]]) -> dict[str, list[Mapping[str, str]]]:
    found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["entity"]].append(row)
    return found


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]
