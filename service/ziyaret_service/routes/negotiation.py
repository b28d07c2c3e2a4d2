"""Which media type a request wants, and answers in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Response

from ziyaret_ontology.errors import NotAcceptable
from ziyaret_ontology.terms import PREFIXES
from ziyaret_service.stores import best_media_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fastapi import Request
    from rdflib import Graph

JSON = "application/json"
CSV = "text/csv"
HTML = "text/html"
GRAPH_FORMATS: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "pretty-xml",
}
"""Media types of triples, and what rdflib calls them."""

_NAMES: Mapping[str, str] = {
    "json": JSON,
    "csv": CSV,
    "html": HTML,
    "turtle": "text/turtle",
    "jsonld": "application/ld+json",
    "ntriples": "application/n-triples",
    "nquads": "application/n-quads",
    "rdfxml": "application/rdf+xml",
}
VARY = {"Vary": "Accept"}
VARY_LANGUAGE = {"Vary": "Accept, Accept-Language"}


def wanted(request: Request, offered: Iterable[str], name: str | None = None) -> str:
    """The media type to answer in: that of `?format=name`, else the best for the Accept header; or NotAcceptable."""
    offered = tuple(offered)
    if not name:
        return best_media_type(offered, request.headers.get("accept", ""))
    if _NAMES.get(name) not in offered:
        names = ", ".join(each for each, media_type in _NAMES.items() if media_type in offered)
        raise NotAcceptable(f"the answer cannot be given as {name}; ask for format {names}")
    return _NAMES[name]


def graph_response(graph: Graph, media_type: str) -> Response:
    """The triples with the prefixes that people know."""
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    # Only JSON-LD takes a context; the others pass it over.
    text = graph.serialize(format=GRAPH_FORMATS[media_type], encoding="utf-8", context=dict(PREFIXES))
    return Response(text, media_type=media_type, headers=VARY)
