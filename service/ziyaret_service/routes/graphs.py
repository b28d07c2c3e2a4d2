"""The named graphs that are no release's."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ziyaret_ontology.errors import NotFound
from ziyaret_ontology.iris import wikidata_graph_iri
from ziyaret_service.routes.deps import SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, graph_response, wanted
from ziyaret_service.stores import read_graph

router = APIRouter(tags=["graphs"])


@router.get(
    "/graph/wikidata",
    responses={HTTPStatus.OK: {"content": {media_type: {} for media_type in GRAPH_FORMATS}}},
    summary="What Wikidata was asked online, and its candidates",
)
def wikidata(
    request: Request,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="turtle, jsonld, ntriples or rdfxml")] = None,
) -> Response:
    """Every look-up with its candidates: proposals, not links."""
    media_type = wanted(request, tuple(GRAPH_FORMATS), format)
    graph = read_graph(store, wikidata_graph_iri(settings.base_iri), timeout=settings.query_timeout)
    if not graph:
        raise NotFound("nothing was looked up at Wikidata as yet; ziyaret link --online does so")
    return graph_response(graph, media_type)
