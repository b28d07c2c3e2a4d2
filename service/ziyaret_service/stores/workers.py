"""The query workers of a store: started when they are needed, kept, and replaced when they were killed."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.stores.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.stores.snapshots import Snapshots


class Workers:
    """The workers of a store: started when they are needed, kept for the next query, replaced when they were killed."""

    def __init__(self, snapshots: Snapshots, memory: int | None) -> None:
        self._snapshots = snapshots
        self._memory = memory
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._closed = False
        self._since = 0
        self.started = 0

    @contextmanager
    def one(self) -> Iterator[Worker]:
        """As take, for the block."""
        worker = self.take()
        try:
            yield worker
        finally:
            self.give_back(worker)

    def free(self) -> Worker | None:
        """As take, if that needs no waiting: one that is idle over such a snapshot."""
        with self._lock:
            if self._idle and self._idle[-1].writes == self._snapshots.writes and self._idle[-1].is_alive():
                return self._idle.pop()
        return None

    def take(self) -> Worker:
        """A worker of one's own over a snapshot with all that was written before, until it is given back."""
        snapshot = self._snapshots.hold()
        with self._lock:
            # The one with this snapshot open saves opening it, some 10 ms.
            self._idle.sort(key=lambda worker: worker.snapshot is snapshot)
            worker = self._idle.pop() if self._idle else None
        if worker and not worker.is_alive():
            self._dismiss(worker)
            worker = None
        worker = worker or self._started()
        let_go, worker.snapshot = worker.snapshot, snapshot
        if let_go:
            self._snapshots.let_go(let_go)
        return worker

    def give_back(self, worker: Worker) -> None:
        """Keep the worker for the next query, unless it is left amid one."""
        with self._lock:
            if keep := not worker.is_busy and worker.writes >= self._since and not self._closed:
                self._idle.append(worker)
        if not keep:
            self._dismiss(worker)

    def renew(self, writes: int) -> None:
        """Keep no worker over a snapshot of before so many writes, once it has answered."""
        with self._lock:
            self._since = writes
            idle, self._idle = self._idle, []
        for worker in idle:
            self._dismiss(worker)

    def close(self) -> None:
        """End all of them; whoever waits for an answer is told."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for worker in self._all:
                worker.kill()
        for worker in idle:
            self._dismiss(worker)

    def pids(self) -> tuple[int, ...]:
        """The ids of the processes."""
        with self._lock:
            return tuple(worker.pid for worker in self._all)

    def _started(self) -> Worker:
        worker = Worker(self._memory)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                self.started += 1
                return worker
        worker.close()
        raise StoreUnavailable("the store is closed; open it again")

    def _dismiss(self, worker: Worker) -> None:
        worker.close()
        with self._lock:
            self._all.discard(worker)
        if worker.snapshot:
            self._snapshots.let_go(worker.snapshot)
