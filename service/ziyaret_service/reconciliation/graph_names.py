"""The names of the graph, kept to find others near to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.catalogue import Kept
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.reconciliation.near import NearNames
from ziyaret_service.reconciliation.sources import THINGS
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from ziyaret_service.stores import Store

_NAMES = f"""{PROLOGUE}
SELECT DISTINCT ?thing ?plain {{ ?thing skos:hiddenLabel ?plain . {THINGS} }} ORDER BY ?thing ?plain"""
_LASTING = 60.0  # seconds


def graph_names(store: Store, *, base: str) -> Kept[NearNames]:
    """The names that a store holds, each with the key of who bears it; `base` begins the IRIs of its graphs.

    A client sends one small batch after another, and to read 30,000 names for each took 0.6 seconds. Exact names are
    asked of the graph itself, so only what is near to a name may be told a minute late by a store that cannot know
    whether it has changed.
    """

    def read(store: Store, timeout: float) -> NearNames:
        rows = select(store, _NAMES, timeout=timeout)
        return NearNames((row["plain"], row["thing"].removeprefix(base)) for row in rows)

    return Kept(store, read, lasting=_LASTING)
