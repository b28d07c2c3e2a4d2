"""Where the graph is kept: the `Store` protocol and what implements it."""

from __future__ import annotations

from ziyaret_service.stores.dataset import require_iri, with_dataset
from ziyaret_service.stores.formats import GRAPHS, RESULTS, best_media_type
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.opening import open_store
from ziyaret_service.stores.protocol import Answer, Store
from ziyaret_service.stores.reading import construct, read_graph, select
from ziyaret_service.stores.vitals import Vitals

__all__ = [
    "GRAPHS",
    "RESULTS",
    "Answer",
    "Asker",
    "Limits",
    "Store",
    "Vitals",
    "best_media_type",
    "construct",
    "open_store",
    "read_graph",
    "require_iri",
    "select",
    "with_dataset",
]
