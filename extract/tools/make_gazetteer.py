"""Makes the gazetteer's tables of the extract room from its source files and our hand tables.

    python extract/tools/make_gazetteer.py SOURCE_FOLDER

SOURCE_FOLDER holds countries.csv, provinces.csv, districts.csv, cities.csv, municipalities.csv and organizations.csv.
The same files always make the same tables. NOTICE names the sources and their licences.

| table | rows |
|---|---|
| `places.tsv` | the places whose names a text is read for |
| `rare_places.tsv` | the places of the sources that are left out there: a name in a text seldom means them |
| `bodies.tsv` | public bodies; municipalities only where they have an acronym or an item of their own |
| `names.tsv` | for each name of these, as `plain_name` spells it, the rows that bear it, and how it sounds |
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ziyaret_extract.name_forms import plain_name, sound_of
from ziyaret_ontology.folding import ascii_fold, fold, slug

_HAND = Path(__file__).parent / "gazetteer"
_DATA = Path(__file__).parents[1] / "ziyaret_extract" / "data"
_PLACE_COLUMNS = (
    *("key", "name", "kind", "municipality", "wikidata", "seat", "parent", "population", "alternatives"),
    *("spellings", "latitude", "longitude", "iso", "geonames", "others", "conflict", "confidence", "source"),
)
_BODY_COLUMNS = (
    *("name", "kind", "wikidata", "acronym", "alternatives", "place"),
    *("spellings", "others", "confidence", "source"),
)
_NAME_COLUMNS = ("name", "rows", "sound")

_QUALIFIER = re.compile(r" \(([^)]*)\)$")
_UNIT = re.compile(
    r" (?:Belediyesi?|Municipality|Dis?tri?c?t|Dstric|upravni(?: okrug)?|İlçesi|Kantonu|oblast|osh|shaary|ili|kazası)$"
)
# Regions with a government of their own among the districts of their country.
_AUTONOMOUS = frozenset({"Gagauz Yeri", "Nahçıvan", "Transdinyester"})
_DISTRICTS_ABROAD = frozenset({"MK", "ME", "AZ", "MD"})
# In these countries a Turkish text names the large towns only; the figure is the smallest population that we keep.
_LARGE_ONLY = {"CN": 4_000_000, "RU": 300_000, "UA": 300_000, "PK": 1_000_000, "IR": 300_000, "AF": 100_000}
_TURKISH_CYPRUS = frozenset({"Lefkoşa", "Gazimağusa", "Girne", "Güzelyurt", "Lefke", "Dipkarpaz", "Lapta", "İskele"})
_SMALLEST_UNLINKED = 50_000
_SHORTEST_NAME = 3
_NAME_LETTERS = re.compile(r"[A-Za-zÇĞİÖŞÜçğıöşüâîû' .-]+")
_SUFFIXED = re.compile(r"(?:as|a|os|o|is|e|us|i)$")
_MOST_ALTERNATIVES = 6
_NEAR = 1
_SURE = ("high", "single", "conflict", "none")
_MARKS = "ʻʼ"
_ITEM = re.compile(r"Q[1-9][0-9]*")


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


def main() -> None:
    """Read the folder named on the command line and write both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source_folder", type=Path)
    parser.add_argument("--to", type=Path, default=_DATA, help="folder of the tables (default: that of the package)")
    arguments = parser.parse_args()
    places, rare = place_rows(arguments.source_folder)
    bodies = body_rows(arguments.source_folder)
    _write(arguments.to / "places.tsv", _PLACE_COLUMNS, places)
    _write(arguments.to / "rare_places.tsv", _PLACE_COLUMNS, rare)
    _write(arguments.to / "bodies.tsv", _BODY_COLUMNS, bodies)
    _write(arguments.to / "names.tsv", _NAME_COLUMNS, name_rows(places + rare, bodies))


def place_rows(folder: Path) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The rows of places.tsv and those of rare_places.tsv, each sorted by key."""
    countries = _countries(folder)
    names = {country.wikidata: country.name for country in countries}
    cities = _cities(folder, names)
    provinces = _provinces(folder)
    districts = _districts(folder)
    regions = _regions_abroad(folder, names, [city for city in cities if not city.rare])
    rows = _one_item_each([*countries, *provinces, *districts, *_towns(folder), *cities, *regions])
    common = [row for row in rows if not row.rare]
    keyed = _keyed(_distinct([*_with_more_names(common), *_hand_places(provinces)]))
    taken = {key for key, *_ in keyed.values()}
    country_keys = {row.name: key for row, (key, *_) in keyed.items() if row.kind == "country"}
    rare = _rare_keyed([row for row in rows if row.rare], country_keys, taken)
    return sorted(keyed.values()), rare


def name_rows(places: list[tuple[str, ...]], bodies: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows of names.tsv: places are numbered from 0 through both tables, bodies go on behind them."""
    alternatives, spellings = _PLACE_COLUMNS.index("alternatives"), _PLACE_COLUMNS.index("spellings")
    named = [(row[1], row[alternatives], row[spellings]) for row in places]
    named += [(name, f"{acronym}|{others}", spelled) for name, _, _, acronym, others, _, spelled, *_ in bodies]
    found: dict[str, dict[int, None]] = {}
    for number, (name, others, spelled) in enumerate(named):
        for each in (name, *others.split("|"), *spelled.split("|")):
            if plain := plain_name(each):
                found.setdefault(plain, {})[number] = None
    return sorted((plain, " ".join(map(str, numbers)), sound_of(plain)) for plain, numbers in found.items())


def _countries(folder: Path) -> list[Row]:
    return [
        Row(
            name=row["name_tr"].replace("’", "'"),
            kind="country",
            within=(),
            wikidata=row["qid"],
            source="country-coder CLDR",
            confidence=row["qid_confidence"],
            alternatives=_others(row["name_tr"], row["alt_names"]),
            **_described(row, iso="country_code"),
        )
        for row in _read(folder / "countries.csv")
        if row["qid"]
    ]


def _provinces(folder: Path) -> list[Row]:
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
                name for name in _near(row["name_tr"], "", row["alt_names"]) if not name.endswith(" İli")
            ),
            **_described(row),
        )
        for row in _read(folder / "provinces.csv")
        if row["country_code"] == "TR"
    ]


def _districts(folder: Path) -> list[Row]:
    """The districts of Türkiye; a province's central one is `Kars Merkez`, its municipality `Kars Belediyesi`."""
    found = []
    for row in _read(folder / "districts.csv"):
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
                alternatives=() if central else _near(name, "", row["alt_names"]),
                **_described(row | {"name_en": ""} if central else row),
            )
        )
    return found


def _towns(folder: Path) -> list[Row]:
    """Towns (belde) with a municipality of their own."""
    found = []
    for row in _read(folder / "municipalities.csv"):
        if row["kind"] != "belde":
            continue
        district, province = row["parent_name"].split(", ")
        within = (f"{province} Merkez" if district == "Merkez" else district, province, "Türkiye")
        found.append(Row(row["place_name"], "city", within, "", "PTT", "none", municipality="town"))
    return found


def _cities(folder: Path, countries: dict[str, str]) -> list[Row]:
    """Cities abroad; rare are those that a Turkish text hardly names."""
    found = []
    for row in _read(folder / "cities.csv"):
        name, population = _QUALIFIER.sub("", row["name_tr"]).replace("’", "'"), int(row["population"] or 0)
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
                alternatives=_near(name, row["name_en"], row["alt_names"]),
                rare=(not by_hand and population < smallest) or len(name) < _SHORTEST_NAME or "kerület" in name,
                **_described(row),
            )
        )
    return found


def _regions_abroad(folder: Path, countries: dict[str, str], cities: list[Row]) -> list[Row]:
    """First-level divisions of other countries, without those that are a city of the list.

    Rare are those whose name is no Turkish text's, and those without an item that share the name of a city.
    """
    linked = {city.wikidata for city in cities if city.wikidata}
    named = {(city.name, city.within) for city in cities}
    found = []
    for row in _read(folder / "provinces.csv"):
        if row["country_code"] == "TR" or row["qid"] in linked:
            continue
        name = _UNIT.sub("", _QUALIFIER.sub("", row["name_tr"])).replace("’", "'")
        within = ("Kuzey Kıbrıs Türk Cumhuriyeti" if name in _TURKISH_CYPRUS else countries[row["parent_qid"]],)
        odd = not _NAME_LETTERS.fullmatch(name) or not name[0].isupper() or " lease " in name or name == "Merkez"
        district = row["country_code"] in _DISTRICTS_ABROAD or row["kind"] == "district_kktc"
        found.append(
            Row(
                name=name,
                kind="district" if district and name not in _AUTONOMOUS else "region",
                within=within,
                wikidata=row["qid"],
                source="WOF" if row["source"] != "name only" else "hand",
                confidence=row["qid_confidence"],
                alternatives=_near(name, _UNIT.sub("", row["name_en"]), row["alt_names"]),
                rare=odd or row["country_code"] in {"CY", ""} or (not row["qid"] and (name, within) in named),
                **_described(row),
            )
        )
    return found


def _described(row: dict[str, str], iso: str = "iso_3166_2") -> dict[str, Any]:
    """What every source tells in the same columns."""
    others = (other for other in dict.fromkeys(row["qid_other"].split("|")) if other not in {"", row["qid"]})
    return {
        "spellings": _spellings(row),
        "latitude": row["lat"],
        "longitude": row["lon"],
        "iso": row.get(iso, ""),
        "geonames": row["geonames_id"].removeprefix("-1"),
        "others": tuple(others),
        "conflict": row.get("conflict_kind", ""),
    }


def _spellings(row: dict[str, str]) -> tuple[str, ...]:
    """Every further name in Latin letters that begins with a capital: English, exonyms, other orthographies."""
    names = (name.replace("’", "'").strip() for name in (row["name_en"], *row["alt_names"].split("|")))
    return tuple(
        dict.fromkeys(
            name for name in names if name[:1].isupper() and name not in {"Merkez", row["name_tr"]} and _is_latin(name)
        )
    )


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha() and letter not in _MARKS)


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


def _hand_places(provinces: list[Row]) -> list[Row]:
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
        for row in _read(_HAND / "places.tsv", "\t")
    ]


def _with_more_names(rows: list[Row]) -> list[Row]:
    more = {
        (row["name"], row["parent"]): tuple(row["alternatives"].split("|"))
        for row in _read(_HAND / "alternatives.tsv", "\t")
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


def body_rows(folder: Path) -> list[tuple[str, ...]]:
    """The rows of bodies.tsv, sorted by name; a hand row stands before a source row of the same name."""
    kinds = dict(_read_pairs(_HAND / "body_kinds.tsv"))
    found = {
        row["name_tr"]: (
            row["name_tr"],
            kinds[row["kind"]],
            row["qid"],
            _acronym(row["alt_names"]),
            "|".join(_others(row["name_tr"], row["alt_names"], _acronym(row["alt_names"]))),
            f"place/{slug(row['parent_name'])}" if kinds[row["kind"]] == "municipality" else "",
            row["name_en"] if row["name_en"] not in {row["name_tr"], _acronym(row["alt_names"])} else "",
            " ".join(other for other in _ITEM.findall(row["note"]) if other != row["qid"]),
            row["qid_confidence"],
            _body_source(row["source"]),
        )
        for row in _read(folder / "organizations.csv")
        if row["kind"] in kinds
    }
    for row in _read(_HAND / "bodies.tsv", "\t"):
        source = found.get(row["name"], (row["name"], row["kind"], "", "", "", "", "", "", "none", ""))
        found[row["name"]] = (
            *(row["name"], row["kind"], source[2], row["acronym"], row["alternatives"], *source[5:-1]),
            f"hand {source[-1]}".strip().removesuffix(" hand"),
        )
    return sorted(found.values())


def _body_source(source: str) -> str:
    return " ".join(short for word, short in (("name-suggestion", "NSI"), ("ROR", "ROR")) if word in source) or "hand"


def _acronym(names: str) -> str:
    """The shortest name in capitals."""
    capitals = [name for name in names.split("|") if re.fullmatch(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ0-9-]+", name)]
    return min(capitals, key=len, default="")


def _others(name: str, names: str, *more: str) -> tuple[str, ...]:
    return tuple(other for other in dict.fromkeys(names.split("|")) if other and other not in {name, *more})


def _near(name: str, english: str, names: str) -> tuple[str, ...]:
    """The names that are spellings of the name or of its English form; foreign case endings are left out."""
    bases = {ascii_fold(name), ascii_fold(english)} - {""}
    kept: list[str] = [english] if english and fold(english) != fold(name) and _NAME_LETTERS.fullmatch(english) else []
    for whole in names.replace("’", "'").split("|"):
        other = _UNIT.sub("", whole)
        if not other:
            continue
        spelled = ascii_fold(other)
        if (
            not _NAME_LETTERS.fullmatch(other)
            or not other[0].isupper()
            or fold(other) in {fold(name), *map(fold, kept)}
        ):
            continue
        foreign = any(spelled != base and _SUFFIXED.sub("", spelled) == _SUFFIXED.sub("", base) for base in bases)
        part = any(
            min(len(spelled), len(base)) > _SHORTEST_NAME and (spelled in base or base in spelled) for base in bases
        )
        if not foreign and (spelled in bases or part or any(_distance(spelled, base) <= _NEAR for base in bases)):
            kept.append(other)
    return tuple(kept[:_MOST_ALTERNATIVES])


def _distance(one: str, other: str) -> int:
    """The number of letters to change, add or drop."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != against)))
        before = now
    return before[-1]


def _read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table by column name; lines that begin with `#` are left out."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(
            csv.DictReader(
                lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
            )
        )


def _read_pairs(path: Path) -> list[tuple[str, str]]:
    return [(row["theirs"], row["ours"]) for row in _read(path, "\t")]


def _write(path: Path, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    lines = ["\t".join(columns), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
