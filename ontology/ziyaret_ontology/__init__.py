"""What exists, and how it is written in RDF.

The names below are made known on first use: whoever only wants `model` or `folding` does not wait for an RDF library.
The check is `ziyaret_ontology.check.check`; it keeps its module's name to itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziyaret_ontology.exchange import to_document
    from ziyaret_ontology.graph import canonical_nquads, from_graph, to_graph
    from ziyaret_ontology.iris import graph_iri, iri, release_iri
    from ziyaret_ontology.questions import bind, list_questions, load_question

__all__ = [
    "bind",
    "canonical_nquads",
    "from_graph",
    "graph_iri",
    "iri",
    "list_questions",
    "load_question",
    "release_iri",
    "to_document",
    "to_graph",
]

_HOMES = {
    "exchange": ("to_document",),
    "graph": ("canonical_nquads", "from_graph", "to_graph"),
    "iris": ("graph_iri", "iri", "release_iri"),
    "questions": ("bind", "list_questions", "load_question"),
}


def __getattr__(name: str) -> object:
    """The public name, from the module that it lives in."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
