"""What routes are given: the service's parts, paging, and the address of the next page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

from anyio import CapacityLimiter
from fastapi import Depends, Query, Request

from ziyaret_extract import Gazetteer
from ziyaret_extract.analysis import Analyzer
from ziyaret_service.access import Rates, TokenFile
from ziyaret_service.catalogue import Figures, Kept, KeptNames, KeptSizes
from ziyaret_service.observing import Metrics
from ziyaret_service.outside import Outside
from ziyaret_service.reconciliation.near import NearNames
from ziyaret_service.routes.turns import Turns
from ziyaret_service.settings import Settings
from ziyaret_service.stores import Store
from ziyaret_service.wikidata import BackgroundLookups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.datastructures import URL

T = TypeVar("T")

_MOST_READING = 24  # of the forty threads that serve pages, so that some are left when many texts come at once


@dataclass(frozen=True, slots=True)
class Service:
    """What one running service is made of.

    `reading` is held while a text is read and stored, one at a time; `asking` are the threads in which askers wait;
    `figures` tell how much the store holds, `sizes` each of its graphs, `names` who is called how, `near` what names
    are near to when tables are reconciled; `tokens` are who may write, `rates` how often each client asks; `outside`
    are the services that queries may call; `lookups` is None where Wikidata is not asked in the background; `metrics`
    count what happens.
    """

    settings: Settings
    store: Store
    analyzer: Analyzer
    gazetteer: Gazetteer
    asking: CapacityLimiter
    figures: Kept[Figures]
    sizes: KeptSizes
    names: KeptNames
    near: Kept[NearNames]
    tokens: TokenFile
    outside: Outside
    rates: Rates
    lookups: BackgroundLookups | None = None
    metrics: Metrics = field(default_factory=Metrics)
    reading: Turns = field(default_factory=lambda: Turns(_MOST_READING))


def service_of(request: Request) -> Service:
    """The service that the request came to."""
    return cast("Service", request.app.state.service)


# Asynchronous although nothing waits: FastAPI runs a plain function in a thread, which costs 0.2 ms of each request.
async def _service(request: Request) -> Service:
    return service_of(request)


ServiceDep = Annotated[Service, Depends(_service)]


async def _settings(service: ServiceDep) -> Settings:
    return service.settings


async def _store(service: ServiceDep) -> Store:
    return service.store


SettingsDep = Annotated[Settings, Depends(_settings)]
StoreDep = Annotated[Store, Depends(_store)]


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list is asked for."""

    limit: int
    offset: int
    url: URL

    def address_at(self, offset: int) -> str:
        """The address of the same list from `offset` on, without host."""
        url = self.url.include_query_params(limit=self.limit, offset=offset)
        return f"{url.path}?{url.query}"

    def cut(self, whole: Sequence[T]) -> Sequence[T]:
        """The part of the list."""
        return whole[self.offset : self.offset + self.limit]

    def told(self, total: int) -> dict[str, Any]:
        """What JSON tells of the part beside it; `next` is the address of the next page, None after the last."""
        after = self.offset + self.limit
        following = self.address_at(after) if after < total else None
        return {"total": total, "limit": self.limit, "offset": self.offset, "next": following}


def _paging(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=1000, description="how many at most")] = 50,
    offset: Annotated[int, Query(ge=0, le=10_000_000, description="how many to pass over")] = 0,
) -> Paging:
    return Paging(limit, offset, request.url)


PagingDep = Annotated[Paging, Depends(_paging)]
