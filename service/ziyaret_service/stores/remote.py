"""A store in any SPARQL 1.1 server, spoken to by SPARQLWrapper."""

from __future__ import annotations

import re
import threading
import time
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, QueryTooCostly, StoreError, StoreUnavailable
from ziyaret_service.stores.formats import Form, media_type_for
from ziyaret_service.stores.insertion import KEPT, replacement, statements
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.line import Line
from ziyaret_service.stores.protocol import Answer, to_the_end
from ziyaret_service.stores.reading import select
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.vitals import Vitals
from ziyaret_service.stores.wrapper import RequestFailed, response_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from http.client import HTTPResponse

    import pyoxigraph
    from rdflib import Graph
    from SPARQLWrapper import SPARQLWrapper

    from ziyaret_service.stores.screen import Screened
    from ziyaret_service.stores.updates import Update

_PIECE: Final = 65_536
_WRITE_TIMEOUT: Final = 60.0
_READY_TIMEOUT: Final = 3.0
_REASON_LENGTH: Final = 300
_POSITION = re.compile(r"line\s*:?\s*(\d+),?\s*col(?:umn)?\s*:?\s*(\d+)", re.IGNORECASE)
_BUSY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})

_TABLES = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "text/csv",
}
_GRAPHS = {
    "application/xml": "application/rdf+xml",
    "text/xml": "application/rdf+xml",
    "text/plain": "application/n-triples",
    "application/n-quads": "application/n-triples",
    "application/x-turtle": "text/turtle",
    "text/n3": "text/turtle",
    "application/trig": "text/turtle",
}
"""What servers and clients call a media type, or one that holds it, and the name by which every server knows it."""


class RemoteStore:
    """A SPARQL 1.1 server with its query and update addresses."""

    def __init__(
        self, query_address: str, update_address: str, limits: Limits | None = None, *, base: str | None = None
    ) -> None:
        """Talk to these two addresses; nothing is sent before it is needed."""
        self._base = base
        self._limits = limits or Limits()
        self._query_address = query_address
        self._update_address = update_address
        self._writing = threading.Lock()
        self._line = Line(places=self._limits.running, waiting=self._limits.waiting)
        self.state = None

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace, in one update request; that a request is all or nothing is the server's promise."""
        quads = statements(graph, triples)
        wrapper = wrapped(
            self._query_address,
            replacement(graph, quads, base=self._base),
            form="DROP",
            timeout=_WRITE_TIMEOUT,
            update_address=self._update_address,
        )
        with self._writing:
            if self._holds(graph, quads):
                return False
            with _response(wrapper, self._update_address, _WRITE_TIMEOUT) as response:
                response.read()
            return True

    def query(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Answer:
        """As Store.query. After `timeout` seconds the connection is closed; to stop the work is the server's part."""
        screened = screen(sparql)
        media_type = media_type_for(screened.form, accept)
        with ExitStack() as held:
            if asker:
                held.enter_context(self._line.place(asker, timeout))
            pieces = self._pieces(screened, media_type, timeout, asker or Asker())
            first = next(pieces, b"")
            return Answer(media_type, to_the_end(first, pieces, held.pop_all()))

    def update(self, update: Update, *, timeout: float, asker: Asker | None = None) -> None:
        """As Store.update, in one request; that it is all or nothing, and to stop it, is the server's part."""
        with self._writing:
            kept = update.base + KEPT
            update.require_free(keeps=self._finds(f'GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{kept}"))'))
            if asker:
                asker.require_presence()
            wrapper = wrapped(
                self._query_address,
                f"BASE <{update.base}> {update.text}",
                form="DROP",
                timeout=timeout,
                update_address=self._update_address,
            )
            with _response(wrapper, self._update_address, timeout) as response:
                response.read()

    def _finds(self, pattern: str) -> bool:
        return bool(select(self, f"SELECT ?g {{ {pattern} }} LIMIT 1", timeout=_WRITE_TIMEOUT))

    def _pieces(self, screened: Screened, media_type: str, timeout: float, asker: Asker) -> Generator[bytes]:
        """What the server answers. Rows are not counted, bytes are."""
        until = time.monotonic() + timeout
        names = _TABLES if screened.form in {Form.SELECT, Form.ASK} else _GRAPHS
        wanted = names.get(media_type, media_type)
        wrapper = wrapped(self._query_address, screened.text, form=screened.form.value, timeout=timeout, accept=wanted)
        size = 0
        with _response(wrapper, self._query_address, timeout) as response:
            given = response.headers.get_content_type()
            if names.get(given, given) != wanted:
                raise StoreUnavailable(
                    f"{self._query_address} answered with {given} instead of {wanted}; is it a SPARQL query address?"
                )
            while piece := response.read1(_PIECE):
                size += len(piece)
                asker.require_presence()
                if self._limits.size is not None and size > self._limits.size:
                    raise QueryTooCostly(f"the answer has more than {self._limits.size:,} bytes; ask for less")
                now = time.monotonic()
                if now > until:
                    raise QueryTimeout(f"the query took longer than {timeout:g} s; ask for less, or for fewer steps")
                yield piece
                until += time.monotonic() - now

    def _holds(self, graph: str, quads: Sequence[pyoxigraph.Quad]) -> bool:
        """Whether the graph holds exactly these. The server compares, for it may write a number its own way."""
        stored = f"GRAPH <{graph}> {{ ?s ?p ?o }}"
        if self._count(stored) != len(quads):
            return False
        rows = "\n".join(f"({quad.subject} {quad.predicate} {quad.object})" for quad in quads)
        return self._count(f"VALUES (?s ?p ?o) {{ {rows} }} {stored}") == len(quads)

    def _count(self, pattern: str) -> int:
        (row,) = select(self, f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}", timeout=_WRITE_TIMEOUT)
        return int(row["n"])

    def vitals(self) -> Vitals:
        """As Store.vitals; of itself the server tells nothing."""
        return Vitals(askers=self._line.busy)

    def ready(self) -> bool:
        """Whether the server answers a trivial query within three seconds."""
        try:
            for _ in self.query("ASK {}", "application/json", timeout=_READY_TIMEOUT).chunks:
                pass
        except StoreError:
            return False
        return True

    def close(self) -> None:
        """As Store.close; no connection is held open."""


@contextmanager
def _response(wrapper: SPARQLWrapper, address: str, timeout: float) -> Iterator[HTTPResponse]:
    """The server's response, with its failures told as errors of a store."""
    try:
        with response_of(lambda: wrapper.query().response) as response:
            yield response
    except RequestFailed as problem:
        raise _error(problem, address, timeout) from problem


def _error(problem: RequestFailed, address: str, timeout: float) -> StoreError:
    if problem.late:
        return QueryTimeout(f"{address} did not answer within {timeout:g} s; ask for less, or try again later")
    if problem.status is None:
        return StoreUnavailable(f"{address} {problem}; check the address, and that it runs")
    if problem.status == HTTPStatus.BAD_REQUEST:
        return _rejected(str(problem)[:_REASON_LENGTH])
    if problem.status in _BUSY:
        return QueryTimeout(f"{address} gave up or is busy (HTTP {problem.status}); ask for less, or try later")
    return StoreUnavailable(f"{address} answered HTTP {problem.status}; check the address, its rights and its log")


def _rejected(reason: str) -> QueryRejected:
    position = _POSITION.search(reason)
    line, column = (int(position[1]), int(position[2])) if position else (None, None)
    return QueryRejected(f"the server rejects the query: {reason}", line=line, column=column)
