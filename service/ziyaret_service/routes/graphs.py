"""Reading graphs by the SPARQL 1.1 Graph Store Protocol."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.iris import graph_iri, lookup_graph_iri
from ziyaret_service.routes.answering import answered, asked
from ziyaret_service.routes.deps import Service, ServiceDep
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, VARY_LANGUAGE, wanted
from ziyaret_service.stores import Asker, require_iri

router = APIRouter(tags=["sparql"])
_EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }"
_ANSWERS: dict[int | str, dict[str, Any]] = {HTTPStatus.OK: {"content": {each: {} for each in GRAPH_FORMATS}}}


async def _own_path(
    request: Request, path: Annotated[str, Path(description="what follows `graphs/` in the graph's IRI")]
) -> str:
    """The path below the root as it was sent: what is escaped in an IRI stays so."""
    raw: bytes = request.scope.get("raw_path") or f"graphs/{path}".encode()
    return raw.decode("ascii", "replace").lstrip("/")


OwnPath = Annotated[str, Depends(_own_path)]
_OF_THE_RELEASE = ("application/n-quads", HTML)
FormatQuery = Annotated[str | None, Query(description="turtle, ntriples, jsonld or rdfxml")]


@router.get("/graphs", responses=_ANSWERS, summary="A named graph, or the default graph")
@router.head("/graphs", include_in_schema=False)
async def graph_of_the_store(
    request: Request,
    service: ServiceDep,
    graph: Annotated[str | None, Query(description="the IRI of a named graph")] = None,
    default: Annotated[str | None, Query(description="the union of all, in place of `graph`")] = None,
    format: FormatQuery = None,
) -> Response:
    """All triples of the graph with this IRI, `?graph=`, or of all releases, `?default`."""
    if (graph is None) == (default is None):
        raise InputError("the address names no graph, or two; write ?graph= with an IRI, or ?default")
    media_type = wanted(request, GRAPH_FORMATS, format)
    if graph is None:
        return await answered(request, service, _EVERYTHING, media_type)
    return await _named(request, service, require_iri(graph), media_type, f"there is no graph {graph} in the store")


@router.get("/graph/{release_id}", responses=_ANSWERS, summary="The graph of a release, at its own IRI")
@router.head("/graph/{release_id}", include_in_schema=False)
async def graph_at_its_iri(
    request: Request, service: ServiceDep, release_id: str, format: FormatQuery = None
) -> Response:
    """All triples that the release states; a browser, and who asks for N-Quads, is sent to the release."""
    media_type = wanted(request, (*GRAPH_FORMATS, *_OF_THE_RELEASE), format)
    if media_type in _OF_THE_RELEASE:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/releases/{release_id}{query}", HTTPStatus.SEE_OTHER, headers=VARY_LANGUAGE)
    unknown = f"there is no release {release_id!r} in the store; list the releases to see their ids"
    try:
        name = graph_iri(service.settings.base_iri, release_id)
    except InputError as problem:
        raise NotFound(unknown) from problem
    return await _named(request, service, name, media_type, unknown)


@router.get("/graph/wikidata/{key:path}", responses=_ANSWERS, summary="What Wikidata proposes for a thing")
@router.head("/graph/wikidata/{key:path}", include_in_schema=False)
async def wikidata(request: Request, service: ServiceDep, key: str, format: FormatQuery = None) -> Response:
    """The last look-up of the thing with this key, such as `person/fahri-solak`: candidates, which are no links."""
    media_type = wanted(request, GRAPH_FORMATS, format)
    unknown = f"Wikidata was not asked for {key}; ziyaret link --online asks for what has no link"
    try:
        name = lookup_graph_iri(service.settings.base_iri, key)
    except InputError as problem:
        raise NotFound(unknown) from problem
    return await _named(request, service, name, media_type, unknown)


@router.get("/graphs/{path:path}", responses=_ANSWERS, summary="A graph of your own, at its own IRI")
@router.head("/graphs/{path:path}", include_in_schema=False)
async def own_graph_at_its_iri(
    request: Request, service: ServiceDep, path: OwnPath, format: FormatQuery = None
) -> Response:
    """All triples of the graph with this address."""
    media_type = wanted(request, GRAPH_FORMATS, format)
    iri = require_iri(service.settings.base_iri + path)
    return await _named(request, service, iri, media_type, f"there is no graph {iri} in the store")


def holds(service: Service, iri: str | None, asker: Asker) -> bool:
    """Whether the graph with this IRI, or for None the default graph, has a triple."""
    pattern = f"GRAPH <{iri}> {{ ?s ?p ?o }}" if iri else "?s ?p ?o"
    timeout = service.settings.query_timeout
    answer = service.store.query(f"ASK {{ {pattern} }}", "application/json", timeout=timeout, asker=asker)
    return bool(json.loads(b"".join(answer.chunks))["boolean"])


async def _named(request: Request, service: Service, iri: str, media_type: str, unknown: str) -> Response:
    if not await asked(request, service, lambda asker: holds(service, iri, asker)):
        raise NotFound(unknown)
    triples = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"
    return await answered(request, service, triples, media_type)
