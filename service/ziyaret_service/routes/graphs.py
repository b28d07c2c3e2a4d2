"""The named graphs that are no release's."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.iris import lookup_graph_iri
from ziyaret_service.routes.deps import SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, graph_response, wanted
from ziyaret_service.stores import read_graph

router = APIRouter(tags=["graphs"])


@router.get(
    "/graph/wikidata/{key:path}",
    responses={HTTPStatus.OK: {"content": {media_type: {} for media_type in GRAPH_FORMATS}}},
    summary="What Wikidata proposes for a thing",
)
def wikidata(
    request: Request,
    key: str,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="turtle, jsonld, ntriples or rdfxml")] = None,
) -> Response:
    """The last look-up of the thing with this key, such as `person/fahri-solak`: candidates, which are no links."""
    media_type = wanted(request, tuple(GRAPH_FORMATS), format)
    unknown = f"Wikidata was not asked for {key}; ziyaret link --online asks for what has no link"
    try:
        name = lookup_graph_iri(settings.base_iri, key)
    except InputError as problem:
        raise NotFound(unknown) from problem
    graph = read_graph(store, name, timeout=settings.query_timeout)
    if not graph:
        raise NotFound(unknown)
    return graph_response(graph, media_type)
