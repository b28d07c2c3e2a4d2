"""SERVICE and LOAD carried out here, so that the engine itself calls nobody.

The part of a query inside SERVICE is asked of the other service as it stands, and its rows take its place as VALUES:
what it means by the standard, where parts are matched before they are joined. So it should be narrow.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import OutsideUnavailable, QueryRejected, QueryTooCostly, StoreError
from ziyaret_service.stores import resolved_names, rows_as_values, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_service.outside.reaching import Outside
    from ziyaret_service.stores import Asker
    from ziyaret_service.stores.screen import Token

_MOST_ROWS: Final = 10_000
_RESULTS: Final = "application/sparql-results+json"
_TRIPLES: Final = "text/turtle, application/n-triples, application/rdf+xml;q=0.9, application/ld+json;q=0.8"
_SERVICE = re.compile("service", re.IGNORECASE)


def federated(sparql: str, outside: Outside, *, base: str, timeout: float, asker: Asker) -> str:
    """The query or update with the rows of other services in place of SERVICE; unchanged when none may be called.

    QueryRejected for a service that is not allowed or named by a variable, and for rows with blank nodes, which mean
    nothing elsewhere; QueryTooCostly for too many rows; OutsideUnavailable and QueryTimeout, unless SILENT.
    """
    if not outside or not _SERVICE.search(sparql):
        return sparql
    tokens = [token for token in tokenize(sparql) if token.kind != "comment"]
    ask = partial(_rows, outside=outside, timeout=timeout, asker=asker)
    return _Rewriting(tokens, base).with_rows(ask)


def loaded(
    address: str, outside: Outside, parse: Callable[[bytes, str, str], str], *, timeout: float, asker: Asker
) -> str:
    """The triples at an address, as `parse` makes them of bytes, media type and base. Errors of `Outside.read`."""
    document = outside.read(address, _TRIPLES, timeout=timeout, asker=asker)
    return parse(document.data, document.media_type, document.address)


def _rows(address: str, sparql: str, *, outside: Outside, timeout: float, asker: Asker) -> str:
    document = outside.ask(address, sparql, _RESULTS, timeout=timeout, asker=asker)
    if document.media_type not in {_RESULTS, "application/json"}:
        raise OutsideUnavailable(f"{address} answered with {document.media_type}; is it a SPARQL address?")
    number, values = rows_as_values(document.data, address)
    if number > _MOST_ROWS:
        raise QueryTooCostly(
            f"{address} has more than {_MOST_ROWS:,} rows for what stands inside SERVICE; make it narrower"
        )
    return values


class _Rewriting:
    """Goes through a query once, and keeps the prefixes that are declared on the way."""

    def __init__(self, tokens: list[Token], base: str) -> None:
        self._tokens = tokens
        self._place = 0
        self._prologue = f"BASE <{base}>\n"

    def with_rows(self, ask: Callable[[str, str], str]) -> str:
        pieces: list[str] = []
        while self._place < len(self._tokens):
            start = self._place
            word = self._word()
            if word == "SERVICE":
                pieces.append(self._replaced(ask))
            elif word in {"BASE", "PREFIX"}:
                self._declare(word)
                pieces.append(self._text(start))
            else:
                self._place += 1
                pieces.append(self._text(start))
        return "".join(pieces)

    def _declare(self, word: str) -> None:
        start = self._place
        self._step()
        for _ in range(2 if word == "PREFIX" else 1):
            self._step()
        self._prologue += f"{self._text(start)}\n"

    def _replaced(self, ask: Callable[[str, str], str]) -> str:
        self._step()
        silent = self._word() == "SILENT"
        if silent:
            self._step()
        name = self._tokens[self._place] if self._place < len(self._tokens) else None
        if name is None or name.kind not in {"iri", "prefixed"}:
            raise QueryRejected("SERVICE needs the address of a service that is allowed, not a variable")
        self._step()
        block = self._block()
        address = self._resolved(name.text)
        try:
            return ask(address, f"{self._prologue}SELECT * WHERE {block} LIMIT {_MOST_ROWS + 1}")
        except QueryRejected:
            raise
        except StoreError:
            if silent:
                return "{ }"
            raise

    def _block(self) -> str:
        start, depth = self._place, 0
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            depth += (token.kind == "mark") * ((token.text == "{") - (token.text == "}"))
            if depth == 0 and token.text != "}":
                break
            self._place += 1
            if depth == 0:
                return self._text(start)
        raise QueryRejected("SERVICE needs a pattern in braces")

    def _resolved(self, name: str) -> str:
        (address,) = resolved_names(self._prologue, [name])
        return address

    def _word(self) -> str:
        token = self._tokens[self._place] if self._place < len(self._tokens) else None
        return token.text.upper() if token and token.kind == "word" else ""

    def _text(self, start: int) -> str:
        return "".join(token.text for token in self._tokens[start : self._place])

    def _step(self) -> None:
        """To the next piece that is no space."""
        self._place += 1
        while self._place < len(self._tokens) and self._tokens[self._place].kind == "space":
            self._place += 1
