"""RDF that others send: read by the engine's parsers, which fetch nothing, and written as N-Triples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph
from pyoxigraph import RdfFormat

from ziyaret_ontology.errors import InputError, InputTooLarge, UnsupportedFormat

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMATS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/x-turtle": RdfFormat.TURTLE,
    "text/plain": RdfFormat.N_TRIPLES,
    "application/xml": RdfFormat.RDF_XML,
    "text/xml": RdfFormat.RDF_XML,
}
"""Media types in which triples are taken; the older names last."""
_ENTITY: Final = re.compile(r"""<!ENTITY\s+(?P<name>[^\s%]+)\s+(?:"(?P<one>[^"]*)"|'(?P<other>[^']*)')""")
_ANY_ENTITY: Final = "<!ENTITY"


def read_triples(data: bytes, media_type: str, *, base: str, limit: int) -> str:
    """The triples of a document as lines of N-Triples; relative addresses in it are continued from `base`.

    InputError for what is no RDF, UnsupportedFormat, and InputTooLarge when entities make a document longer than
    `limit` letters: ten lines of RDF/XML can ask for a billion.
    """
    if media_type not in FORMATS:
        names = ", ".join(list(FORMATS)[:4])
        raise UnsupportedFormat(f"triples cannot be sent as {media_type or 'nothing'}; send {names}")
    form = FORMATS[media_type]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise InputError(f"the document is not UTF-8 from byte {problem.start} on; send it as UTF-8") from problem
    if form == RdfFormat.RDF_XML:
        _require_short(text, limit)
    try:
        quads = list(pyoxigraph.parse(text, form, base_iri=base, rename_blank_nodes=True))
    except (SyntaxError, ValueError) as problem:
        raise InputError(f"the document is no {form.name}: {problem}") from problem
    if any(not isinstance(quad.graph_name, pyoxigraph.DefaultGraph) for quad in quads):
        raise InputError("the document has named graphs; send the triples of one graph")
    return "".join(f"{quad.triple} .\n" for quad in quads)


def _require_short(text: str, limit: int) -> None:
    entities = list(_ENTITY.finditer(text))
    if text.count(_ANY_ENTITY) != len(entities):
        raise InputError("the document declares entities that are not its own text; write them out")
    size = len(text)
    for entity in entities:
        value = entity["one"] or entity["other"] or ""
        if "&" in value:
            raise InputError(f"the entity {entity['name']} is made of other entities; write it out")
        size += len(value) * text.count(f"&{entity['name']};")
    if size > limit:
        raise InputTooLarge(f"with its entities the document has more than {limit} letters; send less")
