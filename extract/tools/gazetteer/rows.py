"""What the source files and our hand tables say, row by row."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.spellings import spellings

HAND = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """A place before it has a key; `within` names the areas around it from the inside out."""

    name: str
    kind: str
    within: tuple[str, ...]
    wikidata: str
    source: str
    confidence: str
    seat: str = ""
    municipality: str = ""
    population: int = 0
    alternatives: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    latitude: str = ""
    longitude: str = ""
    iso: str = ""
    geonames: str = ""
    others: tuple[str, ...] = ()
    conflict: str = ""
    rare: bool = False


def described(row: dict[str, str], iso: str = "iso_3166_2") -> dict[str, Any]:
    """What every source tells in the same columns."""
    others = (other for other in dict.fromkeys(row["qid_other"].split("|")) if other not in {"", row["qid"]})
    return {
        "spellings": spellings(row),
        "latitude": row["lat"],
        "longitude": row["lon"],
        "iso": row.get(iso, ""),
        "geonames": row["geonames_id"].removeprefix("-1"),
        "others": tuple(others),
        "conflict": row.get("conflict_kind", ""),
    }


def read_table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table by column name; lines that begin with `#` are left out."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(
            csv.DictReader(
                lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
            )
        )
