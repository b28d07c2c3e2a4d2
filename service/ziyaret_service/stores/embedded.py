"""The store of this process: Oxigraph in a folder, with one writer here and a pool of workers that answer queries.

The engine cannot be interrupted, so queries run in processes that can: each over a snapshot of the folder, which is
taken when a query comes after a write. What was written before a query is always in its answer.
"""

from __future__ import annotations

import re
import secrets
import shutil
import threading
import weakref
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph

from ziyaret_ontology.errors import QueryRejected, StoreError, StoreLocked, StoreUnavailable
from ziyaret_service.stores.formats import media_type_for
from ziyaret_service.stores.insertion import replacement, statements
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.line import Line
from ziyaret_service.stores.protocol import Answer, to_the_end
from ziyaret_service.stores.scratch import scratch_folder
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.snapshots import Snapshots
from ziyaret_service.stores.syntax import rejected
from ziyaret_service.stores.vitals import Vitals, free_bytes, size_of
from ziyaret_service.stores.workers import Query, Trial, Workers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import Graph

    from ziyaret_service.stores.updates import Update

_OWN_WAITING: Final = 1_000  # more than the threads that serve pages
_GRAPH_IS_WRONG = re.compile(r"graph .*(?:already exists|does not exist)")
_LOCKED = re.compile(r"While lock file|lock hold by current process")


class EmbeddedStore:
    """Oxigraph in a folder, which belongs to one process at a time; without one, in a temporary folder."""

    def __init__(self, folder: Path | None = None, *, limits: Limits | None = None, base: str | None = None) -> None:
        """Open the store, making the folder when it is missing; StoreLocked or StoreUnavailable when that fails."""
        self._limits = limits or Limits()
        self._base = base
        scratch = None if folder else scratch_folder()
        self._folder = folder or Path(scratch or "", "store")
        self._durable = folder is not None
        self._engine: pyoxigraph.Store | None = _opened(self._folder)
        self._writing = threading.Lock()
        take = partial(_back_up, self._engine, self._writing)
        self._snapshots = Snapshots(self._folder / "snapshots", take, most_a_second=self._limits.snapshots)
        self._workers = Workers(self._snapshots, self._limits.memory)
        self._line = Line(places=self._limits.running, waiting=self._limits.waiting)
        self._own_line = Line(places=self._limits.running, waiting=_OWN_WAITING)
        self._life = secrets.token_hex(4)
        self._counted = (-1, 0)
        self._end = weakref.finalize(self, _tidy, self._workers, self._snapshots, scratch)

    @property
    def state(self) -> str:
        """As Store.state."""
        return self._state(self._snapshots.writes)

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace: one transaction, flushed to disk."""
        quads = statements(graph, triples)
        with self._writing:
            engine = self._require_open()
            if _holds(engine, graph, quads):
                return False
            try:
                engine.update(replacement(graph, quads, base=self._base))
                if self._durable:
                    engine.flush()
            except (OSError, RuntimeError) as problem:
                raise StoreUnavailable(
                    f"the store cannot be written: {problem}; check the disk of {self._folder}, then feed again"
                ) from problem
            except SyntaxError as problem:
                raise StoreError(f"the graph {graph} cannot be stored: {problem}") from problem
            finally:
                self._snapshots.writes += 1  # also when only the flush failed
            return True

    def query(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Answer:
        """As Store.query, in a worker that is killed when the time is over or the asker has left."""
        screened = screen(sparql)
        media_type = media_type_for(screened.form, accept)
        self._require_open()
        line, asker = (self._line, asker) if asker else (self._own_line, Asker())
        with ExitStack() as held:
            held.enter_context(line.place(asker, timeout))
            worker, writes = held.enter_context(self._workers.one())
            held.enter_context(asker.stopping(worker.kill))
            pieces = worker.answer(Query(screened.text, media_type, self._base), self._limits, timeout)
            first = next(pieces, b"")
            return Answer(media_type, to_the_end(first, pieces, held.pop_all()), self._state(writes))

    def update(self, update: Update, *, timeout: float, asker: Asker | None = None) -> None:
        """As Store.update: one with patterns is tried by a worker before, on a copy, which can be stopped."""
        update.require_free(keeps=_keeps(self._require_open(), update))
        if update.matches:
            self._try(update, timeout, asker or Asker())
        with self._writing:
            engine = self._require_open()
            update.require_free(keeps=_keeps(engine, update))
            try:
                engine.update(update.text, base_iri=update.base)
                if self._durable:
                    engine.flush()
            except SyntaxError as problem:
                raise rejected(str(problem)) from problem
            except (OSError, RuntimeError) as problem:
                if _GRAPH_IS_WRONG.search(str(problem)):
                    raise QueryRejected(
                        f"the update cannot be carried out: {problem}; SILENT passes over it"
                    ) from problem
                raise StoreUnavailable(
                    f"the store cannot be written: {problem}; check the disk of {self._folder}, then send it again"
                ) from problem
            finally:
                self._snapshots.writes += 1  # also when only the flush failed

    def _try(self, update: Update, timeout: float, asker: Asker) -> None:
        """Let a worker carry the update out on a copy of the store; what breaks or lasts does so there."""
        with ExitStack() as held:
            held.enter_context(self._own_line.place(asker, timeout))
            copy = held.enter_context(self._snapshots.copy())
            worker, _ = held.enter_context(self._workers.one())
            held.enter_context(asker.stopping(worker.kill))
            worker.attempt(Trial(update.text, copy, update.base), self._limits, timeout)

    def vitals(self) -> Vitals:
        """As Store.vitals."""
        is_there = self._engine is not None and self._folder.is_dir()
        return Vitals(
            askers=self._line.busy,
            own=self._own_line.busy,
            workers=len(self._workers.pids()),
            workers_started=self._workers.started,
            snapshots=self._snapshots.taken,
            graphs=self._count_graphs(),
            size=size_of(self._folder) if is_there else None,
            free=free_bytes(self._folder) if is_there else None,
        )

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
        """As Store.close; queries that still run are stopped."""
        with self._writing:
            self._engine = None
        self._end()

    def worker_ids(self) -> tuple[int, ...]:
        """The process ids of the workers there are, for whoever watches over them."""
        return self._workers.pids()

    def _count_graphs(self) -> int | None:
        """Counted once for each state: 2 µs a graph."""
        engine, writes = self._engine, self._snapshots.writes
        if engine is not None and self._counted[0] != writes:
            self._counted = (writes, sum(1 for _ in engine.named_graphs()))
        return self._counted[1] if engine is not None else None

    def _state(self, writes: int) -> str:
        return f"{self._life}-{writes}"

    def _require_open(self) -> pyoxigraph.Store:
        if self._engine is None:
            raise StoreUnavailable("the store is closed; open it again")
        return self._engine


def _opened(folder: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store(folder)
    except OSError as problem:
        if _LOCKED.search(str(problem)):
            raise StoreLocked(
                f"the store folder {folder} is open in another process; stop that one, or talk to it over HTTP"
            ) from problem
        raise StoreUnavailable(
            f"the store folder {folder} cannot be opened: {problem}; check that it can be written to"
        ) from problem


def _back_up(engine: pyoxigraph.Store, writing: threading.Lock, folder: Path) -> None:
    """Make a snapshot between two writes; in one, the engine finds its own log shorter than it expects."""
    with writing:
        engine.backup(folder)


def _keeps(engine: pyoxigraph.Store, update: Update) -> bool:
    """Whether there is a graph that the service keeps."""
    return any(isinstance(each, pyoxigraph.NamedNode) and update.is_kept(each.value) for each in engine.named_graphs())


def _holds(engine: pyoxigraph.Store, graph: str, quads: Sequence[pyoxigraph.Quad]) -> bool:
    """Whether the graph holds exactly these; compared as the engine writes them, which has its own way with numbers."""
    stored = set(engine.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph)))
    if len(stored) != len(quads):
        return False
    written = pyoxigraph.Store()
    written.extend(quads)
    return set(written) == stored


def _tidy(workers: Workers, snapshots: Snapshots, scratch: Path | None) -> None:
    workers.close()
    snapshots.close()
    if scratch:
        shutil.rmtree(scratch, ignore_errors=True)
