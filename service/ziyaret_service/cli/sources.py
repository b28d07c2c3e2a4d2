"""Which documents the PATHs of a command mean."""

from __future__ import annotations

import sys
from pathlib import Path

from ziyaret_corpus.readers import FORMATS
from ziyaret_ontology.errors import InputError

STDIN = "-"
_SUFFIXES = frozenset().union(*(form.suffixes for form in FORMATS))
_GOLD = ".gold.json"


def find_documents(paths: list[str]) -> list[Path | None]:
    """The files that the paths mean, those of a folder in the order of their names; None is standard input.

    InputError for a path that does not exist or a folder without a document.
    """
    return [document for path in paths for document in _documents_of(path)]


def read_source(document: Path | None) -> Path | bytes:
    """What `read_release` takes: the file, or the bytes of standard input."""
    return document or sys.stdin.buffer.read()


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
