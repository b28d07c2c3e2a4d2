"""Analyzers by name: `bundled`, `fixed:<folder>`, `spacy:<package>`, `stanza:<language or folder>`.

Other packages can register more.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from ziyaret_extract.analyzers.fixed import record_analysis
from ziyaret_ontology.errors import AnalyzerUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_extract.analysis import Analyzer

__all__ = ["load_analyzer", "record_analysis"]

# The module is imported when its analyzer is asked for: naming one must not cost the loading of all.
_MODULES = {
    "bundled": "ziyaret_extract.analyzers.bundled",
    "fixed": "ziyaret_extract.analyzers.fixed",
    "spacy": "ziyaret_extract.analyzers.spacy_package",
    "stanza": "ziyaret_extract.analyzers.stanza_package",
}
_GROUP = "ziyaret.analyzers"


def load_analyzer(spec: str) -> Analyzer:
    """The analyzer that `spec` names, `<backend>` or `<backend>:<argument>`.

    An entry point of group `ziyaret.analyzers` adds a backend: its name is the backend's, its object a function from
    the argument to an Analyzer. Raises AnalyzerUnavailable when the backend or what it needs is missing.
    """
    backend, _, argument = spec.partition(":")
    return _loader(backend)(argument)


def _loader(backend: str) -> Callable[[str], Analyzer]:
    if backend in _MODULES:
        own: Callable[[str], Analyzer] = import_module(_MODULES[backend]).load
        return own
    registered = {point.name: point for point in entry_points(group=_GROUP)}
    if backend not in registered:
        known = ", ".join(sorted({*_MODULES, *registered}))
        raise AnalyzerUnavailable(f"no analyzer {backend!r}: choose one of {known}, or install a package that adds it")
    foreign: Callable[[str], Analyzer] = registered[backend].load()
    return foreign
