"""Every request is counted, timed and named, whatever becomes of it."""

from __future__ import annotations

import logging
import time
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from ziyaret_service.observing.lines import note
from ziyaret_service.observing.request_ids import take_request_id

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from ziyaret_service.observing.metrics import Metrics

REQUEST_ID = "X-Request-ID"
_REQUEST_ID = REQUEST_ID.lower().encode()
_NO_ROUTE = "none"
_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
_log = logging.getLogger(__name__)


class Observed:
    """An application, watched from outside: also answers to errors that nobody expected are seen.

    A log line tells of a request its route and no more: neither path, nor parameters, nor who sent it, for paths name
    people, parameters hold queries, and addresses of clients are personal data as well.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on under its id, which the answer tells as well."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        chosen = take_request_id(Headers(scope=scope).get(REQUEST_ID, ""))
        started, status, size = time.monotonic(), 0, 0

        async def told(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                others = [each for each in message["headers"] if each[0] != _REQUEST_ID]
                message["headers"] = [*others, (_REQUEST_ID, chosen.encode())]
            size += len(message.get("body", b""))
            await send(message)

        with self._metrics.request_in_progress():
            try:
                await self._app(scope, receive, told)
            finally:
                self._ended(scope, status, time.monotonic() - started, size)

    def _ended(self, scope: Scope, status: int, seconds: float, size: int) -> None:
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = route_of(scope)
        outcome = str(status) if status else "left"
        self._metrics.request_ended(method, route, outcome, seconds)
        level = logging.WARNING if status >= HTTPStatus.INTERNAL_SERVER_ERROR else logging.INFO
        note(_log, level, "request", method=method, route=route, status=outcome, seconds=round(seconds, 4), bytes=size)


def route_of(scope: Scope) -> str:
    """The address as the service knows it, such as `/releases/{release_id}`, so that there are only so many."""
    route = getattr(scope.get("route"), "path", None)
    return route if isinstance(route, str) else "/static" if scope["path"].startswith("/static/") else _NO_ROUTE
