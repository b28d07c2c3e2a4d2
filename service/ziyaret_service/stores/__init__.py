"""Where the graph is kept: the `Store` protocol and what implements it."""

from __future__ import annotations

from ziyaret_service.stores.dataset import require_iri, with_dataset
from ziyaret_service.stores.formats import GRAPHS, RESULTS, best_media_type
from ziyaret_service.stores.insertion import KEPT
from ziyaret_service.stores.kept import is_steady
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.naming import resolved_names, rows_as_values
from ziyaret_service.stores.opening import open_store, without_passwords
from ziyaret_service.stores.parsing import read_triples
from ziyaret_service.stores.protocol import Answer, Store
from ziyaret_service.stores.reading import construct, read_graph, select
from ziyaret_service.stores.screen import tokenize
from ziyaret_service.stores.updates import Update, adding, dropping, of_graph, read_update, replacing
from ziyaret_service.stores.vitals import Vitals

__all__ = [
    "GRAPHS",
    "KEPT",
    "RESULTS",
    "Answer",
    "Asker",
    "Limits",
    "Store",
    "Update",
    "Vitals",
    "adding",
    "best_media_type",
    "construct",
    "dropping",
    "is_steady",
    "of_graph",
    "open_store",
    "read_graph",
    "read_triples",
    "read_update",
    "replacing",
    "require_iri",
    "resolved_names",
    "rows_as_values",
    "select",
    "tokenize",
    "with_dataset",
    "without_passwords",
]
