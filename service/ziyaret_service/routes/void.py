"""The dataset's description at the address where machines look for it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ziyaret_service.routes.deps import ServiceDep
from ziyaret_service.routes.descriptions import dataset_description
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, graph_response, wanted

router = APIRouter(tags=["sparql"])


@router.get(
    "/.well-known/void",
    responses={HTTPStatus.OK: {"content": {media_type: {} for media_type in GRAPH_FORMATS}}},
    summary="What is in the dataset",
)
def void(
    request: Request,
    service: ServiceDep,
    format: Annotated[str | None, Query(description="turtle, jsonld, ntriples or rdfxml")] = None,
) -> Response:
    """The dataset in VoID and DCAT, with how much there is of each class and property."""
    media_type = wanted(request, GRAPH_FORMATS, format)
    figures = service.figures.now(timeout=service.settings.query_timeout)
    return graph_response(dataset_description(service.settings.base_iri, figures), media_type)
