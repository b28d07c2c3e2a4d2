"""Reads a release given as JSON: `{"text": …, "id"?: …, "published"?: "2024-04-29", "source"?: …}`."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from ziyaret_corpus.readers.decoding import decode
from ziyaret_corpus.readers.reading import Reading
from ziyaret_ontology.errors import InputError

_KEYS = frozenset({"id", "text", "published", "source"})


def read(data: bytes, *, name: str) -> Reading:
    """Read one release; InputError names the key that is missing, unknown or of the wrong type."""
    try:
        release = json.loads(decode(data, name=name))
        json.dumps(release, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{name} holds half a character, an escape \\ud800 to \\udfff alone. Mend it.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not valid JSON: {error}. Send an object with a text.") from error
    if not isinstance(release, dict) or "text" not in release:
        raise InputError(f'{name} has no "text". Send an object such as {{"text": "…", "published": "2024-04-29"}}.')
    if unknown := sorted(release.keys() - _KEYS):
        raise InputError(f"{name} has the unknown keys {', '.join(unknown)}. A release has {', '.join(sorted(_KEYS))}.")
    return Reading(
        text=_string(release, "text", name) or "",
        published=_published(release, name),
        source=_string(release, "source", name),
        id=_string(release, "id", name),
    )


def _string(release: dict[str, Any], key: str, name: str) -> str | None:
    value = release.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f'"{key}" of {name} is {json.dumps(value)[:40]}. Make it a string.')
    return value


def _published(release: dict[str, Any], name: str) -> date | None:
    stated = _string(release, "published", name)
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError as error:
        raise InputError(f'"published" of {name} is “{stated}”. Write the date as 2024-04-29.') from error
