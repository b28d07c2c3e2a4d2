"""Every error as a problem by RFC 9457, or as a page for who reads with a browser."""

from __future__ import annotations

import logging
import math
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match

from ziyaret_ontology.errors import NotAcceptable, StoreError, TokenNeeded, TooManyRequests, ZiyaretError
from ziyaret_service.access import without_secrets
from ziyaret_service.observing import note, request_id
from ziyaret_service.problems import Problem, details_of, problem_of, problem_of_status
from ziyaret_service.routes.negotiation import HTML, JSON, VARY_LANGUAGE, wanted
from ziyaret_service.web.pages import page
from ziyaret_service.web.sentences import sentence
from ziyaret_service.web.words import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import APIRouter, FastAPI, Request

_PROBLEM = "application/problem+json"
PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "a problem by RFC 9457",
        "content": {_PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}
"""What OpenAPI tells of every other answer than those of a route itself."""
_RETRY = {"Retry-After": "5"}  # seconds
_log = logging.getLogger(__name__)


def add_handlers(app: FastAPI, routers: Sequence[APIRouter]) -> None:
    """Let the application, made of these routers, answer every error by the table of problems."""
    app.state.routers = routers
    app.add_exception_handler(ZiyaretError, _ours)
    app.add_exception_handler(HTTPException, _of_the_framework)
    app.add_exception_handler(RequestValidationError, _wrong_parameters)
    app.add_exception_handler(Exception, _unexpected)


def _ours(request: Request, error: Exception) -> Response:
    problem = problem_of(error)
    told = without_secrets(str(error))
    if problem.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        # What a store refuses it quotes, and that may be the text of a release.
        detail = {} if type(error) is StoreError else {"detail": told}
        note(_log, logging.ERROR, "problem", problem=problem.name, **detail)
    return _response(request, problem, told, details_of(error), _headers_of(error))


def _headers_of(error: Exception) -> dict[str, str]:
    if isinstance(error, TokenNeeded):
        return {"WWW-Authenticate": 'Bearer realm="Ziyaret"'}
    if isinstance(error, TooManyRequests):
        return {"Retry-After": str(math.ceil(error.retry_after))}
    return {}


def _of_the_framework(request: Request, error: Exception) -> Response:
    status, detail, headers = (
        (error.status_code, error.detail, error.headers) if isinstance(error, HTTPException) else (500, "", None)
    )
    if status == HTTPStatus.NOT_FOUND:
        detail = f"there is nothing at {request.url.path}; begin at the first page"
    elif status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {"Allow": ", ".join(sorted({"OPTIONS", *_allowed(request)}))}
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)
        detail = f"{request.method} cannot be used on {request.url.path}; see the header Allow"
    return _response(request, problem_of_status(status), detail, {}, headers)


def _allowed(request: Request) -> set[str]:
    """The methods of an address in the first room that knows it; the framework names those of the first route alone."""
    for router in request.app.state.routers:
        routes = [route for route in router.routes if route.matches(request.scope)[0] is not Match.NONE]
        if routes:
            return {method for route in routes for method in getattr(route, "methods", ())}
    return set()


def _wrong_parameters(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    told = list(dict.fromkeys(f"{each['loc'][1] if len(each['loc']) > 1 else 'body'}: {each['msg']}" for each in found))
    detail = f"the parameters of {request.url.path} are wrong: {'; '.join(told)}"
    return _response(request, problem_of_status(HTTPStatus.UNPROCESSABLE_ENTITY), detail, {"errors": told})


def _unexpected(request: Request, error: Exception) -> Response:
    return _response(request, problem_of(error), "the service met an error that it does not know; see its log", {})


def _response(
    request: Request,
    problem: Problem,
    detail: str,
    details: dict[str, Any],
    headers: Mapping[str, str] | None = None,
) -> Response:
    request.app.state.service.metrics.problem_told(problem.name)
    as_page = _reads_pages(request)
    # Pages are Turkish where nobody says otherwise, as all pages are; for programs the words are English then.
    spoken = request.headers.get("accept-language", "" if as_page else "en")
    language = language_of(request.query_params.get("lang"), spoken)
    title = problem.title(language)
    more = dict(headers or {})
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        more |= _RETRY
    if as_page:
        status = problem.status.value
        values = {
            "title": title,
            "detail": detail,
            "details": details,
            "id": request_id(),
            "asked": request.url.path if request.method in {"GET", "HEAD"} else None,  # a link cannot send a form again
        }
        answer = page(request, "problem.html", status=status, **values)
        answer.headers.update(more)
        return answer
    body = {
        "type": f"{request.app.state.service.settings.base_iri}problems#{problem.name}",
        "title": title,
        "status": problem.status.value,
        "detail": sentence(detail, "detail", language)[0],
        "instance": request.url.path,
        "request_id": request_id(),
        **details,
    }
    return JSONResponse(body, problem.status.value, headers=VARY_LANGUAGE | more, media_type=_PROBLEM)


def _reads_pages(request: Request) -> bool:
    try:
        return wanted(request, (_PROBLEM, JSON, HTML)) == HTML
    except NotAcceptable:
        return False
