"""Queries of who asks over HTTP: run beside the event loop, given up when the client hangs up, sent as they come."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from anyio import to_thread
from fastapi import Response

from ziyaret_ontology.errors import StoreError
from ziyaret_service.observing import note, route_of
from ziyaret_service.routes.beside_the_loop import carried_out
from ziyaret_service.routes.conditional import tag_headers, unchanged
from ziyaret_service.routes.negotiation import VARY
from ziyaret_service.stores import Asker

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from fastapi import Request
    from starlette.types import Receive, Scope, Send

    from ziyaret_service.routes.deps import Service
    from ziyaret_service.stores import Answer

T = TypeVar("T")
_log = logging.getLogger(__name__)
_SOON = 0.02  # seconds; who is answered by then is not watched for hanging up, which costs 30 µs


async def asked(request: Request, service: Service, ask: Callable[[Asker], T]) -> T:
    """What `ask` gives for the client, in a thread; when the client hangs up before, the query is given up."""
    asker = _asker(request)
    async with _stopping_when_gone(request.receive, asker):
        return await to_thread.run_sync(ask, asker, limiter=service.asking)


async def answered(request: Request, service: Service, sparql: str, accept: str) -> Response:
    """The answer to a query as it comes; only its headers for HEAD or for who has it already. Errors of Store.query."""
    asker, store = _asker(request), service.store
    tagged = request.method in {"GET", "HEAD"}
    if tagged and (nothing_new := unchanged(request, tag_headers(store.state, sparql, accept))):
        return nothing_new
    steps = store.asking(sparql, accept, timeout=service.settings.query_timeout, asker=asker)
    async with _stopping_when_gone(request.receive, asker):
        answer = await carried_out(steps, threads=service.asking)
    tag = tag_headers(answer.state, sparql, accept) if tagged else {}
    headers = VARY | dict(tag)
    if request.method == "HEAD":
        answer.chunks.close()
        return Response(media_type=answer.media_type, headers=headers)
    if answer.whole is not None:
        return Response(answer.whole, media_type=answer.media_type, headers=headers)
    return _AnswerResponse(answer, asker, service, headers)


async def streamed(request: Request, service: Service, answer: Answer, headers: Mapping[str, str]) -> Response:
    """The answer as it comes, with these headers; what was begun for a client who hangs up is given up."""
    return _AnswerResponse(answer, _asker(request), service, headers)


def _asker(request: Request) -> Asker:
    return Asker(request.client.host if request.client else "")


class _AnswerResponse(Response):
    """An answer piece by piece. One that fails on the way breaks off: the connection ends before the last chunk."""

    def __init__(self, answer: Answer, asker: Asker, service: Service, headers: Mapping[str, str]) -> None:
        super().__init__(media_type=answer.media_type, headers=headers)
        del self.headers["content-length"]
        self._answer = answer
        self._asker = asker
        self._threads = service.asking
        self._patience = service.settings.query_timeout

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; a client that takes nothing for as long as a query may take has lost its worker."""
        try:
            async with _stopping_when_gone(receive, self._asker):
                await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
                while piece := await to_thread.run_sync(next, self._answer.chunks, b"", limiter=self._threads):
                    async with asyncio.timeout(self._patience):
                        await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        except (StoreError, TimeoutError) as problem:
            reason = str(problem) or "nobody took it"
            note(_log, logging.WARNING, "an answer broke off", route=route_of(scope), reason=reason)
        finally:
            await to_thread.run_sync(self._answer.chunks.close)


@asynccontextmanager
async def _stopping_when_gone(receive: Receive, asker: Asker) -> AsyncIterator[None]:
    """Within the block, the asker leaves as soon as the client has hung up."""
    watching: asyncio.Task[None] | None = None

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        await to_thread.run_sync(asker.leave)

    def begin() -> None:
        nonlocal watching
        watching = asyncio.create_task(watch())

    beginning = asyncio.get_running_loop().call_later(_SOON, begin)
    try:
        yield
    finally:
        beginning.cancel()
        if watching:
            watching.cancel()
