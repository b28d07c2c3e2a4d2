"""Erasing for good: out of the store, its files, the decisions and the cache; kept out when fed or restored."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from facts import BASE, DECISIONS, FACTS, LOOKUPS, TEXT
from responses import problem
from sparql_server import sparql_server
from texts import SAMPLE

from ziyaret_extract import load_gazetteer
from ziyaret_ontology.check import check
from ziyaret_ontology.errors import ConfigError, Erased
from ziyaret_ontology.graph import decisions_to_graph, lookup_to_graph, to_graph
from ziyaret_ontology.iris import curation_graph_iri, graph_iri, lookup_graph_iri
from ziyaret_ontology.model import Release
from ziyaret_service import feed
from ziyaret_service.cli import main
from ziyaret_service.curation import read_decisions
from ziyaret_service.erasing import checked_target, erase
from ziyaret_service.stores import open_store, read_graph, select
from ziyaret_service.wikidata.cache import Cache

DAY = date(2024, 4, 29)
DANA = "person/dana-sermukan"
DANAS = ("Dana Sermukan", "dana-sermukan", "Sermukan", "dana sermukan")
"""How she is written anywhere."""
OTHER = "Kartal Belediye Başkanı Nermin Ünal, 5 Mayıs 2024 tarihinde Pendik Belediyesini ziyaret etti."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a store with the made-up release, decisions and a look-up, set in the environment."""
    path = tmp_path / "store"
    store = open_store(f"oxigraph:{path}")
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    store.replace(curation_graph_iri(BASE), decisions_to_graph(DECISIONS, base=BASE))
    store.close()
    monkeypatch.setenv("ZIYARET_STORE", f"oxigraph:{path}")
    monkeypatch.setenv("ZIYARET_BASE_IRI", BASE)
    monkeypatch.setenv("ZIYARET_WIKIDATA_CACHE", str(tmp_path / "cache.sqlite"))
    return path


def dumped(folder):
    """Everything in the store, as text."""
    store = open_store(f"oxigraph:{folder}")
    everything = b"".join(store.dump()).decode()
    store.close()
    return everything


def files_with(folder, *texts):
    """The files below the folder that have one of the texts in them."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in found if any(text.encode() in path.read_bytes() for text in texts)]


def named(text):
    """Which of her names the text has."""
    return [name for name in DANAS if name in text]


def test_a_person_is_gone_from_store_files_and_decisions(folder, capfd):
    """What else the release states is there as before, at the same places of the text, and keeps the shapes."""
    assert named(dumped(folder))
    assert main(["erase", DANA, "--yes"]) == 0
    out = capfd.readouterr().out
    assert "person/dana-sermukan is erased and kept out\n  1 releases change\n" in out
    left = dumped(folder)
    assert named(left) == []
    assert files_with(folder, *DANAS) == []
    assert "Aybek Tolegenov" in left
    store = open_store(f"oxigraph:{folder}")
    graph = read_graph(store, graph_iri(BASE, FACTS.release.id), timeout=5)
    decisions = read_decisions(store, base=BASE)
    store.close()
    assert check(graph) == ()
    assert [each.number for each in decisions] == list(range(1, len(decisions) + 1))
    assert decisions
    assert not any(DANA in {each.entity, each.becomes} for each in decisions)


def test_without_yes_nothing_goes(folder, capfd):
    """What would go is told, in words or as JSON."""
    before = dumped(folder)
    assert main(["erase", BASE + DANA, "--json"]) == 0
    said = capfd.readouterr()
    assert json.loads(said.out) == {
        "erased": None,
        "gone": [],
        "changed": [FACTS.release.id],
        "decisions": 2,  # a merge into her, and its undoing
        "lookups": 0,
    }
    assert "Nothing was erased" in said.err
    assert dumped(folder) == before
    assert not (folder / "erasures.json").exists()


def test_a_release_is_gone(folder, capfd):
    """All that it states, under whatever id its text was fed, and what was decided about it."""
    store = open_store(f"oxigraph:{folder}")
    store.replace(graph_iri(BASE, "ikinci"), to_graph(replace(FACTS, release=Release("ikinci", TEXT)), base=BASE))
    store.close()
    assert main(["erase", f"release/{FACTS.release.id}", "--yes", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["gone"] == ["ikinci", FACTS.release.id]
    assert files_with(folder, FACTS.release.id) == []


def test_what_was_erased_stays_out_of_a_restored_backup(folder, tmp_path):
    """In this store, and in a new one that is told of the erasures."""
    old, newer = tmp_path / "old.nq.gz", tmp_path / "newer.nq.gz"
    assert main(["backup", str(old)]) == 0
    assert main(["erase", DANA, "--yes"]) == 0
    clean = dumped(folder)
    assert main(["backup", str(newer)]) == 0
    assert main(["restore", str(old), "--replace"]) == 0
    assert dumped(folder) == clean
    for number, erasures in enumerate((newer, folder / "erasures.json")):
        other = tmp_path / f"other-{number}"
        assert main(["restore", str(old), "--store", f"oxigraph:{other}", "--erasures", str(erasures)]) == 0
        assert dumped(other) == clean
        assert files_with(other, *DANAS) == []


def test_the_list_of_erasures_names_nobody(folder):
    """Digests alone; only the owner may read them."""
    assert main(["erase", DANA, "--yes"]) == 0
    kept = folder / "erasures.json"
    assert named(kept.read_text()) == []
    assert kept.stat().st_mode & 0o777 == 0o600


def test_the_cache_of_answers_is_emptied(folder, tmp_path):  # noqa: ARG001 - it sets the environment
    """Its file has nothing of them left."""
    cache = Cache(tmp_path / "cache.sqlite", timedelta(days=30))
    cache.put("who", b"Dana Sermukan" * 100)
    cache.close()
    assert main(["erase", DANA, "--yes"]) == 0
    assert b"Sermukan" not in (tmp_path / "cache.sqlite").read_bytes()


def fed(store, analyzer, release):
    """Feed a release."""
    return feed(release, store=store, analyzer=analyzer, gazetteer=load_gazetteer(), base=BASE)


def test_an_erased_person_stays_out_of_what_is_fed(store, analyzer):
    """In whatever letters the name is written; the rest of the release is stored, and feeding again changes nothing."""
    text = f"{OTHER} NERMİN ÜNAL'a teşekkür edildi. Nermin Ünalın konuğu olan heyet ayrıldı. Ünal memnun kaldı."
    release = Release("nermin-unal-ziyareti", text, source="https://belediye.example/nermin-unal.html")
    fed(store, analyzer, release)
    erase("person/nermin-unal", store=store, base=BASE, day=DAY)
    erased = b"".join(store.dump())
    for name in ("Nermin", "NERM", "nermin"):
        assert name.encode() not in erased
    assert b"Pendik Belediyesi" in erased
    again = fed(store, analyzer, release)
    assert (again.changed, again.release_id) == (False, "xxxxxxxxxxx-ziyareti")
    assert b"".join(store.dump()) == erased


def test_an_erased_release_is_not_fed_again(store, analyzer):
    """Neither under its id nor under another, however it is typed."""
    fed(store, analyzer, SAMPLE)
    erase(f"release/{SAMPLE.id}", store=store, base=BASE, day=DAY)
    for release in (Release(SAMPLE.id, OTHER), Release("baska", SAMPLE.text.replace(" ", "  "))):
        with pytest.raises(Erased, match="was erased for good"):
            fed(store, analyzer, release)
    assert fed(store, analyzer, Release("baska", OTHER)).changed


def test_under_every_key_that_was_merged(client, store):
    """Who is one with the person is the person."""
    asked = {"kind": "merge", "entity": DANA, "becomes": "person/aybek-tolegenov", "who": "Ece Şen"}
    assert client.post("/decisions", json=asked).status_code == 201
    assert client.post("/erasures", json={"of": DANA}).json()["decisions"] == 1
    everything = b"".join(store.dump()).decode()
    assert [name for name in (*DANAS, "Aybek", "aybek", "Tolegenov") if name in everything] == []
    assert not client.get("/decisions").json()["decisions"]


def test_over_http(client, store):
    """The service erases while it runs, shows nothing of it afterwards, and says the same the second time."""
    answer = client.post("/erasures", json={"of": DANA})
    assert answer.json() == {
        "erased": DANA,
        "gone": [],
        "changed": [FACTS.release.id],
        "decisions": 0,
        "lookups": 0,
    }
    assert client.get(f"/{DANA}").status_code == 404
    rows = select(store, "SELECT ?o { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'Sermukan')) }", timeout=5)
    assert rows == ()
    assert client.post("/erasures", json={"of": DANA}).json()["changed"] == []
    assert problem(client.post("/erasures", json={"of": "place/pendik"})) == "input"


def test_answers_of_wikidata_go_with_the_last_release_that_names_the_entity(store):
    """Those about others stay."""
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    for each in LOOKUPS:
        store.replace(lookup_graph_iri(BASE, each.entity), lookup_to_graph(each, base=BASE))
    taken = erase(DANA, store=store, base=BASE, day=DAY)
    assert taken.lookups == sum(each.entity == DANA for each in LOOKUPS)
    assert erase(f"release/{FACTS.release.id}", store=store, base=BASE, day=DAY).lookups == len(LOOKUPS) - taken.lookups
    assert b"".join(store.dump()) == b""


def test_a_remote_store_needs_a_list(tmp_path):
    """Without a file for it nothing is erased, and the setting is named; with one it is as everywhere."""
    with sparql_server() as address:
        spec = f"sparql:{address}/query,{address}/update"
        store = open_store(spec)
        store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
        with pytest.raises(ConfigError, match="ZIYARET_ERASURES"):
            erase(DANA, store=store, base=BASE, day=DAY)
        listed = open_store(spec, erasures=str(tmp_path / "erasures.json"))
        erase(DANA, store=listed, base=BASE, day=DAY)
        assert named(b"".join(listed.dump()).decode()) == []


@pytest.mark.parametrize(
    "target", ["place/pendik", "person", "person/a/b", "release/wikidata", "https://x.example/person/a"]
)
def test_what_cannot_be_erased(target):
    """Only people and releases are."""
    with pytest.raises(Exception, match=r"cannot be erased|no release's"):
        checked_target(BASE, target)
