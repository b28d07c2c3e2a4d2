"""Reads the tables of `ziyaret_extract/data`: what is known of the language is rows, not code."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_BEGINNING = 2  # letters


@cache
def header_of(name: str) -> tuple[str, ...]:
    """The names of the columns of `data/<name>`: the cells of its first line that is no comment."""
    return _lines(name)[0]


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>`, cells split at tabs; the header, empty lines and comments (`#`) left out."""
    return _lines(name)[1:]


def _lines(name: str) -> tuple[tuple[str, ...], ...]:
    lines = files("ziyaret_extract").joinpath("data", name).read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def first_cells(name: str) -> tuple[str, ...]:
    """The first cell of each row of `data/<name>`, in its order."""
    return tuple(first for first, *_ in read_rows(name))


@cache
def words_of(name: str, kind: str) -> tuple[str, ...]:
    """The first cells of the rows of `data/<name>` whose second is of a kind, in their order."""
    return tuple(first for first, second, *_ in read_rows(name) if second == kind)


def rows_for(name: str, word: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>` of whose first cell, or its last word, a folded word may be a form."""
    return _by_beginning(name).get(word[:_BEGINNING], ())


@cache
def _by_beginning(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rows of a table in its order, by the letters that no ending of Turkish changes in a word of three or more."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in read_rows(name):
        found.setdefault(row[0].rpartition(" ")[2][:_BEGINNING], []).append(row)
    return {beginning: tuple(rows) for beginning, rows in found.items()}


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The words of `data/<name>`, separated by white space; comments (`#`) left out."""
    lines = files("ziyaret_extract").joinpath("data", name).read_text("utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def tables_digest() -> str:
    """A digest of every table of the room and of the bundled model, kept as provenance of what they gave."""
    digest = hashlib.sha256()
    for path in _files(files("ziyaret_extract").joinpath("data")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> Iterator[Traversable]:
    """The files of a folder and of those in it, by name."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.is_dir():
            yield from _files(path)
        else:
            yield path
