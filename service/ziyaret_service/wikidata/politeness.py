"""How a guest behaves at a public service: one request at a time, waiting when asked to, giving up in the end.

The query service of Wikidata counts 60 seconds of work and 30 errors a minute for a client, answers 429 with
Retry-After beyond that, wants a minute of rest where it does not say how long, and bans for a day who goes on
regardless.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from ziyaret_service.stores.wrapper import RequestFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    _Answer = TypeVar("_Answer")

_PASSING = frozenset(
    {
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
"""What may be over when the same is asked again."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is tried, and the seconds of waiting.

    `pause` is the first wait after a failure, doubled each time; `rest` the wait after a 429 that names none; a wait
    beyond `longest` is not sat out, but nothing is sent until it is over.
    """

    tries: int = 4
    pause: float = 2.0
    rest: float = 60.0
    longest: float = 120.0


class Politeness:
    """Sends requests one after the other, whatever thread they come from."""

    def __init__(self, patience: Patience, wait: Callable[[float], object] = time.sleep) -> None:
        """Wait by `wait`, which takes seconds, perhaps 0, before every request; what it raises ends the sending."""
        self._patience = patience
        self._wait = wait
        self._turn = threading.Lock()
        self._not_before = 0.0

    def send(self, request: Callable[[], _Answer]) -> _Answer:
        """What the request gives; its RequestFailed when no try succeeds, or trying again would be useless or rude."""
        with self._turn:
            self._sit_out()
            for number in range(1, self._patience.tries):
                try:
                    return request()
                except RequestFailed as failure:
                    if not self._may_pass(failure, number):
                        raise
                self._sit_out()
            try:
                return request()
            except RequestFailed as failure:
                self._may_pass(failure, self._patience.tries)
                raise

    def _sit_out(self) -> None:
        left = self._not_before - time.monotonic()
        if left > self._patience.longest:
            raise RequestFailed(
                f"asks not to be asked for another {left:.0f} s", status=HTTPStatus.TOO_MANY_REQUESTS.value
            )
        self._wait(max(0.0, left))

    def _may_pass(self, failure: RequestFailed, number: int) -> bool:
        """Whether to ask again after this failure of the try with this number; also sets when."""
        if failure.late or failure.status not in {None, HTTPStatus.TOO_MANY_REQUESTS, *_PASSING}:
            return False
        asked = _seconds(failure.retry_after)
        busy = self._patience.rest if failure.status == HTTPStatus.TOO_MANY_REQUESTS else 0.0
        seconds = asked if asked is not None else max(busy, self._patience.pause * 2 ** (number - 1))
        self._not_before = time.monotonic() + seconds
        return seconds <= self._patience.longest


def _seconds(retry_after: str | None) -> float | None:
    """What a Retry-After header asks for, as seconds or as a date; None for none or nonsense."""
    if not retry_after:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
