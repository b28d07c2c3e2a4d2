"""Bodies that are text or a form of text fields."""

from __future__ import annotations

from urllib.parse import parse_qs

from ziyaret_ontology.errors import InputError

FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 1000


def form_fields(body: str) -> dict[str, list[str]]:
    """The values of each field of a form; InputError when it has too many."""
    try:
        return parse_qs(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as problem:
        raise InputError(f"the form has more than {_MOST_FIELDS} fields; send fewer") from problem


def utf8(body: bytes) -> str:
    """The text of a body; InputError for anything but UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError as problem:
        raise InputError(f"the body is not UTF-8 from byte {problem.start} on; send it as UTF-8") from problem
