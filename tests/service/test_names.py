"""Whatever has a name is found by a part of it."""

from __future__ import annotations

from contextlib import closing

import pytest
from facts import BASE, FACTS
from rdflib import Graph

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.catalogue import KeptNames
from ziyaret_service.stores import open_store

GRAPH = graph_iri(BASE, FACTS.release.id)


@pytest.fixture(scope="module")
def filled():
    """A store with the made-up release."""
    with closing(open_store("oxigraph:", base=BASE)) as opened:
        opened.replace(GRAPH, to_graph(FACTS, base=BASE))
        yield opened


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("KADIK", ["Kadıköy Belediyesi", "Kadıköy"]),
        ("nermin ışıkçı", ["Nermin Işıkçı"]),
        ("da", ["Daire Başkanı", "Dana Sermukan", "Üsküdar Belediyesi", "Üsküdar"]),
        ("mbb", ["Marmara Belediyeler Birliği"]),
        ("heyet", ["Kazakistan heyeti"]),
        ("saglik", ["Belediyelerde Sağlık Hizmetleri"]),
        ('") } #', []),
        ("\\", None),
        ("", None),
    ],
)
def test_found_by_a_part_however_it_is_typed(filled, part, expected):
    """Whose name begins so comes first, each once; without letters everything is found."""
    found = [each.name for each in KeptNames(filled).find(part, timeout=10)]
    assert found == expected if expected is not None else len(found) > 15


@pytest.mark.parametrize("part", ["kad", "belediye", "a"])
def test_a_store_that_cannot_tell_its_state_finds_the_same(filled, part, monkeypatch):
    """It is asked for the part itself, each time."""
    kept = KeptNames(filled).find(part, timeout=10)
    monkeypatch.setattr(type(filled), "state", None)
    assert KeptNames(filled).find(part, timeout=10) == kept != ()


def test_what_is_written_is_found_and_what_is_removed_is_not(store):
    """The names are those of the store as it is."""
    kept = KeptNames(store)
    assert kept.find("dana", timeout=10) == ()
    store.replace(GRAPH, to_graph(FACTS, base=BASE))
    assert [each.name for each in kept.find("dana", timeout=10)] == ["Dana Sermukan"]
    store.replace(GRAPH, Graph())
    assert kept.find("dana", timeout=10) == ()


def test_names_over_http(reader):
    """JSON in pages, CSV, and a page that leads to who was found."""
    body = reader.get("/names?part=belediye&limit=1").json()
    assert (len(body["names"]), body["names"][0]["kind"]) == (1, "title")
    assert reader.get(body["next"]).json()["names"] != body["names"]
    table = reader.get("/names?part=dana", headers={"Accept": "text/csv"})
    assert table.text == f"name,kind,iri\r\nDana Sermukan,person,{BASE}person/dana-sermukan\r\n"
    shown = reader.get("/names?part=dana&lang=tr", headers={"Accept": "text/html"}).text
    assert 'href="/person/dana-sermukan"' in shown
    assert "kişi" in shown
