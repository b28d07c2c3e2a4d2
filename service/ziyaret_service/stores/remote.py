"""A store in any SPARQL 1.1 server, spoken to by SPARQLWrapper.

The wrapper checks no media type and takes only some of them, so the Accept header is set here and the answer's
Content-Type is compared with it.
"""

from __future__ import annotations

import ast
import math
import re
import threading
import time
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, Final
from urllib.error import HTTPError, URLError

from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, QueryTooCostly, StoreError, StoreUnavailable
from ziyaret_service.stores.formats import Form, media_type_for
from ziyaret_service.stores.insertion import replacement, statements
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.line import Line
from ziyaret_service.stores.protocol import Answer, to_the_end
from ziyaret_service.stores.reading import select
from ziyaret_service.stores.screen import screen

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from http.client import HTTPResponse

    import pyoxigraph
    from rdflib import Graph

    from ziyaret_service.stores.screen import Screened

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

    def __init__(self, query_address: str, update_address: str, limits: Limits | None = None) -> None:
        """Talk to these two addresses; nothing is sent before it is needed."""
        self._limits = limits or Limits()
        self._query_address = query_address
        self._update_address = update_address
        self._writing = threading.Lock()
        self._line = Line(places=self._limits.running, waiting=self._limits.waiting)
        self.state = None

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace, in one update request; that a request is all or nothing is the server's promise."""
        quads = statements(graph, triples)
        wrapper = self._wrapper(replacement(graph, quads), "DROP", _WRITE_TIMEOUT)
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

    def _pieces(self, screened: Screened, media_type: str, timeout: float, asker: Asker) -> Generator[bytes]:
        """What the server answers. Rows are not counted, bytes are."""
        until = time.monotonic() + timeout
        names = _TABLES if screened.form in {Form.SELECT, Form.ASK} else _GRAPHS
        wanted = names.get(media_type, media_type)
        wrapper = self._wrapper(screened.text, screened.form.value, timeout)
        wrapper.addCustomHttpHeader("Accept", wanted)
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

    def _wrapper(self, text: str, query_type: str, timeout: float) -> SPARQLWrapper:
        wrapper = SPARQLWrapper(self._query_address, self._update_address, agent="Ziyaret")
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        wrapper.setTimeout(math.ceil(timeout))
        wrapper.setQuery(text)
        # The wrapper guesses the form by a pattern, and sends what it takes for an update to the update address.
        wrapper.queryType = query_type
        return wrapper


@contextmanager
def _response(wrapper: SPARQLWrapper, address: str, timeout: float) -> Iterator[HTTPResponse]:
    """The server's response, with the errors of three libraries told as ours."""
    try:
        with wrapper.query().response as response:
            yield response
    except QueryBadFormed as problem:
        _close(problem.__context__)
        raise _rejected(problem) from problem
    except TimeoutError as problem:
        raise QueryTimeout(
            f"{address} did not answer within {timeout:g} s; ask for less, or try again later"
        ) from problem
    except HTTPError as problem:
        _close(problem)
        if problem.code in _BUSY:
            raise QueryTimeout(
                f"{address} gave up or is busy (HTTP {problem.code}); ask for less, or try later"
            ) from problem
        raise StoreUnavailable(f"{address} answered HTTP {problem.code}; check the address and its rights") from problem
    except URLError as problem:
        if isinstance(problem.reason, TimeoutError):
            raise QueryTimeout(f"{address} could not be reached within {timeout:g} s; try again later") from problem
        raise StoreUnavailable(f"{address} cannot be reached: {problem.reason}; check that it runs") from problem
    except (SPARQLWrapperException, HTTPException, OSError) as problem:
        _close(problem.__context__)
        reason = str(problem).partition("\n")[0]
        raise StoreUnavailable(f"{address} failed: {reason}; check the address and the server's log") from problem


def _close(problem: BaseException | None) -> None:
    """Close the connection that an HTTPError holds open, which the wrapper forgets."""
    if isinstance(problem, HTTPError):
        problem.close()


def _rejected(problem: QueryBadFormed) -> QueryRejected:
    _, found, written = str(problem).partition("Response:\n")
    body: bytes = ast.literal_eval(written) if found else b""
    reason = " ".join(body.decode("utf-8", "replace").split())[:_REASON_LENGTH]
    position = _POSITION.search(reason)
    line, column = (int(position[1]), int(position[2])) if position else (None, None)
    return QueryRejected(f"the server rejects the query: {reason}", line=line, column=column)
