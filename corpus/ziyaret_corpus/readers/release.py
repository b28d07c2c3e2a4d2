"""`read_release`: one document in, one `Release` out."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol, cast

from ziyaret_corpus.readers.decoding import refuse_mojibake
from ziyaret_corpus.readers.formats import find_format
from ziyaret_ontology.errors import InputError, InputTooLarge
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Release

if TYPE_CHECKING:
    from datetime import date

    from ziyaret_corpus.readers.formats import Format
    from ziyaret_corpus.readers.reading import Reading

LIMIT = 2_000_000
_UNNAMED = "the document"
_DIGEST_LENGTH = 16


class _Reader(Protocol):
    def read(self, data: bytes, *, name: str) -> Reading:
        """Read the document."""


def read_release(
    source: Path | bytes,
    *,
    id: str | None = None,  # noqa: A002 - the release's own word for it
    published: date | None = None,
    name: str | None = None,
    media_type: str | None = None,
    limit: int = LIMIT,
) -> Release:
    """Read a press release from a file or from bytes: text, HTML, PDF, DOCX or JSON.

    What the caller gives outranks what the document says of itself. The id is the one given, else the document's own,
    else made from the file name, else from a digest of the text. `name` is the file name of bytes, `limit` in bytes.

    Raises InputTooLarge, UnsupportedFormat, or InputError with the reason.
    """
    name = name or (source.name if isinstance(source, Path) else None)
    data = _bytes_of(source, name or _UNNAMED, limit)
    form = find_format(data, name=name or _UNNAMED, media_type=media_type)
    reading = _reader(form).read(data, name=name or _UNNAMED)
    if not reading.text.strip():
        raise InputError(f"{name or _UNNAMED} holds no text. Send a press release.")
    refuse_mojibake(reading.text, name=name or _UNNAMED)
    return Release(
        id=id or reading.id or _made_id(name, reading.text),
        text=reading.text,
        published=published or reading.published,
        source=reading.source or name,
    )


def _bytes_of(source: Path | bytes, name: str, limit: int) -> bytes:
    """Take the bytes, no more than the limit of them."""
    if isinstance(source, bytes):
        data = source
    else:
        try:
            with source.open("rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            raise InputError(f"{source} cannot be read: {error.strerror}. Name a file that can be opened.") from error
    if len(data) > limit:
        raise InputTooLarge(f"{name} is larger than {limit:,} bytes. Split it into releases, or raise the limit.")
    return data


def _reader(form: Format) -> _Reader:
    """Import the module of one format only: the libraries for HTML, PDF and DOCX are heavy."""
    return cast("_Reader", import_module(f"ziyaret_corpus.readers.{form.module}"))


def _made_id(name: str | None, text: str) -> str:
    if name:
        return slug(PurePath(name).stem)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]
