"""What a store grants to those who ask it, and who they are."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryTimeout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may take, and how many may run and wait; None is no limit.

    `rows` are those of a table, `size` is the answer's bytes, `memory` the bytes that a worker may use, `running` and
    `waiting` are numbers of queries of askers, `snapshots` is how many a second may be taken.
    """

    rows: int | None = None
    size: int | None = None
    memory: int | None = None
    running: int = 4
    waiting: int = 64
    snapshots: float = 20.0


class Asker:
    """Somebody who waits for an answer, by a name that tells one from another; when they leave, the work stops."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        self._lock = threading.Lock()
        self._left = False
        self._stop: Callable[[], None] | None = None

    def leave(self) -> None:
        """Nobody waits any more; what runs for this asker is stopped."""
        with self._lock:
            self._left = True
            stop = self._stop
        if stop:
            stop()

    @property
    def has_left(self) -> bool:
        """Whether nobody waits any more."""
        return self._left

    def require_presence(self) -> None:
        """QueryTimeout when the asker has left."""
        if self._left:
            raise QueryTimeout("the query was given up, because whoever asked has left")

    @contextmanager
    def stopping(self, stop: Callable[[], None]) -> Iterator[None]:
        """Within the block, leaving calls `stop`, from another thread; QueryTimeout when the asker has left before."""
        with self._lock:
            self.require_presence()
            self._stop = stop
        try:
            yield
        finally:
            with self._lock:
                self._stop = None
