"""The answer to a query as a page shows it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryTooCostly

if TYPE_CHECKING:
    from ziyaret_service.stores import Answer, Asker, Store

_ROWS = 1_000
_LETTERS = 200_000
_BYTES = 20_000_000
_ACCEPT = "application/sparql-results+json, text/turtle"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of an answer; `iri` when it is one."""

    text: str
    iri: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: rows, or a truth value, or triples as Turtle. `total` counts rows or letters, also those not shown."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    truth: bool | None
    turtle: str | None
    total: int
    shown: int


def table(store: Store, sparql: str, *, timeout: float, asker: Asker) -> Table:
    """The answer, of which at most 1,000 rows or 200,000 letters are shown.

    Errors of Store.query; QueryTooCostly when it is too long to count what is not shown.
    """
    answer = store.query(sparql, _ACCEPT, timeout=timeout, asker=asker)
    text = _read(answer).decode()
    if answer.media_type == "text/turtle":
        return Table((), (), None, text[:_LETTERS], len(text), min(len(text), _LETTERS))
    results = json.loads(text)
    if "boolean" in results:
        return Table((), (), results["boolean"], None, 1, 1)
    columns = tuple(results["head"]["vars"])
    bindings = results["results"]["bindings"]
    rows = tuple(tuple(_cell(row.get(column)) for column in columns) for row in bindings[:_ROWS])
    return Table(columns, rows, None, None, len(bindings), len(rows))


def _read(answer: Answer) -> bytes:
    read = bytearray()
    with closing(answer.chunks):
        for chunk in answer.chunks:
            read += chunk
            if len(read) > _BYTES:
                raise QueryTooCostly(
                    f"the answer has more than {_BYTES:,} bytes, too long for a page; add a LIMIT, or ask for CSV"
                )
    return bytes(read)


def _cell(term: dict[str, str] | None) -> Cell:
    if term is None:
        return Cell("", None)
    return Cell(term["value"], term["value"] if term["type"] == "uri" else None)
