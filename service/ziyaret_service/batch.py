"""Work on many things side by side, in processes that each load once what the work needs."""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ziyaret_ontology.errors import ConfigError, ZiyaretError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_WORTH_A_PROCESS = 25  # things to do: loading an analyzer takes as long as reading so many releases
_AHEAD = 4  # things a process may be given before the results of earlier ones are taken
# The work that a process was begun for: what a process is given to do finds nothing else of it.
_of_this_process: dict[str, Callable[[Any], Any]] = {}


def jobs_for(number: int, wanted: int | None) -> int:
    """How many processes so many things are worth: as many as wanted, else those that the cores can keep busy."""
    if wanted is not None:
        return max(1, min(wanted, number))
    return max(1, min(os.cpu_count() or 1, number // _WORTH_A_PROCESS))


def side_by_side(
    begin: Callable[[], Callable[[_Item], _Result]], items: Sequence[_Item], *, jobs: int
) -> Generator[_Result | ZiyaretError]:
    """The result for each item, in their order; a ZiyaretError that one came to stands in its place.

    `begin` loads what the work needs and gives the function that does it, once in each process, so it can be pickled.
    One job works in this process. Of more, few results are worked out before they are taken, so that the memory does
    not grow with the items; it is for the main thread, which hears Ctrl-C. ConfigError when a process is ended from
    outside.
    """
    if jobs == 1:
        work = begin()
        yield from (_result(work, item) for item in items)
        return
    context = get_context("spawn")  # a fork would share the files of an open store
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_make_ready, initargs=(begin,)) as pool:
        with _without_ctrl_c():
            waiting: deque[Future[Any]] = deque(pool.submit(_work, item) for item in items[: jobs * _AHEAD])
        try:
            for item in items[jobs * _AHEAD :]:
                yield waiting.popleft().result()
                waiting.append(pool.submit(_work, item))
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise ConfigError(
                "one of the processes that work side by side was ended, perhaps for want of memory; "
                "what was stored stays: begin again with fewer --jobs"
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _result(work: Callable[[_Item], _Result], item: _Item) -> _Result | ZiyaretError:
    try:
        return work(item)
    except ZiyaretError as error:
        return error


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Processes that begin here never hear Ctrl-C: it is for the one that began them, which is deaf as long."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _make_ready(begin: Callable[[], Callable[[Any], Any]]) -> None:
    """Load what the work needs; where that fails, each item tells why."""
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        _of_this_process["work"] = begin()
    except ZiyaretError as error:
        _of_this_process["work"] = partial(_refuse, error)


def _refuse(error: ZiyaretError, _item: object) -> NoReturn:
    raise error


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _work(item: object) -> object:
    return _result(_of_this_process["work"], item)
