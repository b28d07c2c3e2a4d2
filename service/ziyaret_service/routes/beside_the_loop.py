"""Steps of a store, carried out beside the event loop, which goes on serving others meanwhile."""

from __future__ import annotations

import asyncio
import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from anyio import to_thread

from ziyaret_service.stores.steps import Readable, Told

if TYPE_CHECKING:
    from anyio import CapacityLimiter

    from ziyaret_service.stores.steps import Steps

T = TypeVar("T")


async def carried_out(steps: Steps[T], *, threads: CapacityLimiter) -> T:
    """The result of the steps, as of `stores.steps.carried_out`; one of the threads waits where the loop cannot."""
    with closing(steps):
        try:
            pause = next(steps)
            while True:
                given: object = None
                try:
                    if isinstance(pause, Readable | Told):
                        await _over(pause)
                    else:
                        given = await to_thread.run_sync(pause.wait, limiter=threads)
                except Exception as error:  # noqa: BLE001 - the step that waits is told, and raises it or another
                    pause = steps.throw(error)
                else:
                    pause = steps.send(given)
        except StopIteration as end:
            result: T = end.value
            return result


async def _over(pause: Readable | Told) -> None:
    loop = asyncio.get_running_loop()
    over = loop.create_future()

    def end() -> None:
        if not over.done():
            over.set_result(None)

    at_the_latest = loop.call_later(pause.until - time.monotonic(), end)
    if isinstance(pause, Told):
        pause.call(partial(loop.call_soon_threadsafe, end))
    else:
        loop.add_reader(pause.descriptor, end)
    try:
        await over
    finally:
        at_the_latest.cancel()
        if isinstance(pause, Readable):
            loop.remove_reader(pause.descriptor)
