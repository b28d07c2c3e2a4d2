"""What Wikidata answered online until now."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_ontology.iris import key_of
from ziyaret_ontology.model import Candidate, Lookup
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ziyaret_service.stores import Store

_LOOKUPS = f"""{PROLOGUE}
SELECT ?thing ?reason ?endpoint ?asked ?version ?item ?name ?score ?why {{
  %s
  ?lookup a ziy:Lookup ; ziy:entity ?thing ; ziy:reason ?reason ; ziy:softwareVersion ?version ;
    prov:used ?endpoint ; prov:endedAtTime ?asked .
  OPTIONAL {{
    ?lookup ziy:candidate ?candidate .
    ?candidate ziy:item ?item ; ziy:statedName ?name ; ziy:score ?score ; ziy:position ?rank .
    OPTIONAL {{ ?candidate ziy:reason ?why }}
  }}
}} ORDER BY ?thing ?rank"""

_UNNAMED = f"""{PROLOGUE}
SELECT DISTINCT ?thing {{
  ?lookup a ziy:Lookup ; ziy:entity ?thing .
  FILTER NOT EXISTS {{ ?evidence oa:hasBody ?thing }}
}} ORDER BY ?thing"""


def read_lookups(
    store: Store, things: Collection[str] | None = None, *, base: str, timeout: float
) -> dict[str, Lookup]:
    """The last look-up of each entity, by the entity's key; of `things`, IRIs, where these are given."""
    only = "" if things is None else f"VALUES ?thing {{ {' '.join(URIRef(each).n3() for each in sorted(things))} }}"
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in select(store, _LOOKUPS % only, timeout=timeout):
        rows.setdefault(key_of(base, row["thing"]), []).append(row)
    return {key: _lookup(key, same) for key, same in rows.items()}


def unnamed_lookups(store: Store, *, base: str, timeout: float) -> tuple[str, ...]:
    """The keys of entities that were looked up and that no release names any more."""
    return tuple(key_of(base, row["thing"]) for row in select(store, _UNNAMED, timeout=timeout))


def _lookup(key: str, rows: list[Mapping[str, str]]) -> Lookup:
    first = rows[0]
    return Lookup(
        entity=key,
        reason=first["reason"],
        endpoint=first["endpoint"],
        asked=datetime.fromisoformat(first["asked"]),
        version=first["version"],
        candidates=tuple(
            Candidate(row["item"].rpartition("/")[2], row["name"], float(row["score"]), row.get("why"))
            for row in rows
            if "item" in row
        ),
    )
