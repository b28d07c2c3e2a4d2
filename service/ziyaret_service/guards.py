"""What stands before every route: the limit on bodies, and what a browser may load and do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputTooLarge

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_ALWAYS = tuple((name.lower().encode(), value.encode()) for name, value in _HEADERS.items())
_OVER_TLS = (*_ALWAYS, (b"strict-transport-security", b"max-age=31536000"))
FRAMED = {"Content-Security-Policy": _POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")}
"""For a page without any means to act, which any site may show inside its own."""


class BodyLimit:
    """Refuses a body of more than `limit` bytes, as soon as that is known; below the paths of `large`, of more.

    What may be large is for those who have shown a token before any of it is read.
    """

    def __init__(self, app: ASGIApp, limit: int, large: Mapping[str, int]) -> None:
        self._app = app
        self._limit = limit
        self._large = large

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting what is received."""
        received, limit, name = 0, self._limit, "ZIYARET_MAX_TEXT_BYTES"
        for path, more in self._large.items():
            if scope["type"] == "http" and f"{scope['path']}/".startswith(f"/{path}/"):
                limit, name = more, "ZIYARET_MAX_GRAPH_BYTES"

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                raise InputTooLarge(f"the body is larger than {limit} bytes; send less, or raise {name}")
            return message

        await self._app(scope, counted if scope["type"] == "http" else receive, send)


class SecurityHeaders:
    """Tells browsers to load nothing but this service's own files, and over TLS never to come without it again."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the answer, where it does not bring its own."""

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name for name, _ in message["headers"]}
                more = _OVER_TLS if scope["scheme"] == "https" else _ALWAYS
                message["headers"] = [*message["headers"], *(each for each in more if each[0] not in there)]
            await send(message)

        await self._app(scope, receive, told if scope["type"] == "http" else send)
