"""Writing graphs by the SPARQL 1.1 Graph Store Protocol: those of an admin's own, which the service does not keep."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from ziyaret_ontology.errors import AccessDenied, InputError, NotFound, UnsupportedFormat
from ziyaret_service.access import Scope
from ziyaret_service.routes.access import needs
from ziyaret_service.routes.answering import asked
from ziyaret_service.routes.deps import Service, ServiceDep
from ziyaret_service.routes.forms import utf8
from ziyaret_service.routes.graphs import OwnPath, holds
from ziyaret_service.routes.negotiation import GRAPH_FORMATS
from ziyaret_service.stores import Asker, adding, dropping, of_graph, read_triples, replacing, require_iri

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ziyaret_service.stores import Update

    _Write = Callable[[Request, Service, Any], Awaitable[Response]]

router = APIRouter(tags=["sparql"], dependencies=[needs(Scope.ADMIN)])
_FORM = "multipart/form-data"
_UPDATE = "application/sparql-update"
_KEPT = (
    "the graphs below /graph/ are kept by the service: what releases state, what people decided, what Wikidata "
    "answered; feed with POST /releases, remove with DELETE /releases/{id}, or write into a graph of your own below "
    "/graphs/"
)
_SHOWN = {"type": "string", "format": "binary"}
_TRIPLES: dict[str, Any] = {
    "requestBody": {"required": True, "content": {name: {"schema": {"type": "string"}} for name in GRAPH_FORMATS}}
}
_TRIPLES_OR_FILES: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            **_TRIPLES["requestBody"]["content"],
            _FORM: {"schema": {"type": "object", "additionalProperties": _SHOWN}},
        },
    }
}
_PATCH: dict[str, Any] = {
    "requestBody": {"required": True, "content": {_UPDATE: {"schema": {"type": "string"}}}},
}
_MADE: dict[int | str, dict[str, Any]] = {HTTPStatus.CREATED: {"description": "the graph is new"}}
GraphQuery = Annotated[str | None, Query(description="the IRI of a named graph")]
DefaultQuery = Annotated[str | None, Query(description="the default graph, in place of `graph`")]


async def _target(graph: GraphQuery = None, default: DefaultQuery = None) -> str | None:
    """The IRI of the graph that the address names; None for the default graph."""
    if (graph is None) == (default is None):
        raise InputError("the address names no graph, or two; write ?graph= with an IRI, or ?default")
    return None if graph is None else require_iri(graph)


async def _target_or_new(service: ServiceDep, graph: GraphQuery = None, default: DefaultQuery = None) -> str | None:
    """As `_target`; where the address names none, the IRI of a new one."""
    if graph is None and default is None:
        return f"{service.settings.base_iri}graphs/{secrets.token_hex(8)}"
    return await _target(graph, default)


async def _target_of_change(graph: GraphQuery = None) -> str:
    """The IRI of the graph that the address names."""
    if graph is None:
        raise InputError("the address names no graph to change; write ?graph= with its IRI")
    return require_iri(graph)


def _writes(
    method: str,
    named: Callable[..., Awaitable[str | None]],
    summary: str,
    *,
    responses: dict[int | str, dict[str, Any]] | None = None,
    openapi_extra: dict[str, Any] | None = None,
) -> Callable[[_Write], _Write]:
    """Serve what writes a graph at both addresses: the store's, whose parameters name the graph, and its own IRI."""

    def served(write: _Write) -> _Write:
        async def at_the_store(request: Request, service: ServiceDep, target: str | None = Depends(named)) -> Response:
            return await write(request, service, target)

        async def at_its_iri(request: Request, service: ServiceDep, path: OwnPath) -> Response:
            return await write(request, service, require_iri(service.settings.base_iri + path))

        places: tuple[tuple[str, Callable[..., Awaitable[Response]], str], ...] = (
            ("/graphs", at_the_store, ""),
            ("/graphs/{path:path}", at_its_iri, ", at its own IRI"),
        )
        for address, endpoint, which in places:
            router.add_api_route(
                address,
                endpoint,
                methods=[method],
                name=write.__name__,
                summary=f"{summary}{which}",
                description=write.__doc__,
                status_code=HTTPStatus.NO_CONTENT,
                responses=responses,
                openapi_extra=openapi_extra,
            )
        return write

    return served


@_writes("PUT", _target, "Replace a graph", responses=_MADE, openapi_extra=_TRIPLES)
async def put(request: Request, service: Service, target: str | None) -> Response:
    """Put triples in place of what the graph held; 201 when it is new."""
    triples = _read(await request.body(), request.headers.get("content-type", ""), target, service)
    return await _written(request, service, target, lambda base: replacing(target, triples, base=base))


@_writes("POST", _target_or_new, "Add to a graph", responses=_MADE, openapi_extra=_TRIPLES_OR_FILES)
async def post(request: Request, service: Service, target: str | None) -> Response:
    """Add triples to the graph, or the files of a form; where the address names none, to a new one."""
    triples = "".join([_read(data, kind, target, service) for data, kind in await _documents(request)])
    return await _written(request, service, target, lambda base: adding(target, triples, base=base))


@_writes("DELETE", _target, "Take a graph away")
async def delete(request: Request, service: Service, target: str | None) -> Response:
    """404 when there is none."""
    await _require_there(request, service, target)
    return await _written(request, service, target, lambda base: dropping(target, base=base))


@_writes("PATCH", _target_of_change, "Change a graph in SPARQL", openapi_extra=_PATCH)
async def patch(request: Request, service: Service, target: str) -> Response:
    """Carry out an update of this graph alone, which names no graph; 404 when there is none."""
    if _media_type(request.headers.get("content-type", "")) != _UPDATE:
        raise UnsupportedFormat(f"a change of a graph is sent as {_UPDATE}")
    sparql = utf8(await request.body())
    await _require_there(request, service, target)
    return await _written(request, service, target, lambda base: of_graph(sparql, target, base=base))


@router.api_route(
    "/graph/{key:path}", methods=["PUT", "POST", "DELETE", "PATCH"], include_in_schema=False, response_model=None
)
async def closed() -> Response:
    """What the service keeps is written in other ways."""
    raise AccessDenied(_KEPT)


async def _written(request: Request, service: Service, target: str | None, make: Callable[[str], Update]) -> Response:
    """Carry the update out; 201 with the graph's address when it was not there before."""

    def carry_out(asker: Asker) -> bool:
        with service.metrics.updating(request.method.lower(), asker):
            update = make(service.settings.base_iri)
            update.require_free(keeps=False)
            was_there = holds(service, target, asker)
            service.store.update(update, timeout=service.settings.query_timeout, asker=asker)
            return was_there

    if await asked(request, service, carry_out):
        return Response(status_code=HTTPStatus.NO_CONTENT)
    headers = {"Location": target} if target else {}
    return Response(status_code=HTTPStatus.CREATED, headers=headers)


async def _require_there(request: Request, service: Service, target: str | None) -> None:
    if not await asked(request, service, lambda asker: holds(service, target, asker)):
        raise NotFound(f"there is no graph {target or 'by default'} in the store")


async def _documents(request: Request) -> list[tuple[bytes, str]]:
    """The document of the body, or the files of a form, each with its Content-Type."""
    content_type = request.headers.get("content-type", "")
    if _media_type(content_type) != _FORM:
        return [(await request.body(), content_type)]
    try:
        async with request.form(max_files=100, max_fields=100) as form:
            files = [each for _, each in form.multi_items() if isinstance(each, UploadFile)]
            found = [(await each.read(), each.content_type or "") for each in files]
    except HTTPException as problem:
        raise InputError(f"the form cannot be read: {problem.detail}; send multipart/form-data") from problem
    if not found:
        raise InputError("the form has no file; send each graph as a file with its Content-Type")
    return found


def _read(data: bytes, content_type: str, target: str | None, service: Service) -> str:
    settings = service.settings
    base = target or settings.base_iri
    return read_triples(data, _media_type(content_type), base=base, limit=settings.max_graph_bytes)


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()
