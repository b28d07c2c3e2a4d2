"""Calling another service: by its name as it was looked up once, within a time, up to a size, and nowhere else."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode, urljoin

from ziyaret_ontology.errors import OutsideUnavailable, QueryTimeout, QueryTooCostly
from ziyaret_service.outside.addresses import place_of, require_public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ziyaret_service.outside.addresses import Place
    from ziyaret_service.stores import Asker

    Lookup = Callable[[str, int], Sequence[str]]
    Dial = Callable[[tuple[str, int], float], socket.socket]

_PIECE: Final = 65_536
_MOST_REDIRECTS: Final = 5
_ANY_WAY = frozenset({HTTPStatus.TEMPORARY_REDIRECT, HTTPStatus.PERMANENT_REDIRECT})
_TO_READ = _ANY_WAY | {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}
_AGENT: Final = "Ziyaret"


@dataclass(frozen=True, slots=True)
class Document:
    """What came back: from where in the end, as what, and the bytes."""

    address: str
    media_type: str
    data: bytes


def _lookup(host: str, port: int) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _dial(address: tuple[str, int], timeout: float) -> socket.socket:
    return socket.create_connection(address, timeout)


class Outside:
    """The services at the addresses allowed.

    The name of a host is looked up once and the connection goes to what was found then, so that no second look-up can
    lead elsewhere; every redirect is looked at like the first address. No proxy, cookie or password is used.
    """

    def __init__(self, allowed: Sequence[str], *, limit: int, lookup: Lookup = _lookup, dial: Dial = _dial) -> None:
        """`limit` is the most bytes that are read of an answer."""
        self._allowed = tuple(allowed)
        self._limit = limit
        self._lookup = lookup
        self._dial = dial
        self._tls = ssl.create_default_context()

    def __bool__(self) -> bool:
        """Whether any address is allowed."""
        return bool(self._allowed)

    def read(self, address: str, accept: str, *, timeout: float, asker: Asker) -> Document:
        """The document at an address. QueryRejected, OutsideUnavailable, QueryTimeout, QueryTooCostly."""
        return self._call(address, "GET", {"Accept": accept}, None, timeout, asker)

    def ask(self, address: str, sparql: str, accept: str, *, timeout: float, asker: Asker) -> Document:
        """The answer of a SPARQL service. Errors as of `read`."""
        headers = {"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"}
        return self._call(address, "POST", headers, urlencode({"query": sparql}).encode(), timeout, asker)

    def _call(
        self, address: str, method: str, headers: Mapping[str, str], body: bytes | None, timeout: float, asker: Asker
    ) -> Document:
        until = time.monotonic() + timeout
        follows = _TO_READ if method == "GET" else _ANY_WAY
        for _ in range(_MOST_REDIRECTS + 1):
            place = place_of(address, self._allowed)
            try:
                with self._connected(place, until, asker) as connection:
                    connection.request(method, place.target, body, {"User-Agent": _AGENT, **headers})
                    with closing(connection.getresponse()) as response:
                        if response.status not in follows:
                            document = self._read(address, response)
                            asker.require_presence()
                            _require_time(until)  # what was broken off may look whole
                            return document
                        address = urljoin(address, response.headers.get("Location", ""))
            except (OSError, http.client.HTTPException) as problem:
                asker.require_presence()
                if time.monotonic() >= until:
                    raise QueryTimeout(f"{address} did not answer within {timeout:g} s; ask it for less") from problem
                raise OutsideUnavailable(f"{address} cannot be reached: {problem}; try again later") from problem
        raise OutsideUnavailable(f"{address} leads on and on; name the address where it ends")

    @contextmanager
    def _connected(self, place: Place, until: float, asker: Asker) -> Iterator[http.client.HTTPConnection]:
        """A connection to where the host's name leads now; it breaks when the time is over or the asker leaves."""
        found = self._lookup(place.host, place.port)
        require_public(place.host, found)
        left = max(0.001, until - time.monotonic())
        wire = self._dial((found[0], place.port), left)
        connection = http.client.HTTPConnection(place.host, place.port)
        breaking = threading.Timer(left, _break, [wire])
        try:
            breaking.start()
            with asker.stopping(lambda: _break(wire)):
                wire = self._tls.wrap_socket(wire, server_hostname=place.host) if place.secure else wire
                connection.sock = wire
                yield connection
        finally:
            breaking.cancel()
            connection.close()
            wire.close()

    def _read(self, address: str, response: http.client.HTTPResponse) -> Document:
        if response.status != HTTPStatus.OK:
            raise OutsideUnavailable(f"{address} answered HTTP {response.status}; check what it is asked")
        pieces: list[bytes] = []
        size = 0
        while piece := response.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self._limit:
                raise QueryTooCostly(f"{address} answered with more than {self._limit:,} bytes; ask it for less")
        if response.length:
            raise OutsideUnavailable(f"{address} broke off its answer; try again later")
        return Document(address, response.headers.get_content_type(), b"".join(pieces))


def _require_time(until: float) -> None:
    if time.monotonic() >= until:
        raise TimeoutError("the time is over")


def _break(wire: socket.socket) -> None:
    """Let every call on the socket return at once."""
    try:
        wire.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it is closed already
