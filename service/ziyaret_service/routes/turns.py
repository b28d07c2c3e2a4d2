"""Reading texts one at a time, with room for some who wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import StoreBusy

if TYPE_CHECKING:
    from types import TracebackType


class Turns:
    """A lock for which only so many may wait; who comes later is told so at once, and keeps no thread from others."""

    def __init__(self, waiting: int) -> None:
        """`waiting` is how many may have the lock or wait for it."""
        self._room = threading.BoundedSemaphore(waiting)
        self._turn = threading.Lock()

    def __enter__(self) -> None:
        """Wait for the turn; StoreBusy when too many wait already."""
        if not self._room.acquire(blocking=False):
            raise StoreBusy("too many texts wait to be read already; send it again in a few seconds")
        self._turn.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next one in."""
        self._turn.release()
        self._room.release()
