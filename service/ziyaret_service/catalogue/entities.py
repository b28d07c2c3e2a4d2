"""One person, organization, place, topic or other thing, with all that is stated of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_ontology.errors import NotFound
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import construct, select

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rdflib import Graph

    from ziyaret_service.stores import Store


@dataclass(frozen=True, slots=True)
class Office:
    """A title that a person holds by a release; `attested` is the ISO date of the release."""

    title: str
    person: str
    person_iri: str
    organization: str | None
    organization_iri: str | None
    attested: str | None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where a release speaks of the thing."""

    release: str
    quote: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What a page tells of a thing; `kinds` are local names of its classes, `wikidata` an item id."""

    iri: str
    name: str
    kinds: tuple[str, ...]
    wikidata: str | None
    within: tuple[tuple[str, str], ...]
    offices: tuple[Office, ...]
    mentions: tuple[Mentioned, ...]


_HEAD = f"""{PROLOGUE}
SELECT ?name ?kind ?item ?rank {{
  BIND(%s AS ?thing)
  ?thing ?any ?value .
  OPTIONAL {{ ?thing skos:prefLabel ?preferred }}
  OPTIONAL {{ ?thing rdfs:label ?label }}
  OPTIONAL {{ ?thing skos:hiddenLabel ?hidden }}
  BIND(COALESCE(?preferred, ?label, ?hidden) AS ?name)
  OPTIONAL {{ ?thing a ?kind }}
  OPTIONAL {{
    VALUES (?match ?rank) {{ (skos:exactMatch 1) (skos:closeMatch 2) }}
    ?thing ?match ?item
  }}
}} ORDER BY ?name ?kind ?rank ?item"""

_WITHIN = f"""{PROLOGUE}
SELECT DISTINCT ?area ?name {{ %s (dct:spatial|schema:containedInPlace)+ ?area . ?area skos:prefLabel ?name }}"""

_OFFICES = f"""{PROLOGUE}
SELECT DISTINCT ?title ?person ?personName ?organization ?organizationName ?attested {{
  {{ ?membership org:member %s }} UNION {{ ?membership org:organization %s }}
  ?membership org:member ?person ; ziy:statedTitle ?title .
  ?person skos:prefLabel ?personName .
  OPTIONAL {{ ?membership org:organization ?organization . ?organization skos:prefLabel ?organizationName }}
  OPTIONAL {{ ?membership ziy:attestedOn ?attested }}
}} ORDER BY DESC(?attested) ?personName ?title"""

_MENTIONS = f"""{PROLOGUE}
SELECT DISTINCT ?release ?quote {{
  ?evidence oa:hasBody %s ; oa:hasTarget ?span .
  ?span oa:hasSource ?release ; oa:hasSelector/oa:exact ?quote .
}} ORDER BY ?release ?quote"""


def find_entity(store: Store, iri: str, *, timeout: float) -> Entity:
    """The thing with this IRI; NotFound when nothing is stated of it."""
    term = URIRef(iri).n3()
    head = select(store, _HEAD % term, timeout=timeout)
    if not head:
        raise NotFound(f"there is no page, and nothing is known of {iri}; look for the name on the first page")
    items = dict.fromkeys(row["item"].rpartition("/")[2] for row in head if "item" in row)
    return Entity(
        iri=str(iri),
        name=head[0].get("name", iri),
        kinds=tuple(dict.fromkeys(row["kind"].rpartition("#")[2].rpartition("/")[2] for row in head if "kind" in row)),
        wikidata=next(iter(items), None),
        within=_named_once(select(store, _WITHIN % term, timeout=timeout)),
        offices=tuple(
            Office(
                row["title"],
                row["personName"],
                row["person"],
                row.get("organizationName"),
                row.get("organization"),
                row.get("attested"),
            )
            for row in select(store, _OFFICES % (term, term), timeout=timeout)
        ),
        mentions=tuple(
            Mentioned(row["release"], row["quote"]) for row in select(store, _MENTIONS % term, timeout=timeout)
        ),
    )


def _named_once(rows: Sequence[Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each area with the shortest of the names that releases give it: `Türkiye`, not `Türkiye Cumhuriyeti` too."""
    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(row["area"], []).append(row["name"])
    return tuple((area, min(called, key=lambda name: (len(name), name))) for area, called in names.items())


def entity_graph(store: Store, iri: str, *, timeout: float) -> Graph:
    """All triples that speak of the thing or to it; NotFound when there is none."""
    term = URIRef(iri).n3()
    pattern = f"{{ {term} ?p ?o }} UNION {{ ?s ?q {term} }}"
    graph = construct(store, f"CONSTRUCT {{ {term} ?p ?o . ?s ?q {term} }} WHERE {{ {pattern} }}", timeout=timeout)
    if not graph:
        raise NotFound(f"there is no page, and nothing is known of {iri}; look for the name on the first page")
    return graph
