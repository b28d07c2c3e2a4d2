"""Feeding one release into the store, and taking it out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.curation import curate
from ziyaret_ontology.errors import NotFound
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri, lookup_graph_iri
from ziyaret_service.catalogue import unnamed_lookups
from ziyaret_service.curation import read_decisions
from ziyaret_service.reading import read
from ziyaret_service.validity import require_valid

if TYPE_CHECKING:
    from ziyaret_extract import Gazetteer
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_ontology.model import Facts, Release
    from ziyaret_service.stores import Store

_TIMEOUT = 60.0  # seconds for a query of our own


@dataclass(frozen=True, slots=True)
class Fed:
    """What feeding came to; `changed` is False when the store already held exactly this."""

    release_id: str
    facts: Facts
    changed: bool


def feed(  # noqa: PLR0913 - one release, and everything that reading and storing it depend on
    release: Release,
    *,
    store: Store,
    analyzer: Analyzer,
    gazetteer: Gazetteer,
    base: str,
    least_confidence: float = 0.0,
    force: bool = False,
) -> Fed:
    """Read a release and put what it states, as people decided, in place of what the store held of it.

    Raises NotTurkish unless forced, CheckFailed when the graph breaks the shapes, InputError for an id that cannot be
    part of an address, and StoreError; each leaves the store as it was.
    """
    graph_name = graph_iri(base, release.id)
    facts = read(release, analyzer=analyzer, gazetteer=gazetteer, least_confidence=least_confidence, force=force)
    facts = curate(facts, read_decisions(store, base=base))
    graph = to_graph(facts, base=base)
    require_valid(graph, release.id)
    changed = store.replace(graph_name, graph)
    return Fed(release.id, facts, changed)


def remove(release_id: str, *, store: Store, base: str) -> None:
    """Delete what this release states, and nothing else; NotFound when the store does not hold it.

    What Wikidata answered about an entity that no other release names goes too.
    """
    if not store.replace(graph_iri(base, release_id), Graph()):
        raise NotFound(f"there is no release {release_id!r} in the store; list the releases to see their ids")
    _forget_unnamed(store, base)


def _forget_unnamed(store: Store, base: str) -> None:
    """Take out what Wikidata answered about entities that no release names any more."""
    for key in unnamed_lookups(store, base=base, timeout=_TIMEOUT):
        store.replace(lookup_graph_iri(base, key), Graph())
