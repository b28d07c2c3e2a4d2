"""Every IRI of the graph leads to a document about the thing."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from ziyaret_ontology.curation import Identities
from ziyaret_ontology.curation.identities import MERGEABLE, kind_of
from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.iris import iri
from ziyaret_service.catalogue import Filters, entity_graph, find_candidates, find_entity, find_events, find_links
from ziyaret_service.curation import read_decisions, standing_of
from ziyaret_service.routes.deps import PagingDep, SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, VARY_LANGUAGE, graph_response, wanted
from ziyaret_service.web.pages import page

router = APIRouter(tags=["entities"])
# A merge can be undone, so that no browser may keep the redirect for good.
_FOR_NOW = {"Cache-Control": "no-cache"}


@router.get(
    "/{key:path}",
    responses={
        HTTPStatus.OK: {"content": {media_type: {} for media_type in (*GRAPH_FORMATS, HTML)}},
        HTTPStatus.PERMANENT_REDIRECT: {"description": "the thing was merged into another one, which stands there"},
    },
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
    decisions = read_decisions(store, base=settings.base_iri)
    survivor = Identities.of(decisions).survivor(key)
    if survivor != key:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/{survivor}{query}", HTTPStatus.PERMANENT_REDIRECT, headers=_FOR_NOW | VARY_LANGUAGE)
    if media_type != HTML:
        return graph_response(entity_graph(store, address, timeout=timeout), media_type)
    thing = find_entity(store, address, timeout=timeout)
    found = find_events(store, Filters(involving=address), limit=paging.limit, offset=paging.offset, timeout=timeout)
    standing = standing_of(key, decisions)
    return page(
        request,
        "entity.html",
        thing=thing,
        key=key,
        decidable=kind_of(key) in MERGEABLE,
        links=find_links(store, address, timeout=timeout),
        candidates=find_candidates(store, address, timeout=timeout),
        standing=standing,
        decided=standing.any,
        releases=tuple(dict.fromkeys(each.release.rpartition("/")[2] for each in thing.mentions)),
        found=found,
        paging=paging,
    )
