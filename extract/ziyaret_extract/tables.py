"""Reads the tables of `ziyaret_extract/data`: what is known of the language is rows, not code."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>`, cells split at tabs; the header, empty lines and comments (`#`) left out."""
    lines = files("ziyaret_extract").joinpath("data", name).read_text("utf-8").splitlines()
    _header, *rows = [line for line in lines if line.strip() and not line.startswith("#")]
    return tuple(tuple(row.split("\t")) for row in rows)


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The words of `data/<name>`, separated by white space."""
    return tuple(files("ziyaret_extract").joinpath("data", name).read_text("utf-8").split())


@cache
def tables_digest() -> str:
    """A digest of every table of the room, kept as provenance of what was extracted with them."""
    digest = hashlib.sha256()
    for path in sorted(files("ziyaret_extract").joinpath("data").iterdir(), key=lambda path: path.name):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
