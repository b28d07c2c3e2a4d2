"""Places of Türkiye: provinces, districts, towns, and those that were written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer.rows import HAND, Row, described, read_table
from gazetteer.spellings import near

if TYPE_CHECKING:
    from pathlib import Path


def read_provinces(folder: Path) -> list[Row]:
    """The 81 provinces, told apart by whether their municipality is metropolitan."""
    return [
        Row(
            name=row["name_tr"],
            kind="province",
            within=("Türkiye",),
            wikidata=row["qid"],
            source="WOF AdresTR NE",
            confidence=row["qid_confidence"],
            seat=row["qid_place"],
            municipality="metropolitan" if row["kind"] == "province_tr_metropolitan" else "",
            alternatives=tuple(
                name for name in near(row["name_tr"], "", row["alt_names"]) if not name.endswith(" İli")
            ),
            **described(row),
        )
        for row in read_table(folder / "provinces.csv")
        if row["country_code"] == "TR"
    ]


def read_districts(folder: Path) -> list[Row]:
    """The districts of Türkiye; a province's central one is `Kars Merkez`, its municipality `Kars Belediyesi`."""
    found = []
    for row in read_table(folder / "districts.csv"):
        central = row["kind"] == "district_tr_central"
        name = f"{row['parent_name']} Merkez" if central else row["name_tr"]
        found.append(
            Row(
                name=name,
                kind="district",
                within=(row["parent_name"], "Türkiye"),
                wikidata=row["qid"],
                source="AdresTR WOF PTT" if row["qid"] else "PTT",
                confidence=row["qid_confidence"],
                seat=row["qid_place"] if row["qid_place"] != row["qid"] else "",
                municipality="central" if central else "district",
                alternatives=() if central else near(name, "", row["alt_names"]),
                **described(row | {"name_en": ""} if central else row),
            )
        )
    return found


def read_towns(folder: Path) -> list[Row]:
    """Towns (belde) with a municipality of their own."""
    found = []
    for row in read_table(folder / "municipalities.csv"):
        if row["kind"] != "belde":
            continue
        district, province = row["parent_name"].split(", ")
        within = (f"{province} Merkez" if district == "Merkez" else district, province, "Türkiye")
        found.append(Row(row["place_name"], "city", within, "", "PTT", "none", municipality="town"))
    return found


def read_hand_places(provinces: list[Row]) -> list[Row]:
    """Those of our hand table, which names the area around each."""
    turkish = {row.name for row in provinces}
    return [
        Row(
            name=row["name"],
            kind=row["kind"],
            within=(row["parent"], "Türkiye") if row["parent"] in turkish else tuple(filter(None, [row["parent"]])),
            wikidata="",
            source="hand",
            confidence="none",
            population=int(row["population"] or 0),
            alternatives=tuple(filter(None, row["alternatives"].split("|"))),
        )
        for row in read_table(HAND / "places.tsv", "\t")
    ]


def with_more_names(rows: list[Row]) -> list[Row]:
    """The rows with the further names of our hand table; a name for a place that no source has ends the program."""
    more = {
        (row["name"], row["parent"]): tuple(row["alternatives"].split("|"))
        for row in read_table(HAND / "alternatives.tsv", "\t")
    }
    unused = more.keys() - {(row.name, next(iter(row.within), "")) for row in rows}
    if unused:
        raise SystemExit(f"alternatives.tsv names places that the sources lack: {sorted(unused)}")
    return [
        replace(
            row,
            alternatives=tuple(
                dict.fromkeys([*row.alternatives, *more.get((row.name, next(iter(row.within), "")), ())])
            ),
        )
        for row in rows
    ]
