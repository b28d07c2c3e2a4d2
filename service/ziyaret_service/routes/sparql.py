"""The SPARQL 1.1 Protocol, and a page to write queries on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from ziyaret_ontology.errors import NotAcceptable, QueryRejected, UnsupportedFormat
from ziyaret_service.routes.deps import SettingsDep, StoreDep
from ziyaret_service.routes.forms import FORM, form_fields, utf8
from ziyaret_service.routes.negotiation import HTML, answer_response, wanted
from ziyaret_service.stores import GRAPHS, RESULTS, with_dataset
from ziyaret_service.web.pages import page
from ziyaret_service.web.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

router = APIRouter(tags=["sparql"])
_QUERY = "application/sparql-query"
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
# What the page's menu of formats sends in place of an Accept header.
_FORMATS: Mapping[str, str] = {
    "json": "application/sparql-results+json, application/ld+json",
    "xml": "application/sparql-results+xml, application/rdf+xml",
    "csv": "text/csv, application/n-triples",
    "tsv": "text/tab-separated-values, text/turtle",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a request asks for; no query asks for the page to write one on."""

    query: str | None
    default: Sequence[str] = ()
    named: Sequence[str] = ()
    format: str | None = None


async def _asked(request: Request) -> _Asked:
    address = request.query_params
    if request.method != "POST":
        return _of_parameters({name: address.getlist(name) for name in address})
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = utf8(await request.body())
    if media_type == _QUERY:
        parameters = {name: address.getlist(name) for name in address if name != "query"}
        return _of_parameters(parameters | {"query": [body]})
    if media_type == FORM:
        return _of_parameters(form_fields(body))
    if media_type == "application/sparql-update":
        raise QueryRejected("this address takes queries, no updates; feed releases with POST /releases")
    raise UnsupportedFormat(f"a query cannot be sent as {media_type or 'nothing'}; send {_QUERY} or {FORM}")


def _of_parameters(parameters: Mapping[str, list[str]]) -> _Asked:
    if "update" in parameters:
        raise QueryRejected("this address takes queries, no updates; feed releases with POST /releases")
    queries = parameters.get("query", [])
    if len(queries) > 1:
        raise QueryRejected("there is more than one query; send one")
    return _Asked(
        query=queries[0] if queries else None,
        default=parameters.get("default-graph-uri", ()),
        named=parameters.get("named-graph-uri", ()),
        format=next(iter(parameters.get("format", ())), None),
    )


AskedDep = Annotated[_Asked, Depends(_asked)]


@router.get("/sparql", openapi_extra=_GET, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_get")
@router.head("/sparql", include_in_schema=False)
@router.post("/sparql", openapi_extra=_POST, responses=_ANSWERS, summary="Ask in SPARQL", operation_id="sparql_post")
def sparql(request: Request, asked: AskedDep, store: StoreDep, settings: SettingsDep) -> Response:
    """SELECT and ASK as JSON, XML, CSV or TSV; CONSTRUCT and DESCRIBE as Turtle, N-Triples, JSON-LD or RDF/XML.

    The default graph is the union of all releases; `GRAPH` names the graph of one. Queries past the time limit end
    with status 503, or, when the answer has begun, with a connection that breaks off.
    """
    if asked.format and asked.format not in {*_FORMATS, "html"}:
        raise NotAcceptable(f"an answer cannot be given as {asked.format}; ask for html, {', '.join(_FORMATS)}")
    accept = _FORMATS.get(asked.format or "", request.headers.get("accept", ""))
    reader = HTML if _prefers_a_page(request, asked) else None
    if asked.query is None:
        if reader and request.method != "POST":
            return page(request, "sparql.html", query=_FIRST_QUERY, answer=None)
        raise QueryRejected("there is no query; send one as the parameter `query`, or POST application/sparql-query")
    text = with_dataset(asked.query, asked.default, asked.named)
    if reader:
        answer = table(store, text, timeout=settings.query_timeout)
        return page(request, "sparql.html", query=asked.query, answer=answer)
    return answer_response(request, store.query(text, accept, timeout=settings.query_timeout))


def _prefers_a_page(request: Request, asked: _Asked) -> bool:
    """Whether a person reads with a browser, which puts HTML before all else."""
    if asked.format:
        return asked.format == "html"
    accept = request.headers.get("accept", "")
    return HTML in accept and wanted(request, (*RESULTS, *GRAPHS, HTML)) == HTML
