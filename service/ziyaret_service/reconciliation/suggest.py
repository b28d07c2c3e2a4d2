"""What may be meant by the beginning of a name: entities, types and properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rdflib import Literal

from ziyaret_extract.gazetteer.forms import plain_name
from ziyaret_ontology.folding import ascii_fold
from ziyaret_service.reconciliation.answers import description, property_named, type_named, types_of
from ziyaret_service.reconciliation.profiles import read_profiles
from ziyaret_service.reconciliation.sources import HOLDERS, THINGS, item_of, item_term
from ziyaret_service.reconciliation.vocabulary import properties, types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ziyaret_service.reconciliation.sources import Sources

_BEGINNING = f"""
SELECT ?thing (MIN(?begins) AS ?rank) (MIN(?plain) AS ?first) {{
  ?thing skos:hiddenLabel ?plain .
  {THINGS}
  VALUES ?prefix {{ %s }}
  FILTER(CONTAINS(CONCAT(" ", ?plain), CONCAT(" ", ?prefix)))
  BIND(IF(STRSTARTS(?plain, ?prefix), 0, 1) AS ?begins)
}} GROUP BY ?thing ORDER BY ?rank ?first ?thing LIMIT"""


def suggest_entities(prefix: str, sources: Sources, *, limit: int, cursor: int, language: str) -> list[dict[str, Any]]:
    """Entities with a name of which a word begins so, those of the graph first; by identifier, the one that has it."""
    keys = list(dict.fromkeys(_keys(prefix, sources, cursor + limit)))[cursor : cursor + limit]
    return [
        {
            "id": each.key,
            "name": each.name,
            "description": description(each, language),
            "notable": types_of(each, language),
        }
        for each in read_profiles(keys, sources).values()
    ]


def suggest_types(prefix: str, *, limit: int, cursor: int, language: str) -> list[dict[str, Any]]:
    """Types with an identifier or a name of which a word begins so; all for no prefix."""
    found = [
        type_named(each, language)
        | ({"broader": [type_named(types()[each.broader], language)]} if each.broader else {})
        for each in types().values()
        if _begins(prefix, each.id, each.names)
    ]
    return found[cursor : cursor + limit]


def suggest_properties(prefix: str, *, limit: int, cursor: int, language: str) -> list[dict[str, Any]]:
    """Properties that queries may ask for, found as types are."""
    found = [
        property_named(each, language)
        for each in properties().values()
        if each.condition and _begins(prefix, each.id, each.names)
    ]
    return found[cursor : cursor + limit]


def _keys(prefix: str, sources: Sources, most: int) -> Iterator[str]:
    key, item = sources.key_of(prefix), item_of(prefix)
    if key:
        yield key
    if item:
        yield from (each.key for each in sources.index.by_item(item))
        for row in sources.select_for([item_term(item)], HOLDERS):
            yield sources.key(row["thing"])
    plain = ascii_fold(prefix).replace("\\", "").strip()
    if plain:
        stored = sources.select_for([Literal(plain).n3()], f"{_BEGINNING} {most}")
        yield from (sources.key(row["thing"]) for row in stored)
        # As many more as may be among those before.
        yield from (each.key for each in sources.index.starting(prefix, most=most + len(stored)))


def _begins(prefix: str, name: str, names: Mapping[str, str]) -> bool:
    plain = f" {plain_name(prefix)}"
    return name == prefix or any(plain in f" {plain_name(each)}" for each in (name, *names.values()))
