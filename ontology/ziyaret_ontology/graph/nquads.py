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
    lines = sorted(f"{term(s)} {term(p)} {term(o)} {name} .\n".encode() for s, p, o in graph)
    return b"".join(lines)


def term(node: Node) -> str:
    """An IRI or literal as N-Triples and SPARQL write it; InputError for a blank node."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if isinstance(node, Literal):
        text = f'"{str(node).translate(_ESCAPES)}"'
        if node.language:
            return f"{text}@{node.language}"
        return f"{text}^^<{node.datatype}>" if node.datatype else text
    raise InputError(f"{node!r} is a blank node; give every node of the graph an IRI")
