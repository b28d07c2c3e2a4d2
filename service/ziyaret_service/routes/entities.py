"""Every IRI of the graph leads to a document about the thing."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.iris import iri
from ziyaret_service.catalogue import Filters, entity_graph, find_entity, find_events
from ziyaret_service.routes.deps import PagingDep, SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, graph_response, wanted
from ziyaret_service.web.pages import page

router = APIRouter(tags=["entities"])


@router.get(
    "/{key:path}",
    responses={HTTPStatus.OK: {"content": {media_type: {} for media_type in (*GRAPH_FORMATS, HTML)}}},
    summary="A person, organization, place, topic or event",
)
def entity(
    request: Request,
    key: str,
    paging: PagingDep,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="html, turtle, jsonld, ntriples or rdfxml")] = None,
) -> Response:
    """What the releases state of the thing whose IRI this is, such as `/organization/pendik-belediyesi`."""
    media_type = wanted(request, (*GRAPH_FORMATS, HTML), format)
    timeout = settings.query_timeout
    try:
        address = iri(settings.base_iri, key)
    except InputError as problem:
        raise NotFound(f"there is no page /{key}; begin at the first page") from problem
    if media_type != HTML:
        return graph_response(entity_graph(store, address, timeout=timeout), media_type)
    thing = find_entity(store, address, timeout=timeout)
    found = find_events(store, Filters(involving=address), limit=paging.limit, offset=paging.offset, timeout=timeout)
    return page(request, "entity.html", thing=thing, found=found, paging=paging)
