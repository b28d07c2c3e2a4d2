"""When the documents of a folder were published: the table `published.tsv` that may lie beside them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_corpus.readers.decoding import decode
from ziyaret_ontology.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "published.tsv"


def published_beside(document: Path) -> date | None:
    """The day that `published.tsv` in the document's folder gives for its file name; None without a row or a table.

    A row is a file name, a tab and a day as `2024-04-29`; `#` begins a comment. InputError names any other line.
    The table is in UTF-8 or windows-1254, as its documents are.
    """
    return _table(document.parent).get(document.name)


@cache
def _table(folder: Path) -> dict[str, date]:
    path = folder / TABLE
    if not path.is_file():
        return {}
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}. Correct it, or take it away.") from error
    lines = enumerate(decode(data, name=str(path)).splitlines(), 1)
    return dict(_row(path, number, line) for number, line in lines if line.strip() and not line.startswith("#"))


def _row(path: Path, number: int, line: str) -> tuple[str, date]:
    name, _, day = line.partition("\t")
    try:
        return name, date.fromisoformat(day.strip())
    except ValueError:
        raise InputError(
            f"{path}, line {number}: {line!r} is no file name, tab and day; write haber.txt, a tab, 2024-04-29"
        ) from None
