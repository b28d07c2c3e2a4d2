"""Reconciliation: which entities the names in somebody's table mean.

The Entity Reconciliation API of the W3C Entity Reconciliation Community Group, versions 0.2 and 1.0-draft, over the
graph in the store and the gazetteer's index as one. `requests.py` reads what clients send into the values of
`queries.py`; `finding.py` finds who bears a name, `matching.py` weighs them by `conditions.py`, `answers.py`
tells them.
"""

from __future__ import annotations

from ziyaret_service.reconciliation.answers import results_02, results_10
from ziyaret_service.reconciliation.extend import extend, extension_meta, propose
from ziyaret_service.reconciliation.graph_names import graph_names
from ziyaret_service.reconciliation.manifest import manifest_02, manifest_10
from ziyaret_service.reconciliation.matching import reconcile
from ziyaret_service.reconciliation.preview import Preview, page_of, preview
from ziyaret_service.reconciliation.requests import (
    Batch10,
    Extension,
    read_batch_02,
    read_batch_10,
    read_extension,
)
from ziyaret_service.reconciliation.sources import Sources
from ziyaret_service.reconciliation.suggest import suggest_entities, suggest_properties, suggest_types

__all__ = [
    "Batch10",
    "Extension",
    "Preview",
    "Sources",
    "extend",
    "extension_meta",
    "graph_names",
    "manifest_02",
    "manifest_10",
    "page_of",
    "preview",
    "propose",
    "read_batch_02",
    "read_batch_10",
    "read_extension",
    "reconcile",
    "results_02",
    "results_10",
    "suggest_entities",
    "suggest_properties",
    "suggest_types",
]
