"""Feeding, listing, reading and removing releases, and reading one without keeping it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from rdflib import URIRef

from ziyaret_ontology.curation import curate
from ziyaret_ontology.exchange import to_document
from ziyaret_ontology.graph import canonical_nquads, from_graph
from ziyaret_ontology.iris import graph_iri, iri, release_iri
from ziyaret_service import ingest, reading
from ziyaret_service.access import Scope
from ziyaret_service.catalogue import Filters, find_events, list_releases, release_graph, title_of
from ziyaret_service.curation import read_decisions
from ziyaret_service.routes.access import needs
from ziyaret_service.routes.deps import PagingDep, ServiceDep, SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, JSON, VARY, VARY_LANGUAGE, graph_response, wanted
from ziyaret_service.routes.upload import BODY, UploadDep
from ziyaret_service.schemas import FedRelease, ListedRelease, Releases
from ziyaret_service.web.marking import marked
from ziyaret_service.web.pages import page

router = APIRouter(tags=["releases"])
_NQUADS = "application/n-quads"
_GRAPH_TYPES: dict[str, Any] = {media_type: {} for media_type in (*GRAPH_FORMATS, _NQUADS)}
ForceQuery = Annotated[bool, Query(description="read it even if it is not in Turkish")]


@router.post(
    "/releases",
    status_code=HTTPStatus.CREATED,
    response_model=FedRelease,
    responses={HTTPStatus.OK: {"model": FedRelease, "description": "the store already held exactly this"}},
    openapi_extra=BODY,
    dependencies=[needs(Scope.FEED)],
    summary="Feed a release",
)
def feed(request: Request, upload: UploadDep, service: ServiceDep, *, force: ForceQuery = False) -> Response:
    """Read a press release and store what it states, in place of what was stored of it.

    Text, HTML, PDF, DOCX or JSON as the body, or a form with a `file` or a `text`. `id`, `published` and `source` may
    also be given in the address. Feeding the same release again changes nothing.
    """
    settings = service.settings
    with service.metrics.feeding() as told:
        release = upload.release(limit=settings.max_text_bytes)
        with service.reading:
            fed = ingest.feed(
                release,
                store=service.store,
                analyzer=service.analyzer,
                gazetteer=service.gazetteer,
                base=settings.base_iri,
                least_confidence=settings.least_confidence,
                force=force,
            )
        told(fed)
    if service.lookups and fed.changed:
        service.lookups.add(fed.facts)
    address = f"/releases/{fed.release_id}"
    if upload.by_form and wanted(request, (JSON, HTML)) == HTML:
        return RedirectResponse(address, HTTPStatus.SEE_OTHER)
    body = FedRelease(
        release=fed.release_id,
        changed=fed.changed,
        events=len(fed.facts.events),
        facts=to_document(fed.facts, base=settings.base_iri),
    )
    status = HTTPStatus.CREATED if fed.changed else HTTPStatus.OK
    return JSONResponse(body.model_dump(mode="json"), status, headers={"Location": address} | VARY)


@router.get(
    "/releases",
    response_model=Releases,
    responses={HTTPStatus.OK: {"content": {HTML: {}}}},
    summary="List the releases",
)
def list_all(request: Request, paging: PagingDep, store: StoreDep, settings: SettingsDep) -> Response:
    """The releases of the store, newest first, as JSON or as a page."""
    media_type = wanted(request, (JSON, HTML))
    found = list_releases(store, limit=paging.limit, offset=paging.offset, timeout=settings.query_timeout)
    if media_type == HTML:
        return page(request, "releases.html", found=found, paging=paging)
    body = Releases(**paging.told(found.total), releases=list(map(ListedRelease.of, found.releases)))
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)


@router.get(
    "/releases/{release_id}",
    response_model=dict[str, Any],
    responses={HTTPStatus.OK: {"content": {HTML: {}, **_GRAPH_TYPES}}},
    summary="What a release states",
)
def read(
    request: Request,
    release_id: str,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="json, html, turtle, jsonld, ntriples, rdfxml or nquads")] = None,
) -> Response:
    """Everything that the release states, as JSON, as RDF, or as a page with the text marked."""
    media_type = wanted(request, (JSON, HTML, *_GRAPH_TYPES), format)
    base = settings.base_iri
    graph = release_graph(store, release_id, base=base, timeout=settings.query_timeout)
    if media_type == _NQUADS:
        return Response(canonical_nquads(graph, graph_iri(base, release_id)), media_type=media_type, headers=VARY)
    if media_type in GRAPH_FORMATS:
        return graph_response(graph, media_type)
    facts = from_graph(graph, base=base, release_id=release_id)
    if media_type == JSON:
        return JSONResponse(to_document(facts, base=base), headers=VARY)
    found = find_events(
        store, Filters(release=release_iri(base, release_id)), limit=1000, offset=0, timeout=settings.query_timeout
    )
    order = {iri(base, event.key): place for place, event in enumerate(facts.events)}
    return page(
        request,
        "release.html",
        title=title_of(facts.release.text),
        facts=facts,
        names=facts.names(),
        marked=marked(facts),
        events=sorted(found.events, key=lambda event: order.get(URIRef(event.iri), len(order))),
    )


@router.delete(
    "/releases/{release_id}",
    status_code=HTTPStatus.NO_CONTENT,
    dependencies=[needs(Scope.FEED)],
    summary="Remove a release",
)
def remove(release_id: str, service: ServiceDep) -> Response:
    """Take out of the store what this release states, and nothing else."""
    with service.reading:
        ingest.remove(release_id, store=service.store, base=service.settings.base_iri)
    service.metrics.release_removed()
    return Response(status_code=HTTPStatus.NO_CONTENT)


@router.post("/releases/{release_id}/remove", dependencies=[needs(Scope.FEED)], include_in_schema=False)
def remove_by_form(release_id: str, service: ServiceDep) -> Response:
    """The button of the release's page, for forms cannot send DELETE."""
    remove(release_id, service)
    return RedirectResponse("/releases", HTTPStatus.SEE_OTHER)


@router.get("/release/{release_id}", include_in_schema=False)
def of_iri(request: Request, release_id: str) -> Response:
    """The IRI of a release leads to the document about it."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/releases/{release_id}{query}", HTTPStatus.SEE_OTHER, headers=VARY_LANGUAGE)


@router.post("/extract", response_model=dict[str, Any], openapi_extra=BODY, summary="Read a release, keep nothing")
def dry_run(upload: UploadDep, service: ServiceDep, *, force: ForceQuery = False) -> Response:
    """What feeding the release would store, with every mention in the text; takes what `POST /releases` takes."""
    settings = service.settings
    release = upload.release(limit=settings.max_text_bytes)
    with service.reading:
        facts = reading.read(
            release,
            analyzer=service.analyzer,
            gazetteer=service.gazetteer,
            least_confidence=settings.least_confidence,
            force=force,
        )
        facts = curate(facts, read_decisions(service.store, base=settings.base_iri))
    return JSONResponse(to_document(facts, base=settings.base_iri))
