"""From the places of all sources to the rows of places.tsv and rare_places.tsv."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.abroad import read_cities, read_countries, read_regions_abroad
from gazetteer.turkiye import (
    read_districts,
    read_hand_places,
    read_provinces,
    read_towns,
    with_more_names,
)

from ziyaret_ontology.folding import slug

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.rows import Row


PLACE_COLUMNS = (
    *("key", "name", "kind", "municipality", "wikidata", "seat", "parent", "population", "alternatives"),
    *("spellings", "latitude", "longitude", "iso", "geonames", "others", "conflict", "confidence", "source"),
)
_SURE = ("high", "single", "conflict", "none")


def place_rows(folder: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The rows of places.tsv and those of rare_places.tsv, each sorted by key."""
    countries = read_countries(folder)
    names = {country.wikidata: country.name for country in countries}
    cities = read_cities(folder, names)
    provinces = read_provinces(folder)
    districts = read_districts(folder)
    regions = read_regions_abroad(folder, names, [city for city in cities if not city.rare])
    rows = _one_item_each([*countries, *provinces, *districts, *read_towns(folder), *cities, *regions])
    common = [row for row in rows if not row.rare]
    keyed = _keyed(_distinct([*with_more_names(common), *read_hand_places(provinces)]))
    taken = {key for key, *_ in keyed.values()}
    country_keys = {row.name: key for row, (key, *_) in keyed.items() if row.kind == "country"}
    rare = _rare_keyed([row for row in rows if row.rare], country_keys, taken)
    return sorted(keyed.values()), rare


def _one_item_each(rows: list[Row]) -> list[Row]:
    """Of rows with one item the surest keeps it, else that of the shortest name; for the others a source names it."""
    owners: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (_SURE.index(row.confidence), len(row.name.split()))):
        if row.wikidata:
            owners.setdefault(row.wikidata, row)
    return [
        row
        if not row.wikidata or owners[row.wikidata] is row
        else replace(
            row, wikidata="", others=(row.wikidata, *row.others), conflict="item_of_another", confidence="none"
        )
        for row in rows
    ]


def _distinct(rows: list[Row]) -> list[Row]:
    """The first of each name, kind and place; no by-name is another place's name in the same country."""
    first: dict[tuple[str, str, tuple[str, ...]], Row] = {}
    for row in rows:
        first.setdefault((row.name, row.kind, row.within), row)
    primary = {(row.name, row.within[-1:]) for row in first.values()}
    return [
        replace(row, alternatives=tuple(name for name in row.alternatives if (name, row.within[-1:]) not in primary))
        for row in first.values()
    ]


def _keyed(rows: list[Row]) -> dict[Row, tuple[str, ...]]:
    """Each row as the table has it, with its key.

    A key is the name's slug; namesakes add the slug of the area around them, then of their kind.

    Countries and provinces of Türkiye keep the plain slug.
    """
    plain = Counter(slug(row.name) for row in rows)
    keys: dict[tuple[str, tuple[str, ...], str], str] = {}
    taken: set[str] = set()
    for row in sorted(rows, key=lambda row: (row.kind not in {"country", "province"}, row.kind, row.within, row.name)):
        short = slug(row.name)
        longer = f"{short}-{slug(row.within[0])}" if row.within else short
        choices = [longer, f"{longer}-{row.kind}"]
        if plain[short] == 1 or row.kind in {"country", "province"}:
            choices.insert(0, short)
        key = next(choice for choice in choices if choice not in taken)
        taken.add(key)
        keys[row.name, row.within, row.kind] = f"place/{key}"
    around = {(row.name, row.within): keys[row.name, row.within, row.kind] for row in rows if row.kind != "city"}
    return {
        row: _cells(
            row,
            keys[row.name, row.within, row.kind],
            around[row.within[0], row.within[1:]] if row.within else "",
        )
        for row in rows
    }


def _rare_keyed(rows: list[Row], countries: dict[str, str], taken: set[str]) -> list[tuple[str, ...]]:
    """Rare rows with keys that no other row has: name and country, then the kind, then the item or a code."""
    found = []
    for row in sorted(rows, key=lambda row: (row.name, row.within, row.kind, row.wikidata, row.geonames)):
        longer = f"place/{slug(row.name)}-{slug(row.within[0])}"
        item = row.wikidata.lower() or row.geonames or slug(row.iso)
        choices = (longer, f"{longer}-{row.kind}", f"{longer}-{item}")
        key = next(choice for choice in choices if choice not in taken)
        taken.add(key)
        found.append(_cells(row, key, countries[row.within[0]]))
    return sorted(found)


def _cells(row: Row, key: str, parent: str) -> tuple[str, ...]:
    known = {row.name, *row.alternatives}
    return (
        *(key, row.name, row.kind, row.municipality, row.wikidata, row.seat, parent, str(row.population or "")),
        "|".join(row.alternatives),
        "|".join(name for name in row.spellings if name not in known),
        *(row.latitude, row.longitude, row.iso, row.geonames, " ".join(row.others), row.conflict),
        *(row.confidence, row.source),
    )
