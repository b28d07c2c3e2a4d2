"""The media types in which an answer can be given, in our order of preference."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from ziyaret_ontology.errors import NotAcceptable

if TYPE_CHECKING:
    from collections.abc import Iterable


class Form(Enum):
    """The four query forms."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


RESULTS = (
    "application/sparql-results+json",
    "application/json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
"""Tables and truth values."""

GRAPHS = (
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)
"""Triples; those of an answer belong to no graph, so TriG and N-Quads look like Turtle and N-Triples."""

_OTHER_NAMES = ("application/xml", "text/xml", "text/plain", "application/x-turtle", "text/n3")
"""Given only to who takes none of the others. A browser takes XML, and JSON rather."""
_KEPT_CHOICES = 256  # clients send few different Accept headers, and reading one takes 0.1 ms
_OF_GRAPHS_ALONE = frozenset({"application/x-turtle", "text/n3"})


@lru_cache(maxsize=_KEPT_CHOICES)
def media_type_for(form: Form, accept: str) -> str:
    """The media type for an answer of this form; NotAcceptable names those there are."""
    is_table = form in {Form.SELECT, Form.ASK}
    offered = RESULTS if is_table else GRAPHS
    others = [name for name in _OTHER_NAMES if not (is_table and name in _OF_GRAPHS_ALONE)]
    return _best(offered, accept) or _best(others, accept) or best_media_type(offered, accept)


def best_media_type(offered: Iterable[str], accept: str) -> str:
    """The offered media type that the Accept header likes best, the earlier of equals; NotAcceptable for none."""
    choices = list(offered)
    if best := _best(choices, accept):
        return best
    raise NotAcceptable(f"the answer cannot be given as {accept}; ask for {', '.join(choices)}")


def _best(offered: Iterable[str], accept: str) -> str | None:
    return parse_accept_header(accept or "*/*", MIMEAccept).best_match(list(offered))
