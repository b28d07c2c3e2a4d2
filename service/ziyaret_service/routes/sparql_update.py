"""SPARQL 1.1 Update by the Protocol."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.access import Scope
from ziyaret_service.outside import federated, loaded
from ziyaret_service.routes.access import needs, require
from ziyaret_service.routes.answering import asked as asked_for
from ziyaret_service.routes.deps import Service, ServiceDep
from ziyaret_service.routes.forms import FORM
from ziyaret_service.routes.sparql_request import UPDATE, Asked, asked_of
from ziyaret_service.stores import Asker, read_triples, read_update

router = APIRouter(tags=["sparql"])
_UPDATE_FORM = {"type": "object", "properties": {"update": {"type": "string"}}, "required": ["update"]}
_UPDATING: dict[str, Any] = {
    "parameters": [
        {"name": name, "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
        for name in ("using-graph-uri", "using-named-graph-uri")
    ],
    "requestBody": {
        "required": True,
        "content": {UPDATE: {"schema": {"type": "string"}}, FORM: {"schema": _UPDATE_FORM}},
    },
}
_NO_UPDATE = "there is no update; send one as the parameter `update` of a form, or POST application/sparql-update"


@router.post(
    "/sparql/update",
    openapi_extra=_UPDATING,
    status_code=HTTPStatus.NO_CONTENT,
    dependencies=[needs(Scope.ADMIN)],
    summary="Change graphs in SPARQL",
)
async def update(request: Request, service: ServiceDep) -> Response:
    """Carry out a SPARQL 1.1 Update: all or nothing, and on disk when this answers.

    It may write every graph that it names, but none that the service keeps: what releases state, what people decided,
    what Wikidata answered, and the default graph, which is the union of these.
    """
    asked = await asked_of(request)
    if asked.update is None:
        raise QueryRejected(_NO_UPDATE)
    return await updated(request, asked, asked.update, service)


async def updated(request: Request, asked: Asked, sparql: str, service: Service) -> Response:
    """The response to an update, which is carried out for admins alone. Errors of `read_update` and Store.update."""
    if request.method != "POST":
        raise QueryRejected("an update cannot be sent by GET; POST it")
    require(request, Scope.ADMIN)

    def carry_out(asker: Asker) -> None:
        with service.metrics.updating("update", asker):
            change(asker)

    def change(asker: Asker) -> None:
        settings = service.settings

        def parse(data: bytes, media_type: str, address: str) -> str:
            return read_triples(data, media_type, base=address, limit=settings.max_graph_bytes)

        def load(address: str) -> str:
            return loaded(address, service.outside, parse, timeout=settings.query_timeout, asker=asker)

        read = read_update(
            with_rows_of_others(sparql, service, asker),
            base=settings.base_iri,
            using=asked.using,
            using_named=asked.using_named,
            load=load if service.outside else None,
        )
        service.store.update(read, timeout=settings.query_timeout, asker=asker)

    await asked_for(request, service, carry_out)
    return Response(status_code=HTTPStatus.NO_CONTENT)


def with_rows_of_others(sparql: str, service: Service, asker: Asker) -> str:
    """The query or update with what other services say in place of SERVICE. Errors of `federated`."""
    settings = service.settings
    return federated(sparql, service.outside, base=settings.base_iri, timeout=settings.query_timeout, asker=asker)
