"""The tables beside this module, read once."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ziyaret_ontology.folding import fold


@dataclass(frozen=True, slots=True)
class Classes:
    """Which classes of Wikidata agree with a kind of entity, which are too wide to tell, and which speak against it."""

    agree: frozenset[str]
    wide: frozenset[str]
    against: frozenset[str]


@dataclass(frozen=True, slots=True)
class Title:
    """The English words for a title, and whether its holder heads the government of the area."""

    words: str
    head: bool


def classes_of_kind(kind: str) -> Classes:
    """The classes of a kind of entity, such as `municipality`."""
    rows = [row for row in _rows("kinds.tsv") if row["kind"] == kind]
    agree, wide, against = (
        frozenset(row["class"] for row in rows if row["agreement"] == agreement)
        for agreement in ("is", "may be", "is not")
    )
    return Classes(agree, wide, against)


@cache
def all_classes() -> tuple[str, ...]:
    """Every class that some kind asks about."""
    return tuple(sorted({row["class"] for row in _rows("kinds.tsv")}))


def title_of(name: str) -> Title | None:
    """What is known of a title, however it is capitalised; None for one of no row."""
    return _titles().get(fold(name))


def name_forms(name: str) -> tuple[str, ...]:
    """The name, and the English form that Wikidata uses for bodies of that ending."""
    for row in _rows("name_forms.tsv"):
        stem = name.removesuffix(f" {row['turkish']}")
        if stem != name:
            return (name, f"{stem} {row['english']}")
    return (name,)


@cache
def _titles() -> dict[str, Title]:
    return {fold(row["title"]): Title(row["words"], row["head"] == "yes") for row in _rows("titles.tsv")}


@cache
def _rows(table: str) -> tuple[dict[str, str], ...]:
    text = files("ziyaret_service.wikidata").joinpath(table).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
