"""What is made of a whole store, kept until something is written."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_service.stores import Store

T = TypeVar("T")


class Kept(Generic[T]):
    """What `make` makes of a store within so many seconds, made again when the store has changed.

    Of a store that does not know whether it has changed it is good for `lasting` seconds.
    """

    def __init__(
        self,
        store: Store,
        make: Callable[[Store, float], T],
        *,
        lasting: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._make = make
        self._lasting = lasting
        self._clock = clock
        self._making = threading.Lock()
        self._kept: tuple[str | None, float, T] | None = None

    def now(self, *, timeout: float) -> T:
        """What the store as it is gives. Errors of what makes it."""
        with self._making:
            state, now = self._store.state, self._clock()
            if self._kept and self._kept[0] == state and (state or now < self._kept[1] + self._lasting):
                return self._kept[2]
            made = self._make(self._store, timeout)
            self._kept = (state, now, made)
            return made
