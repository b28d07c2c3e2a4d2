"""The decisions in the store: one named graph, to which is only added."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from ziyaret_ontology.check import check
from ziyaret_ontology.errors import CheckFailed
from ziyaret_ontology.graph import decisions_from_graph, decisions_to_graph
from ziyaret_ontology.iris import curation_graph_iri, decision_iri
from ziyaret_ontology.terms import ZIY
from ziyaret_service.stores import read_graph, select

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from ziyaret_ontology.model import Decision
    from ziyaret_service.stores import Store

TIMEOUT = 60.0  # seconds for a query of our own over one graph

# Reading a thousand decisions takes 0.2 s, and every feed and every page of an entity asks for them. Even one query of
# an embedded store takes a snapshot after each write, which feeding need not wait for.
_last_read: MutableMapping[Store, tuple[str, tuple[Decision, ...]]] = WeakKeyDictionary()


def read_decisions(store: Store, *, base: str) -> tuple[Decision, ...]:
    """Every decision, by number; read again only when the store may hold others than those last read from it.

    A store that knows its own state belongs to this process, where `append` alone writes decisions.
    """
    kept_base, kept = _last_read.get(store, ("", ()))
    if kept_base == base and (store.state is not None or _holds_exactly(store, len(kept), base)):
        return kept
    graph = read_graph(store, curation_graph_iri(base), timeout=TIMEOUT)
    decisions = decisions_from_graph(graph, base=base)
    _last_read[store] = (base, decisions)
    return decisions


def forget_read(store: Store) -> None:
    """Read the decisions anew when they are asked for next, because others than `append` have changed them."""
    _last_read.pop(store, None)


def append(decision: Decision, *, store: Store, base: str) -> None:
    """Add a decision behind the others, on disk when this returns; CheckFailed for one that breaks the shapes.

    It reads what is there and replaces it, so whoever calls holds the lock under which the process writes.
    """
    decisions = (*read_decisions(store, base=base), decision)
    graph = decisions_to_graph(decisions, base=base)
    if violations := check(decisions_to_graph(_needed(decision, decisions), base=base)):
        raise CheckFailed(f"the decision breaks the shapes and was not stored: {violations[0].message}", violations)
    store.replace(curation_graph_iri(base), graph)
    _last_read[store] = (base, decisions)


def _needed(decision: Decision, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The decision with the one that it undoes: checking all of them again would take longer with each."""
    return tuple(each for each in decisions if each.number in {decision.number, decision.undoes})


def _holds_exactly(store: Store, number: int, base: str) -> bool:
    """Whether the store has this many decisions: they are numbered, and none is ever taken out alone."""
    row = f"{decision_iri(base, number).n3()}"
    after = f"{decision_iri(base, number + 1).n3()}"
    found = select(
        store,
        f"SELECT ?decision {{ GRAPH <{curation_graph_iri(base)}> {{ VALUES ?decision {{ {row} {after} }} "
        f"?decision a {ZIY.Decision.n3()} }} }}",
        timeout=TIMEOUT,
    )
    return len(found) == (1 if number else 0) and all(each["decision"].endswith(f"-{number}") for each in found)
