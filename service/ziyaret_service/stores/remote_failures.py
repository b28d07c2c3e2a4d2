"""What a remote SPARQL server answers, with its failures told as errors of a store."""

from __future__ import annotations

import re
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, StoreError, StoreUnavailable
from ziyaret_service.stores.wrapper import RequestFailed, response_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

    from SPARQLWrapper import SPARQLWrapper

_REASON_LENGTH: Final = 300
_POSITION = re.compile(r"error at (\d+):(\d+)|line\s*:?\s*(\d+)(?:,?\s*col(?:umn)?\s*:?\s*(\d+))?", re.IGNORECASE)
"""How servers tell where a query is wrong: Oxigraph; Jena, RDF4J and others, Virtuoso with the line alone."""
_BUSY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})


@contextmanager
def response_to(wrapper: SPARQLWrapper, address: str, timeout: float) -> Iterator[HTTPResponse]:
    """The server's response, with its failures told as errors of a store."""
    with failures_told(address, timeout), response_of(lambda: wrapper.query().response) as response:
        yield response


@contextmanager
def failures_told(address: str, timeout: float) -> Iterator[None]:
    """Within the block, failures of requests are told as errors of a store."""
    try:
        yield
    except RequestFailed as problem:
        raise store_error(problem, address, timeout) from problem


def store_error(problem: RequestFailed, address: str, timeout: float) -> StoreError:
    """What a failed request means to whoever asked, and what to do."""
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
    told = _POSITION.search(reason)
    line, column = (int(n) if n else None for n in (told[1] or told[3], told[2] or told[4])) if told else (None, None)
    return QueryRejected(f"the server rejects the query: {reason}", line=line, column=column)
