"""Whether the service lives and can answer."""

from __future__ import annotations

from fastapi import APIRouter

from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.routes.deps import StoreDep
from ziyaret_service.schemas import Health

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Is it alive?")
def alive() -> Health:
    """Always ok while the service runs."""
    return Health(status="ok")


@router.get("/readyz", summary="Is it ready?")
def ready(store: StoreDep) -> Health:
    """Ok when the store answers, else 503."""
    if not store.ready():
        raise StoreUnavailable("the store does not answer; look at its disk, or at the remote server")
    return Health(status="ok")
