"""The places that sentences speak of: the gazetteer's table, read into pools to draw from."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_corpus.training.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_HOME = "Türkiye"
_NEAR = 12
"""How much oftener a country is drawn that releases speak of."""
_EVERY_POOL = {"metropolis", "capital", "district", "town", "foreign", "island", "country", "region"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place with the pool that it belongs to, and what it lies in."""

    name: str
    pool: str
    """`metropolis`, `capital` of a province, `district`, `town`, `foreign`, `island`, `country`, `region`."""
    province: str = ""
    country: str = ""


def read_places(path: Path) -> tuple[Place, ...]:
    """The places of a gazetteer table with the columns key, name, kind, municipality and parent."""
    with path.open(encoding="utf-8", newline="") as file:
        table = {row["key"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    return tuple(_place(row, table) for row in table.values() if _is_usable(row["name"]))


def own_places() -> tuple[Place, ...]:
    """A small table of places, enough for every sentence."""
    return tuple(Place(*row[:4]) for row in rows("places.tsv"))


def pools(places: Iterable[Place]) -> Mapping[str, Sequence[Place]]:
    """The places by pool; a pool that has none of them takes those of the own table.

    The own table adds the short names of countries.
    """
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[place.pool].append(place)
    missing = _EVERY_POOL - found.keys()
    for place in own_places():
        if place.pool in missing or place.pool == "country":
            found[place.pool].append(place)
    known = {row[0] for row in rows("countries.tsv")}
    found["country"] += [place for place in found["country"] if place.name in known] * _NEAR
    return found


def _place(row: Mapping[str, str], table: Mapping[str, Mapping[str, str]]) -> Place:
    above = list(_above(row, table))
    province = next((each["name"] for each in above if each["kind"] == "province"), "")
    country = next((each["name"] for each in above if each["kind"] == "country"), "")
    return Place(row["name"], _pool(row, province, country), province, country)


def _pool(row: Mapping[str, str], province: str, country: str) -> str:
    kind, municipality = row["kind"], row["municipality"]
    if kind == "province":
        return "metropolis" if municipality == "metropolitan" else "capital"
    if kind == "district":
        return {"district": "district", "central": "centre"}.get(municipality, "foreign")
    if kind == "city":
        if country == "Kuzey Kıbrıs Türk Cumhuriyeti":
            return "island"
        return "town" if province or country == _HOME else "foreign"
    return kind


def _above(row: Mapping[str, str], table: Mapping[str, Mapping[str, str]]) -> Iterable[Mapping[str, str]]:
    seen = 0
    while (row := table.get(row["parent"], {})) and seen < len(table):
        seen += 1
        yield row


def _is_usable(name: str) -> bool:
    return name[:1].isupper() and name != "Merkez" and "(" not in name
