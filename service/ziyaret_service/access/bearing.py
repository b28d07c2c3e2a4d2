"""The token that comes with a request: in the header of a program, or in the cookie of a browser that signed in."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from ziyaret_service.access.keeping import TokenFile
    from ziyaret_service.access.tokens import Token

COOKIE = "ziyaret-token"


def bearer_of(request: HTTPConnection) -> Token | None:
    """Whose token came with the request; None without one, and for one that is none of ours or whose time is up.

    ConfigError when the file of tokens cannot be read.
    """
    state = request.scope.setdefault("state", {})
    if "bearer" not in state:
        written = token_in(request)
        tokens = cast("TokenFile", request.app.state.service.tokens)
        state["bearer"] = tokens.bearer(written, now=datetime.now(UTC)) if written else None
    return cast("Token | None", state["bearer"])


def token_in(request: HTTPConnection) -> str | None:
    """The token as it was sent; an Authorization header goes before the cookie."""
    return _in_header(request.headers.get("authorization", "")) or request.cookies.get(COOKIE)


def _in_header(authorization: str) -> str | None:
    """The token of an Authorization header, also as the password, for clients that know no other way."""
    kind, _, given = authorization.partition(" ")
    if kind.lower() == "bearer":
        return given.strip()
    return _password(given) if kind.lower() == "basic" else None


def _password(given: str) -> str | None:
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return None
