"""What is kept about everything, made before anybody asks: one thread, in its own time."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ziyaret_service.stores import Store

_QUIET = 1.0  # seconds without a write; amid a feed all that is made would be old at once
_REST = 4  # times what the last round took, so that writes with pauses cost a fifth of one processor at most
_END = 5.0  # seconds that a round may take when the service ends
_LOG = logging.getLogger(__name__)


class Beforehand:
    """Calls each of the `makers` when the service starts, and again when something was written and no more comes.

    They keep what they make with the state it is of, so whoever asks meanwhile or before gets what is right, only
    later. What goes wrong is logged as a warning by its kind, and made when somebody asks. A store that does not know
    its state keeps nothing.
    """

    def __init__(self, store: Store, makers: Sequence[Callable[[], object]], *, quiet: float = _QUIET) -> None:
        self._store = store
        self._makers = makers
        self._quiet = quiet
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to work, unless the store keeps nothing."""
        if self._store.state is not None:
            self._ending.clear()
            self._thread = threading.Thread(target=self._work, name="beforehand", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop after the step at hand, which is waited for a few seconds only."""
        self._ending.set()
        if self._thread:
            self._thread.join(_END)

    def _work(self) -> None:
        seen, made, pause = self._store.state, None, 0.0
        while not self._ending.wait(pause):
            before, seen, pause = seen, self._store.state, self._quiet
            if seen == before and seen != made:
                began = time.monotonic()
                self._make()
                made, pause = seen, max(self._quiet, _REST * (time.monotonic() - began))

    def _make(self) -> None:
        for make in self._makers:
            if self._ending.is_set():
                return
            try:
                make()
            except Exception as error:  # noqa: BLE001 - the thread makes the next thing whatever happened to this one
                # Its message may quote what must not be kept; whoever asks is told, and that is logged.
                _LOG.warning("something is made when it is asked for, and not before: %s", type(error).__qualname__)
