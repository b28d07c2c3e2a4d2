"""The media types in which an answer can be given, in our order of preference."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from pyoxigraph import QueryResultsFormat, RdfFormat
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from ziyaret_ontology.errors import NotAcceptable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Form(Enum):
    """The four query forms."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


RESULTS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Tables and truth values."""

GRAPHS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
"""Triples."""


def media_type_for(form: Form, accept: str) -> str:
    """The media type for an answer of this form; NotAcceptable names those there are."""
    return best_media_type(RESULTS if form in {Form.SELECT, Form.ASK} else GRAPHS, accept)


def best_media_type(offered: Iterable[str], accept: str) -> str:
    """The offered media type that the Accept header likes best, the earlier of equals; NotAcceptable for none."""
    choices = list(offered)
    best = parse_accept_header(accept or "*/*", MIMEAccept).best_match(choices)
    if best is None:
        raise NotAcceptable(f"the answer cannot be given as {accept}; ask for {', '.join(choices)}")
    return best
