"""A store in any SPARQL 1.1 server, spoken to by SPARQLWrapper."""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, BinaryIO, Final

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, StoreError, StoreUnavailable
from ziyaret_service.stores.formats import media_type_for
from ziyaret_service.stores.insertion import replacement
from ziyaret_service.stores.protocol import Answer
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.stream import stream
from ziyaret_service.stores.wrapper import RequestFailed, media_type_of, response_of, standard, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

    from rdflib import Graph
    from SPARQLWrapper import SPARQLWrapper

_RUNNING: Final = 16  # requests at a time
_PIECE: Final = 65_536
_WRITE_TIMEOUT: Final = 60.0
_READY_TIMEOUT: Final = 3.0
_REASON_LENGTH: Final = 300
_POSITION = re.compile(r"line\s*:?\s*(\d+),?\s*col(?:umn)?\s*:?\s*(\d+)", re.IGNORECASE)
_BUSY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})


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
        wrapper = wrapped(
            self._query_address,
            replacement(graph, triples),
            form="DROP",
            timeout=_WRITE_TIMEOUT,
            update_address=self._update_address,
        )
        with self._writing, _response(wrapper, self._update_address, _WRITE_TIMEOUT) as response:
            response.read()

    def query(self, sparql: str, accept: str, *, timeout: float) -> Answer:
        """As Store.query. After `timeout` seconds the connection is closed; to stop the work is the server's part."""
        screened = screen(sparql)
        media_type = media_type_for(screened.form, accept)
        wanted = standard(media_type)
        wrapper = wrapped(self._query_address, screened.text, form=screened.form.value, timeout=timeout, accept=wanted)

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


def _require(wanted: str, response: HTTPResponse, address: str) -> None:
    given = media_type_of(response)
    if given != wanted:
        raise StoreUnavailable(f"{address} answered with {given} instead of {wanted}; is it a SPARQL query address?")


def _rejected(reason: str) -> QueryRejected:
    position = _POSITION.search(reason)
    line, column = (int(position[1]), int(position[2])) if position else (None, None)
    return QueryRejected(f"the server rejects the query: {reason}", line=line, column=column)
