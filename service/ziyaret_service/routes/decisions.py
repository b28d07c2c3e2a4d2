"""What people decide about links and identities: taking it in, and listing it."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from ziyaret_ontology.curation import Identities, counting
from ziyaret_ontology.graph import decisions_to_graph
from ziyaret_service.access import Scope
from ziyaret_service.curation import Wanted, decide, entity_key, find_proposals, read_decisions
from ziyaret_service.routes.access import needs
from ziyaret_service.routes.decision_body import BODY, AskedDep
from ziyaret_service.routes.deps import PagingDep, ServiceDep, SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, JSON, VARY, graph_response, wanted
from ziyaret_service.schemas import Decided, Decision, Decisions, Proposal, Proposals
from ziyaret_service.web.pages import page

router = APIRouter(tags=["decisions"])


@router.get(
    "/decisions",
    response_model=Decisions,
    responses={HTTPStatus.OK: {"content": {HTML: {}, **{media_type: {} for media_type in GRAPH_FORMATS}}}},
    summary="List the decisions",
)
def list_all(
    request: Request,
    paging: PagingDep,
    store: StoreDep,
    settings: SettingsDep,
    entity: Annotated[str | None, Query(description="only those about this entity: its key or address")] = None,
    format: Annotated[str | None, Query(description="json, html, turtle, jsonld, ntriples or rdfxml")] = None,
) -> Response:
    """What people decided, newest first, with what was undone: as JSON, RDF or a page."""
    media_type = wanted(request, (JSON, HTML, *GRAPH_FORMATS), format)
    base = settings.base_iri
    decisions = read_decisions(store, base=base)
    if media_type in GRAPH_FORMATS:
        return graph_response(decisions_to_graph(decisions, base=base), media_type)
    count = {each.number for each in counting(decisions)}
    if entity:
        key = entity_key(base, entity)
        decisions = tuple(each for each in decisions if key in {each.entity, each.becomes})
    total = len(decisions)
    shown = [Decision.of(each, base=base, counting=count) for each in paging.cut(decisions[::-1])]
    if media_type == HTML:
        return page(request, "decisions.html", decisions=shown, total=total, paging=paging)
    body = Decisions(**paging.told(total), decisions=shown)
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)


@router.post(
    "/decisions",
    status_code=HTTPStatus.CREATED,
    response_model=Decided,
    responses={HTTPStatus.OK: {"model": Decided, "description": "a decision in force already says so"}},
    openapi_extra=BODY,
    dependencies=[needs(Scope.CURATE)],
    summary="Decide about a link or an identity",
)
def take(request: Request, asked: AskedDep, service: ServiceDep) -> Response:
    """Keep what somebody decides, and carry it into every release that it touches.

    Confirm, reject or choose the Wikidata item of an entity; merge an entity into another one; split it off in some
    releases; undo an earlier decision. Sending the same again changes nothing, and completes what was interrupted.
    """
    base = service.settings.base_iri
    decision = Wanted.of(
        asked.kind,
        base=base,
        who=asked.who,
        entity=asked.entity,
        item=asked.item,
        becomes=asked.becomes,
        releases=asked.releases,
        undoes=asked.undoes,
        reason=asked.reason,
    )
    with service.reading:
        decided = decide(decision, store=service.store, base=base, now=datetime.now(UTC).replace(microsecond=0))
        decisions = read_decisions(service.store, base=base)
    if asked.by_form and wanted(request, (JSON, HTML)) == HTML:
        return RedirectResponse(f"/{Identities.of(decisions).survivor(decided.decision.entity)}", HTTPStatus.SEE_OTHER)
    status = HTTPStatus.CREATED if decided.new else HTTPStatus.OK
    return JSONResponse(Decided.of(decided, base=base).model_dump(mode="json"), status, headers=VARY)


@router.get(
    "/decisions/proposals",
    response_model=Proposals,
    responses={HTTPStatus.OK: {"content": {HTML: {}}}},
    summary="What might be merged or split",
)
def proposals(
    request: Request,
    paging: PagingDep,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="json or html")] = None,
) -> Response:
    """Entities whose names sound alike, and people with offices in two towns at once, best first.

    Nothing is merged by itself; what was merged and taken back is not proposed again.
    """
    media_type = wanted(request, (JSON, HTML), format)
    found = find_proposals(store, base=settings.base_iri, timeout=settings.query_timeout)
    some, total = paging.cut(found), len(found)
    if media_type == HTML:
        return page(request, "proposals.html", proposals=some, total=total, paging=paging)
    told = [Proposal.of(each, base=settings.base_iri) for each in some]
    body = Proposals(**paging.told(total), proposals=told)
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)


@router.get("/graph/curation", include_in_schema=False)
def of_graph(request: Request) -> Response:
    """The IRI of the graph of decisions, and of each of them, leads to the list."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/decisions{query}", HTTPStatus.SEE_OTHER)
