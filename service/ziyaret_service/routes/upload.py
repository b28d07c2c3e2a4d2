"""From the body of a request to a `Release`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from ziyaret_corpus.readers import read_release
from ziyaret_ontology.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.datastructures import FormData, QueryParams

    from ziyaret_ontology.model import Release

_FORM = "multipart/form-data"
_URLENCODED = "application/x-www-form-urlencoded"
_OBJECT = {"$ref": "#/components/schemas/Release"}
_BINARY = {"type": "string", "format": "binary"}
_PARTS = {
    "type": "object",
    "properties": {
        "file": {**_BINARY, "description": "a text, HTML, PDF, DOCX or JSON file"},
        "text": {"type": "string", "description": "the text itself, in place of a file"},
        "id": {"type": "string"},
        "published": {"type": "string", "format": "date"},
        "source": {"type": "string"},
    },
}
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "text/plain": {"schema": {"type": "string"}},
            "application/json": {"schema": _OBJECT},
            "text/html": {"schema": {"type": "string"}},
            "application/pdf": {"schema": _BINARY},
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {"schema": _BINARY},
            _FORM: {"schema": _PARTS},
        },
    }
}
"""How OpenAPI tells what `upload` takes."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a request says of a document beside its bytes."""

    id: str | None
    published: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Upload:
    """The bytes of a document and what the request says of it; `by_form` when a form sent them."""

    data: bytes
    media_type: str | None
    name: str | None
    told: _Told
    by_form: bool

    def release(self, *, limit: int) -> Release:
        """Read the document. Raises InputTooLarge, UnsupportedFormat or InputError."""
        release = read_release(
            self.data,
            id=self.told.id,
            published=_date(self.told.published),
            name=self.name,
            media_type=self.media_type,
            limit=limit,
        )
        return replace(release, source=self.told.source) if self.told.source else release


async def _upload(request: Request) -> Upload:
    """The upload of the request, with its body read; how large that may be is the body limit's part."""
    media_type = request.headers.get("content-type", "")
    if media_type.partition(";")[0].strip().lower() not in {_FORM, _URLENCODED}:
        return Upload(await request.body(), media_type or None, None, _told(request.query_params), by_form=False)
    try:
        async with request.form(max_files=1, max_fields=10, max_part_size=10**9) as form:
            return await _of_form(form, request.query_params)
    except HTTPException as problem:
        raise InputError(f"the form cannot be read: {problem.detail}; send multipart/form-data") from problem


async def _of_form(form: FormData, query: QueryParams) -> Upload:
    told = _told(form, query)
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return Upload(await file.read(), file.content_type, file.filename, told, by_form=True)
    text = form.get("text")
    if not isinstance(text, str):
        raise InputError("the form has neither a file nor a text; fill in one of the parts `file` and `text`")
    # A form sends every line break as \r\n, which is not how the text was written.
    return Upload(text.replace("\r\n", "\n").encode(), "text/plain", None, told, by_form=True)


def _told(*sources: Mapping[str, object]) -> _Told:
    """What the form says, else the address; what is left empty is not told."""

    def first(name: str) -> str | None:
        values = (source.get(name) for source in sources)
        return next((value for value in values if isinstance(value, str) and value.strip()), None)

    return _Told(first("id"), first("published"), first("source"))


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as problem:
        raise InputError(f"published is {text!r}; write the date as 2024-04-29") from problem


UploadDep = Annotated[Upload, Depends(_upload)]
