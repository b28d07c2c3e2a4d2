"""Which reader reads what: a table from media type, first bytes and suffix to the module that reads the format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from ziyaret_ontology.errors import UnsupportedFormat


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read; `module` of this package has `read(data: bytes) -> Reading`.

    `starts` are the first bytes that give the format away, whatever the document is called.
    """

    name: str
    module: str
    media_types: frozenset[str]
    suffixes: frozenset[str]
    starts: tuple[bytes, ...] = ()


TEXT = Format("text", "plain_text", frozenset({"text/plain", "text/markdown"}), frozenset({".txt", ".text", ".md"}))
HTML = Format(
    "HTML",
    "html_page",
    frozenset({"text/html", "application/xhtml+xml"}),
    frozenset({".html", ".htm", ".xhtml"}),
    (b"<!doctype html", b"<html"),
)
PDF = Format("PDF", "pdf_document", frozenset({"application/pdf"}), frozenset({".pdf"}), (b"%pdf-",))
DOCX = Format(
    "DOCX",
    "docx_document",
    frozenset({"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}),
    frozenset({".docx"}),
    (b"pk\x03\x04",),
)
JSON = Format("JSON", "json_object", frozenset({"application/json"}), frozenset({".json"}))
FORMATS = (TEXT, HTML, PDF, DOCX, JSON)

_ADVICE = {
    b"\xd0\xcf\x11\xe0": "It is a Word 97 document; save it as DOCX, PDF or text.",
    b"{\\rtf": "It is RTF; save it as DOCX, PDF or text.",
    b"\x1f\x8b": "It is compressed; unpack it first.",
    b"\x89png": "It is a picture; recognise its text first.",
    b"\xff\xd8\xff": "It is a picture; recognise its text first.",
}
_UNTOLD = frozenset({"application/octet-stream", "application/x-www-form-urlencoded"})


def find_format(data: bytes, *, name: str, media_type: str | None) -> Format:
    """Tell a document's format from its first bytes, else its media type, else the suffix of its name.

    What neither tells is text. UnsupportedFormat when the bytes or the media type are of a kind that no reader knows.
    """
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    for signature, advice in _ADVICE.items():
        if start.startswith(signature):
            raise UnsupportedFormat(f"{name} cannot be read as a press release. {advice}")
    suffix = PurePath(name).suffix.lower()
    stated = _media_type(media_type)
    told = (
        next((form for form in FORMATS if form.starts and start.startswith(form.starts)), None)
        or next((form for form in FORMATS if stated in form.media_types), None)
        or next((form for form in FORMATS if not stated and suffix in form.suffixes), None)
    )
    if told is None and stated:
        known = ", ".join(sorted(media_type for form in FORMATS for media_type in form.media_types))
        raise UnsupportedFormat(f"{name} is said to be {stated}, which no reader knows. Send one of: {known}.")
    return told or TEXT


def _media_type(header: str | None) -> str | None:
    """Strip a media type of its parameters; None for one that tells nothing."""
    bare = (header or "").partition(";")[0].strip().lower()
    return None if bare in _UNTOLD else bare or None
