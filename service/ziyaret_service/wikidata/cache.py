"""Answers kept on disk, so that nobody is asked twice for the same."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta
    from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS answers (request TEXT PRIMARY KEY, asked INTEGER NOT NULL, body BLOB NOT NULL)"
_OTHERS = 30.0  # seconds that another process may hold the file


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer and when it came, in UTC and whole seconds."""

    body: bytes
    asked: datetime


class Cache:
    """One file of answers, each forgotten when it is older than `age`; it serves several threads and processes.

    It knows nothing of protocols: a request is any text that tells one from another. ConfigError for a file that is no
    cache or cannot be written.
    """

    def __init__(self, path: Path, age: timedelta) -> None:
        """Open the file, making it when it is missing, and forget what is too old."""
        self._path = path
        self._age = age
        self._turn = threading.Lock()
        with self._told():
            self._file = sqlite3.connect(path, timeout=_OTHERS, check_same_thread=False)
            try:
                with self._file:
                    self._file.execute(_TABLE)
                    self._file.execute("DELETE FROM answers WHERE asked < ?", (self._oldest(),))
            except sqlite3.Error:
                self._file.close()
                raise

    def get(self, request: str) -> Kept | None:
        """The answer that is kept, None when there is none or it is too old."""
        wanted = "SELECT body, asked FROM answers WHERE request = ? AND asked >= ?"
        with self._turn, self._told(), closing(self._file.execute(wanted, (_name(request), self._oldest()))) as found:
            row = found.fetchone()
        return Kept(row[0], datetime.fromtimestamp(row[1], UTC)) if row else None

    def put(self, request: str, body: bytes) -> Kept:
        """Keep an answer that just came, in place of an older one."""
        now = datetime.now(UTC).replace(microsecond=0)
        row = (_name(request), int(now.timestamp()), body)
        with self._turn, self._told(), self._file:
            self._file.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", row)
        return Kept(body, now)

    def clear(self) -> None:
        """Forget every answer, and leave nothing of them in the file."""
        with self._turn, self._told():
            with self._file:
                self._file.execute("DELETE FROM answers")
            self._file.execute("VACUUM")

    def close(self) -> None:
        """Give the file free."""
        with self._turn:
            self._file.close()

    def _oldest(self) -> int:
        return int((datetime.now(UTC) - self._age).timestamp())

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise ConfigError(
                f"the cache {self._path} cannot be used: {problem}; delete it, or name another file with "
                "ZIYARET_WIKIDATA_CACHE"
            ) from problem


def _name(request: str) -> str:
    return hashlib.sha256(request.encode()).hexdigest()
