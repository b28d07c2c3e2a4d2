"""How the SPARQL of a remote server is spoken: by the standard, or as the server has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from ziyaret_service.stores.formats import Form
from ziyaret_service.stores.insertion import replacement

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from http.client import HTTPMessage

    import pyoxigraph

    from ziyaret_service.stores.screen import Screened
    from ziyaret_service.stores.updates import Update

_TABLES: Final = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "text/csv",
}
_GRAPHS: Final = {
    "application/xml": "application/rdf+xml",
    "text/xml": "application/rdf+xml",
    "text/plain": "application/n-triples",
    "application/n-quads": "application/n-triples",
    "application/x-turtle": "text/turtle",
    "text/n3": "text/turtle",
    "application/trig": "text/turtle",
}
"""What servers and clients call a media type, or one that holds it, and the name by which every server knows it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it is sent, and the media type to ask for."""

    text: str
    accept: str


class Dialect(Protocol):
    """What is particular to a kind of server."""

    def question(self, screened: Screened, media_type: str) -> Question:
        """The query for this server, to be answered in what `written` makes the media type of."""

    def written(self, pieces: Generator[bytes], headers: HTTPMessage, form: Form, media_type: str) -> Generator[bytes]:
        """The answer in the media type, from the pieces of the server's answer. Errors of Store.query."""

    def require_whole(self, triples: int) -> None:
        """QueryTooCostly when an answer with so many triples may have been cut without a sign."""

    def replacement(self, graph: str, quads: Sequence[pyoxigraph.Quad], base: str | None) -> str:
        """One update request that puts the quads in place of the graph, and keeps the union of the graphs of `base`."""

    def update(self, update: Update) -> str:
        """The update as it is sent to this server; QueryRejected for what the server has no right way for."""


class Standard:
    """SPARQL 1.1 to the letter."""

    def question(self, screened: Screened, media_type: str) -> Question:
        """The query as it is."""
        return Question(screened.text, proper_name(media_type, screened.form))

    def written(
        self,
        pieces: Generator[bytes],
        headers: HTTPMessage,  # noqa: ARG002 - as Dialect has it
        form: Form,  # noqa: ARG002
        media_type: str,  # noqa: ARG002
    ) -> Generator[bytes]:
        """The answer as it comes."""
        return pieces

    def require_whole(self, triples: int) -> None:
        """A server of this kind cuts nothing."""

    def replacement(self, graph: str, quads: Sequence[pyoxigraph.Quad], base: str | None) -> str:
        """One update request."""
        return replacement(graph, quads, base=base)

    def update(self, update: Update) -> str:
        """The update with its base."""
        return f"BASE <{update.base}> {update.text}"


def proper_name(media_type: str, form: Form) -> str:
    """The name by which every server knows the media type, for a query of this form."""
    names = _TABLES if form in {Form.SELECT, Form.ASK} else _GRAPHS
    return names.get(media_type, media_type)
