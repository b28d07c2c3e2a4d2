"""Asking Wikidata: SPARQL at the query service, names at the search API, each answer kept in the cache."""

from __future__ import annotations

import json
import threading
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from ziyaret_ontology.errors import LookupTimeout, LookupUnavailable
from ziyaret_service.stores.wrapper import RequestFailed, media_type_of, response_of, wrapped
from ziyaret_service.wikidata.politeness import Patience, Politeness

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from http.client import HTTPResponse

    from ziyaret_service.wikidata.cache import Cache

_LIMIT: Final = 60.0  # seconds; the query service stops a query then
_RESULTS: Final = "application/sparql-results+json"
_LARGEST: Final = 64_000_000  # bytes of an answer
_PIECE: Final = 65_536
_FOUND: Final = 7  # items that a search gives at most
_LAG: Final = 5  # seconds that the servers may lag behind before a search is to wait
_TOO_SLOW = ("TimeoutException", "timed out", "Timeout")
"""What servers say of a query that they stopped."""
_BUSY = frozenset({"maxlag", "ratelimited", "readonly"})
"""Errors of the search API that pass; it tells them with status 200."""
_REASON: Final = 200  # characters of what a server says that are told


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows from variable to value, and when they came."""

    rows: tuple[dict[str, str], ...]
    asked: datetime


@dataclass(slots=True)
class Traffic:
    """How many requests were sent, tries included, and how many answers came from the cache."""

    requests: int = 0
    cached: int = 0


class Wikidata:
    """Wikidata, or a mirror of it, as one polite and recognisable client; it may be shared by threads.

    Every question raises LookupUnavailable when no right answer comes, LookupTimeout when it takes too long.
    """

    def __init__(  # noqa: PLR0913 - whom to ask, as whom, and how
        self,
        *,
        contact: str,
        endpoint: str,
        search: str,
        cache: Cache,
        refresh: bool = False,
        limit: float = _LIMIT,
        patience: Patience | None = None,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        """Ask at these addresses; `refresh` asks anew for what is kept, `limit` is the seconds for one answer."""
        self.endpoint = endpoint
        self.traffic = Traffic()
        self._search = search
        self._cache = cache
        self._refresh = refresh
        self._limit = limit
        self._agent = f"Ziyaret/{version('ziyaret')} ({contact}) SPARQLWrapper/{version('SPARQLWrapper')}"
        self._politeness = Politeness(patience or Patience(), wait)
        self._counting = threading.Lock()

    def select(self, sparql: str) -> Answer:
        """The rows of a SELECT, without what is unbound."""
        wrapper = wrapped(self.endpoint, sparql, form="SELECT", timeout=self._limit, agent=self._agent, accept=_RESULTS)
        return self._answer(self.endpoint, sparql, lambda: wrapper.query().response, _RESULTS, _rows)

    def search(self, name: str, language: str) -> Answer:
        """Items of a label or alias like this name, best first, as rows with `item`, an id such as `Q43`."""
        parameters = {
            "action": "wbsearchentities",
            "search": name,
            "language": language,
            "uselang": language,
            "type": "item",
            "limit": _FOUND,
            "maxlag": _LAG,
            "format": "json",
        }
        address = f"{self._search}?{urllib.parse.urlencode(parameters)}"
        request = urllib.request.Request(  # noqa: S310 - the settings let only http and https in
            address, headers={"User-Agent": self._agent, "Accept": "application/json"}
        )

        def send() -> HTTPResponse:
            response: HTTPResponse = urllib.request.urlopen(request, timeout=self._limit)  # noqa: S310 - as above
            return response

        # The proper name of application/json, among the media types of SPARQL, is that of its results.
        return self._answer(self._search, address, send, _RESULTS, _items)

    def close(self) -> None:
        """Give the cache free."""
        self._cache.close()

    def _answer(
        self,
        address: str,
        question: str,
        send: Callable[[], HTTPResponse],
        media_type: str,
        read: Callable[[Any, str | None], tuple[dict[str, str], ...]],
    ) -> Answer:
        """What is kept, else what is answered now; only what can be read is kept."""
        request = f"{address}\n{question}"
        kept = None if self._refresh else self._cache.get(request)
        if kept:
            self._count(cached=1)
            return Answer(read(json.loads(kept.body), None), kept.asked)

        def ask() -> tuple[bytes, tuple[dict[str, str], ...]]:
            self._count(requests=1)
            try:
                with response_of(send) as response:
                    _require(media_type, response, address)
                    body = self._body(response)
                    return body, read(_document(body), response.headers.get("Retry-After"))
            except RequestFailed as failure:
                failure.late = failure.late or _was_stopped(failure)
                raise

        try:
            body, rows = self._politeness.send(ask)
        except RequestFailed as failure:
            raise _error(failure, address, self._limit) from failure
        return Answer(rows, self._cache.put(request, body).asked)

    def _body(self, response: HTTPResponse) -> bytes:
        """The whole body; RequestFailed when it trickles beyond the limit or is too large."""
        deadline = time.monotonic() + self._limit
        pieces: list[bytes] = []
        length = 0
        while piece := response.read1(_PIECE):
            pieces.append(piece)
            length += len(piece)
            if time.monotonic() > deadline:
                raise RequestFailed("did not end its answer in time", late=True)
            if length > _LARGEST:
                raise LookupUnavailable(f"the answer is larger than {_LARGEST} bytes; ask for less")
        return b"".join(pieces)

    def _count(self, *, requests: int = 0, cached: int = 0) -> None:
        with self._counting:
            self.traffic.requests += requests
            self.traffic.cached += cached


def _was_stopped(failure: RequestFailed) -> bool:
    """Whether the server says that it gave up a query that took too long: asking the same again is useless."""
    stopped = failure.status == HTTPStatus.INTERNAL_SERVER_ERROR and any(word in str(failure) for word in _TOO_SLOW)
    return stopped or failure.status == HTTPStatus.GATEWAY_TIMEOUT


def _require(media_type: str, response: HTTPResponse, address: str) -> None:
    given = media_type_of(response)
    if given != media_type:
        raise LookupUnavailable(
            f"{address} answered with {given} and not with JSON; check the address, and that no proxy answers for it"
        )


def _document(body: bytes) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(body)
    except ValueError as problem:
        # A query that is stopped while rows are already on their way ends with the server's stack trace.
        text = body.decode("utf-8", "replace")
        late = any(word in text[-_PIECE:] for word in _TOO_SLOW)
        raise RequestFailed("broke off in the middle of its answer", late=late) from problem


def _rows(document: Any, _retry_after: str | None) -> tuple[dict[str, str], ...]:  # noqa: ANN401 - JSON
    try:
        bindings = document["results"]["bindings"]
        return tuple({name: term["value"] for name, term in row.items()} for row in bindings)
    except (KeyError, TypeError, AttributeError) as problem:
        raise RequestFailed("answered with JSON that is no table of results") from problem


def _items(document: Any, retry_after: str | None) -> tuple[dict[str, str], ...]:  # noqa: ANN401 - JSON
    if isinstance(document, dict) and "error" in document:
        error = document["error"]
        busy = isinstance(error, dict) and error.get("code") in _BUSY
        status = HTTPStatus.SERVICE_UNAVAILABLE if busy else HTTPStatus.BAD_REQUEST
        raise RequestFailed(json.dumps(error, ensure_ascii=False), status=status.value, retry_after=retry_after)
    try:
        return tuple({"item": found["id"]} for found in document["search"])
    except (KeyError, TypeError) as problem:
        raise RequestFailed("answered with JSON that is no list of items") from problem


def _error(failure: RequestFailed, address: str, limit: float) -> LookupUnavailable:
    said = str(failure)[:_REASON]
    if failure.late:
        return LookupTimeout(f"{address} took longer than {limit:g} s; try again later")
    if failure.status is None:
        return LookupUnavailable(f"{address} {said}; check the address and the network, or try again later")
    if failure.status == HTTPStatus.TOO_MANY_REQUESTS:
        return LookupUnavailable(f"{address} wants to be left in peace (HTTP 429): {said}; try again later")
    if failure.status == HTTPStatus.FORBIDDEN:
        return LookupUnavailable(
            f"{address} does not let us in (HTTP 403): {said}; check that ZIYARET_WIKIDATA_CONTACT reaches you"
        )
    return LookupUnavailable(f"{address} failed with HTTP {failure.status}: {said}; try again later")
