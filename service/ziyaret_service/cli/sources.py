"""Which documents the PATHs of a command mean."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_corpus.readers import FORMATS, published_beside, read_release
from ziyaret_ontology.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from ziyaret_ontology.model import Release

STDIN = "-"
_SUFFIXES = frozenset().union(*(form.suffixes for form in FORMATS))
_GOLD = ".gold.json"


def find_documents(paths: list[str]) -> list[Path | None]:
    """The files that the paths mean, those of a folder in the order of their names; None is standard input.

    InputError for a path that does not exist or a folder without a document.
    """
    return [document for path in paths for document in _documents_of(path)]


def read_document(document: Path | None, *, id: str | None, published: date | None, limit: int) -> Release:  # noqa: A002 - the release's own word for it
    """The release in a file, or on standard input for None; its day is the one given, else that of `published.tsv`."""
    if document is None:
        return read_release(sys.stdin.buffer.read(), id=id, published=published, limit=limit)
    return read_release(document, id=id, published=published or published_beside(document), limit=limit)


def _documents_of(path: str) -> list[Path | None]:
    if path == STDIN:
        return [None]
    found = Path(path)
    if not found.exists():
        raise InputError(f"there is no file or folder {path}; check the path")
    if not found.is_dir():
        return [found]
    documents = [each for each in sorted(found.rglob("*")) if _is_document(each, found)]
    if not documents:
        raise InputError(f"the folder {path} holds no document; files end with {', '.join(sorted(_SUFFIXES))}")
    return [*documents]


def _is_document(path: Path, folder: Path) -> bool:
    """Whether this is a document below the folder; what is hidden there, and gold, is none."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _SUFFIXES and not path.name.endswith(_GOLD) and path.is_file() and not hidden
