"""`ziyaret link` lists who is linked, and looks up the rest at a little Wikidata."""

from __future__ import annotations

import json

import pytest
from facts import BASE, FACTS
from wikidata_server import wikidata_server

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.cli import main
from ziyaret_service.stores import open_store


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A little Wikidata, and a store on disk with the made-up release, both set in the environment."""
    spec = f"oxigraph:{tmp_path / 'store'}"
    store = open_store(spec)
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    store.close()
    with wikidata_server() as running:
        for name, value in {
            "STORE": spec,
            "BASE_IRI": BASE,
            "WIKIDATA_CONTACT": "https://veri.belediye.example/",
            "WIKIDATA_ENDPOINT": running.endpoint,
            "WIKIDATA_SEARCH": running.search,
            "WIKIDATA_CACHE": str(tmp_path / "cache.sqlite"),
        }.items():
            monkeypatch.setenv(f"ZIYARET_{name}", value)
        yield running


@pytest.mark.usefixtures("world")
def test_list(capfd):
    """Each entity has a row with its status, kind and item; the end counts them."""
    assert main(["link"]) == 0
    out = capfd.readouterr().out
    assert "linked     municipality  Kadıköy Belediyesi           Q211932" in out
    assert out.endswith("15 entities: 2 linked, 1 ambiguous, 12 nil\n")


@pytest.mark.usefixtures("world")
def test_list_some(capfd):
    """The list can be narrowed by status and kind, and comes as JSON for programs."""
    assert main(["link", "--status", "ambiguous", "--kind", "organization", "--json"]) == 0
    (told,) = json.loads(capfd.readouterr().out)
    assert told == {
        "key": "organization/simkent-belediyesi",
        "iri": f"{BASE}organization/simkent-belediyesi",
        "name": "Şımkent Belediyesi",
        "kind": "municipality",
        "status": "ambiguous",
        "wikidata": None,
        "reason": "the city's item stands for its municipality",
        "asked": None,
        "candidates": [],
    }


@pytest.mark.usefixtures("world")
def test_online(capfd):
    """What is new is told with its reason, then how much was asked; the list shows it as a proposal."""
    assert main(["link", "--online"]) == 0
    out = capfd.readouterr().out
    assert "Nermin Işıkçı" in out
    assert "“Nermin Isikci” is its name; a person; Mayor of Kadıköy," in out
    assert "\n13 looked up: 4 with candidates, 7 of them new, 0 failed; " in out
    assert out.endswith(" requests, 0 answers from the cache\n")
    assert main(["link", "--kind", "person"]) == 0
    assert "nil     person  Nermin Işıkçı     Q90000010? 0.89" in capfd.readouterr().out


def test_online_again(capfd, world):
    """A second time nobody is asked; with `--refresh` everybody is."""
    assert main(["link", "--online"]) == 0
    asked = len(world.requests)
    assert main(["link", "--online", "--json"]) == 0
    told = json.loads(capfd.readouterr().out.partition("cache\n")[2])
    assert (told["new"], told["requests"], told["failed"], len(told["entities"])) == (0, 0, {}, 13)
    assert len(world.requests) == asked
    assert main(["link", "--online", "--refresh"]) == 0
    assert len(world.requests) == 2 * asked


@pytest.mark.usefixtures("world")
def test_limit(capfd):
    """With a limit, those who were never asked for come first, so that runs add up to all."""
    seen = set()
    for _ in range(3):
        assert main(["link", "--online", "--limit", "5", "--json"]) == 0
        seen |= {each["key"] for each in json.loads(capfd.readouterr().out)["entities"]}
    assert len(seen) == 13


def test_failure(capfd, world):
    """When Wikidata fails it is told on one line with the exit code for it; what was asked for stays to be asked."""
    world.always = "html"
    assert main(["link", "--online"]) == 69
    out, err = capfd.readouterr()
    assert out.startswith("0 looked up: 0 with candidates, 0 of them new, 13 failed; ")
    assert err.startswith("ziyaret: 13 entities could not be looked up: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--online", "--status", "linked"], "needs no looking up"),
        (["--limit", "5"], "add --online"),
        (["--refresh"], "add --online"),
    ],
)
@pytest.mark.usefixtures("world")
def test_words_out_of_place(capfd, words, message):
    """Options that make no sense together are told."""
    assert main(["link", *words]) == 65
    assert message in capfd.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_limit_is_a_number(capfd, number):
    """A limit that is no number is told before anything begins."""
    with pytest.raises(SystemExit, match="2"):
        main(["link", "--online", "--limit", number])
    assert "--limit" in capfd.readouterr().err


def test_no_contact(capfd, world, monkeypatch):
    """Without a contact nothing is asked, and the message tells how to set one."""
    monkeypatch.delenv("ZIYARET_WIKIDATA_CONTACT")
    assert main(["link", "--online"]) == 78
    assert "set ZIYARET_WIKIDATA_CONTACT" in capfd.readouterr().err
    assert world.requests == []
