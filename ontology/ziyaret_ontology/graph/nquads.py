"""N-Quads that are the same bytes for the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from ziyaret_ontology.errors import InputError

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_CONTROLS = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)}
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPES = _CONTROLS | str.maketrans(_SHORT)


def canonical_nquads(graph: Graph, graph_iri: str) -> bytes:
    """The graph's triples in the named graph, one quad a line in byte order, UTF-8; InputError for a blank node."""
    name = f"<{graph_iri}>"
    lines = sorted(f"{_term(s)} {_term(p)} {_term(o)} {name} .\n".encode() for s, p, o in graph)
    return b"".join(lines)


def _term(term: Node) -> str:
    if isinstance(term, URIRef):
        return f"<{term}>"
    if isinstance(term, Literal):
        text = f'"{str(term).translate(_ESCAPES)}"'
        if term.language:
            return f"{text}@{term.language}"
        return f"{text}^^<{term.datatype}>" if term.datatype else text
    raise InputError(f"{term!r} is a blank node; give every node of the graph an IRI")
