"""How a store is at the moment, for whoever watches over it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Busy:
    """How many queries of a line run, and how many wait."""

    running: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """What a store knows of itself; None is what it cannot know. Sizes are bytes.

    `askers` and `own` are the lines of those who ask and of this service itself, `workers` the processes that answer,
    `workers_started` and `snapshots` count since the store was opened, `graphs` are all named graphs, `size` is that of
    the store's own files, `free` what their disk has left.
    """

    askers: Busy
    own: Busy = Busy()
    workers: int | None = None
    workers_started: int | None = None
    snapshots: int | None = None
    graphs: int | None = None
    size: int | None = None
    free: int | None = None


def size_of(folder: Path) -> int:
    """The bytes of the files right in the folder; those that vanish meanwhile are none."""
    size = 0
    for file in folder.iterdir():
        with suppress(OSError):
            size += file.stat().st_size if file.is_file() else 0
    return size


def free_bytes(folder: Path) -> int:
    """The bytes that the disk of the folder has left for this user."""
    return shutil.disk_usage(folder).free
