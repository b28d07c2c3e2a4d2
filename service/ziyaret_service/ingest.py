"""Feeding one release into the store, and taking it out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_extract.doubts import LEAST_CONFIDENCE
from ziyaret_ontology.curation import curate
from ziyaret_ontology.errors import NotFound
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri, lookup_graph_iri
from ziyaret_service.catalogue import unnamed_lookups
from ziyaret_service.curation import read_decisions
from ziyaret_service.erasing import require_not_erased, without_erased_people
from ziyaret_service.reading import read
from ziyaret_service.validity import require_valid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract import Gazetteer
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_ontology.model import Decision, Facts, Release
    from ziyaret_service.stores import Store
    from ziyaret_service.stores.erasures import Erasures

_TIMEOUT = 60.0  # seconds for a query of our own


@dataclass(frozen=True, slots=True)
class Fed:
    """What feeding came to; `changed` is False when the store already held exactly this."""

    release_id: str
    facts: Facts
    changed: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a release states, as people decided, and the graph of it that keeps the shapes."""

    facts: Facts
    graph: Graph


def feed(  # noqa: PLR0913 - one release, and everything that reading and storing it depend on
    release: Release,
    *,
    store: Store,
    analyzer: Analyzer,
    gazetteer: Gazetteer,
    base: str,
    least_confidence: float = LEAST_CONFIDENCE,
    force: bool = False,
) -> Fed:
    """Read a release and put what it states, as people decided, in place of what the store held of it.

    Of people who were erased for good nothing is stored, so an id that names one is another in the answer. Raises
    NotTurkish unless forced, Erased for a release that was erased for good, CheckFailed when the graph breaks the
    shapes, InputError for an id that cannot be part of an address: each leaves the store as it was. StoreUnavailable
    also leaves it so when the disk is nearly full; one that fails amid the writing may have stored the release, whole.
    """
    prepared = prepare(
        release,
        analyzer=analyzer,
        gazetteer=gazetteer,
        erasures=store.erasures,
        decisions=read_decisions(store, base=base),
        base=base,
        least_confidence=least_confidence,
        force=force,
    )
    return keep(prepared, store=store, base=base)


def prepare(  # noqa: PLR0913 - as feed, with what the store knows in place of the store
    release: Release,
    *,
    analyzer: Analyzer,
    gazetteer: Gazetteer,
    erasures: Erasures,
    decisions: Sequence[Decision],
    base: str,
    least_confidence: float = LEAST_CONFIDENCE,
    force: bool = False,
) -> Prepared:
    """Read a release for a store with these erasures and decisions, which need not be at hand; raises as feed."""
    require_not_erased(release, erasures)
    facts = read(release, analyzer=analyzer, gazetteer=gazetteer, least_confidence=least_confidence, force=force)
    return settle(facts, erasures=erasures, decisions=decisions, base=base)


def settle(facts: Facts, *, erasures: Erasures, decisions: Sequence[Decision], base: str) -> Prepared:
    """The facts of a release as people decided, ready to be kept; by later decisions they can be settled again.

    CheckFailed when the graph breaks the shapes, InputError for an id that cannot be part of an address.
    """
    facts = curate(without_erased_people(facts, erasures), decisions)
    graph = to_graph(facts, base=base)
    require_valid(graph, facts.release.id)
    return Prepared(facts, graph)


def keep(prepared: Prepared, *, store: Store, base: str) -> Fed:
    """Put a release in place of what the store held of it; StoreUnavailable as feed."""
    release_id = prepared.facts.release.id
    changed = store.replace(graph_iri(base, release_id), prepared.graph)
    return Fed(release_id, prepared.facts, changed)


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
