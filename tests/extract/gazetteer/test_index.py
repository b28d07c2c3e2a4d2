"""The offline index."""

import time

import pytest

from ziyaret_extract.gazetteer import Form, Index, load_index
from ziyaret_extract.gazetteer.entries import PlaceEntry
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind

MUNICIPALITY = OrganizationKind.MUNICIPALITY


def found(name, *kinds):
    """What a name finds: key without its first part, how the name is one of its names."""
    return [(each.entry.key.partition("/")[2], each.form) for each in load_index().find(name, *kinds)]


@pytest.mark.parametrize(
    ("name", "kinds", "expected"),
    [
        ("Pendik", (), [("pendik", Form.NAME)]),
        ("PENDİK", (), [("pendik", Form.NAME)]),
        ("bagcilar", (), [("bagcilar", Form.TYPED)]),
        ("Buxoro", (PlaceKind.CITY,), [("buhara-ozbekistan", Form.OTHER)]),
        ("Farg‘ona", (PlaceKind.CITY,), [("fergana-ozbekistan", Form.OTHER)]),
        ("Farg'ona", (PlaceKind.REGION,), [("fergana-ozbekistan-region", Form.OTHER)]),
        ("Gəncə", (PlaceKind.CITY,), [("gence", Form.TYPED)]),
        ("Xarazm", (), [("harezm", Form.SOUND)]),
        ("Şimkent", (), [("cimkent", Form.SOUND)]),
        ("KKTC", (), [("kuzey-kibris-turk-cumhuriyeti", Form.OTHER)]),
        ("TDBB", (), [("turk-dunyasi-belediyeler-birligi", Form.OTHER)]),
        ("Union of Turkic World Municipalities", (), [("turk-dunyasi-belediyeler-birligi", Form.OTHER)]),
        ("Edremit", (), [("edremit-balikesir", Form.NAME), ("edremit-van", Form.NAME)]),
        (
            "Taşkent",
            (),
            [("taskent-ozbekistan", Form.NAME), ("taskent-konya", Form.NAME), ("taskent-ozbekistan-region", Form.NAME)],
        ),
        ("Mersin Yenişehir", (), [("yenisehir-mersin", Form.NAME)]),
        ("Van Ereğli", (), []),
        ("Kaifeng", (), [("kaifeng-cin", Form.NAME)]),
        ("Tekkaya", (), []),
        ("Çan", (PlaceKind.CITY,), []),
        ("", (), []),
    ],
)
def test_find(name, kinds, expected):
    """A name is found in any orthography, of any kind or of those asked for, the likeliest first."""
    assert found(name, *kinds) == expected


@pytest.mark.parametrize(
    ("name", "kinds", "expected"),
    [
        ("Pendik Belediyesi", (), ["pendik-belediyesi"]),
        ("pendik belediyesi", (MUNICIPALITY,), ["pendik-belediyesi"]),
        ("Pendik Belediye Başkanlığı", (), ["pendik-belediyesi"]),
        ("Pendik Municipality", (), ["pendik-belediyesi"]),
        ("Pendik", (MUNICIPALITY,), ["pendik-belediyesi"]),
        ("Kars", (MUNICIPALITY,), ["kars-belediyesi"]),
        ("Konya", (MUNICIPALITY,), ["konya-buyuksehir-belediyesi"]),
        ("KONYA BÜYÜKŞEHİR BELEDİYESİ", (), ["konya-buyuksehir-belediyesi"]),
        ("İBB", (), ["istanbul-buyuksehir-belediyesi"]),
        ("Edremit Belediyesi", (), ["edremit-belediyesi-balikesir", "edremit-belediyesi-van"]),
        ("Mersin Yenişehir Belediyesi", (), ["yenisehir-belediyesi-mersin"]),
        ("Kars Büyükşehir Belediyesi", (), []),
        ("Pendik Kaymakamlığı", (), []),
        ("Pendik Belediyesi", (OrganizationKind.UNION,), []),
    ],
)
def test_municipalities(name, kinds, expected):
    """Municipalities are found by their names, and by their place's where their kind is asked for."""
    assert [key for key, _ in found(name, *kinds)] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Konya Büyükşehir Belediyesi", ["konya"]),
        ("KONYA BÜYÜKŞEHİR BELEDİYESİ", ["konya"]),
        ("Kars Büyükşehir Belediyesi", []),
        ("Kars Belediyesi", ["kars-merkez"]),
        ("Afyon Belediyesi", ["afyonkarahisar-merkez"]),
        ("Konya Belediyesi", ["konya"]),
        ("Pendik Belediyesi", ["pendik"]),
        ("Mersin Yenişehir Belediyesi", ["yenisehir-mersin"]),
        ("Kazan Belediyesi", ["kazan", "kahramankazan"]),
        ("Taşkent Belediyesi", ["taskent-ozbekistan", "taskent-konya"]),
        ("Tekkaya Belediyesi", []),
        ("Pendik Kaymakamlığı", []),
        ("Belediyesi", []),
    ],
)
def test_served_places(name, expected):
    """A municipality's name, abroad too, tells the places that it may serve."""
    assert [each.entry.key.removeprefix("place/") for each in load_index().served(name)] == expected


def test_every_municipality_of_turkiye():
    """There are 1,391 municipalities, each with a key of its own and the area it serves."""
    bodies = [entry for entry in load_index() if entry.kind is MUNICIPALITY]
    assert len({body.key for body in bodies}) == len(bodies) == 1391
    assert all(body.area for body in bodies)
    assert all(load_index().get(body.key) is body for body in bodies)


def test_what_is_known_of_a_place():
    """A district with both items, the area around it, where it is, and what the sources disagree about."""
    (each,) = load_index().find("Ceyhan", PlaceKind.DISTRICT)
    entry = each.entry
    assert (entry.wikidata, entry.seat, entry.others) == ("Q2784562", "Q185346", ("Q185346",))
    assert (entry.confidence, entry.conflict) == ("conflict", "town_item_vs_district_item")
    assert (entry.area.within.name, entry.area.within.within.name) == ("Adana", "Türkiye")
    assert entry.coordinates == (37.04459, 35.83373)
    assert (entry.iso, entry.geonames, entry.source) == ("TR-01", "7732059", "AdresTR WOF PTT")


@pytest.mark.parametrize(
    ("item", "keys"),
    [
        ("Q534799", ["place/istanbul"]),
        ("Q406", ["place/istanbul"]),
        ("Q6085390", ["organization/istanbul-buyuksehir-belediyesi"]),
        ("Q1", []),
    ],
)
def test_by_item(item, keys):
    """An item finds what it is the item of, or whose town's it is."""
    assert [entry.key for entry in load_index().by_item(item)] == keys


@pytest.mark.parametrize(
    ("prefix", "kinds", "expected"),
    [
        ("pendi", (), ["place/pendik", "organization/pendik-belediyesi"]),
        ("PENDİ", (MUNICIPALITY,), ["organization/pendik-belediyesi"]),
        ("pendi", (PlaceKind.PROVINCE,), []),
        ("pendik bel", (), ["organization/pendik-belediyesi"]),
        ("", (), []),
    ],
)
def test_starting(prefix, kinds, expected):
    """What is typed so far finds the entries whose names begin so."""
    assert [entry.key for entry in load_index().starting(prefix, *kinds)] == expected


def test_no_more_than_asked_for():
    """Suggestions end at the number asked for."""
    assert len(load_index().starting("a", most=7)) == 7


def test_an_index_of_given_entries():
    """An index is made of any entries, and knows the municipalities of the places among them."""
    area = Area("place/samat", "Samat", PlaceKind.DISTRICT, "Q1")
    samat = PlaceEntry(key=area.key, name="Samat", kind=area.kind, area=area, wikidata="Q1", municipality="district")
    index = Index.of([samat])
    assert [entry.key for entry in index] == ["place/samat", "organization/samat-belediyesi"]
    assert index.find("samat")[0].entry is index.get("place/samat") is samat
    assert index.place("organization/samat-belediyesi") is None
    assert index.find("Samat Belediyesi")[0].entry.area == area


def test_every_name_finds_its_entry():
    """Each name of each place and body finds it."""
    index = load_index()
    lost = [
        (entry.key, name)
        for entry in index.rows
        for name in entry.names
        if entry.key not in {each.entry.key for each in index.find(name)}
    ]
    assert lost == []


def test_loads_and_looks_up_quickly():
    """Floors well below what `tests/bench/bench_links.py` measures, for machines that do other work."""
    load_index.cache_clear()
    began = time.process_time()
    index = load_index()
    loaded = time.process_time()
    names = [entry.name for entry in index.rows]
    began_looking = time.process_time()
    for name in names:
        index.find(name)
    assert loaded - began < 0.5
    assert len(names) / (time.process_time() - began_looking) > 10_000
