"""Fetches properties of entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ziyaret_service.reconciliation.answers import property_named, type_named
from ziyaret_service.reconciliation.fetched import Asked, Visits, values_of
from ziyaret_service.reconciliation.profiles import read_profiles
from ziyaret_service.reconciliation.vocabulary import known_type, properties, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_service.reconciliation.fetched import Values
    from ziyaret_service.reconciliation.sources import Sources

# Values of `wikidata` are entities of this service, so that OpenRefine takes the column as reconciled against Wikidata.
_WIKIDATA_SERVICE = "https://wikidata.reconci.link/en/api"
_VISITS = """
SELECT ?thing ?part (COUNT(DISTINCT ?visit) AS ?visits) (MIN(?start) AS ?first) (MAX(?start) AS ?last) {
  VALUES ?thing { %s }
  { ?visit ziy:host ?thing BIND("hosted" AS ?part) } UNION { ?visit ziy:visitor ?thing BIND("made" AS ?part) }
  ?visit a ziy:Visit ; ziy:eventStatus ziy:held .
  OPTIONAL { ?visit schema:startDate ?start }
} GROUP BY ?thing ?part"""


def propose(type_id: str | None, *, limit: int | None, language: str) -> dict[str, Any]:
    """The properties that can be fetched of entities of a type, or of any; InputError for an unknown type."""
    kind = known_type(type_id) if type_id else None
    fitting = [
        property_named(each, language)
        for each in properties().values()
        if kind is None or any(kind.within(top) for top in each.types)
    ]
    told = {"type": type_id} if type_id else {}
    return {"properties": fitting[:limit], **told, **({} if limit is None else {"limit": limit})}


def extension_meta(fetched: Iterable[str], language: str) -> list[dict[str, Any]]:
    """The properties fetched, with the type of their values, and whose identifiers those are if not ours."""
    meta: list[dict[str, Any]] = []
    for kind in (properties()[each] for each in fetched):
        told: dict[str, Any] = {"id": kind.id, "name": kind.names[language]}
        if kind.values:
            told["type"] = type_named(types()[kind.values], language)
        if kind.id == "wikidata":
            told["service"] = _WIKIDATA_SERVICE
        meta.append(told)
    return meta


def extend(
    ids: Sequence[str], fetched: Sequence[str], sources: Sources, *, language: str
) -> dict[str, dict[str, Values]]:
    """The values of the properties of each entity, by its id as given; none for what nobody knows."""
    keys = {given: sources.key_of(given) or "" for given in ids}
    profiles = read_profiles(keys.values(), sources)
    visits = read_visits(profiles, sources)
    asked = {key: Asked(each, visits.get(key, Visits()), sources.base, language) for key, each in profiles.items()}
    return {
        given: {name: values_of(name, asked[key]) if key in asked else [] for name in fetched}
        for given, key in keys.items()
    }


def read_visits(keys: Iterable[str], sources: Sources) -> dict[str, Visits]:
    """The held visits of entities; who has none is left out."""
    found: dict[str, Visits] = {}
    for row in sources.select_for(filter(None, map(sources.term, keys)), _VISITS):
        if "thing" not in row:  # some servers give a row of nothing for no group
            continue
        known = found.get(sources.key(row["thing"]), Visits())
        days = [day for day in (known.first, known.last, row.get("first", ""), row.get("last", "")) if day]
        found[sources.key(row["thing"])] = replace(
            known,
            **{row["part"]: int(row["visits"])},
            first=min(days, default=""),
            last=max(days, default=""),
        )
    return found
