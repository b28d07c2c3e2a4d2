"""Answers that a client has already: told by a tag, and not computed again."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from fastapi import Response

from ziyaret_service.routes.negotiation import VARY
from ziyaret_service.stores import is_steady

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import Request

_TAG = re.compile(r'"[^"]*"|\*')


def tag_headers(state: str | None, sparql: str, accept: str) -> Mapping[str, str]:
    """The headers by which a client may ask again whether the answer is another; none where that cannot be told.

    The tag is weak: the same rows may be written in another order, and compressed or not.
    """
    if state is None or not is_steady(sparql):
        return {}
    told = hashlib.blake2b(f"{state}\n{accept}\n{sparql}".encode(), digest_size=12).hexdigest()
    return {"ETag": f'W/"{told}"', "Cache-Control": "no-cache"}


def unchanged(request: Request, headers: Mapping[str, str]) -> Response | None:
    """The answer that there is nothing new, when the request has the tag of these headers."""
    if request.method not in {"GET", "HEAD"} or "ETag" not in headers:
        return None
    known = _TAG.findall(request.headers.get("if-none-match", ""))
    if headers["ETag"].removeprefix("W/") in known or "*" in known:
        return Response(status_code=304, headers=VARY | dict(headers))
    return None
