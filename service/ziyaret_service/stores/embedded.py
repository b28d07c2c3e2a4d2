"""The store of this process: Oxigraph in a folder, with one writer here and a pool of workers that answer queries.

The engine cannot be interrupted, so queries run in processes that can: each over a snapshot of the folder, which is
taken when a query comes after a write. What was written before a query is always in its answer.
"""

from __future__ import annotations

import secrets
import threading
import weakref
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import QueryTooCostly
from ziyaret_service.stores.engine import Engine
from ziyaret_service.stores.erasures import Erasures
from ziyaret_service.stores.formats import media_type_for
from ziyaret_service.stores.insertion import KEPT, replacement, statements
from ziyaret_service.stores.kept import KeptAnswers
from ziyaret_service.stores.limits import Asker, Limits
from ziyaret_service.stores.line import Line
from ziyaret_service.stores.protocol import Answer, to_the_end, whole_answer
from ziyaret_service.stores.quads import lines_in
from ziyaret_service.stores.scratch import Scratch
from ziyaret_service.stores.screen import screen
from ziyaret_service.stores.snapshots import Snapshots
from ziyaret_service.stores.steps import Done, carried_out
from ziyaret_service.stores.vitals import Vitals, free_bytes, size_of
from ziyaret_service.stores.worker import Query, Trial, WorkerDied, waited_for
from ziyaret_service.stores.workers import Workers
from ziyaret_service.stores.writes import Writes

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from rdflib import Graph

    from ziyaret_service.stores.protocol import Change
    from ziyaret_service.stores.steps import Steps
    from ziyaret_service.stores.updates import Update

_OWN_WAITING: Final = 1_000  # more than the threads that serve pages
_SHORT: Final = 10_000  # letters of a query, which are looked at in a millisecond
_DUMPING: Final = 3600.0  # seconds
_NO_LIMITS: Final = Limits()


class EmbeddedStore:
    """Oxigraph in a folder, which belongs to one process at a time; without one, in a temporary folder."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        limits: Limits | None = None,
        base: str | None = None,
        erasures: Path | None = None,
    ) -> None:
        """Open the store, making the folder when it is missing; StoreLocked or StoreUnavailable when that fails.

        What was erased is told by the file `erasures`, else by one in the folder.
        """
        self._limits = limits or _NO_LIMITS
        self._base = base
        scratch = None
        if folder is None:
            scratch = Scratch()
            folder = scratch.path / "store"
        self._engine = Engine(folder, durable=scratch is None)
        self.erasures = Erasures(erasures or folder / "erasures.json")
        self._writing = threading.Lock()
        take = self._engine.back_up
        self._writes = Writes()
        self._snapshots = Snapshots(folder / "snapshots", take, self._writes, most_a_second=self._limits.snapshots)
        self._workers = Workers(self._snapshots, self._limits.memory)
        self._line = Line(places=self._limits.running, waiting=self._limits.waiting)
        self._own_line = Line(places=self._limits.running, waiting=_OWN_WAITING)
        self._kept = KeptAnswers()
        self._life = secrets.token_hex(4)
        self._counted: tuple[int, int] = (-1, 0)
        self._end = weakref.finalize(self, _tidy, self._engine, self._workers, self._snapshots, scratch)

    @property
    def state(self) -> str:
        """As Store.state."""
        return self._state(self._writes.count)

    def written_since(self, state: str) -> frozenset[str] | None:
        """As Store.written_since, from the latest thousand writes since the store was opened."""
        life, _, writes = state.partition("-")
        return self._writes.since(int(writes)) if life == self._life else None

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace: one transaction, flushed to disk."""
        quads = statements(graph, triples)
        with self._writing:
            if self._engine.holds(graph, quads):
                return False
            try:
                self._engine.update(replacement(graph, quads, base=self._base))
            finally:
                self._writes.add([graph])  # also when only the flush failed
            return True

    def query(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Answer:
        """As Store.query, in a worker that is killed when the time is over or the asker has left."""
        return carried_out(self.asking(sparql, accept, timeout=timeout, asker=asker))

    def asking(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Steps[Answer]:
        """As Store.asking: nothing is waited for but the worker, where a place and a worker are free."""
        screened = screen(sparql) if len(sparql) < _SHORT else (yield Done(partial(screen, sparql)))
        query = Query(screened.text, media_type_for(screened.form, accept), self._base)
        self._engine.require_open()
        now = self._writes.count
        if (kept := self._kept.get(query, now)) is not None:
            return whole_answer(query.media_type, kept, self._state(now))
        if asker:
            return (yield from self._answer(query, self._line, self._limits, timeout, asker))
        try:
            return (yield from self._answer(query, self._own_line, self._limits, timeout, Asker()))
        except QueryTooCostly as problem:
            if not isinstance(problem.__cause__, WorkerDied):
                raise
            # A write asks as well; that somebody has killed its worker is no reason to give it up.
            return (yield from self._answer(query, self._own_line, self._limits, timeout, Asker()))

    def dump(self) -> Generator[bytes]:
        """As Store.dump, over one snapshot."""
        everything = Query(None, "application/n-quads")
        yield from carried_out(self._answer(everything, self._own_line, _NO_LIMITS, _DUMPING, Asker())).chunks

    def rewrite(self, change: Change) -> None:
        """As Store.rewrite: in new files, so that nothing of the old ones is left in the folder.

        It needs room for both. Queries go on meanwhile, over what was stored before; writes wait.
        """
        with self._writing:
            self._engine.refill(change(lines_in(self.dump())), in_union=self._is_in_union)
            self._writes.add(None)
            self._snapshots.renew()
            self._workers.renew(self._writes.count)

    def update(self, update: Update, *, timeout: float, asker: Asker | None = None) -> None:
        """As Store.update: one with patterns is tried by a worker before, on a copy, which can be stopped."""
        update.require_free(keeps=self._engine.has_graph(update.is_kept))
        if update.matches:
            self._try(update, timeout, asker or Asker())
        with self._writing:
            update.require_free(keeps=self._engine.has_graph(update.is_kept))
            try:
                self._engine.update(update.text, base=update.base)
            finally:
                self._writes.add(None if update.unnamed else update.graphs)  # also when only the flush failed

    def _try(self, update: Update, timeout: float, asker: Asker) -> None:
        """Let a worker carry the update out on a copy of the store; what breaks or lasts does so there."""
        with ExitStack() as held:
            held.enter_context(self._own_line.place(asker, timeout))
            copy = held.enter_context(self._snapshots.copy())
            worker = held.enter_context(self._workers.one())
            held.enter_context(asker.stopping(worker.kill))
            worker.attempt(Trial(update.text, copy, update.base), self._limits, timeout)

    def vitals(self) -> Vitals:
        """As Store.vitals."""
        graphs = self._engine.graphs
        is_there = self._engine.is_open and graphs.is_dir()
        return Vitals(
            askers=self._line.busy,
            own=self._own_line.busy,
            workers=len(self._workers.pids()),
            workers_started=self._workers.started,
            snapshots=self._snapshots.taken,
            graphs=self._count_graphs(),
            size=size_of(graphs) if is_there else None,
            free=free_bytes(graphs) if is_there else None,
        )

    def ready(self) -> bool:
        """Whether the store is open and its disk answers."""
        return self._engine.ready()

    def close(self) -> None:
        """As Store.close; queries that still run are stopped."""
        with self._writing:
            self._engine.close()
        self._end()

    def worker_ids(self) -> tuple[int, ...]:
        """The process ids of the workers there are, for whoever watches over them."""
        return self._workers.pids()

    def _answer(self, query: Query, line: Line, limits: Limits, timeout: float, asker: Asker) -> Steps[Answer]:
        self._engine.require_open()
        with ExitStack() as held:
            yield from line.enter(asker, timeout)
            held.callback(line.leave, asker)
            worker = self._workers.free() or (yield Done(self._workers.take))
            held.callback(self._workers.give_back, worker)
            held.enter_context(asker.stopping(worker.kill))
            pieces, first = worker.answer(query, limits, timeout), b""
            for each in pieces:
                if isinstance(each, bytes):
                    first = each
                    break
                yield each
            rest, state = waited_for(pieces), self._state(worker.writes)
            if worker.is_busy:
                rest = self._kept.keep_at_end(query, worker.writes, first, rest)
                return Answer(query.media_type, to_the_end(first, rest, held.pop_all()), state)
            whole = first + b"".join(rest)
            self._kept.keep(query, worker.writes, whole)
            return whole_answer(query.media_type, whole, state)

    def _is_in_union(self, graph: str) -> bool:
        """Whether the service itself keeps the graph, and its triples in the default graph too."""
        return graph.startswith(f"{self._base}{KEPT}") if self._base else True

    def _count_graphs(self) -> int | None:
        """Counted once for each state: 2 µs a graph."""
        writes = self._writes.count
        if self._counted[0] != writes and self._engine.is_open:
            self._counted = (writes, self._engine.count_graphs())
        return self._counted[1] if self._engine.is_open else None

    def _state(self, writes: int) -> str:
        return f"{self._life}-{writes}"


def _tidy(engine: Engine, workers: Workers, snapshots: Snapshots, scratch: Scratch | None) -> None:
    workers.close()
    snapshots.close()
    engine.close()
    if scratch:
        scratch.remove()
