"""The web application: routes, guards and error handlers put together."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from anyio import CapacityLimiter
from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.questions import bind, load_question
from ziyaret_service.access import Rates, TokenFile
from ziyaret_service.catalogue import Beforehand, Kept, KeptNames, KeptSizes, count_figures
from ziyaret_service.guards import BodyLimit, SecurityHeaders
from ziyaret_service.observing import Metrics, Observed, observed_store
from ziyaret_service.observing.requests import REQUEST_ID
from ziyaret_service.outside import Outside
from ziyaret_service.reconciliation import graph_names
from ziyaret_service.routes import (
    decisions,
    entities,
    events,
    graph_writing,
    graphs,
    health,
    metrics,
    names,
    pages,
    questions,
    reconcile,
    releases,
    sign_in,
    sizes,
    sparql,
    sparql_update,
    upkeep,
    void,
)
from ziyaret_service.routes.access import admit
from ziyaret_service.routes.deps import Service
from ziyaret_service.routes.errors import PROBLEMS, add_handlers
from ziyaret_service.schemas import NewDecision, Problem, Release
from ziyaret_service.stores import Limits, open_store
from ziyaret_service.wikidata import BackgroundLookups

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Any

    from starlette.types import ASGIApp

    from ziyaret_extract.analysis import Analyzer
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

# Those behind cost what trying the addresses before them takes; the last takes every other address.
_ROOMS = (
    *(sparql_update, health, metrics, decisions, releases, events, names, questions, reconcile),
    *(graph_writing, graphs, sizes, void, upkeep, pages, sign_in, entities),
)
_FORM_OVERHEAD = 100_000  # bytes that a form may need beside its file
# What a page of another site may read beside the usual.
_EXPOSED = ["ETag", "Link", "Location", "Retry-After", REQUEST_ID]
# The question about everything, and how programs and spreadsheets ask it; pages ask as programs do.
_OFTEN_ASKED, _FORMS = "municipalities-by-year", ("application/sparql-results+json", "text/csv")
_COMPRESSION = 5  # of 9; a table in JSON is 18 times smaller at 120 MB/s, with 9 it is 21 times smaller at 19 MB/s
_MORE_THREADS = 8  # so that who finds the line full is told at once


def create_app(settings: Settings, *, store: Store | None = None, analyzer: Analyzer | None = None) -> FastAPI:
    """The application over these settings; it closes the store when it ends if it opened it itself.

    Raises ConfigError, AnalyzerUnavailable, StoreLocked and StoreUnavailable before anything is served.
    """
    own_store = store is None
    reader, gazetteer = analyzer or load_analyzer(settings.analyzer), load_gazetteer()
    tokens = TokenFile(settings.tokens)
    tokens.tokens()  # a broken file is told before anything is served
    kept = store or open_store(
        settings.store, limits=_limits(settings), base=settings.base_iri, erasures=settings.erasures
    )
    numbers = Metrics()
    numbers.watch(kept.vitals)
    opened = observed_store(kept, numbers, slow=settings.slow_query)
    service = Service(
        settings=settings,
        analyzer=reader,
        gazetteer=gazetteer,
        store=opened,
        asking=CapacityLimiter(settings.query_workers + settings.query_queue + _MORE_THREADS),
        figures=Kept(opened, count_figures),
        sizes=KeptSizes(opened),
        names=KeptNames(opened),
        near=graph_names(opened, base=settings.base_iri),
        tokens=tokens,
        outside=Outside(settings.allowed_addresses, limit=settings.max_graph_bytes),
        rates=Rates(settings.requests_per_second),
        lookups=BackgroundLookups(opened, settings) if settings.wikidata_lookups else None,
        metrics=numbers,
    )

    beforehand = _beforehand(service)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        beforehand.start()
        if service.lookups:
            service.lookups.start()
        yield
        beforehand.close()
        if service.lookups:
            service.lookups.close()
        if own_store:
            service.store.close()

    app = _Api(
        title="Ziyaret",
        version=version("ziyaret"),
        summary="Who visited which municipality, read from Turkish press releases",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(admit)],
        responses=PROBLEMS,
    )
    app.state.service = service
    large = {"graphs": settings.max_graph_bytes, "sparql/update": settings.max_graph_bytes}
    app.add_middleware(BodyLimit, limit=settings.max_text_bytes + _FORM_OVERHEAD, large=large)
    app.add_middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"], expose_headers=_EXPOSED
    )
    app.add_middleware(GZipMiddleware, compresslevel=_COMPRESSION)
    app.add_middleware(SecurityHeaders)
    add_handlers(app, [room.router for room in (sparql, *_ROOMS)])
    app.router.routes.extend(sparql.router.routes)  # asked most; to include it would have each request matched twice
    app.mount("/static", StaticFiles(directory=str(files("ziyaret_service.web") / "static")))
    for room in _ROOMS:
        app.include_router(room.router)
    return app


def _beforehand(service: Service) -> Beforehand:
    """What the service keeps of everything: how large graphs are, what is called how, and a question."""
    timeout = service.settings.query_timeout

    def ask(media_type: str) -> None:
        sparql = bind(load_question(_OFTEN_ASKED))
        for _ in service.store.query(sparql, media_type, timeout=timeout).chunks:
            pass  # the store keeps it

    return Beforehand(
        service.store,
        [
            partial(service.names.find, "", timeout=timeout),
            *(partial(ask, media_type) for media_type in _FORMS),
            partial(service.sizes.now, timeout=timeout),
        ],
    )


def _limits(settings: Settings) -> Limits:
    return Limits(
        rows=settings.query_rows,
        size=settings.query_bytes,
        memory=settings.query_memory,
        running=settings.query_workers,
        waiting=settings.query_queue,
        snapshots=settings.snapshots_per_second,
    )


class _Api(FastAPI):
    """An application that is watched from outside, and whose OpenAPI tells also the schemas that no route names."""

    def build_middleware_stack(self) -> ASGIApp:
        """All that stands before the routes, the answer to unexpected errors included, and around it the observer."""
        return Observed(super().build_middleware_stack(), self.state.service.metrics)

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, made once."""
        if self.openapi_schema is None:
            document = super().openapi()
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            for model in (NewDecision, Problem, Release):
                schemas[model.__name__] = model.model_json_schema(ref_template="#/components/schemas/{model}")
        return super().openapi()
