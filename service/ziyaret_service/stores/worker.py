"""A query worker seen from the service: started, asked, and killed when it takes too long."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryRejected, QueryTimeout, QueryTooCostly, StoreUnavailable
from ziyaret_service.stores.steps import Done, Readable
from ziyaret_service.stores.syntax import rejected

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from ziyaret_service.stores.limits import Limits
    from ziyaret_service.stores.snapshots import Snapshot
    from ziyaret_service.stores.steps import Pause

_PROGRAM = Path(__file__).with_name("worker_program.py")
_HEAD = struct.Struct("!cI")
_PIECE = 65_536  # bytes, what a pipe holds
_AT_ONCE = 0.002  # seconds; an end that comes so soon behind a piece is told with it


class WorkerDied(Exception):  # noqa: N818 - it says what happened, as the cause of an error
    """A worker ended amid its work, and not because it was stopped from here."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query, the media type to answer it in, and what relative addresses in it are continued from.

    Without a `text` everything is asked for, as `Store.dump` tells it.
    """

    text: str | None
    media_type: str
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """An update, a copy of the store to try it on, and what relative addresses in it are continued from."""

    text: str
    copy: Path
    base: str


class Worker:
    """A process that answers one query at a time; `snapshot` is what it answers over."""

    def __init__(self, memory: int | None) -> None:
        # Run as a file and with -P, so that neither this package nor what lies beside the file is imported.
        words = [sys.executable, "-P", str(_PROGRAM), str(memory or 0)]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )
        if self._process.stdout:
            os.set_blocking(self._process.stdout.fileno(), False)
        self._memory = memory
        self._killed = False
        self.is_busy = False
        self.snapshot: Snapshot | None = None

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    @property
    def writes(self) -> int:
        """After how many writes its snapshot was taken; -1 before it has one."""
        return self.snapshot.writes if self.snapshot else -1

    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it at once, whatever it does; it is gone when this returns."""
        self._killed = True
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """As kill, and give the pipes free; nobody may be reading its answer."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def answer(self, query: Query, limits: Limits, timeout: float) -> Generator[bytes | Pause]:
        """The pieces of the answer over its snapshot, as they come, and what to wait for before the next one.

        Only the worker's own time counts. Raises QueryRejected, QueryTooCostly, QueryTimeout and StoreUnavailable, at
        the first piece or on the way.
        """
        if self.snapshot is None:
            raise StoreUnavailable("a query worker was asked before it had a snapshot")
        request = {
            "snapshot": str(self.snapshot.folder),
            "query": query.text,
            "media_type": query.media_type,
            "base": query.base,
            "rows": limits.rows,
            "size": limits.size,
        }
        yield from self._answered(request, limits, timeout)

    def attempt(self, trial: Trial, limits: Limits, timeout: float) -> None:
        """Have an update tried on a copy of the store. Errors as of `answer`."""
        request = {"copy": str(trial.copy), "update": trial.text, "base": trial.base}
        for _ in waited_for(self._answered(request, limits, timeout)):
            pass

    def _answered(self, request: Mapping[str, object], limits: Limits, timeout: float) -> Generator[bytes | Pause]:
        until = time.monotonic() + timeout
        self.is_busy = True
        line = json.dumps(request).encode() + b"\n"
        if len(line) < _PIECE:
            self._write(line)
        else:
            yield Done(partial(self._write, line))
        received = bytearray()
        while True:
            yield Readable(self._output, until)
            read = self._read()
            if read is None:
                yield Done(self.kill)
                raise QueryTimeout(f"the query took longer than {timeout:g} s; ask for less, or for fewer steps")
            received += read
            piece, end = _unpack(received)
            while end is None and len(piece) < _PIECE:
                yield Readable(self._output, min(until, time.monotonic() + _AT_ONCE))
                read = self._read()
                if read is None:
                    break
                received += read
                more, end = _unpack(received)
                piece += more
            self.is_busy = end is None
            if piece:
                given = time.monotonic()
                yield piece
                until += time.monotonic() - given
            if end is not None:
                if end:
                    raise self._told(json.loads(end), limits, str(request.get("query") or request.get("update")))
                return

    @property
    def _output(self) -> int:
        if self._process.stdout is None:
            raise StoreUnavailable("a query worker has no output")
        return self._process.stdout.fileno()

    def _write(self, line: bytes) -> None:
        with suppress(BrokenPipeError):  # told by the end of its output
            if self._process.stdin:
                self._process.stdin.write(line)

    def _read(self) -> bytes | None:
        """What it wrote, None for nothing yet; QueryTimeout when somebody killed it, QueryTooCostly when it died."""
        try:
            read = os.read(self._output, _PIECE)
        except BlockingIOError:
            return None
        if read:
            return read
        if self._killed:
            raise QueryTimeout("the query was given up, because whoever asked has left or the store was closed")
        memory = f"more than {self._memory:,} bytes of memory" if self._memory else "too much memory"
        raise QueryTooCostly(
            f"the query broke its worker: it needs {memory}, or is nested too deeply; ask for less"
        ) from WorkerDied()

    def _told(self, problem: dict[str, str], limits: Limits, sparql: str) -> Exception:
        match problem["kind"]:
            case "syntax":
                return rejected(problem["message"], sparql)
            case "refused":
                return QueryRejected(f"the engine cannot answer the query: {problem['message']}")
            case "rows":
                return QueryTooCostly(f"the answer has more than {limits.rows:,} rows; ask for less, or in parts")
            case "size":
                return QueryTooCostly(f"the answer has more than {limits.size:,} bytes; ask for less, or in parts")
            case "memory":
                return QueryTooCostly(f"the query needs more than {self._memory:,} bytes of memory; ask for less")
        return StoreUnavailable(f"the store cannot be read: {problem['message']}; check its disk")


def waited_for(pieces: Generator[bytes | Pause]) -> Generator[bytes]:
    """The pieces of an answer, waited for in the thread that takes them."""
    for each in pieces:
        if isinstance(each, bytes):
            yield each
        else:
            each.wait()


def _unpack(received: bytearray) -> tuple[bytes, bytes | None]:
    """Take whole frames off: the pieces joined, and at the end of the answer what went wrong, empty for nothing."""
    pieces: list[bytes] = []
    while len(received) >= _HEAD.size:
        kind, length = _HEAD.unpack_from(received)
        if len(received) < _HEAD.size + length:
            break
        content = bytes(received[_HEAD.size : _HEAD.size + length])
        del received[: _HEAD.size + length]
        if kind != b"P":
            return b"".join(pieces), content
        pieces.append(content)
    return b"".join(pieces), None
