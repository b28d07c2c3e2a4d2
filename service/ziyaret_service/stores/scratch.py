"""Folders for stores that are gone when their process ends."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from ziyaret_service.stores.folder import is_forsaken

_NAME = "ziyaret-memory-"


def scratch_folder() -> Path:
    """A new temporary folder for a store. Those of processes that were killed are removed first."""
    for old in Path(tempfile.gettempdir()).glob(f"{_NAME}*"):
        if is_forsaken(old / "store"):
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-"))
