"""The store inside this process: Oxigraph, in memory or in a folder."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph

from ziyaret_ontology.errors import QueryRejected, StoreError, StoreLocked, StoreUnavailable
from ziyaret_service.stores.formats import GRAPHS, RESULTS, media_type_for
from ziyaret_service.stores.insertion import replacement
from ziyaret_service.stores.protocol import Answer
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.stream import stream

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import Graph

_RUNNING = 16  # queries at a time, those included whose reader has given up
_LOCKED = re.compile(r"While lock file|lock hold by current process")
_SYNTAX = re.compile(r"error at (\d+):(\d+)[^:]*: (.*)", re.DOTALL)
_EXPECTED = re.compile(r'"(?:[^"\\]|\\.)+"|\b[A-Z]{2,}\b(?!\w)')
_REASONS = (
    ("Prefix not found", "the prefix is not declared; add a PREFIX line"),
    ("IRI parsing failed", "this is no absolute IRI, or its prefix is not declared"),
    ("The SELECT contains a variable that is unbound", "a selected variable is neither grouped by nor aggregated"),
)


class EmbeddedStore:
    """Oxigraph in this process; a folder belongs to one process at a time, and None keeps everything in memory."""

    def __init__(self, folder: Path | None = None) -> None:
        """Open the store, making the folder when it is missing; StoreLocked or StoreUnavailable when that fails."""
        self._folder = folder
        self._writing = threading.Lock()
        self._slots = threading.BoundedSemaphore(_RUNNING)
        try:
            self._engine: pyoxigraph.Store | None = pyoxigraph.Store(folder)
        except OSError as problem:
            if _LOCKED.search(str(problem)):
                raise StoreLocked(
                    f"the store folder {folder} is open in another process; stop that one, or talk to it over HTTP"
                ) from problem
            raise StoreUnavailable(
                f"the store folder {folder} cannot be opened: {problem}; check that it can be written to"
            ) from problem

    def replace(self, graph: str, triples: Graph) -> None:
        """As Store.replace: one transaction, flushed to disk."""
        update = replacement(graph, triples)
        with self._writing:
            engine = self._opened()
            try:
                engine.update(update)
                if self._folder is not None:
                    engine.flush()
            except OSError as problem:
                raise StoreUnavailable(
                    f"the store cannot be written: {problem}; check the disk of {self._folder}, then feed again"
                ) from problem
            except SyntaxError as problem:
                raise StoreError(f"the graph {graph} cannot be stored: {problem}") from problem

    def query(self, sparql: str, accept: str, *, timeout: float) -> Answer:
        """As Store.query; the time limit is that of `stream`."""
        screened = screen(sparql)
        media_type = media_type_for(screened.form, accept)
        engine = self._opened()

        def write(output: BinaryIO) -> None:
            _write(engine, screened.text, media_type, output)

        return Answer(media_type, stream(write, timeout=timeout, slots=self._slots))

    def ready(self) -> bool:
        """Whether the store is open and its disk answers."""
        if self._engine is None:
            return False
        try:
            next(iter(self._engine.quads_for_pattern(None, None, None, None)), None)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Give the folder free, once the queries that still run are done."""
        with self._writing:
            self._engine = None

    def _opened(self) -> pyoxigraph.Store:
        if self._engine is None:
            raise StoreUnavailable("the store is closed; open it again")
        return self._engine


def _write(engine: pyoxigraph.Store, sparql: str, media_type: str, output: BinaryIO) -> None:
    try:
        result = engine.query(sparql)
        if isinstance(result, pyoxigraph.QueryTriples):
            result.serialize(output, format=GRAPHS[media_type])
        else:
            result.serialize(output, format=RESULTS[media_type])
    except SyntaxError as problem:
        raise _rejected(str(problem)) from problem
    except OSError as problem:
        raise StoreUnavailable(f"the store cannot be read: {problem}; check its disk") from problem


def _rejected(message: str) -> QueryRejected:
    found = _SYNTAX.match(message)
    if not found:
        return QueryRejected(f"the query is not valid SPARQL: {message}")
    line, column = int(found[1]), int(found[2])
    return QueryRejected(f"line {line}, column {column}: {_reason(found[3])}", line=line, column=column)


def _reason(expected: str) -> str:
    for phrase, reason in _REASONS:
        if phrase in expected:
            return reason
    words = [word for word in _EXPECTED.findall(expected) if word not in {"expected", "one", "of"}]
    return (
        f"the query is not valid SPARQL; expected here: {' '.join(words)}" if words else "the query is not valid SPARQL"
    )
