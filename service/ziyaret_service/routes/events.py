"""Who visited whom: the events as JSON, CSV or a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BeforeValidator, Field

from ziyaret_ontology.model import EventType
from ziyaret_service.catalogue import Filters, count, find_events
from ziyaret_service.routes.deps import PagingDep, SettingsDep, StoreDep
from ziyaret_service.routes.negotiation import CSV, HTML, JSON, VARY, wanted
from ziyaret_service.routes.spreadsheet import csv_response
from ziyaret_service.schemas import Event, Events
from ziyaret_service.web.pages import page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_service.catalogue import EventPage, FoundEvent
    from ziyaret_service.routes.deps import Paging
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

router = APIRouter(tags=["events"])
_COLUMNS = (
    "date",
    "type",
    "status",
    "hosts",
    "participants",
    "received_by",
    "places",
    "topics",
    "quotes",
    "confidence",
    "event",
    "releases",
)
_AS_NAMED = ("host", "visitor", "place", "topic", "type", "least_confidence")
_Rate = Annotated[float, Field(ge=0, le=1)]
_BLANK = BeforeValidator(lambda value: value or None)  # what a form sends for a field left empty
_TEXT = "a part of the name; capitals and Turkish letters do not matter"


def _filters(
    host: Annotated[str | None, Query(description=f"the municipality or body visited: {_TEXT}")] = None,
    visitor: Annotated[str | None, Query(description=f"who took part as a guest: {_TEXT}")] = None,
    place: Annotated[str | None, Query(description=f"where, or the area that the host serves: {_TEXT}")] = None,
    topic: Annotated[str | None, Query(description=f"what it was about: {_TEXT}")] = None,
    type: Annotated[EventType | Literal["all"] | None, _BLANK, Query(description="the kind of event")] = None,
    after: Annotated[date | None, _BLANK, Query(alias="from", description="the first day, as 2024-04-22")] = None,
    before: Annotated[date | None, _BLANK, Query(alias="to", description="the last day, as 2024-04-26")] = None,
    least_confidence: Annotated[
        _Rate | None, _BLANK, Query(description="how sure at least, as 0.5: how often events so sure were right")
    ] = None,
) -> Filters:
    kind = None if type == "all" else type
    return Filters(
        host=host,
        visitor=visitor,
        place=place,
        topic=topic,
        type=kind,
        after=after,
        before=before,
        least_confidence=least_confidence,
    )


FiltersDep = Annotated[Filters, Depends(_filters)]


@router.get(
    "/events",
    response_model=Events,
    responses={HTTPStatus.OK: {"content": {CSV: {}, HTML: {}}}},
    summary="Find events",
)
def events(
    request: Request,
    filters: FiltersDep,
    paging: PagingDep,
    store: StoreDep,
    settings: SettingsDep,
    format: Annotated[str | None, Query(description="json, csv or html")] = None,
) -> Response:
    """The events that match every filter, newest first and undated last."""
    media_type = wanted(request, (JSON, CSV, HTML), format)
    found = find_events(store, filters, limit=paging.limit, offset=paging.offset, timeout=settings.query_timeout)
    if media_type == CSV:
        rows = map(_row, found.events)
        return csv_response(_COLUMNS, rows, total=found.total, download=bool(format), name="ziyaret")
    if media_type == HTML:
        return _page(request, found, filters, paging, store, settings)
    body = Events(**paging.told(found.total), events=list(map(Event.of, found.events)))
    return JSONResponse(body.model_dump(mode="json"), headers=VARY)


@router.get("/", include_in_schema=False)
def first_page(
    request: Request, filters: FiltersDep, paging: PagingDep, store: StoreDep, settings: SettingsDep
) -> Response:
    """Who visited which municipality; other kinds of event when asked for."""
    if "type" not in request.query_params:
        filters = replace(filters, type=EventType.VISIT)
    found = find_events(store, filters, limit=paging.limit, offset=paging.offset, timeout=settings.query_timeout)
    return _page(request, found, filters, paging, store, settings)


def _page(
    request: Request, found: EventPage, filters: Filters, paging: Paging, store: Store, settings: Settings
) -> Response:
    counts = count(store, timeout=settings.query_timeout)
    given = {name: getattr(filters, name) for name in _AS_NAMED}
    given |= {"from": filters.after, "to": filters.before}
    return page(request, "events.html", found=found, filters=filters, given=given, paging=paging, counts=counts)


def _row(event: FoundEvent) -> tuple[str, ...]:
    return (
        event.date or "",
        event.type,
        event.status,
        _joined(host.name for host in event.hosts),
        _joined(each.name for each in event.participants),
        _joined(each.name for each in event.received_by),
        _joined(each.name for each in event.places),
        _joined(each.name for each in event.topics),
        _joined(event.quotes),
        f"{event.confidence:g}",
        event.iri,
        _joined(event.releases),
    )


def _joined(names: Iterable[str]) -> str:
    return "; ".join(names)
