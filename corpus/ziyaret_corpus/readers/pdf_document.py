"""Reads the text of a PDF."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from ziyaret_corpus.readers.joining import join_wrapped_lines
from ziyaret_corpus.readers.reading import Reading
from ziyaret_ontology.errors import InputError


def read(data: bytes, *, name: str) -> Reading:
    """Read every page; InputError for a PDF that is broken, locked with a password, or a scan without text."""
    try:
        pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    except Exception as error:  # the library lets through whatever its parts raise on a damaged file
        raise InputError(f"{name} is a PDF that cannot be read: {error}. Save it again without a password.") from error
    text = join_wrapped_lines("\n".join(pages))
    if not text:
        raise InputError(f"{name} is a PDF without text, probably a scan. Recognise its text (OCR) first.")
    return Reading(text)
