"""How many triples each named graph has: counted once for all, afterwards only where something was written."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import URIRef

from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_service.stores import Store

_SIZES = """
SELECT ?graph (COUNT(*) AS ?triples) { %s GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph HAVING (COUNT(*) > 0)"""


@dataclass(frozen=True, slots=True)
class GraphSize:
    """A named graph, by IRI, and how many triples it has."""

    graph: str
    triples: int


class KeptSizes:
    """The sizes of the named graphs of one store, which are right after every write.

    To count all takes a second for a million triples, to count one graph again a millisecond.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counting = threading.Lock()
        self._state: str | None = None
        self._sizes: Mapping[str, int] = {}
        self._ranked: tuple[GraphSize, ...] = ()

    def now(self, *, timeout: float) -> tuple[GraphSize, ...]:
        """The sizes of the store as it is, the largest first. Errors of Store.query."""
        with self._counting:
            state = self._store.state  # told before anything is counted: what is written meanwhile is counted again
            written = self._store.written_since(self._state) if self._state else None
            if written is None:
                self._keep(_counted(self._store, "", timeout))
            elif written:
                others = {graph: size for graph, size in self._sizes.items() if graph not in written}
                self._keep(others | _counted(self._store, _only(written), timeout))
            self._state = state
            return self._ranked

    def _keep(self, sizes: Mapping[str, int]) -> None:
        self._sizes = sizes
        ranked = sorted(sizes.items(), key=lambda each: (-each[1], each[0]))
        self._ranked = tuple(GraphSize(*each) for each in ranked)


def _only(graphs: Iterable[str]) -> str:
    return f"VALUES ?graph {{ {' '.join(URIRef(graph).n3() for graph in sorted(graphs))} }}"


def _counted(store: Store, only: str, timeout: float) -> dict[str, int]:
    return {row["graph"]: int(row["triples"]) for row in select(store, _SIZES % only, timeout=timeout)}
