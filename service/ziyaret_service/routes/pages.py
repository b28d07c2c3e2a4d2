"""The pages that are there for people alone."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from ziyaret_service.problems import all_problems
from ziyaret_service.web.pages import page

router = APIRouter(include_in_schema=False)


@router.get("/add")
def add(request: Request) -> Response:
    """A form to paste or upload a release."""
    return page(request, "add.html")


@router.get("/docs")
def docs(request: Request) -> Response:
    """The API, to read and to try."""
    return page(request, "docs.html")


@router.get("/problems")
def problems(request: Request) -> Response:
    """Every kind of error; the type of a problem is an address here."""
    return page(request, "problems.html", problems=all_problems())
