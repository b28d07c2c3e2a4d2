"""How much each named graph holds, as JSON, CSV or a page."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from ziyaret_service.routes.deps import PagingDep, ServiceDep
from ziyaret_service.routes.negotiation import CSV, HTML, JSON, VARY, wanted
from ziyaret_service.routes.spreadsheet import csv_response
from ziyaret_service.schemas import GraphSize, GraphSizes
from ziyaret_service.web.pages import page

router = APIRouter(tags=["sparql"])


@router.get(
    "/graph-sizes",
    response_model=GraphSizes,
    responses={HTTPStatus.OK: {"content": {CSV: {}, HTML: {}}}},
    summary="How many triples each graph has",
)
def graph_sizes(
    request: Request,
    service: ServiceDep,
    paging: PagingDep,
    format: Annotated[str | None, Query(description="json, csv or html")] = None,
) -> Response:
    """Every named graph with the number of its triples, the largest first.

    They are counted when the service starts, and again where something was written.
    """
    media_type = wanted(request, (JSON, CSV, HTML), format)
    sizes = service.sizes.now(timeout=service.settings.query_timeout)
    found, total = paging.cut(sizes), len(sizes)
    if media_type == CSV:
        rows = ((each.graph, str(each.triples)) for each in found)
        return csv_response(("graph", "triples"), rows, total=total, download=bool(format), name="graphs")
    if media_type == HTML:
        return page(request, "sizes.html", found=found, total=total, paging=paging)
    body = GraphSizes(**paging.told(total), graphs=list(map(GraphSize.of, found)))
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)
