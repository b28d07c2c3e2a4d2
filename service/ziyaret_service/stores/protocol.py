"""The seam between Ziyaret and whatever keeps its graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Generator
    from contextlib import ExitStack

    from rdflib import Graph

    from ziyaret_service.stores.erasures import Erasures
    from ziyaret_service.stores.limits import Asker
    from ziyaret_service.stores.steps import Steps
    from ziyaret_service.stores.updates import Update
    from ziyaret_service.stores.vitals import Vitals


Change = Callable[[Iterator[bytes]], Iterator[bytes]]
"""What becomes of a store: from all lines to all lines, of N-Quads sorted by graph."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The serialised answer to a query, and the `state` of the store that it tells of, as of `Store.state`.

    Read `chunks` to the end or close it; a QueryTimeout or QueryTooCostly may come on the way. Where there is a
    `whole`, it is all of the answer, nothing is held, and `chunks` need not be read.
    """

    media_type: str
    chunks: Generator[bytes]
    state: str | None = None
    whole: bytes | None = None


class Store(Protocol):
    """Keeps named graphs and answers SPARQL over them, the union of all being the default graph."""

    @property
    def state(self) -> str | None:
        """A word that changes with every write and with every opening; None where the store cannot know."""

    def written_since(self, state: str) -> frozenset[str] | None:
        """The named graphs that were written since that state, by IRI; None where any may have been."""

    @property
    def erasures(self) -> Erasures:
        """What was erased for good, and is kept out of this store by whoever writes into it."""

    def replace(self, graph: str, triples: Graph) -> bool:
        """Put `triples` in place of what the named graph held, and say whether that changed it; empty ones delete it.

        All or nothing, and on disk when this returns. Raises StoreError for what is no RDF, StoreUnavailable.
        """

    def query(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Answer:
        """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE in the best media type for the Accept header `accept`.

        The answer is of the store as it is now, or later. The queries of all askers share so many places, in which no
        asker can keep the others out; those of this service itself, without an asker, have places of their own. Raises
        QueryRejected, NotAcceptable, StoreBusy, QueryTooCostly, QueryTimeout after `timeout` seconds of work and when
        the asker leaves, StoreUnavailable. It never writes.
        """

    def asking(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Steps[Answer]:
        """As `query`, in steps that never wait themselves, for an event loop to take."""

    def update(self, update: Update, *, timeout: float, asker: Asker | None = None) -> None:
        """Carry an update out: all or nothing, and on disk when this returns; every later answer is of what it leaves.

        AccessDenied when it would write what the service keeps, QueryRejected, QueryTooCostly, StoreUnavailable, and
        QueryTimeout when its patterns take longer than `timeout` seconds to match, or the asker leaves meanwhile.
        """

    def dump(self) -> Generator[bytes]:
        """Everything in the named graphs, as N-Quads sorted by graph and line, in pieces that end with a line.

        Of one moment; in a remote store each graph is of a moment of its own. Errors of `query`.
        """

    def rewrite(self, change: Change) -> None:
        """Put what `change` makes of a dump, lines of N-Quads sorted by graph, in place of everything.

        All or nothing, on disk when this returns, and no file that the store keeps has what was there before and is
        not now. In a remote store each graph is replaced by itself, and what its server keeps is that server's part.
        Raises StoreError for what is no N-Quads, StoreUnavailable, and whatever `change` raises.
        """

    def vitals(self) -> Vitals:
        """How it is now, also when it does not answer or is closed."""

    def ready(self) -> bool:
        """Whether the store can answer now."""

    def close(self) -> None:
        """Give the store free; nothing may be asked of it afterwards."""


def whole_answer(media_type: str, content: bytes, state: str) -> Answer:
    """An answer that is all there."""
    return Answer(media_type, (piece for piece in (content,)), state, content)


def to_the_end(first: bytes, rest: Generator[bytes], held: ExitStack) -> Generator[bytes]:
    """The pieces of an answer; what is held is given back after the last, and when the generator is closed."""

    def pieces() -> Generator[bytes]:
        with held, closing(rest):
            yield b""
            yield first
            yield from rest

    begun = pieces()
    next(begun)  # closing a generator that has not begun would do nothing
    return begun
