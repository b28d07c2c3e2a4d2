"""The releases in the store, and what one of them states."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import NotFound
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import read_graph, select

if TYPE_CHECKING:
    from rdflib import Graph

    from ziyaret_service.stores import Store


_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class ListedRelease:
    """A release as a list shows it; `title` is the first line of its text, `published` an ISO date."""

    iri: str
    title: str
    published: str | None
    source: str | None
    events: int


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """Some of the releases, newest first, and how many there are in all."""

    total: int
    releases: tuple[ListedRelease, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds."""

    releases: int
    visits: int
    municipalities: int
    people: int


_LIST = f"""{PROLOGUE}
SELECT ?release ?title ?published ?source (COUNT(DISTINCT ?event) AS ?events) {{
  ?release a ziy:PressRelease ; schema:text ?text .
  BIND(STRBEFORE(CONCAT(STR(?text), "\\n"), "\\n") AS ?title)
  OPTIONAL {{ ?release schema:datePublished ?published }}
  OPTIONAL {{ ?release dc:source ?source }}
  OPTIONAL {{ ?event schema:subjectOf ?release ; a ziy:Event }}
}} GROUP BY ?release ?title ?published ?source ORDER BY DESC(?published) ?release LIMIT %d OFFSET %d"""

_COUNTS = f"""{PROLOGUE}
SELECT ?kind (COUNT(DISTINCT ?thing) AS ?n) {{
  VALUES (?kind ?class) {{
    ("releases" ziy:PressRelease) ("visits" ziy:Visit) ("municipalities" ziy:Municipality) ("people" foaf:Person)
  }}
  ?thing a ?class
}} GROUP BY ?kind"""


def title_of(text: str) -> str:
    """What a list calls a release: its first line, cut at a word when it is a whole paragraph."""
    return shorten(text.strip().partition("\n")[0], _TITLE_LENGTH, placeholder=" …")


def list_releases(store: Store, *, limit: int, offset: int, timeout: float) -> ReleasePage:
    """At most `limit` releases after the first `offset`."""
    rows = select(store, _LIST % (limit, offset), timeout=timeout)
    releases = tuple(
        ListedRelease(
            row["release"], title_of(row["title"]), row.get("published"), row.get("source"), int(row["events"])
        )
        for row in rows
    )
    return ReleasePage(count(store, timeout=timeout).releases, releases)


def count(store: Store, *, timeout: float) -> Counts:
    """How many releases, visits, municipalities and people the store holds."""
    found = {row["kind"]: int(row["n"]) for row in select(store, _COUNTS, timeout=timeout)}
    return Counts(**{name: found.get(name, 0) for name in Counts.__slots__})


def release_graph(store: Store, release_id: str, *, base: str, timeout: float) -> Graph:
    """The graph of one release; NotFound when the store does not hold it."""
    graph = read_graph(store, graph_iri(base, release_id), timeout=timeout)
    if not graph:
        raise NotFound(f"there is no release {release_id!r} in the store; list the releases to see their ids")
    return graph
