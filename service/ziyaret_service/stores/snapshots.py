"""Snapshots of a store folder: hard links, so that they take little room and time, and nothing in them changes."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ziyaret_service.stores.writes import Writes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The store as it was after so many writes."""

    folder: Path
    writes: int


class Snapshots:
    """The newest snapshot of a store, taken when it is asked for after a write, and the older ones still in use."""

    def __init__(self, folder: Path, take: Callable[[Path], None], writes: Writes, *, most_a_second: float) -> None:
        """`take` makes a snapshot in a new folder. What an earlier process left in `folder` is removed."""
        self._folder = folder
        self._take = take
        self._writes = writes
        self._pause = 1 / most_a_second
        self._lock = threading.Lock()
        self._newest: Snapshot | None = None
        self._taken_at = 0.0
        self._holders: dict[Snapshot, int] = {}
        self.taken = 0
        shutil.rmtree(folder, ignore_errors=True)

    @property
    def writes(self) -> int:
        """How many writes the newest snapshot should be taken after."""
        return self._writes.count

    def hold(self) -> Snapshot:
        """A snapshot with all that was written before the call; it stays until it is let go.

        Waits for its turn when one was taken just now: a steady feed costs so many snapshots a second and no more.
        """
        with self._lock:
            newest = self._newest
            if newest is None or newest.writes < self.writes:
                time.sleep(max(0.0, self._taken_at + self._pause - time.monotonic()))
                newest = self._renewed()
            self._holders[newest] += 1
            return newest

    def let_go(self, snapshot: Snapshot) -> None:
        """One holder less; the last takes the folder away, unless it is the newest."""
        with self._lock:
            if snapshot in self._holders:  # else all are gone
                self._holders[snapshot] -= 1
                self._remove_if_useless(snapshot)

    def renew(self) -> None:
        """Hand none of those out again, and take them away as soon as nobody holds them."""
        with self._lock:
            old, self._newest = self._newest, None
            if old:
                self._remove_if_useless(old)

    @contextmanager
    def copy(self) -> Iterator[Path]:
        """A copy of the store as it is now, to be written to within the block and thrown away afterwards."""
        self._folder.mkdir(exist_ok=True)
        folder = Path(mkdtemp(prefix="copy-", dir=self._folder))
        try:
            self._take_into(folder / "store")
            yield folder / "store"
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Take every snapshot away, and let the store go of which they were taken."""
        with self._lock:
            self._newest = None
            self._holders.clear()
            self._take = _nothing
            shutil.rmtree(self._folder, ignore_errors=True)

    def _renewed(self) -> Snapshot:
        writes = self.writes  # counted before, so that a write in between makes the snapshot an old one
        new = Snapshot(self._folder / str(writes), writes)
        self._folder.mkdir(exist_ok=True)
        self._take_into(new.folder)
        old, self._newest = self._newest, new
        self._taken_at = time.monotonic()
        self.taken += 1
        self._holders[new] = 0
        if old:
            self._remove_if_useless(old)
        return new

    def _take_into(self, folder: Path) -> None:
        try:
            self._take(folder)
        except (OSError, RuntimeError) as problem:
            shutil.rmtree(folder, ignore_errors=True)
            raise StoreUnavailable(
                f"no snapshot of the store can be taken for queries: {problem}; check the disk of {self._folder}"
            ) from problem

    def _remove_if_useless(self, snapshot: Snapshot) -> None:
        if not self._holders[snapshot] and snapshot is not self._newest:
            del self._holders[snapshot]
            shutil.rmtree(snapshot.folder, ignore_errors=True)


def _nothing(_folder: Path) -> None:
    raise StoreUnavailable("the store is closed; open it again")
