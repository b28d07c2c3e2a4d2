"""Who and what is called so, as JSON, CSV or a page."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from ziyaret_ontology.curation.identities import kind_of
from ziyaret_service.routes.deps import PagingDep, ServiceDep
from ziyaret_service.routes.negotiation import CSV, HTML, JSON, VARY, wanted
from ziyaret_service.routes.spreadsheet import csv_response
from ziyaret_service.schemas import FoundName, FoundNames
from ziyaret_service.web.pages import page

router = APIRouter(tags=["entities"])


@router.get(
    "/names",
    response_model=FoundNames,
    responses={HTTPStatus.OK: {"content": {CSV: {}, HTML: {}}}},
    summary="Find people, bodies, places and topics by name",
)
def names(
    request: Request,
    service: ServiceDep,
    paging: PagingDep,
    part: Annotated[str, Query(description="letters of the name, however typed: `bagc` finds `Bağcılar`")] = "",
    format: Annotated[str | None, Query(description="json, csv or html")] = None,
) -> Response:
    """Everyone and everything with these letters in a name; those whose name begins so come first."""
    media_type = wanted(request, (JSON, CSV, HTML), format)
    base = service.settings.base_iri
    everything = service.names.find(part, timeout=service.settings.query_timeout)
    total = len(everything)
    found = [
        FoundName(name=each.name, kind=kind_of(each.iri.removeprefix(base)), iri=each.iri)
        for each in paging.cut(everything)
    ]
    if media_type == CSV:
        rows = ((each.name, each.kind, each.iri) for each in found)
        return csv_response(("name", "kind", "iri"), rows, total=total, download=bool(format), name="names")
    if media_type == HTML:
        return page(request, "names.html", part=part, found=found, total=total, paging=paging)
    body = FoundNames(**paging.told(total), names=found)
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)
