"""The folder of the store: its room, its rights, and what its disk can do."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from stat import S_IWOTH
from typing import TYPE_CHECKING, Final

from ziyaret_service.doctor.findings import in_bytes, ok, warn, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_TOO_LITTLE: Final = 100_000_000  # bytes; the engine's logs alone may take that
_LITTLE: Final = 1_000_000_000


def store_folder(settings: Settings) -> Path | None:
    """The folder of an embedded store on disk, None for others."""
    kind, _, rest = settings.store.partition(":")
    return Path(rest).expanduser() if kind == "oxigraph" and rest else None


def look_at_disk(settings: Settings) -> Iterator[Finding]:
    """Whether the store can be written, and for how long; nothing where it is not on this disk."""
    folder = store_folder(settings)
    if folder is None:
        return
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if not there.is_dir():
        yield wrong("disk", f"{there} is no folder", "name another one with ZIYARET_STORE=oxigraph:<folder>")
        return
    if not os.access(there, os.R_OK | os.W_OK | os.X_OK):
        advice = f"give this user (id {os.getuid()}) the right to read and write it, or run as its owner"
        yield wrong("disk", f"{there} cannot be read and written", advice)
        return
    yield _room(there)
    if there.stat().st_mode & S_IWOTH and there == folder:
        yield warn("disk", f"{there} can be written by every user", f"chmod o-w {there}")
    if not _can_link(there):
        yield wrong(
            "disk",
            f"the file system of {there} has no hard links, without which no snapshot for queries can be taken",
            "put the store on another one, such as ext4, xfs or btrfs",
        )


def _room(folder: Path) -> Finding:
    usage = shutil.disk_usage(folder)
    told = f"{in_bytes(usage.free)} of {in_bytes(usage.total)} are free at {folder}"
    if usage.free < _TOO_LITTLE:
        return wrong("disk", told, "make room, or feeding will fail")
    return warn("disk", told, "make room before it is full") if usage.free < _LITTLE else ok("disk", told)


def _can_link(folder: Path) -> bool:
    with tempfile.TemporaryDirectory(prefix=".ziyaret-doctor-", dir=folder) as place:
        one = Path(place, "one")
        one.touch()
        try:
            Path(place, "two").hardlink_to(one)
        except OSError:
            return False
        return True
