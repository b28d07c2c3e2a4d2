"""The seam between Ziyaret and whatever keeps its graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Generator

    from rdflib import Graph


@dataclass(frozen=True, slots=True)
class Answer:
    """The serialised answer to a query. Read `chunks` to the end or close it; a QueryTimeout may come on the way."""

    media_type: str
    chunks: Generator[bytes]


class Store(Protocol):
    """Keeps named graphs and answers SPARQL over them, the union of all being the default graph."""

    def replace(self, graph: str, triples: Graph) -> None:
        """Put `triples` in place of what the named graph held; an empty graph deletes it.

        All or nothing, and on disk when this returns. Raises StoreUnavailable.
        """

    def query(self, sparql: str, accept: str, *, timeout: float) -> Answer:
        """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE in the best media type for the Accept header `accept`.

        Raises QueryRejected, NotAcceptable, QueryTimeout after `timeout` seconds, StoreUnavailable. It never writes.
        """

    def ready(self) -> bool:
        """Whether the store can answer now."""

    def close(self) -> None:
        """Give the store free; nothing may be asked of it afterwards."""
