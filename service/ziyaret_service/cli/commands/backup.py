"""`ziyaret backup`: everything that the store holds, in one file."""

from __future__ import annotations

import urllib.error
import urllib.request
from contextlib import contextmanager
from datetime import UTC, datetime
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ziyaret_ontology.errors import InputError, StoreError, StoreUnavailable
from ziyaret_service.backups import backup_name, make_backup, read_backup
from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import say
from ziyaret_service.files import written_whole

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ziyaret_service.settings import Settings

_PIECE = 65_536
_PATIENCE = 600.0  # seconds without a byte; a server sends while it reads


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Write the file, whole or not at all, and tell what is in it."""
    now = datetime.now(UTC).replace(microsecond=0)
    path = args.path / backup_name(now) if args.path.is_dir() else args.path
    if path.exists() and not args.replace:
        raise InputError(f"there is a file {path}; name another one, or say --replace")
    if args.server:
        with _served(args.server, settings.token) as pieces:
            _write(path, pieces)
    else:
        with opened(args, settings) as store:
            _write(path, make_backup(store, base=settings.base_iri, now=now))
    made = read_backup(path)
    say(f"{path}: {made.graphs} graphs, {made.quads} statements")
    return 0


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with written_whole(path, check=read_backup) as file:
            for piece in pieces:
                file.write(piece)
    except OSError as problem:
        raise StoreError(f"the backup {path} cannot be written: {problem}; check the folder and its disk") from problem


@contextmanager
def _served(server: str, token: str) -> Iterator[Iterable[bytes]]:
    """The pieces of the backup that a server sends."""
    if urlsplit(server).scheme not in {"http", "https"}:
        raise InputError(f"{server!r} is no address of a server; write it as http://localhost:8000")
    request = urllib.request.Request(f"{server.rstrip('/')}/backup", method="POST")  # noqa: S310 - checked above
    if token:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as response:  # noqa: S310 - checked above
            yield _pieces(response)
    except urllib.error.HTTPError as problem:
        with problem:
            raise StoreUnavailable(
                f"{server} answered HTTP {problem.code}; is it Ziyaret, and ZIYARET_TOKEN an admin's there?"
            ) from problem
    except urllib.error.URLError as problem:
        raise StoreUnavailable(f"{server} cannot be reached: {problem.reason}; check that it runs") from problem


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    try:
        while piece := response.read1(_PIECE):
            yield piece
    except (HTTPException, OSError) as problem:
        raise StoreUnavailable(f"the server broke off amid the backup: {problem!r}; try again") from problem
