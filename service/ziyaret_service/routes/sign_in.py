"""Signing in with a browser: the token is kept in a cookie that no script can read and no other site can send."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from ziyaret_ontology.errors import UnsupportedFormat
from ziyaret_service.access import COOKIE
from ziyaret_service.routes.deps import ServiceDep
from ziyaret_service.routes.forms import FORM, form_fields, utf8
from ziyaret_service.web.pages import page

router = APIRouter(include_in_schema=False)
_KEPT_NOWHERE = {"Cache-Control": "no-store"}


@router.get("/sign-in")
def ask(request: Request, service: ServiceDep, next: str = "/") -> Response:
    """A form for the token; for who has signed in, the way out."""
    return _form(request, next, made=bool(service.tokens.tokens()), wrong=False)


@router.post("/sign-in")
async def sign_in(request: Request, service: ServiceDep) -> Response:
    """Keep the token in the browser and go back to where it was needed; 401 and the form again for a wrong one."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != FORM:
        raise UnsupportedFormat(f"a token cannot be sent as {media_type or 'nothing'}; use the form of this page")
    fields = form_fields(utf8(await request.body()))
    written, target = (next(iter(fields.get(name, ())), "").strip() for name in ("token", "next"))
    if service.tokens.bearer(written, now=datetime.now(UTC)) is None:
        return _form(request, target, made=bool(service.tokens.tokens()), wrong=True)
    answer = RedirectResponse(_own(target), HTTPStatus.SEE_OTHER, headers=_KEPT_NOWHERE)
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, written, httponly=True, secure=secure, samesite="lax")
    return answer


@router.post("/sign-out")
async def sign_out() -> Response:
    """Let the browser forget the token."""
    answer = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return answer


def _form(request: Request, target: str, *, made: bool, wrong: bool) -> Response:
    status = HTTPStatus.UNAUTHORIZED if wrong else HTTPStatus.OK
    answer = page(request, "sign_in.html", status=status, next=_own(target), made=made, wrong=wrong)
    answer.headers.update(_KEPT_NOWHERE)
    return answer


def _own(target: str) -> str:
    """An address of this site; the first page for any other, which whoever made a link may have put there."""
    inside = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if inside and "\\" not in target else "/"
