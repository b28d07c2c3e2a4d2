"""Countries, and the cities and regions of other countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.rows import Row, described, read_table
from gazetteer.spellings import NAME_LETTERS, QUALIFIER, SHORTEST_NAME, UNIT, near, others

if TYPE_CHECKING:
    from pathlib import Path


# Regions with a government of their own among the districts of their country.
_AUTONOMOUS = frozenset({"Gagauz Yeri", "Nahçıvan", "Transdinyester"})
_DISTRICTS_ABROAD = frozenset({"MK", "ME", "AZ", "MD"})
# In these countries a Turkish text names the large towns only; the figure is the smallest population that we keep.
_LARGE_ONLY = {"CN": 4_000_000, "RU": 300_000, "UA": 300_000, "PK": 1_000_000, "IR": 300_000, "AF": 100_000}
_TURKISH_CYPRUS = frozenset({"Lefkoşa", "Gazimağusa", "Girne", "Güzelyurt", "Lefke", "Dipkarpaz", "Lapta", "İskele"})
_SMALLEST_UNLINKED = 50_000


def read_countries(folder: Path) -> list[Row]:
    """All that have an item."""
    return [
        Row(
            name=row["name_tr"].replace("’", "'"),
            kind="country",
            within=(),
            wikidata=row["qid"],
            source="country-coder CLDR",
            confidence=row["qid_confidence"],
            alternatives=others(row["name_tr"], row["alt_names"]),
            **described(row, iso="country_code"),
        )
        for row in read_table(folder / "countries.csv")
        if row["qid"]
    ]


def read_cities(folder: Path, countries: dict[str, str]) -> list[Row]:
    """Cities abroad; rare are those that a Turkish text hardly names."""
    found = []
    for row in read_table(folder / "cities.csv"):
        name, population = QUALIFIER.sub("", row["name_tr"]).replace("’", "'"), int(row["population"] or 0)
        by_hand = row["source"].endswith("name hand")
        smallest = _LARGE_ONLY.get(row["country_code"], 0 if row["qid"] else _SMALLEST_UNLINKED)
        country = countries[row["parent_qid"]]
        found.append(
            Row(
                name=name,
                kind="city",
                within=("Kuzey Kıbrıs Türk Cumhuriyeti" if name in _TURKISH_CYPRUS else country,),
                wikidata=row["qid"],
                source=("WOF GeoNames" if "WOF" in row["source"] else "NE GeoNames") if row["qid"] else "GeoNames",
                confidence=row["qid_confidence"],
                population=population,
                alternatives=near(name, row["name_en"], row["alt_names"]),
                rare=(not by_hand and population < smallest) or len(name) < SHORTEST_NAME or "kerület" in name,
                **described(row),
            )
        )
    return found


def read_regions_abroad(folder: Path, countries: dict[str, str], cities: list[Row]) -> list[Row]:
    """First-level divisions of other countries, without those that are a city of the list.

    Rare are those whose name is no Turkish text's, and those without an item that share the name of a city.
    """
    linked = {city.wikidata for city in cities if city.wikidata}
    named = {(city.name, city.within) for city in cities}
    found = []
    for row in read_table(folder / "provinces.csv"):
        if row["country_code"] == "TR" or row["qid"] in linked:
            continue
        name = UNIT.sub("", QUALIFIER.sub("", row["name_tr"])).replace("’", "'")
        within = ("Kuzey Kıbrıs Türk Cumhuriyeti" if name in _TURKISH_CYPRUS else countries[row["parent_qid"]],)
        odd = not NAME_LETTERS.fullmatch(name) or not name[0].isupper() or " lease " in name or name == "Merkez"
        district = row["country_code"] in _DISTRICTS_ABROAD or row["kind"] == "district_kktc"
        found.append(
            Row(
                name=name,
                kind="district" if district and name not in _AUTONOMOUS else "region",
                within=within,
                wikidata=row["qid"],
                source="WOF" if row["source"] != "name only" else "hand",
                confidence=row["qid_confidence"],
                alternatives=near(name, UNIT.sub("", row["name_en"]), row["alt_names"]),
                rare=odd or row["country_code"] in {"CY", ""} or (not row["qid"] and (name, within) in named),
                **described(row),
            )
        )
    return found
