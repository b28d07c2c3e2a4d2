"""Places and bodies by name."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ziyaret_extract.gazetteer import load_gazetteer, load_index
from ziyaret_extract.gazetteer.forms import plain_name, sound_of
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind

ROOT = Path(__file__).parents[3]
SOURCES = ROOT.parent / "shared" / "gazetteer"
DATA = ROOT / "extract" / "ziyaret_extract" / "data"
TABLES = ("places.tsv", "rare_places.tsv", "bodies.tsv")


def keys(name: str) -> list[str]:
    """The keys of the places that bear a name, without `place/`."""
    return [entry.area.key.removeprefix("place/") for entry in load_gazetteer().places(name)]


@pytest.mark.parametrize(
    ("name", "first", "kind"),
    [
        ("Isparta", "isparta", PlaceKind.PROVINCE),
        ("ISPARTA", "isparta", PlaceKind.PROVINCE),
        ("İSTANBUL", "istanbul", PlaceKind.PROVINCE),
        ("istanbul", "istanbul", PlaceKind.PROVINCE),
        ("bagcilar", "bagcilar", PlaceKind.DISTRICT),
        ("BAGCILAR", "bagcilar", PlaceKind.DISTRICT),
        ("Özbekistan", "ozbekistan", PlaceKind.COUNTRY),
        ("Irak Cumhuriyeti", "irak", PlaceKind.COUNTRY),
        ("Ürdün Haşimi Krallığı", "urdun", PlaceKind.COUNTRY),
        ("KKTC", "kuzey-kibris-turk-cumhuriyeti", PlaceKind.COUNTRY),
        ("Bosna Hersek", "bosna-hersek", PlaceKind.COUNTRY),
        ("Bosna-Hersek", "bosna-hersek", PlaceKind.COUNTRY),
        ("Taşkent", "taskent-ozbekistan", PlaceKind.CITY),
        ("Andijan", "andican-ozbekistan", PlaceKind.CITY),
        ("Kazan", "kazan", PlaceKind.CITY),
        ("Novi Pazar", "yenipazar-sirbistan", PlaceKind.CITY),
        ("Ege", "ege", PlaceKind.REGION),
        ("Marmara", "marmara-turkiye", PlaceKind.REGION),
        ("Tataristan", "tataristan", PlaceKind.REGION),
        ("Orta Asya", "orta-asya", PlaceKind.REGION),
    ],
)
def test_likeliest_place(name, first, kind):
    """A name in any case, typed with or without Turkish letters, finds its likeliest place first."""
    entry = load_gazetteer().places(name)[0]
    assert (entry.area.key, entry.kind) == (f"place/{first}", kind)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Edremit", ["edremit-balikesir", "edremit-van"]),
        ("Taşkent", ["taskent-ozbekistan", "taskent-konya", "taskent-ozbekistan-region"]),
        ("Tekkaya", []),
        ("Merkez", []),
        ("", []),
        ("ışık", []),
    ],
)
def test_namesakes(name, expected):
    """Every place of a name is found, and none where there is none."""
    assert keys(name) == expected


def test_area_chain():
    """A district lies in its province, the province in the country, each with its item."""
    area = load_gazetteer().places("Pendik")[0].area
    turkey = Area("place/turkiye", "Türkiye", PlaceKind.COUNTRY, "Q43")
    istanbul = Area("place/istanbul", "İstanbul", PlaceKind.PROVINCE, "Q534799", turkey)
    assert area == Area("place/pendik", "Pendik", PlaceKind.DISTRICT, "Q857056", istanbul)


@pytest.mark.parametrize(
    ("name", "full", "kind"),
    [
        ("TDBB", "Türk Dünyası Belediyeler Birliği", OrganizationKind.UNION),
        ("Türk Dünyası Belediyeler Birliği", "Türk Dünyası Belediyeler Birliği", OrganizationKind.UNION),
        ("tika", "Türk İşbirliği ve Koordinasyon Ajansı Başkanlığı", OrganizationKind.AGENCY),
        ("TİKA", "Türk İşbirliği ve Koordinasyon Ajansı Başkanlığı", OrganizationKind.AGENCY),
        ("İBB", "İstanbul Büyükşehir Belediyesi", OrganizationKind.MUNICIPALITY),
        ("AK Parti", "Adalet ve Kalkınma Partisi", OrganizationKind.PARTY),
        ("Çevre, Şehircilik ve İklim Değişikliği Bakanlığı",) * 2 + (OrganizationKind.MINISTRY,),
    ],
)
def test_bodies(name, full, kind):
    """A body is found by its name and by its acronym."""
    (body,) = load_gazetteer().bodies(name)
    assert (body.name, body.kind) == (full, kind)


def test_tables_are_whole():
    """Keys are unique, parents exist, items and coordinates are such, and every name is found again."""
    rows = read_rows("places.tsv") + read_rows("rare_places.tsv")
    known = {row[0] for row in rows}
    assert len(known) == len(rows)
    for key, name, kind, municipality, wikidata, seat, parent, population, _, _, *more in rows:
        latitude, longitude, iso, geonames, others, _, confidence, source = more
        assert re.fullmatch(r"place/[a-z0-9]+(-[a-z0-9]+)*", key)
        assert PlaceKind(kind)
        assert municipality in {"", "metropolitan", "district", "central", "town"}
        assert all(re.fullmatch(r"(Q[1-9]\d*)?", item) for item in (wikidata, seat, *others.split()))
        assert parent in known | {""}
        assert re.fullmatch(r"\d*", population + geonames)
        assert abs(float(latitude or 0)) <= 90
        assert abs(float(longitude or 0)) <= 180
        assert re.fullmatch(r"([A-Z]{2}(-[A-Z0-9]+)?)?", iso)
        assert confidence in {"high", "single", "conflict", "none"}
        assert set(source.split()) <= {"hand", "WOF", "GeoNames", "NE", "AdresTR", "PTT", "country-coder", "CLDR"}
        assert key in {found.entry.key for found in load_index().places(name)}


def test_an_item_is_of_one_place():
    """No two places have the same item: a source that names it for another is kept beside it."""
    items = [row[4] for row in read_rows("places.tsv") + read_rows("rare_places.tsv") if row[4]]
    assert len(set(items)) == len(items)


def test_a_place_has_one_row():
    """No place of ours sounds like one of a source, which has an item, of its kind and in the same country."""
    sounds: dict[tuple[str, str, str], set[str]] = {}
    for key, name, kind, _, _, _, parent, _, others, more, *_ in read_rows("places.tsv"):
        for each in (name, *others.split("|"), *more.split("|")):
            if each:
                sounds.setdefault((sound_of(plain_name(each)), kind, parent), set()).add(key)
    ours = {row[0] for row in read_rows("places.tsv") if row[-1] == "hand"}
    assert [same for same in sounds.values() if len(same) > 1 and same & ours] == []


@pytest.mark.parametrize(("kind", "count"), [("metropolitan", 30), ("district", 922), ("central", 51), ("town", 388)])
def test_municipalities_are_complete(kind, count):
    """Every municipality of Türkiye has its area: 30 metropolitan, 922 district, 51 central, 388 town ones."""
    assert sum(row[3] == kind for row in read_rows("places.tsv")) == count


def test_notice_names_every_source():
    """A source that a row rests on is credited in NOTICE."""
    notice = (ROOT / "NOTICE").read_text("utf-8")
    sources = {word for table in TABLES for row in read_rows(table) for word in row[-1].split()}
    assert [source for source in sources if f"\n  {source} " not in notice] == []


def test_tables_are_small():
    """The tables stay small enough to read at every start."""
    assert sum((DATA / name).stat().st_size for name in (*TABLES, "names.tsv")) < 2_000_000


def test_loads_quickly():
    """A fresh gazetteer is ready well within the patience of a command line."""
    load_gazetteer.cache_clear()
    started = time.process_time()
    load_gazetteer()
    assert time.process_time() - started < 1


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the gazetteer's source files are not here")
def test_tables_are_made_from_their_sources(tmp_path):
    """The tool makes the committed tables, byte for byte."""
    tool = ROOT / "extract" / "tools" / "make_gazetteer.py"
    subprocess.run(
        [sys.executable, tool, SOURCES, "--to", tmp_path], check=True, env=os.environ | {"PYTHONHASHSEED": "7"}
    )
    for name in (*TABLES, "names.tsv"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()


def test_no_by_name_is_common():
    """No by-name is a word that releases use all the time."""
    common = {"saha", "merkez", "boğaz", "vadi", "kent", "belediye"}
    found = {fold(name) for row in read_rows("places.tsv") for name in row[8].split("|")}
    assert found & common == set()
