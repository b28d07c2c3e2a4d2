"""Files that are whole or not there: written beside their place, brought to the disk, then put into it."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_OWNER_ALONE = 0o600


@contextmanager
def written_whole(path: Path, *, check: Callable[[Path], object] | None = None) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of `path` when the block ends well, and is on disk then; OSError.

    `check` may look at it before, under its name of then, and refuse it by raising. Only its owner may read it. After a
    failure what was there is there unchanged; after a kill a `.part` may stay beside it, which the next one replaces.
    """
    part = path.with_name(f"{path.name}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ALONE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if check:
            check(part)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring to the disk which files there are in the folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
