"""From the body of a request to what somebody wants decided."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from ziyaret_ontology.errors import InputError, UnsupportedFormat
from ziyaret_service.schemas import NewDecision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.datastructures import FormData

_JSON = "application/json"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_WORDS: Mapping[str, tuple[str, ...]] = {
    "confirm": ("item",),
    "reject": ("item",),
    "choose": ("item",),
    "merge": ("entity", "becomes"),
    "split": ("entity", "becomes"),
    "undo": ("undoes",),
}
"""What the words of a button's value are, behind the kind; releases may follow those of a split."""
_FIELDS = {
    "type": "object",
    "properties": {
        "decision": {
            "type": "string",
            "description": "the kind, with the rest or without it: `undo 3`",
        },
        **{name: {"type": "string"} for name in ("who", "reason", "entity", "item", "becomes", "releases")},
    },
    "required": ["decision", "who"],
}
BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {_JSON: {"schema": {"$ref": "#/components/schemas/NewDecision"}}, _FORMS[0]: {"schema": _FIELDS}},
    }
}
"""How OpenAPI tells what a decision is sent as."""


class Asked(NewDecision):
    """A decision as it was sent; `by_form` when a form of a page sent it."""

    by_form: bool = False


async def _asked(request: Request) -> Asked:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == _JSON:
        return _valid(_object(await request.body()))
    if media_type in _FORMS:
        async with request.form(max_files=0, max_fields=100) as form:
            return _valid(_of_form(form) | {"by_form": True})
    raise UnsupportedFormat(f"a decision cannot be sent as {media_type or 'nothing'}; send {_JSON}, or use a form")


def _object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except ValueError as problem:
        raise InputError(f"the body is no JSON: {problem}; send an object with kind, who and entity") from problem
    if not isinstance(value, dict):
        raise InputError("the body is no JSON object; send one with kind, who and entity")
    return {name: each for name, each in value.items() if name != "by_form"}


def _of_form(form: FormData) -> dict[str, Any]:
    """The fields of a form; the button that was pressed says the kind, and may say the rest."""
    given: dict[str, Any] = {name: value for name, value in form.items() if isinstance(value, str) and value.strip()}
    kind, *words = str(given.pop("decision", "")).split() or [""]
    names = _WORDS.get(kind, ())
    releases = [each for each in form.getlist("releases") if isinstance(each, str)]
    return {**given, **dict(zip(names, words, strict=False)), "kind": kind, "releases": releases + words[len(names) :]}


def _valid(values: dict[str, Any]) -> Asked:
    try:
        return Asked.model_validate(values)
    except ValidationError as problem:
        raise RequestValidationError(
            [{**each, "loc": ("body", *each["loc"])} for each in problem.errors()]
        ) from problem


AskedDep = Annotated[Asked, Depends(_asked)]
