"""The line in which queries wait for one of a few places."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import StoreBusy
from ziyaret_service.stores.steps import Told, carried_out
from ziyaret_service.stores.vitals import Busy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ziyaret_service.stores.limits import Asker
    from ziyaret_service.stores.steps import Steps


@dataclass(slots=True, eq=False)
class _Turn:
    """Somebody who waits, until told to come in or that it is of no use."""

    asker: Asker
    told: Told
    is_in: bool = False


class Line:
    """So many places, and so many who may wait for one.

    First come, first served; but no asker has the last place as well, nor more than half of the room to wait, so that
    one who sends many heavy queries does not keep the others out.
    """

    def __init__(self, *, places: int, waiting: int) -> None:
        self._places = places
        self._room = waiting
        self._waiting: list[_Turn] = []
        self._inside: list[Asker] = []
        self._lock = threading.Lock()

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
        """A place of the asker's own within the block. Errors of `enter`."""
        carried_out(self.enter(asker, timeout))
        try:
            yield
        finally:
            self.leave(asker)

    def enter(self, asker: Asker, timeout: float) -> Steps[None]:
        """Get a place, which is the asker's own until they leave.

        Raises StoreBusy when too many wait or none came free within `timeout` seconds, QueryTimeout for who has left.
        """
        asker.require_presence()
        turn = self._joined(asker, timeout)
        if turn is None:
            return
        try:
            with asker.stopping(turn.told.tell):
                yield turn.told
            if not turn.is_in:
                asker.require_presence()
                raise StoreBusy(  # noqa: TRY301 - a place is given up for every reason alike
                    f"no query could start within {timeout:g} s, because others run; ask again"
                )
        except BaseException:
            self._give_up(turn)
            raise

    def leave(self, asker: Asker) -> None:
        """Give the place to the next one."""
        with self._lock:
            self._inside.remove(asker)
            while turn := next((turn for turn in self._waiting if self._may_enter(turn.asker)), None):
                self._waiting.remove(turn)
                self._inside.append(turn.asker)
                turn.is_in = True
                turn.told.tell()

    def _joined(self, asker: Asker, timeout: float) -> _Turn | None:
        """The turn to wait for; None for who is in already."""
        with self._lock:
            if self._may_enter(asker):  # none of those who wait may
                self._inside.append(asker)
                return None
            if self._is_full_for(asker):
                raise StoreBusy("too many queries wait already; ask again in a few seconds")
            turn = _Turn(asker, Told(time.monotonic() + timeout))
            self._waiting.append(turn)
            return turn

    def _give_up(self, turn: _Turn) -> None:
        with self._lock:
            if not turn.is_in:
                self._waiting.remove(turn)
                return
        self.leave(turn.asker)  # it was let in at the last moment

    def _is_full_for(self, asker: Asker) -> bool:
        own = _count(asker, (turn.asker for turn in self._waiting))
        return len(self._waiting) >= self._room or own >= max(1, self._room // 2)

    def _may_enter(self, asker: Asker) -> bool:
        inside = len(self._inside)
        return inside < self._places and (self._places == 1 or _count(asker, self._inside) < self._places - 1)


def _count(asker: Asker, among: Iterable[Asker]) -> int:
    return sum(one.name == asker.name for one in among)
