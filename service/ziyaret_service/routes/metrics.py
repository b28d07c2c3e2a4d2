"""The numbers of this service for Prometheus."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from ziyaret_service.routes.deps import ServiceDep

router = APIRouter(tags=["health"])
_TEXT = {"content": {"text/plain": {"schema": {"type": "string"}}, "application/openmetrics-text": {}}}


@router.get("/metrics", responses={HTTPStatus.OK: _TEXT}, response_class=Response, summary="Numbers for Prometheus")
def numbers(request: Request, service: ServiceDep) -> Response:
    """Requests, queries by kind and outcome, feeding, workers and the store: text of Prometheus or OpenMetrics."""
    text, media_type = service.metrics.text(request.headers.get("accept", ""))
    return Response(text, headers={"Content-Type": media_type, "Vary": "Accept", "Cache-Control": "no-store"})
