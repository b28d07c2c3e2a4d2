"""From a request of the SPARQL 1.1 Protocol to what it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryRejected, UnsupportedFormat
from ziyaret_service.routes.forms import FORM, form_fields, utf8

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import Request

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for; neither query nor update asks for the page to write a query on."""

    query: str | None
    update: str | None = None
    default: Sequence[str] = ()
    named: Sequence[str] = ()
    using: Sequence[str] = ()
    using_named: Sequence[str] = ()
    format: str | None = None


async def asked_of(request: Request) -> Asked:
    """What the request asks for; QueryRejected for more than one query, UnsupportedFormat, InputError."""
    parameters = form_fields(request.scope["query_string"].decode("latin-1"))
    if request.method != "POST":
        return _of_parameters(parameters)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = utf8(await request.body())
    if media_type == QUERY:
        return _of_parameters(_with(parameters, {"query": [body]}))
    if media_type == FORM:
        return _of_parameters(_with(parameters, form_fields(body)))
    if media_type == UPDATE:
        return _of_parameters(_with(parameters, {"update": [body]}))
    raise UnsupportedFormat(
        f"a query or update cannot be sent as {media_type or 'nothing'}; send {QUERY}, {UPDATE} or {FORM}"
    )


def _with(some: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: some.get(name, []) + others.get(name, []) for name in {**some, **others}}


def _of_parameters(parameters: Mapping[str, list[str]]) -> Asked:
    queries, updates = parameters.get("query", []), parameters.get("update", [])
    if len(queries) + len(updates) > 1:
        raise QueryRejected("there is more than one query or update; send one")
    return Asked(
        query=queries[0] if queries else None,
        update=updates[0] if updates else None,
        using=parameters.get("using-graph-uri", ()),
        using_named=parameters.get("using-named-graph-uri", ()),
        default=parameters.get("default-graph-uri", ()),
        named=parameters.get("named-graph-uri", ()),
        format=next(iter(parameters.get("format", ())), None),
    )
