"""Which Wikidata items are linked to a thing or proposed for it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_ontology.model import LinkStatus
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from ziyaret_service.stores import Store


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link as releases have it; `releases` counts those that have it for this reason, `score` is their best."""

    status: LinkStatus
    item: str | None
    score: float
    reason: str
    releases: int


@dataclass(frozen=True, slots=True)
class FoundCandidate:
    """An item that a thing may be, with the best score that it was given; `online` when a look-up proposed it."""

    item: str
    name: str
    score: float
    reason: str | None
    online: bool


_LINKS = f"""{PROLOGUE}
SELECT ?status ?item (MAX(?sure) AS ?score) ?reason (COUNT(DISTINCT ?link) AS ?releases) {{
  ?link a ziy:Link ; ziy:entity %s ; ziy:linkStatus ?status ; ziy:score ?sure ; ziy:reason ?reason .
  OPTIONAL {{ ?link ziy:item ?item }}
}} GROUP BY ?status ?item ?reason ORDER BY DESC(?releases) ?status ?item ?reason"""

_CANDIDATES = f"""{PROLOGUE}
SELECT ?item ?name ?score ?reason ?online {{
  ?from ziy:entity %s ; ziy:candidate ?candidate .
  ?candidate ziy:item ?item ; ziy:statedName ?name ; ziy:score ?score .
  OPTIONAL {{ ?candidate ziy:reason ?reason }}
  BIND(EXISTS {{ ?from a ziy:Lookup }} AS ?online)
}} ORDER BY DESC(?score) ?item ?online"""


def find_links(store: Store, iri: str, *, timeout: float) -> tuple[FoundLink, ...]:
    """The different links of the thing with this IRI, the most frequent first."""
    return tuple(
        FoundLink(
            status=LinkStatus(row["status"].rpartition("#")[2]),
            item=row["item"].rpartition("/")[2] if "item" in row else None,
            score=float(row["score"]),
            reason=row["reason"],
            releases=int(row["releases"]),
        )
        for row in select(store, _LINKS % URIRef(iri).n3(), timeout=timeout)
    )


def find_candidates(store: Store, iri: str, *, timeout: float) -> tuple[FoundCandidate, ...]:
    """The items that the thing with this IRI may be, each once, best first."""
    found: dict[str, FoundCandidate] = {}
    for row in select(store, _CANDIDATES % URIRef(iri).n3(), timeout=timeout):
        item = row["item"].rpartition("/")[2]
        found.setdefault(
            item, FoundCandidate(item, row["name"], float(row["score"]), row.get("reason"), row["online"] == "true")
        )
    return tuple(found.values())
