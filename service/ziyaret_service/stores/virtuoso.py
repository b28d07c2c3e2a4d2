"""The dialect of Virtuoso 7, as measured on 7.2.5.

It has no default graph; a query without FROM goes over all graphs, its own among them, and finds twice what two of them
say. So the union is kept in a named graph, which each query has as its default graph and `GRAPH ?g` does not find.
It answers ASK with a table; its TSV and JSON-LD lose languages and datatypes, and its Turtle makes decimals of doubles.
So tables are fetched as JSON, triples as N-Triples, and both are written anew.
It cuts answers after `ResultSetMaxRows`: tables with a header that says so, triples, of which one more comes, without.
"""

from __future__ import annotations

import io
import re
from itertools import count
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Final, cast

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat

from ziyaret_ontology.errors import QueryRejected, QueryTooCostly, StoreUnavailable
from ziyaret_service.stores.dialects import Question
from ziyaret_service.stores.formats import Form
from ziyaret_service.stores.insertion import replacement
from ziyaret_service.stores.virtuoso_dataset import with_union
from ziyaret_service.stores.virtuoso_screen import require_standard

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from http.client import HTTPMessage

    from ziyaret_service.stores.screen import Screened
    from ziyaret_service.stores.updates import Update

PROBE: Final = "DEFINE input:default-graph-uri <urn:ziyaret:union> ASK {}"
"""A query in Virtuoso's language alone."""
_UNION: Final = "urn:ziyaret:union"
_HIDDEN: Final = (
    _UNION,
    "http://www.openlinksw.com/schemas/virtrdf#",  # this and the following come with every new database
    "http://www.w3.org/ns/ldp#",
    "http://localuriqaserver/sparql",
)
_JSON: Final = "application/sparql-results+json"
_N_TRIPLES: Final = "application/n-triples"
_IN_MEMORY: Final = 1_000_000  # bytes; a longer answer is written to a temporary file
_PIECE: Final = 65_536
_CUT: Final = "X-SPARQL-MaxRows"
_MANY: Final = 100_000  # rows; a server that cuts no table of so many is not asked again for answers up to there
_TEN: Final = " ".join(map(str, range(10)))
_BLANK_NODE: Final = re.compile(rb'("type": "bnode", "value": ")nodeID://')  # in a string a quote is escaped
_TRUE: Final = b'{"head":{},"boolean":true}'
_FALSE: Final = b'{"head":{},"boolean":false}'


def rows(number: int) -> str:
    """A query with so many rows, which tells by its header whether the server cuts them."""
    factors = " ".join(f"VALUES ?x{place} {{ {_TEN} }}" for place in range(len(str(number))))
    return f"SELECT (1 AS ?x) WHERE {{ {factors} }} LIMIT {number}"


def cut_after(headers: HTTPMessage) -> int | None:
    """After how many rows the server has cut this table; None when it is whole."""
    most = headers.get(_CUT)
    return int(most) if most else None


class Virtuoso:
    """Virtuoso 7; `cut_within` tells after how many rows the server cuts a table of so many, None when it does not."""

    def __init__(self, cut_within: Callable[[int], int | None]) -> None:
        self._cut_within = cut_within
        self._whole = 0  # answers of so many triples are known to come whole

    def question(self, screened: Screened, media_type: str) -> Question:  # noqa: ARG002 - as Dialect has it
        """The query over the union, without graphs that are none of ours; QueryRejected for Virtuoso's own language."""
        require_standard(screened.text)
        accept = _JSON if screened.form in {Form.SELECT, Form.ASK} else _N_TRIPLES
        return Question(with_union(screened.text, _UNION, hidden=_HIDDEN), accept)

    def written(self, pieces: Generator[bytes], headers: HTTPMessage, form: Form, media_type: str) -> Generator[bytes]:
        """The answer written anew when all of it has come, as Virtuoso sends nothing before it has all.

        QueryTooCostly for an answer that the server may have cut.
        """
        if most := cut_after(headers):
            raise _too_long("tables", most, "rows")
        with SpooledTemporaryFile(max_size=_IN_MEMORY) as answer:
            try:
                written = _WRITERS.get(form, _write_triples)(_readable(pieces), cast("IO[bytes]", answer), media_type)
            except (SyntaxError, ValueError) as problem:
                raise StoreUnavailable(f"the server's answer cannot be read: {problem}; look into its log") from problem
            self.require_whole(written)
            answer.seek(0)
            while piece := answer.read(_PIECE):
                yield piece

    def require_whole(self, triples: int) -> None:
        """As Dialect.require_whole; the server is asked where it cuts, until it is known to cut nothing so long."""
        if triples <= self._whole:
            return
        asked = max(triples, _MANY)
        most = self._cut_within(asked)
        if most is not None and triples > most:
            raise _too_long("answers", most, "triples")
        self._whole = asked if most is None else most

    def replacement(self, graph: str, quads: Sequence[pyoxigraph.Quad], base: str | None) -> str:
        """One update request, with the union in place of the default graph."""
        return replacement(graph, quads, base=base, union=_UNION)

    def update(self, update: Update) -> str:
        """The update with its base; of a pattern Virtuoso would match all graphs, its own among them."""
        if update.matches:
            raise QueryRejected("over Virtuoso an update with a pattern is not carried out; send the data itself")
        return f"BASE <{update.base}> {update.text}"


def _too_long(what: str, most: int, of: str) -> QueryTooCostly:
    return QueryTooCostly(
        f"the server cuts {what} after {most} {of}; ask for less, or raise ResultSetMaxRows in its virtuoso.ini"
    )


def _write_truth(source: IO[bytes], output: IO[bytes], media_type: str) -> int:
    """Virtuoso's table for ASK has a row for true and none for false. As all writers: how many triples there are."""
    truth = any(b'"value": "1"' in line for line in source)
    told = pyoxigraph.parse_query_results(_TRUE if truth else _FALSE, QueryResultsFormat.JSON)
    told.serialize(output, QueryResultsFormat.from_media_type(media_type))
    return 0


def _write_table(source: IO[bytes], output: IO[bytes], media_type: str) -> int:
    table = pyoxigraph.parse_query_results(source, QueryResultsFormat.JSON)
    table.serialize(output, QueryResultsFormat.from_media_type(media_type))
    return 0


def _write_triples(source: IO[bytes], output: IO[bytes], media_type: str) -> int:
    counted = count()
    triples = (quad.triple for quad, _ in zip(pyoxigraph.parse(source, RdfFormat.N_TRIPLES), counted, strict=False))
    pyoxigraph.serialize(triples, output, RdfFormat.from_media_type(media_type))
    return next(counted)


_WRITERS: Final = {Form.ASK: _write_truth, Form.SELECT: _write_table}


def _readable(pieces: Generator[bytes]) -> IO[bytes]:
    """The pieces as a file, with blank nodes named as JSON results name them."""
    return cast("IO[bytes]", io.BufferedReader(_Lines(pieces), _PIECE))


class _Lines(io.RawIOBase):
    """Pieces read as a file; a row is a line of its own."""

    def __init__(self, pieces: Generator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._unfinished = b""
        self._ready = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # what io hands in
        """As of RawIOBase."""
        while not self._ready:
            piece = next(self._pieces, b"")
            whole, newline, rest = (self._unfinished + piece).rpartition(b"\n")
            if not piece:
                whole, newline, rest = whole + newline + rest, b"", b""
            self._unfinished = rest
            self._ready = _BLANK_NODE.sub(rb"\1", whole + newline)
            if not piece:
                break
        given = self._ready[: len(buffer)]
        buffer[: len(given)] = given
        self._ready = self._ready[len(given) :]
        return len(given)
