"""What stands before every route: the limit on bodies, who may write, what a browser may load."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request  # noqa: TC002 - FastAPI reads it at run time

from ziyaret_ontology.errors import InputTooLarge

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pictures as data: are the icons inside the style sheet of /docs.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
# What is sent here is a question.
_ASKED = frozenset({"sparql", "reconcile"})

FRAMED = {"Content-Security-Policy": _POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")}
"""For a page without any means to act, which any site may show inside its own."""


class BodyLimit:
    """Refuses a body of more than `limit` bytes, as soon as that is known."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting what is received."""
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise InputTooLarge(
                    f"the body is larger than {self._limit} bytes; send less, or raise ZIYARET_MAX_TEXT_BYTES"
                )
            return message

        await self._app(scope, counted if scope["type"] == "http" else receive, send)


# Asynchronous, as the dependencies of routes are, so that no thread is needed.
async def require_own_page(request: Request) -> None:
    """Let no page of another site feed or delete through a reader's browser; queries are free to all."""
    if request.method not in _READING and request.url.path.split("/")[1] not in _ASKED:
        site = request.headers.get("sec-fetch-site", "none")
        if site not in {"none", "same-origin"}:
            raise HTTPException(HTTPStatus.FORBIDDEN, "a page of another site cannot write here; send it from here")


class SecurityHeaders:
    """Tells browsers to load nothing but this service's own files."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the answer, where it does not bring its own."""

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, told if scope["type"] == "http" else send)
