"""The SPARQL 1.1 Protocol, and a page to write queries on."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Depends, Request, Response

from ziyaret_ontology.errors import NotAcceptable, QueryRejected, UnsupportedFormat
from ziyaret_service.access import Scope
from ziyaret_service.outside import federated, loaded
from ziyaret_service.routes.access import needs, require
from ziyaret_service.routes.answering import answered
from ziyaret_service.routes.answering import asked as asked_for
from ziyaret_service.routes.deps import Service, ServiceDep
from ziyaret_service.routes.descriptions import service_description
from ziyaret_service.routes.forms import FORM, form_fields, utf8
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, graph_response, wanted
from ziyaret_service.stores import (
    GRAPHS,
    KEPT,
    RESULTS,
    Asker,
    best_media_type,
    read_triples,
    read_update,
    select,
    with_dataset,
)
from ziyaret_service.web.pages import page
from ziyaret_service.web.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

router = APIRouter(tags=["sparql"])
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_FIRST_QUERY = """\
PREFIX ziy: <https://w3id.org/ziyaret/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?date ?host ?visitor ?visit WHERE {
  ?visit a ziy:Visit ;
    ziy:host/skos:prefLabel ?host ;
    ziy:visitor/skos:prefLabel ?visitor .
  OPTIONAL { ?visit ziy:edtf ?date }
}
ORDER BY DESC(?date) ?host ?visitor
LIMIT 100
"""
"""What the page begins with, to be run or changed."""
_PARAMETERS = [
    {"name": "query", "in": "query", "schema": {"type": "string"}, "example": "SELECT * { ?s ?p ?o } LIMIT 10"},
    {"name": "default-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
    {"name": "named-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
]
_FORM_SCHEMA = {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}
_GET: dict[str, Any] = {"parameters": _PARAMETERS}
_POST: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {_QUERY: {"schema": {"type": "string"}}, FORM: {"schema": _FORM_SCHEMA}},
    }
}
_ANSWERS: dict[int | str, dict[str, Any]] = {200: {"content": {media: {} for media in (*RESULTS, *GRAPHS)}}}
# What the page's menu of formats sends in place of an Accept header; a word is good for tables, for triples, or both.
_FORMATS: Mapping[str, str] = {
    "json": "application/sparql-results+json, application/ld+json",
    "xml": "application/sparql-results+xml, application/rdf+xml",
    "csv": "text/csv, application/n-triples",
    "tsv": "text/tab-separated-values, text/turtle",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
    "trig": "application/trig",
    "nquads": "application/n-quads",
}
_UPDATE_FORM = {"type": "object", "properties": {"update": {"type": "string"}}, "required": ["update"]}
_UPDATING: dict[str, Any] = {
    "parameters": [
        {"name": name, "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
        for name in ("using-graph-uri", "using-named-graph-uri")
    ],
    "requestBody": {
        "required": True,
        "content": {_UPDATE: {"schema": {"type": "string"}}, FORM: {"schema": _UPDATE_FORM}},
    },
}
_NO_QUERY = "there is no query; send one as the parameter `query`, or POST application/sparql-query"
_NO_UPDATE = "there is no update; send one as the parameter `update` of a form, or POST application/sparql-update"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a request asks for; neither query nor update asks for the page to write a query on."""

    query: str | None
    update: str | None = None
    default: Sequence[str] = ()
    named: Sequence[str] = ()
    using: Sequence[str] = ()
    using_named: Sequence[str] = ()
    format: str | None = None


async def _asked(request: Request) -> _Asked:
    address = request.query_params
    parameters = {name: address.getlist(name) for name in address}
    if request.method != "POST":
        return _of_parameters(parameters)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = utf8(await request.body())
    if media_type == _QUERY:
        return _of_parameters(_with(parameters, {"query": [body]}))
    if media_type == FORM:
        return _of_parameters(_with(parameters, form_fields(body)))
    if media_type == _UPDATE:
        return _of_parameters(_with(parameters, {"update": [body]}))
    raise UnsupportedFormat(
        f"a query or update cannot be sent as {media_type or 'nothing'}; send {_QUERY}, {_UPDATE} or {FORM}"
    )


def _with(some: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: some.get(name, []) + others.get(name, []) for name in {**some, **others}}


def _of_parameters(parameters: Mapping[str, list[str]]) -> _Asked:
    queries, updates = parameters.get("query", []), parameters.get("update", [])
    if len(queries) + len(updates) > 1:
        raise QueryRejected("there is more than one query or update; send one")
    return _Asked(
        query=queries[0] if queries else None,
        update=updates[0] if updates else None,
        using=parameters.get("using-graph-uri", ()),
        using_named=parameters.get("using-named-graph-uri", ()),
        default=parameters.get("default-graph-uri", ()),
        named=parameters.get("named-graph-uri", ()),
        format=next(iter(parameters.get("format", ())), None),
    )


AskedDep = Annotated[_Asked, Depends(_asked)]


@router.get("/sparql", openapi_extra=_GET, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_get")
@router.head("/sparql", include_in_schema=False)
@router.post("/sparql", openapi_extra=_POST, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_post")
async def sparql(request: Request, asked: AskedDep, service: ServiceDep) -> Response:
    """SELECT and ASK as JSON, XML, CSV or TSV; CONSTRUCT and DESCRIBE as Turtle, N-Triples, JSON-LD, RDF/XML and more.

    The default graph is the union of all releases; `GRAPH` names the graph of one. Queries past the time limit end
    with status 503, or, when the answer has begun, with a connection that breaks off. Without a query, the description
    of the service, or a page to write one on. Updates are taken as at `/sparql/update`.
    """
    if asked.update is not None:
        return await _updated(request, asked, asked.update, service)
    if asked.format and asked.format not in {*_FORMATS, "html"}:
        raise NotAcceptable(f"an answer cannot be given as {asked.format}; ask for html, {', '.join(_FORMATS)}")
    accept = _FORMATS.get(asked.format or "", request.headers.get("accept", ""))
    reader = HTML if _prefers_a_page(request, asked) else None
    if asked.query is None:
        if request.method == "POST" or asked.default or asked.named:
            raise QueryRejected(_NO_QUERY)
        if reader:
            return page(request, "sparql.html", query=_FIRST_QUERY, answer=None)
        return await to_thread.run_sync(_described, request, service, accept)
    query = asked.query

    def narrowed(asker: Asker) -> str:
        return _federated(with_dataset(query, asked.default, asked.named), service, asker)

    if reader:

        def filled(asker: Asker) -> Response:
            answer = table(service.store, narrowed(asker), timeout=service.settings.query_timeout, asker=asker)
            return page(request, "sparql.html", query=query, answer=answer)

        return await asked_for(request, service, filled)
    return await answered(request, service, await asked_for(request, service, narrowed), accept)


@router.post(
    "/sparql/update",
    openapi_extra=_UPDATING,
    status_code=HTTPStatus.NO_CONTENT,
    dependencies=[needs(Scope.ADMIN)],
    summary="Change graphs in SPARQL",
)
async def update(request: Request, asked: AskedDep, service: ServiceDep) -> Response:
    """Carry out a SPARQL 1.1 Update: all or nothing, and on disk when this answers.

    It may write every graph that it names, but none that the service keeps: what releases state, what people decided,
    what Wikidata answered, and the default graph, which is the union of these.
    """
    if asked.update is None:
        raise QueryRejected(_NO_UPDATE)
    return await _updated(request, asked, asked.update, service)


async def _updated(request: Request, asked: _Asked, sparql: str, service: Service) -> Response:
    if request.method != "POST":
        raise QueryRejected("an update cannot be sent by GET; POST it")
    require(request, Scope.ADMIN)

    def carry_out(asker: Asker) -> None:
        settings = service.settings

        def parse(data: bytes, media_type: str, address: str) -> str:
            return read_triples(data, media_type, base=address, limit=settings.max_graph_bytes)

        def load(address: str) -> str:
            return loaded(address, service.outside, parse, timeout=settings.query_timeout, asker=asker)

        read = read_update(
            _federated(sparql, service, asker),
            base=settings.base_iri,
            using=asked.using,
            using_named=asked.using_named,
            load=load if service.outside else None,
        )
        service.store.update(read, timeout=settings.query_timeout, asker=asker)

    await asked_for(request, service, carry_out)
    return Response(status_code=HTTPStatus.NO_CONTENT)


def _federated(sparql: str, service: Service, asker: Asker) -> str:
    settings = service.settings
    return federated(sparql, service.outside, base=settings.base_iri, timeout=settings.query_timeout, asker=asker)


def _described(request: Request, service: Service, accept: str) -> Response:
    """The description of the service; QueryRejected for who takes no RDF, and so expects another answer."""
    try:
        media_type = best_media_type(GRAPH_FORMATS, accept)
    except NotAcceptable as problem:
        raise QueryRejected(_NO_QUERY) from problem
    endpoint = str(request.url.replace(query="", fragment=""))
    base, timeout = service.settings.base_iri, service.settings.query_timeout
    figures = service.figures.now(timeout=timeout)
    others = f'SELECT ?graph {{ GRAPH ?graph {{}} FILTER(!STRSTARTS(STR(?graph), "{base}{KEPT}")) }} LIMIT 1'
    union = not select(service.store, others, timeout=timeout)
    return graph_response(service_description(base, endpoint, figures, union=union), media_type)


def _prefers_a_page(request: Request, asked: _Asked) -> bool:
    """Whether a person reads with a browser, which puts HTML before all else."""
    if asked.format:
        return asked.format == "html"
    accept = request.headers.get("accept", "")
    return HTML in accept and wanted(request, (*RESULTS, *GRAPHS, HTML)) == HTML
