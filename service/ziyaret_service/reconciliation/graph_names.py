"""The names of the graph, kept for a minute to find others near to them."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from ziyaret_service.reconciliation.near import NearNames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_KEPT = 60.0  # seconds


class GraphNames:
    """Names that are read anew when they are older than a minute.

    A client sends one small batch after another, and to read 30,000 names for each took 0.6 seconds. Exact names are
    asked of the graph itself, so only what is near to a name may be told a minute late.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: tuple[float, NearNames] | None = None

    def near(self, read: Callable[[], Iterable[tuple[str, str]]]) -> NearNames:
        """The names, each with the key of who bears it, as `read` gives them or gave them within the last minute."""
        with self._lock:
            now = self._clock()
            if self._kept is None or now - self._kept[0] > _KEPT:
                self._kept = now, NearNames(read())
            return self._kept[1]
