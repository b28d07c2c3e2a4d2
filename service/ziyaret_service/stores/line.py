"""The line in which queries wait for one of a few places."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import StoreBusy
from ziyaret_service.stores.vitals import Busy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.stores.limits import Asker


class Line:
    """So many places, and so many who may wait for one.

    First come, first served; but no asker has the last place as well, nor more than half of the room to wait, so that
    one who sends many heavy queries does not keep the others out.
    """

    def __init__(self, *, places: int, waiting: int) -> None:
        self._places = places
        self._room = waiting
        self._waiting: list[Asker] = []
        self._inside: list[Asker] = []
        self._moved = threading.Condition()

    @property
    def waiting(self) -> int:
        """How many wait now."""
        return len(self._waiting)

    @property
    def busy(self) -> Busy:
        """How many are inside and how many wait now."""
        return Busy(len(self._inside), len(self._waiting))

    @contextmanager
    def place(self, asker: Asker, timeout: float) -> Iterator[None]:
        """A place of the asker's own within the block.

        Raises StoreBusy when too many wait or none came free within `timeout` seconds, QueryTimeout for who has left.
        """
        with asker.stopping(self._look_up):
            self._enter(asker, timeout)
        try:
            yield
        finally:
            with self._moved:
                self._inside.remove(asker)
                self._moved.notify_all()

    def _enter(self, asker: Asker, timeout: float) -> None:
        until = time.monotonic() + timeout
        with self._moved:
            if self._is_full_for(asker):
                raise StoreBusy("too many queries wait already; ask again in a few seconds")
            self._waiting.append(asker)
            try:
                while self._next() is not asker:
                    asker.require_presence()
                    if not self._moved.wait(max(0.0, until - time.monotonic())) and time.monotonic() >= until:
                        raise StoreBusy(f"no query could start within {timeout:g} s, because others run; ask again")
                self._inside.append(asker)
            finally:
                self._waiting.remove(asker)
                self._moved.notify_all()

    def _is_full_for(self, asker: Asker) -> bool:
        if self._may_enter(asker) and not self._waiting:
            return False
        own = _count(asker, self._waiting)
        return len(self._waiting) >= self._room or own >= max(1, self._room // 2)

    def _next(self) -> Asker | None:
        """Who may go in now."""
        return next(filter(self._may_enter, self._waiting), None)

    def _may_enter(self, asker: Asker) -> bool:
        inside = len(self._inside)
        return inside < self._places and (self._places == 1 or _count(asker, self._inside) < self._places - 1)

    def _look_up(self) -> None:
        with self._moved:
            self._moved.notify_all()


def _count(asker: Asker, among: list[Asker]) -> int:
    return sum(one.name == asker.name for one in among)
