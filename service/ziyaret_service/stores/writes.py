"""The writes to a store since it was opened, so that what is derived from it can be renewed where it has changed."""

from __future__ import annotations

import threading
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_REMEMBERED: Final = 1_000  # writes; whoever is further behind begins anew


class Writes:
    """How many there were, and which named graphs the latest may have changed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._graphs: deque[frozenset[str] | None] = deque(maxlen=_REMEMBERED)
        self.count = 0

    def add(self, graphs: Iterable[str] | None) -> None:
        """One more, to these graphs; None where it may have changed any."""
        with self._lock:
            # An IRI of rdflib is equal to no string.
            self._graphs.append(None if graphs is None else frozenset(map(str, graphs)))
            self.count += 1

    def since(self, count: int) -> frozenset[str] | None:
        """The graphs that were written after so many writes; None where any may have been."""
        with self._lock:
            later = self.count - count
            if later > len(self._graphs):
                return None
            written: set[str] = set()
            for graphs in islice(reversed(self._graphs), later):
                if graphs is None:
                    return None
                written |= graphs
            return frozenset(written)
