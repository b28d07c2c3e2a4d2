"""A writer in a thread of its own, read piece by piece."""

from __future__ import annotations

import io
import queue
import threading
import time
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from ziyaret_ontology.errors import QueryTimeout

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from typing_extensions import Buffer

_PIECES_AHEAD: Final = 64
_LOOK_UP: Final = 0.5  # seconds between two looks whether the reader still wants more


class _Abandoned(Exception):  # noqa: N818 - no failure, a way out
    """The reader is gone; nobody wants the rest."""


class _Pipe(io.RawIOBase):
    """What the writer writes to; a full pipe holds the writer back, a closed one stops it."""

    def __init__(self, deadline: float) -> None:
        super().__init__()
        self.pieces: queue.Queue[bytes | BaseException | None] = queue.Queue(_PIECES_AHEAD)
        self.deadline = deadline
        self.abandoned = threading.Event()

    def writable(self) -> bool:
        return True

    def write(self, piece: Buffer, /) -> int:
        data = bytes(piece)
        self.put(data)
        return len(data)

    def put(self, item: bytes | BaseException | None) -> None:
        start = time.monotonic()
        while not self.abandoned.is_set():
            try:
                self.pieces.put(item, timeout=_LOOK_UP)
            except queue.Full:
                continue
            self.deadline += time.monotonic() - start  # a slow reader is no slow query
            return
        raise _Abandoned


def stream(write: Callable[[BinaryIO], None], *, timeout: float, slots: threading.Semaphore) -> Generator[bytes]:
    """Run `write` in a thread and give what it writes; the first piece, or its error, is awaited before this returns.

    Raises QueryTimeout when the writer has worked for `timeout` seconds, at once or from the iterator. It is stopped at
    its next write; one that computes without writing runs on unseen, and keeps its slot until it is done.
    """
    pipe = _Pipe(time.monotonic() + timeout)
    if not slots.acquire(timeout=timeout):
        raise QueryTimeout(f"no query could start within {timeout:g} s, because others are running; try again later")

    def run() -> None:
        try:
            write(cast("BinaryIO", pipe))
        except _Abandoned:
            return
        except BaseException as error:  # noqa: BLE001 - handed over to the reader
            last: BaseException | None = error
        else:
            last = None
        finally:
            slots.release()
        try:
            pipe.put(last)
        except _Abandoned:
            return

    threading.Thread(target=run, name="query", daemon=True).start()
    pieces = _read(pipe, timeout)
    first = next(pieces, b"")
    return _rejoined(first, pieces)


def _read(pipe: _Pipe, timeout: float) -> Generator[bytes]:
    try:
        while True:
            try:
                item = pipe.pieces.get(timeout=max(0.0, pipe.deadline - time.monotonic()))
            except queue.Empty:
                raise QueryTimeout(
                    f"the query took longer than {timeout:g} s; ask for less, or for fewer steps"
                ) from None
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        pipe.abandoned.set()


def _rejoined(first: bytes, rest: Generator[bytes]) -> Generator[bytes]:
    yield first
    yield from rest
