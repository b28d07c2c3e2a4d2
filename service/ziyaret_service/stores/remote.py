"""A store in any SPARQL 1.1 server, spoken to by SPARQLWrapper.

The wrapper checks no media type and takes only some of them, so the Accept header is set here and the answer's
Content-Type is compared with it.
"""

from __future__ import annotations

import ast
import math
import re
import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.error import HTTPError, URLError

from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, StoreError, StoreUnavailable
from ziyaret_service.stores.formats import media_type_for
from ziyaret_service.stores.insertion import replacement
from ziyaret_service.stores.protocol import Answer
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.stream import stream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

    from rdflib import Graph

_RUNNING: Final = 16  # requests at a time
_PIECE: Final = 65_536
_WRITE_TIMEOUT: Final = 60.0
_READY_TIMEOUT: Final = 3.0
_REASON_LENGTH: Final = 300
_POSITION = re.compile(r"line\s*:?\s*(\d+),?\s*col(?:umn)?\s*:?\s*(\d+)", re.IGNORECASE)
_BUSY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})
_STANDARD = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "application/n-triples",
}
"""What servers and clients call a media type, and its proper name."""


class RemoteStore:
    """A SPARQL 1.1 server with its query and update addresses."""

    def __init__(self, query_address: str, update_address: str) -> None:
        """Talk to these two addresses; nothing is sent before it is needed."""
        self._query_address = query_address
        self._update_address = update_address
        self._writing = threading.Lock()
        self._slots = threading.BoundedSemaphore(_RUNNING)

    def replace(self, graph: str, triples: Graph) -> None:
        """As Store.replace, in one update request; that a request is all or nothing is the server's promise."""
        wrapper = self._wrapper(replacement(graph, triples), "DROP", _WRITE_TIMEOUT)
        with self._writing, _response(wrapper, self._update_address, _WRITE_TIMEOUT) as response:
            response.read()

    def query(self, sparql: str, accept: str, *, timeout: float) -> Answer:
        """As Store.query. After `timeout` seconds the connection is closed; to stop the work is the server's part."""
        screened = screen(sparql)
        media_type = media_type_for(screened.form, accept)
        wanted = _STANDARD.get(media_type, media_type)
        wrapper = self._wrapper(screened.text, screened.form.value, timeout)
        wrapper.addCustomHttpHeader("Accept", wanted)

        def write(output: BinaryIO) -> None:
            with _response(wrapper, self._query_address, timeout) as response:
                _require(wanted, response, self._query_address)
                while piece := response.read(_PIECE):
                    output.write(piece)

        return Answer(media_type, stream(write, timeout=timeout, slots=self._slots))

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


def _require(wanted: str, response: HTTPResponse, address: str) -> None:
    given = response.headers.get_content_type()
    if _STANDARD.get(given, given) != wanted:
        raise StoreUnavailable(f"{address} answered with {given} instead of {wanted}; is it a SPARQL query address?")


def _rejected(problem: QueryBadFormed) -> QueryRejected:
    _, found, written = str(problem).partition("Response:\n")
    body: bytes = ast.literal_eval(written) if found else b""
    reason = " ".join(body.decode("utf-8", "replace").split())[:_REASON_LENGTH]
    position = _POSITION.search(reason)
    line, column = (int(position[1]), int(position[2])) if position else (None, None)
    return QueryRejected(f"the server rejects the query: {reason}", line=line, column=column)
