"""Reads the text of a Word document (DOCX)."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.table import Table

from ziyaret_corpus.readers.reading import PARAGRAPH_GAP, Reading
from ziyaret_ontology.errors import InputError, InputTooLarge, UnsupportedFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.text.paragraph import Paragraph

_UNPACKED_LIMIT = 50_000_000
"""Bytes that a document may unpack to: a zip of two megabytes can hold gigabytes."""


def read(data: bytes, *, name: str) -> Reading:
    """Read paragraphs and table rows in their order, a blank line between them."""
    _check_package(data, name)
    try:
        blocks = Document(BytesIO(data)).iter_inner_content()
        return Reading(PARAGRAPH_GAP.join(line for block in blocks for line in _lines(block) if line))
    except Exception as error:  # the library lets through whatever zip, XML and its own classes raise on a damaged file
        raise InputError(f"{name} is a DOCX that cannot be read: {error}. Save it again, or send its text.") from error


def _check_package(data: bytes, name: str) -> None:
    try:
        with ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
    except BadZipFile as error:
        raise InputError(f"{name} is a DOCX that is cut off or damaged: {error}. Send it again.") from error
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise UnsupportedFormat(f"{name} is a zip archive, but not a DOCX. Send text, HTML, PDF, DOCX or JSON.")
    if sum(entry.file_size for entry in entries) > _UNPACKED_LIMIT:
        raise InputTooLarge(
            f"{name} unpacks to more than {_UNPACKED_LIMIT:,} bytes. Remove its pictures, or send text."
        )


def _lines(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            yield "\t".join(cell.text for cell in row.cells)
    else:
        yield block.text
