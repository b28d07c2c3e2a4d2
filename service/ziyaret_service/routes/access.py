"""What stands before every route: how often, from which pages, and with which tokens it may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, cast
from urllib.parse import urlsplit

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

from ziyaret_ontology.errors import AccessDenied, TokenNeeded
from ziyaret_service.access import COOKIE, Scope, bearer_of, token_in

if TYPE_CHECKING:
    from ziyaret_service.routes.deps import Service

_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_ASKED = frozenset({"sparql", "reconcile"})
"""What is sent here may be a question, which pages of other sites may ask."""
_ALWAYS_OPEN = frozenset({"healthz", "readyz", "sign-in", "sign-out", "problems"})
_COSTS = {"extract": 20.0}
"""By the first part of the path: how many plain requests one is worth, where the work is much more."""
_BEARER = HTTPBearer(auto_error=False, description="a token of `ziyaret token create`", scheme_name="token")


def require(request: Request, scope: Scope) -> None:
    """TokenNeeded or AccessDenied unless who asks may do what is of this scope."""
    bearer = bearer_of(request)
    if bearer is None and token_in(request):
        raise TokenNeeded("the token is not known here, or its time is up; ask who runs the service for another one")
    if bearer is None:
        raise TokenNeeded(
            f"this needs a token; who runs the service makes one with `ziyaret token create NAME --scope {scope}`, to "
            "be sent in the header `Authorization: Bearer …` or given at /sign-in; the command line needs none"
        )
    if not bearer.allows(scope):
        raise AccessDenied(f"the token {bearer.name!r} has no scope {scope}, which this needs; use another token")


def needs(scope: Scope) -> Any:  # noqa: ANN401 - as fastapi.Depends
    """A dependency that lets nobody through without this scope, and says so in the OpenAPI document."""

    async def checked(request: Request, _shown: Annotated[object, Security(_BEARER)]) -> None:
        require(request, scope)

    return Depends(checked)


# One dependency for all, and asynchronous although nothing waits: each of its own would cost 20 µs of every request, a
# thread 200.
async def admit(request: Request) -> None:
    """Let nobody in who asks too often, from a page of another site, or without a token where reading is not open.

    Errors of `require`, AccessDenied, and TooManyRequests.
    """
    service = cast("Service", request.app.state.service)
    first = request.scope["path"].split("/")[1]
    if client := request.client:
        service.rates.take(client.host, _COSTS.get(first, 1.0))
    _require_own_page(request, first)
    if not service.settings.open_reads and first not in _ALWAYS_OPEN:
        require(request, Scope.READ)


def _require_own_page(request: Request, first: str) -> None:
    """Let no page of another site write through a reader's browser; a page that has a token to send is no such page.

    Browsers say where a request comes from. A request that says nothing comes from a program, which has no cookie.
    """
    if request.method in _READING or request.headers.get("authorization", "").lower().startswith("bearer "):
        return
    if first in _ASKED and COOKIE not in request.cookies:
        return
    if not _is_from_here(request):
        raise AccessDenied("a page of another site cannot write here; send it from a page of this service")


def _is_from_here(request: Request) -> bool:
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in {"same-origin", "none"}
    if origin is None:
        return COOKIE not in request.cookies
    base = urlsplit(cast("Service", request.app.state.service).settings.base_iri)
    own = {request.headers.get("host", ""), base.netloc}
    return urlsplit(origin).netloc in own - {""}
