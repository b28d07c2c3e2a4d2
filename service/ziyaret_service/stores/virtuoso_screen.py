"""Keeping Virtuoso's own language out of queries: its pragmas fetch from the web, its functions read files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.screen import position, tokenize, unescaped

if TYPE_CHECKING:
    from ziyaret_service.stores.screen import Token

_SCHEMES: Final = ("bif:", "sql:")


def require_standard(sparql: str) -> None:
    """QueryRejected for DEFINE, and for what is or may become the name of a function of Virtuoso's or of its SQL."""
    for token in tokenize(sparql):
        if _is_own(token):
            line, column = position(sparql, token.start)
            raise QueryRejected(
                f"line {line}, column {column}: {token.text} is no SPARQL 1.1, but Virtuoso's own; leave it out",
                line=line,
                column=column,
            )


def _is_own(token: Token) -> bool:
    text = unescaped(token.text).lower()
    if token.kind == "iri":
        # A part of such a scheme, or nothing, could be made whole by a prefixed name.
        return text[1:-1].startswith(_SCHEMES) or any(scheme.startswith(text[1:-1]) for scheme in _SCHEMES)
    if token.kind == "prefixed":
        return text.startswith(_SCHEMES)
    return token.kind == "word" and text == "define"
