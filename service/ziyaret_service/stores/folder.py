"""A store folder: who may write to it, in which format it is, and where in it the graphs are.

    ziyaret.json    the number of the format, and the name of the folder below that holds the graphs
    ziyaret.lock    locked by the one process that has the store open, whose id it tells
    graphs-1/       the engine's files; when everything is written anew, the next number takes their place
    snapshots/      what queries are answered over; made anew at each opening
    erasures.json   what was erased for good

Which folder holds the graphs changes by replacing `ziyaret.json`, so everything is written anew in one step or not at
all. Before format 2 the engine's files lay in the store folder itself.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import StoreLocked, StoreUnavailable
from ziyaret_service.files import sync_folder, written_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FORMAT: Final = 2
_HEAD = "ziyaret.json"
_LOCK = "ziyaret.lock"
_GRAPHS = "graphs-"
_OF_FORMAT_1 = (
    "CURRENT",
    "IDENTITY",
    "LOCK",
    "LOG",
    "LOG.old.*",
    "MANIFEST-*",
    "OPTIONS-*",
    "*.sst",
    "*.log",
    "*.dbtmp",
)


class StoreFolder:
    """A store folder that this process has to itself, until it is closed or the process ends."""

    def __init__(self, path: Path, *, copy: Callable[[Path, Path], None]) -> None:
        """Take the folder, making it when it is missing, and bring it to the format of now.

        `copy` makes a copy of the engine's files in a new folder, for the upgrade. Raises StoreLocked, and
        StoreUnavailable for a folder that cannot be used or is of a later format.
        """
        self.path = path
        self._lock = _locked(path)
        try:
            self.graphs = path / self._opened(copy)
            self._remove_others()
        except OSError as problem:
            self.close()
            raise _unusable(path, problem) from problem
        except BaseException:
            self.close()
            raise

    def next_graphs(self) -> Path:
        """Where to write all graphs anew; nothing is there."""
        number = int(self.graphs.name.removeprefix(_GRAPHS)) + 1
        return self.path / f"{_GRAPHS}{number}"

    def take(self, graphs: Path) -> None:
        """From here on these are the graphs, on disk; the old ones are gone when this returns.

        StoreUnavailable or OSError; `graphs` then tells which of them count.
        """
        try:
            _write_head(self.path, graphs.name)
        finally:
            self.graphs = self.path / _read_head(self.path)
        self._remove_others()

    def close(self) -> None:
        """Let others have the folder."""
        os.close(self._lock)

    def _opened(self, copy: Callable[[Path, Path], None]) -> str:
        """The name of the folder with the graphs; made when there is none yet."""
        if (self.path / _HEAD).exists():
            return _read_head(self.path)
        first = self.path / f"{_GRAPHS}1"
        shutil.rmtree(first, ignore_errors=True)
        if (self.path / "CURRENT").exists():
            copy(self.path, first)
        else:
            first.mkdir()
        _write_head(self.path, first.name)
        sync_folder(self.path.parent)
        return first.name

    def _remove_others(self) -> None:
        """What an interrupted upgrade or rewriting left, and what the last one replaced."""
        for old in self.path.glob(f"{_GRAPHS}*"):
            if old.name != self.graphs.name:
                shutil.rmtree(old)
        for pattern in _OF_FORMAT_1:
            for file in self.path.glob(pattern):
                file.unlink()


def _locked(path: Path) -> int:
    """The descriptor of the lock file, locked."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        lock = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as problem:
        raise _unusable(path, problem) from problem
    try:
        # Unlike the locks of fcntl, these also keep two stores of one process apart.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.truncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
    except BlockingIOError as problem:
        holder = os.pread(lock, 20, 0).decode("ascii", "replace").strip()
        os.close(lock)
        raise StoreLocked(
            f"the store folder {path} is open in another process{f' ({holder})' if holder else ''}; "
            "stop that one, or talk to it over HTTP"
        ) from problem
    except OSError as problem:
        os.close(lock)
        raise _unusable(path, problem) from problem
    return lock


def format_of(path: Path) -> int:
    """The number of the format of the store in the folder, which is not opened. StoreUnavailable when nothing tells."""
    return _head(path)[0] if (path / _HEAD).exists() else 1


def _head(path: Path) -> tuple[int, str]:
    """The number of the format, and the name of the folder with the graphs."""
    try:
        head = json.loads((path / _HEAD).read_text("utf-8"))
        return int(head["format"]), str(head["graphs"])
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise StoreUnavailable(
            f"{path / _HEAD} cannot be read: {problem}; restore a backup into a new folder"
        ) from problem


def _read_head(path: Path) -> str:
    number, graphs = _head(path)
    if number > FORMAT:
        raise StoreUnavailable(
            f"the store folder {path} is of format {number}, and this Ziyaret knows formats up to {FORMAT}; "
            "install the newer one that wrote it"
        )
    if not (path / graphs).is_dir():
        raise StoreUnavailable(f"the store folder {path} lacks its folder {graphs}; restore a backup into a new folder")
    return graphs


def _write_head(path: Path, graphs: str) -> None:
    try:
        with written_whole(path / _HEAD) as file:
            file.write(json.dumps({"format": FORMAT, "graphs": graphs}).encode() + b"\n")
    except OSError as problem:
        raise _unusable(path, problem) from problem


def _unusable(path: Path, problem: OSError) -> StoreUnavailable:
    return StoreUnavailable(
        f"the store folder {path} cannot be opened: {problem}; check that it can be written to, and its disk"
    )


def is_store(path: Path) -> bool:
    """Whether there is a store in the folder, of whatever format."""
    return (path / _HEAD).exists() or (path / "CURRENT").exists()
