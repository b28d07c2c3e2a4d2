"""Folders for stores that are gone when their process ends."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

_NAME = "ziyaret-memory-"


def scratch_folder() -> Path:
    """A new temporary folder for a store. Those of processes that were killed are removed first."""
    for old in Path(tempfile.gettempdir()).glob(f"{_NAME}*"):
        if _is_forsaken(old):
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-"))


def _is_forsaken(folder: Path) -> bool:
    """Whether no process has the store open; its own are spared unseen, for to look would unlock them."""
    if folder.name.startswith(f"{_NAME}{os.getpid()}-"):
        return False
    with suppress(OSError), (folder / "store" / "LOCK").open("r+b") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
