"""The people, organizations and places that releases name, each with what linking decided of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_ontology.graph.table import LINK_STATUSES, ORGANIZATION_CLASSES, PLACE_CLASSES
from ziyaret_ontology.model import LinkStatus, PlaceKind
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ziyaret_service.stores import Store

PERSON, ORGANIZATION, PLACE = "person", "organization", "place"
GROUPS = (PERSON, ORGANIZATION, PLACE)
OTHER_PLACE = "other place"
_KINDS: Mapping[str, str] = {
    **{str(term): kind.value for kind, term in ORGANIZATION_CLASSES.items()},
    **{str(term): OTHER_PLACE if kind is PlaceKind.OTHER else kind.value for kind, term in PLACE_CLASSES.items()},
}
_STATUSES: Mapping[str, LinkStatus] = {str(term): status for status, term in LINK_STATUSES.items()}
_WEIGHT = ("confirmed", "rejected", "linked", "ambiguous", "nil")
"""Where releases differ, the status that comes first holds: people before machines, something before nothing."""


@dataclass(frozen=True, slots=True)
class LinkedEntity:
    """An entity and its link. `group` is one of the `GROUPS`, `kind` the kind of organization or place, or `person`.

    `wikidata` is None unless it is linked; an entity that no linking looked at is NIL, with an empty reason.
    """

    iri: str
    name: str
    group: str
    kind: str
    status: LinkStatus
    wikidata: str | None
    reason: str


_LINKS = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?group ?name ?class ?status ?item ?reason {{
  %s
  VALUES (?root ?group) {{ (foaf:Person "{PERSON}") (ziy:Organization "{ORGANIZATION}") (ziy:Place "{PLACE}") }}
  ?thing a ?root ; skos:prefLabel ?name .
  FILTER EXISTS {{ ?evidence oa:hasBody ?thing }}
  OPTIONAL {{ ?thing a ?class . FILTER(?class != ?root) }}
  OPTIONAL {{
    ?link a ziy:Link ; ziy:entity ?thing ; ziy:linkStatus ?status ; ziy:reason ?reason .
    OPTIONAL {{ ?link ziy:item ?item }}
  }}
}} ORDER BY ?thing ?name ?class ?reason"""


def list_links(store: Store, things: Collection[str] | None = None, *, timeout: float) -> tuple[LinkedEntity, ...]:
    """Every entity that a release names, in the order of their names; of `things`, IRIs, where these are given."""
    only = "" if things is None else f"VALUES ?thing {{ {' '.join(URIRef(each).n3() for each in sorted(things))} }}"
    found: dict[str, LinkedEntity] = {}
    for row in select(store, _LINKS % only, timeout=timeout):
        read = _read(row)
        known = found.get(read.iri, read)
        kind = known.kind if known.kind != known.group else read.kind
        decided = read if _WEIGHT.index(read.status.value) < _WEIGHT.index(known.status.value) else known
        found[read.iri] = replace(decided, name=known.name, kind=kind)
    return tuple(sorted(found.values(), key=lambda each: (each.name, each.iri)))


def _read(row: Mapping[str, str]) -> LinkedEntity:
    item = row.get("item")
    return LinkedEntity(
        iri=row["thing"],
        name=row["name"],
        group=row["group"],
        kind=_KINDS.get(row.get("class", ""), row["group"]),
        status=_STATUSES[row["status"]] if "status" in row else LinkStatus.NIL,
        wikidata=item.rpartition("/")[2] if item else None,
        reason=row.get("reason", ""),
    )
