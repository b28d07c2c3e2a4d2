"""Whether the service lives and can answer."""

from __future__ import annotations

from fastapi import APIRouter, Response

from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.routes.deps import StoreDep
from ziyaret_service.schemas import Health

router = APIRouter(tags=["health"])
_FRESH = {"Cache-Control": "no-store"}


@router.get("/healthz", summary="Is it alive?")
@router.head("/healthz", include_in_schema=False)
def alive(response: Response) -> Health:
    """Always ok while the service runs."""
    response.headers.update(_FRESH)
    return Health(status="ok")


@router.get("/readyz", summary="Is it ready?")
@router.head("/readyz", include_in_schema=False)
def ready(store: StoreDep, response: Response) -> Health:
    """Ok when the store answers, else 503."""
    if not store.ready():
        raise StoreUnavailable("the store does not answer; look at its disk, or at the remote server")
    response.headers.update(_FRESH)
    return Health(status="ok")
