"""A store in any SPARQL 1.1 server, spoken to by SPARQLWrapper."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import pyoxigraph
from pyoxigraph import RdfFormat
from rdflib import Graph

from ziyaret_ontology.errors import QueryTimeout, QueryTooCostly, StoreError, StoreUnavailable
from ziyaret_service.stores.dialects import Dialect, Standard, proper_name
from ziyaret_service.stores.erasures import Erasures
from ziyaret_service.stores.formats import Form, media_type_for
from ziyaret_service.stores.graph_store import read_named_graph, write_named_graph
from ziyaret_service.stores.insertion import KEPT, as_written, statements
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.line import Line
from ziyaret_service.stores.protocol import Answer, to_the_end
from ziyaret_service.stores.quads import by_graph, in_graph, lines_in, triple_of
from ziyaret_service.stores.reading import select
from ziyaret_service.stores.remote_failures import failures_told, response_to, store_error
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.steps import Done
from ziyaret_service.stores.virtuoso import PROBE, Virtuoso, cut_after, rows
from ziyaret_service.stores.vitals import Vitals
from ziyaret_service.stores.wrapper import RequestFailed, response_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from http.client import HTTPResponse
    from pathlib import Path

    from ziyaret_service.stores.protocol import Change
    from ziyaret_service.stores.screen import Screened
    from ziyaret_service.stores.steps import Steps
    from ziyaret_service.stores.updates import Update

_PIECE: Final = 65_536
_WRITE_TIMEOUT: Final = 60.0
_DUMPING: Final = 3600.0
_TRIPLES: Final = "application/n-triples"
_READY_TIMEOUT: Final = 3.0
_REFUSALS = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.INTERNAL_SERVER_ERROR})


class RemoteStore:
    """A SPARQL 1.1 server with its query and update addresses."""

    def __init__(
        self,
        query_address: str,
        update_address: str,
        limits: Limits | None = None,
        erasures: Path | None = None,
        *,
        base: str | None = None,
        graph_store: str | None = None,
    ) -> None:
        """Talk to these addresses; nothing is sent before it is needed. `erasures` tells what was erased.

        At `graph_store` whole graphs are read, and written where that touches nothing else; without it, by SPARQL.
        """
        self.erasures = Erasures(erasures)
        self._base = base
        self._limits = limits or Limits()
        self._query_address = query_address
        self._update_address = update_address
        self._graph_store = graph_store
        self._writing = threading.Lock()
        self._meeting = threading.Lock()
        self._known_dialect: Dialect | None = None
        self._line = Line(places=self._limits.running, waiting=self._limits.waiting)
        self.state = None

    def written_since(self, state: str) -> frozenset[str] | None:  # noqa: ARG002 - as Store has it
        """As Store.written_since; others write there too."""
        return None

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace, in one update request; that a request is all or nothing is the server's promise."""
        quads = statements(graph, triples)
        dialect = self._dialect(_WRITE_TIMEOUT)
        wrapper = wrapped(
            self._query_address,
            dialect.replacement(graph, quads, self._base),
            form="DROP",
            timeout=_WRITE_TIMEOUT,
            update_address=self._update_address,
        )
        with self._writing:
            if self._holds(graph, quads):
                return False
            with response_to(wrapper, self._update_address, _WRITE_TIMEOUT) as response:
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

    def asking(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Steps[Answer]:
        """As Store.asking, in one step."""
        answer: Answer = yield Done(partial(self.query, sparql, accept, timeout=timeout, asker=asker))
        return answer

    def update(self, update: Update, *, timeout: float, asker: Asker | None = None) -> None:
        """As Store.update, in one request; that it is all or nothing, and to stop it, is the server's part."""
        dialect = self._dialect(timeout)
        with self._writing:
            kept = update.base + KEPT
            update.require_free(keeps=self._finds(f'GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{kept}"))'))
            if asker:
                asker.require_presence()
            if update.write and self._graph_store:
                with failures_told(self._graph_store, timeout):
                    write_named_graph(self._graph_store, update.write, timeout=timeout)
                return
            wrapper = wrapped(
                self._query_address,
                dialect.update(update),
                form="DROP",
                timeout=timeout,
                update_address=self._update_address,
            )
            with response_to(wrapper, self._update_address, timeout) as response:
                response.read()

    def _finds(self, pattern: str) -> bool:
        return bool(select(self, f"SELECT ?g {{ {pattern} }} LIMIT 1", timeout=_WRITE_TIMEOUT))

    def dump(self) -> Generator[bytes]:
        """As Store.dump, one graph after the other."""
        for graph in self._graphs():
            triples = self._stored(graph, _DUMPING).replace(b"\r\n", b"\n").splitlines(keepends=True)
            yield b"".join(in_graph((each for each in triples if each.strip()), graph))

    def rewrite(self, change: Change) -> None:
        """As Store.rewrite, each graph all or nothing; what is interrupted is finished by doing it again."""
        before = set(self._graphs())
        for graph, lines in by_graph(change(lines_in(self.dump()))):
            if not graph:
                continue  # the default graph is the union
            self.replace(graph, Graph().parse(data=b"".join(map(triple_of, lines)), format="nt"))
            before.discard(graph)
        for graph in sorted(before):
            self.replace(graph, Graph())

    def _graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        found = select(self, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", timeout=_DUMPING)
        return sorted(row["g"] for row in found)

    def _pieces(self, screened: Screened, media_type: str, timeout: float, asker: Asker) -> Generator[bytes]:
        """What the server answers, in the media type. Rows are not counted, bytes are."""
        until = time.monotonic() + timeout
        dialect = self._dialect(timeout)
        question = dialect.question(screened, media_type)
        wrapper = wrapped(
            self._query_address, question.text, form=screened.form.value, timeout=timeout, accept=question.accept
        )
        with response_to(wrapper, self._query_address, timeout) as response:
            given = proper_name(response.headers.get_content_type(), screened.form)
            if given != question.accept:
                raise StoreUnavailable(
                    f"{self._query_address} answered with {given} instead of {question.accept}; is it a SPARQL query "
                    "address?"
                )
            received = self._received(response, until, timeout, asker)
            yield from dialect.written(received, response.headers, screened.form, media_type)

    def _received(self, response: HTTPResponse, until: float, timeout: float, asker: Asker) -> Generator[bytes]:
        """What comes from the server, within the limits; the time in which nobody takes it does not count."""
        size = 0
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

    def _dialect(self, timeout: float) -> Dialect:
        """How this server is spoken to, found out once, by a query that only Virtuoso takes."""
        with self._meeting:
            if self._known_dialect is None:
                self._known_dialect = Virtuoso(self._cut_within) if self._takes(PROBE, timeout) else Standard()
            return self._known_dialect

    def _cut_within(self, number: int) -> int | None:
        """After how many rows Virtuoso cuts a table of so many; None when it does not. The rows are not read."""
        accept = "text/csv"
        wrapper = wrapped(
            self._query_address, rows(number), form=Form.SELECT.value, timeout=_WRITE_TIMEOUT, accept=accept
        )
        with response_to(wrapper, self._query_address, _WRITE_TIMEOUT) as response:
            return cut_after(response.headers)

    def _takes(self, query: str, timeout: float) -> bool:
        accept = "application/sparql-results+json"
        wrapper = wrapped(self._query_address, query, form=Form.ASK.value, timeout=timeout, accept=accept)
        try:
            with response_of(lambda: wrapper.query().response) as response:
                return proper_name(response.headers.get_content_type(), Form.ASK) == accept
        except RequestFailed as problem:
            if problem.status in _REFUSALS:
                return False
            raise store_error(problem, self._query_address, timeout) from problem

    def _holds(self, graph: str, quads: Sequence[pyoxigraph.Quad]) -> bool:
        """Whether the graph holds exactly these."""
        stored = self._stored(graph, _WRITE_TIMEOUT)
        name = pyoxigraph.NamedNode(graph)
        triples = (quad.triple for quad in pyoxigraph.parse(stored, RdfFormat.N_TRIPLES))
        found = [pyoxigraph.Quad(each.subject, each.predicate, each.object, name) for each in triples]
        return as_written(found) == as_written(quads)

    def _stored(self, graph: str, timeout: float) -> bytes:
        """The triples of a graph as N-Triples."""
        if not self._graph_store:
            sparql = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
            return b"".join(self.query(sparql, _TRIPLES, timeout=timeout).chunks)
        with failures_told(self._graph_store, timeout):
            sent = read_named_graph(self._graph_store, graph, timeout=timeout)
        try:
            triples = [quad.triple for quad in pyoxigraph.parse(sent, RdfFormat.N_TRIPLES)]
        except SyntaxError as problem:
            raise StoreUnavailable(f"{self._graph_store} sends no N-Triples: {problem}; look into its log") from problem
        self._dialect(timeout).require_whole(len(triples))
        return pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""

    def vitals(self) -> Vitals:
        """As Store.vitals; of itself the server tells nothing."""
        return Vitals(askers=self._line.busy)

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
