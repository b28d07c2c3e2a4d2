"""The named graphs of a server by the SPARQL 1.1 Graph Store Protocol."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import quote
from urllib.request import Request, urlopen

from ziyaret_service.stores.wrapper import RequestFailed, media_type_of, response_of

if TYPE_CHECKING:
    from http.client import HTTPResponse

    from ziyaret_service.stores.updates import GraphWrite

_TRIPLES: Final = "application/n-triples"
_SENT: Final = "text/turtle"  # of which N-Triples are a part, and which every server takes


def read_named_graph(address: str, graph: str, *, timeout: float) -> bytes:
    """The triples of the graph as N-Triples, none for a graph that is not there. RequestFailed."""
    request = Request(_named(address, graph), headers={"Accept": _TRIPLES})  # noqa: S310 - of a store's spec
    try:
        with response_of(lambda: urlopen(request, timeout=timeout)) as response:  # noqa: S310 - as above
            return _triples(response)
    except RequestFailed as problem:
        if problem.status == HTTPStatus.NOT_FOUND:
            return b""
        raise


def write_named_graph(address: str, write: GraphWrite, *, timeout: float) -> None:
    """Replace the graph, add to it or take it away, which it need not be there for. RequestFailed."""
    data = None if write.method == "DELETE" else write.triples.encode()
    headers = {} if data is None else {"Content-Type": _SENT}
    request = Request(_named(address, write.graph), data, headers, method=write.method)  # noqa: S310 - of a store's spec
    try:
        with response_of(lambda: urlopen(request, timeout=timeout)) as response:  # noqa: S310 - as above
            response.read()
    except RequestFailed as problem:
        if write.method != "DELETE" or problem.status != HTTPStatus.NOT_FOUND:
            raise


def _triples(response: HTTPResponse) -> bytes:
    if (given := media_type_of(response)) != _TRIPLES:
        raise RequestFailed(f"answered with {given} instead of {_TRIPLES}")
    return response.read()


def _named(address: str, graph: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}graph={quote(graph, safe='')}"
