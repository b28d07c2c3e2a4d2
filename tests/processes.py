"""What the kernel tells of processes, and waiting for it."""

from __future__ import annotations

import os
import time
from pathlib import Path


def until(true, within=5.0):
    """Wait until it is true, or fail after so many seconds."""
    deadline = time.monotonic() + within
    while not true() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert true()


def is_running(pid):
    """Whether there is such a process, and it is not a dead one whose parent has not looked yet."""
    status = _status(pid)
    return bool(status) and status[0] != "Z"


def seconds_of(pid):
    """The processor time that a process has taken."""
    status = _status(pid)
    return (int(status[11]) + int(status[12])) / os.sysconf("SC_CLK_TCK") if status else 0.0


def children_of(pid):
    """The processes that it started and that run."""
    folders = Path("/proc").glob("[0-9]*")
    found = [int(folder.name) for folder in folders if (_status(folder.name) or ["", "0"])[1] == str(pid)]
    return [child for child in found if is_running(child)]


def _status(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
