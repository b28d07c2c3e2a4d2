"""Work in steps: between two of them it tells what it waits for, and whoever carries it out chooses how to wait.

A thread waits where it is. An event loop, which may not, watches a descriptor by itself and sends other waiting to a
thread; most queries are answered without any.
"""

from __future__ import annotations

import select
from collections.abc import Callable, Generator
from concurrent.futures import Future, InvalidStateError
from contextlib import closing, suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Pause(Protocol):
    """What the next step needs before it can be taken."""

    def wait(self) -> object:
        """Wait for it in this thread; the step is given what this gives, or the error."""


Steps = Generator[Pause, Any, T]
"""Work that gives back what it waits for, until it ends with its result."""


@dataclass(frozen=True, slots=True)
class Readable:
    """There is something to read from the descriptor, or the moment `until`, of `time.monotonic`, has come."""

    descriptor: int
    until: float

    def wait(self) -> None:
        """As Pause.wait; whether there is something, the step finds out."""
        ready = select.poll()
        ready.register(self.descriptor, select.POLLIN)
        ready.poll(max(0.0, self.until - monotonic()) * 1000)


class Told:
    """Somebody has told that it is time, or the moment `until`, of `time.monotonic`, has come."""

    def __init__(self, until: float) -> None:
        self.until = until
        self._told: Future[None] = Future()

    def tell(self) -> None:
        """It is time; said once or more often, from any thread."""
        with suppress(InvalidStateError):
            self._told.set_result(None)

    def call(self, listener: Callable[[], object]) -> None:
        """Call the listener when it is time, in the thread of who tells."""
        self._told.add_done_callback(lambda _: listener())

    def wait(self) -> None:
        """As Pause.wait."""
        with suppress(TimeoutError):
            self._told.result(max(0.0, self.until - monotonic()))


@dataclass(frozen=True, slots=True)
class Done:
    """Something that takes a while is done."""

    work: Callable[[], object]

    def wait(self) -> object:
        """As Pause.wait."""
        return self.work()


def carried_out(steps: Steps[T]) -> T:
    """The result of the steps, all of them taken and waited for in this thread."""
    with closing(steps):
        try:
            pause = next(steps)
            while True:
                try:
                    given = pause.wait()
                except Exception as error:  # noqa: BLE001 - the step that waits is told, and raises it or another
                    pause = steps.throw(error)
                else:
                    pause = steps.send(given)
        except StopIteration as end:
            result: T = end.value
            return result
