"""IRIs are computed, and what cannot be part of an address is refused."""

from __future__ import annotations

import pytest

from ziyaret_ontology.errors import ConfigError, InputError
from ziyaret_ontology.iris import ReleaseIris, graph_iri, iri, item_iri, key_of, lookup_graph_iri, release_iri

BASE = "https://ziyaret.example/"


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (iri(BASE, "person/lale-ture"), "https://ziyaret.example/person/lale-ture"),
        (iri(BASE, "event/r.1/visit-2024-04-22"), "https://ziyaret.example/event/r.1/visit-2024-04-22"),
        (release_iri(BASE, "R_1"), "https://ziyaret.example/release/R_1"),
        (graph_iri(BASE, "r-1"), "https://ziyaret.example/graph/r-1"),
        (lookup_graph_iri(BASE, "person/x"), "https://ziyaret.example/graph/wikidata/person/x"),
        (item_iri("Q857056"), "http://www.wikidata.org/entity/Q857056"),
        (ReleaseIris.of(BASE, "r").span(3, 9), "https://ziyaret.example/release/r#char=3,9"),
        (ReleaseIris.of(BASE, "r").stated_date("XXXX-04-22"), "https://ziyaret.example/release/r#date/XXXX-04-22"),
        (ReleaseIris.of(BASE, "r").title("Belediye Başkanı"), "https://ziyaret.example/title/belediye-baskani"),
    ],
)
def test_computed(made, expected):
    """The same thing always has the same IRI."""
    assert str(made) == expected


@pytest.mark.parametrize("bad", ["", " ", "..", ".a", "-a", "a b", "a/b", "a#b", "a?b", "ş", "a\n", "a%20"])
def test_bad_release_id(bad):
    """An id that would change or break the address is refused."""
    with pytest.raises(InputError, match="cannot be part of an address"):
        release_iri(BASE, bad)


@pytest.mark.parametrize("taken", ["wikidata", "curation"])
def test_taken_release_id(taken):
    """A release cannot take the place of a graph that is no release's."""
    with pytest.raises(InputError, match="use another"):
        graph_iri(BASE, taken)


@pytest.mark.parametrize("bad", ["person/", "/person", "person//x", "person/../x", "person/lale türe"])
def test_bad_key(bad):
    """A key that is no plain path is refused."""
    with pytest.raises(InputError):
        iri(BASE, bad)


def test_bad_base():
    """A base that is no folder is a wrong setting."""
    with pytest.raises(ConfigError, match="must end with '/'"):
        iri("https://ziyaret.example", "person/x")


@pytest.mark.parametrize("bad", ["", "857056", "Q0", "Q", "q5", "Q5>", "P31"])
def test_bad_item(bad):
    """Only a Wikidata item id becomes a Wikidata IRI."""
    with pytest.raises(InputError, match="not a Wikidata item id"):
        item_iri(bad)


def test_key_of():
    """A key is read back from its IRI, and an IRI of elsewhere is refused."""
    assert key_of(BASE, iri(BASE, "person/lale-ture")) == "person/lale-ture"
    with pytest.raises(InputError, match="does not begin with the base"):
        key_of(BASE, "https://other.example/person/x")
