"""The Entity Reconciliation API: version 0.2, which OpenRefine speaks, and 1.0-draft at an address of its own."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from ziyaret_ontology.errors import InputError, UnsupportedFormat
from ziyaret_service.guards import FRAMED
from ziyaret_service.reconciliation import (
    Batch10,
    Extension,
    Sources,
    extend,
    extension_meta,
    manifest_02,
    manifest_10,
    page_of,
    preview,
    propose,
    read_batch_02,
    read_batch_10,
    read_extension,
    reconcile,
    results_02,
    results_10,
    suggest_entities,
    suggest_properties,
    suggest_types,
)
from ziyaret_service.routes.deps import ServiceDep
from ziyaret_service.routes.forms import FORM, form_fields, utf8
from ziyaret_service.routes.negotiation import HTML, JSON
from ziyaret_service.web.pages import page
from ziyaret_service.web.words import language_of

_ROOT_02 = "/reconcile"
_ROOT_10 = "/reconcile/1.0-draft"
_ASKED = [
    {"name": name, "in": "query", "schema": {"type": "string"}, "description": f"{what} of version 0.2, as JSON"}
    for name, what in (("queries", "a batch of queries"), ("extend", "a data extension query"))
]
_FORM: dict[str, Any] = {"type": "object", "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}}}


def _json_body(model: type[Batch10 | Extension]) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {JSON: {"schema": model.model_json_schema()}}}}


def _sources(service: ServiceDep) -> Sources:
    settings, index = service.settings, service.gazetteer.index
    return Sources.of(service.store, index, service.near, base=settings.base_iri, timeout=settings.query_timeout)


def _language(request: Request) -> str:
    return language_of(request.query_params.get("lang"), request.headers.get("accept-language", "en"))


async def _sent(request: Request) -> dict[str, list[str]]:
    """The parameters of the address or, for POST, of the form."""
    if request.method != "POST":
        return {name: request.query_params.getlist(name) for name in request.query_params}
    _expect(request, FORM)
    return form_fields(utf8(await request.body()))


async def _json(request: Request) -> str:
    _expect(request, JSON)
    return utf8(await request.body())


def _expect(request: Request, expected: str) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != expected:
        raise UnsupportedFormat(f"this cannot be read as {media_type or 'nothing'}; send {expected}")


SourcesDep = Annotated[Sources, Depends(_sources)]
LanguageDep = Annotated[str, Depends(_language)]
PrefixDep = Annotated[str, Query(description="how a name, or a word of it, begins; or an identifier")]
LimitDep = Annotated[int, Query(ge=1, le=100, description="how many at most")]
CursorDep = Annotated[int, Query(ge=0, le=10_000, description="how many to pass over")]

router = APIRouter(tags=["reconciliation"])
both = APIRouter(tags=["reconciliation"])


@router.get(_ROOT_02, openapi_extra={"parameters": _ASKED}, summary="The manifest, or answers in version 0.2")
@router.post(
    _ROOT_02,
    openapi_extra={"requestBody": {"required": True, "content": {FORM: {"schema": _FORM}}}},
    summary="Reconcile or extend in version 0.2",
)
def answer_02(
    request: Request, sent: Annotated[dict[str, list[str]], Depends(_sent)], sources: SourcesDep, language: LanguageDep
) -> Response:
    """The manifest; with `queries`, the candidates of each; with `extend`, properties of entities."""
    asked = [(name, text) for name in ("queries", "extend") for text in sent.get(name, ())]
    if len(asked) > 1:
        raise InputError("there is more than one thing asked; send `queries` or `extend`, once")
    if not asked:
        if request.method == "POST":
            raise InputError("there is nothing asked; send a form with `queries` or `extend`")
        return _told(manifest_02(_address(request, _ROOT_02), base=sources.base, language=language), language)
    (name, text), *_ = asked
    if name == "queries":
        queries = read_batch_02(text)
        answers = reconcile(tuple(queries.values()), sources)
        return _told(results_02(dict(zip(queries, answers, strict=True)), language), language)
    ids, fetched = read_extension(text)
    rows = extend(ids, fetched, sources, language=language)
    return _told({"meta": extension_meta(fetched, language), "rows": rows}, language)


@router.get(_ROOT_10, summary="The manifest of version 1.0-draft")
def manifest(request: Request, language: LanguageDep) -> Response:
    """What the service offers in this version."""
    return _told(manifest_10(_address(request, _ROOT_10), language=language), language)


@router.post(f"{_ROOT_10}/reconcile", openapi_extra=_json_body(Batch10), summary="Reconcile in version 1.0-draft")
def answer_10(text: Annotated[str, Depends(_json)], sources: SourcesDep, language: LanguageDep) -> Response:
    """The candidates of each query, in order."""
    return _told(results_10(reconcile(read_batch_10(text), sources), language), language)


@router.post(f"{_ROOT_10}/extend", openapi_extra=_json_body(Extension), summary="Extend in version 1.0-draft")
def extend_10(text: Annotated[str, Depends(_json)], sources: SourcesDep, language: LanguageDep) -> Response:
    """Properties of entities, in the order asked."""
    ids, fetched = read_extension(text)
    rows = [
        {"id": given, "properties": [{"id": name, "values": values} for name, values in of.items()]}
        for given, of in extend(ids, fetched, sources, language=language).items()
    ]
    return _told({"meta": extension_meta(fetched, language), "rows": rows}, language)


@both.get("/extend/propose", summary="Properties that can be fetched")
def propose_properties(
    language: LanguageDep, type: str | None = None, limit: Annotated[int | None, Query(ge=1)] = None
) -> Response:
    """The properties of entities of a type, or of any."""
    return _told(propose(type, limit=limit, language=language), language)


@both.get("/suggest/entity", summary="Entities by the beginning of a name")
def suggest_entity(
    sources: SourcesDep, language: LanguageDep, prefix: PrefixDep = "", limit: LimitDep = 10, cursor: CursorDep = 0
) -> Response:
    """Those of the graph first; none for no prefix."""
    found = suggest_entities(prefix, sources, limit=limit, cursor=cursor, language=language)
    return _told({"result": found}, language)


@both.get("/suggest/type", summary="Types by the beginning of a name")
def suggest_type(
    language: LanguageDep, prefix: PrefixDep = "", limit: LimitDep = 100, cursor: CursorDep = 0
) -> Response:
    """All for no prefix."""
    return _told({"result": suggest_types(prefix, limit=limit, cursor=cursor, language=language)}, language)


@both.get("/suggest/property", summary="Properties by the beginning of a name")
def suggest_property(
    language: LanguageDep, prefix: PrefixDep = "", limit: LimitDep = 100, cursor: CursorDep = 0
) -> Response:
    """Those that queries may ask for; all for no prefix."""
    return _told({"result": suggest_properties(prefix, limit=limit, cursor=cursor, language=language)}, language)


@both.get("/preview", responses={HTTPStatus.OK: {"content": {HTML: {}}}}, summary="A small page about an entity")
def preview_entity(request: Request, id: str, sources: SourcesDep) -> Response:
    """It may be shown inside the pages of other sites."""
    answer = page(request, "preview.html", of=preview(id, sources))
    answer.headers.update(FRAMED)
    return answer


@both.get("/view", status_code=HTTPStatus.SEE_OTHER, summary="Where more is told of an entity")
def view(id: str, sources: SourcesDep) -> Response:
    """Our page where a release mentions it, else that of its Wikidata item, else the small one."""
    elsewhere = page_of(id, sources)
    return RedirectResponse(elsewhere or f"{_ROOT_02}/preview?id={id}", HTTPStatus.SEE_OTHER)


router.include_router(both, prefix=_ROOT_02)
router.include_router(both, prefix=_ROOT_10)


def _address(request: Request, root: str) -> str:
    return str(request.base_url).rstrip("/") + root


def _told(value: dict[str, Any], language: str) -> Response:
    return JSONResponse(value, headers={"Vary": "Accept-Language", "Content-Language": language})
