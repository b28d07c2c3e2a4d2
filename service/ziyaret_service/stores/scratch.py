"""Folders for stores that are gone when their process ends."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

_NAME: Final = "ziyaret-scratch-"
_UNNAMED: Final = "ziyaret-new-"


class Scratch:
    """A new temporary folder, `path`, which is locked for this process until it is removed, or the process ends."""

    def __init__(self) -> None:
        """Make it, after removing those of processes that were killed."""
        parent = Path(tempfile.gettempdir())
        for old in parent.glob(f"{_NAME}*"):
            _remove_if_forsaken(old)
        # It gets its name when it is locked, so nobody finds one that looks forsaken because it is too new.
        unnamed = Path(tempfile.mkdtemp(prefix=_UNNAMED))
        self._lock = _locked(unnamed)
        self.path = unnamed.rename(parent / f"{_NAME}{unnamed.name.removeprefix(_UNNAMED)}")

    def remove(self) -> None:
        """Take it away with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def _locked(folder: Path) -> int:
    """The descriptor of the folder, locked; OSError when another process has it."""
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise
    return lock


def _remove_if_forsaken(folder: Path) -> None:
    with suppress(OSError):  # in use, another user's, or removed by another process meanwhile
        lock = _locked(folder)
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)
