"""The names of the graph, kept to find others near to them."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from ziyaret_service.reconciliation.near import NearNames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_KEPT = 60.0  # seconds


class GraphNames:
    """Names that are read anew when the store has changed or, where it cannot know, when they are a minute old.

    A client sends one small batch after another, and to read 30,000 names for each took 0.6 seconds. Exact names are
    asked of the graph itself, so only what is near to a name may be told a minute late.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: NearNames | None = None
        self._state: str | None = None
        self._read_at = 0.0

    def near(self, state: str | None, read: Callable[[], Iterable[tuple[str, str]]]) -> NearNames:
        """The names, each with the key of who bears it, as `read` gives them; `state` is that of the store."""
        with self._lock:
            now = self._clock()
            changed = state != self._state or (state is None and now - self._read_at > _KEPT)
            if self._kept is None or changed:
                self._kept, self._state, self._read_at = NearNames(read()), state, now
            return self._kept
