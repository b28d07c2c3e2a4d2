"""The SPARQL 1.1 Protocol, and a page to write queries on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio import to_thread
from fastapi import APIRouter, Request, Response

from ziyaret_ontology.errors import NotAcceptable, QueryRejected
from ziyaret_service.routes.answering import answered
from ziyaret_service.routes.answering import asked as asked_for
from ziyaret_service.routes.deps import Service, service_of
from ziyaret_service.routes.descriptions import service_description
from ziyaret_service.routes.errors import PROBLEMS
from ziyaret_service.routes.forms import FORM
from ziyaret_service.routes.negotiation import GRAPH_FORMATS, HTML, graph_response, wanted
from ziyaret_service.routes.sparql_request import QUERY, Asked, asked_of
from ziyaret_service.routes.sparql_update import updated, with_rows_of_others
from ziyaret_service.routes.straight import Straight
from ziyaret_service.stores import (
    GRAPHS,
    KEPT,
    RESULTS,
    Asker,
    best_media_type,
    select,
    with_dataset,
)
from ziyaret_service.web.pages import page
from ziyaret_service.web.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

router = APIRouter(tags=["sparql"], route_class=Straight, responses=PROBLEMS)
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
        "content": {QUERY: {"schema": {"type": "string"}}, FORM: {"schema": _FORM_SCHEMA}},
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
_NO_QUERY = "there is no query; send one as the parameter `query`, or POST application/sparql-query"


@router.get("/sparql", openapi_extra=_GET, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_get")
@router.head("/sparql", include_in_schema=False)
@router.post("/sparql", openapi_extra=_POST, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_post")
async def sparql(request: Request) -> Response:
    """SELECT and ASK as JSON, XML, CSV or TSV; CONSTRUCT and DESCRIBE as Turtle, N-Triples, JSON-LD, RDF/XML and more.

    The default graph is the union of all releases; `GRAPH` names the graph of one. Queries past the time limit end
    with status 503, or, when the answer has begun, with a connection that breaks off. Without a query, the description
    of the service, or a page to write one on. Updates are taken as at `/sparql/update`.
    """
    asked, service = await asked_of(request), service_of(request)
    if asked.update is not None:
        return await updated(request, asked, asked.update, service)
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
        return with_rows_of_others(with_dataset(query, asked.default, asked.named), service, asker)

    if reader:

        def filled(asker: Asker) -> Response:
            answer = table(service.store, narrowed(asker), timeout=service.settings.query_timeout, asker=asker)
            return page(request, "sparql.html", query=query, answer=answer)

        return await asked_for(request, service, filled)
    plain = not (asked.default or asked.named or service.outside)
    text = query if plain else await asked_for(request, service, narrowed)
    return await answered(request, service, text, accept)


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


def _prefers_a_page(request: Request, asked: Asked) -> bool:
    """Whether a person reads with a browser, which puts HTML before all else."""
    if asked.format:
        return asked.format == "html"
    accept = request.headers.get("accept", "")
    return HTML in accept and wanted(request, (*RESULTS, *GRAPHS, HTML)) == HTML
