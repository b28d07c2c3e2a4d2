"""Gold annotations: what a careful reader learns from each release of a folder.

A folder of gold holds `NAME.gold.json` for each release; its text is `NAME.txt`, beside it or in `../releases`.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.model import Release

if TYPE_CHECKING:
    from pathlib import Path

    from ziyaret_corpus.agreement import Document

_SUFFIX = ".gold.json"


def read_gold(folder: Path) -> dict[str, Document]:
    """Read every annotation of a folder, by name and in the order of names; InputError when there is none."""
    gold = {path.name.removesuffix(_SUFFIX): _read_document(path) for path in sorted(folder.glob(f"*{_SUFFIX}"))}
    if not gold:
        raise InputError(f"There is no gold annotation in {folder}. Name a folder that holds NAME{_SUFFIX} files.")
    return gold


def read_gold_release(folder: Path, name: str, document: Document) -> Release:
    """Read the release that a gold annotation describes: its text, published when the annotation says."""
    beside = folder / f"{name}.txt"
    path = beside if beside.exists() else folder.parent / "releases" / beside.name
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The text of {name}{_SUFFIX} cannot be read: {error}. Put it at {beside}, UTF-8.") from error
    published = document.get("published")
    try:
        day = date.fromisoformat(published) if published else None
    except (TypeError, ValueError) as error:
        raise InputError(f'"published" of {name}{_SUFFIX} is {published!r}. Write the date as 2024-04-29.') from error
    return Release(id=name, text=text, published=day, source=path.name)


def _read_document(path: Path) -> Document:
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read as JSON: {error}. Correct the file.") from error
    if not isinstance(document, dict):
        raise InputError(f"{path} holds no JSON object. A gold annotation is one object with people, events and so on.")
    return document
