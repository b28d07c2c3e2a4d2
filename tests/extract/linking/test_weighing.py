"""How likely each place that a name may mean is."""

import math

import pytest

from ziyaret_extract.gazetteer import load_index
from ziyaret_extract.linking.asked import Asked
from ziyaret_extract.linking.weighing import (
    ancestors,
    kilometres,
    likely,
    link_weights,
    nearness,
    own_clues,
    weigh,
)
from ziyaret_ontology.model import PlaceKind


def entry(key):
    """A place of the index."""
    return load_index().place(f"place/{key}")


def test_shares_add_up():
    """The shares of the places of a name and of none of them are one whole, the likeliest is first."""
    found = load_index().places("Taşkent")
    options, nothing = weigh(found, [own_clues(each, Asked("Taşkent")) for each in found])
    assert math.isclose(sum(each.share for each in options) + nothing, 1)
    assert [each.share for each in options] == sorted((each.share for each in options), reverse=True)
    assert options[0].entry.key == "place/taskent-ozbekistan"


def test_nothing_to_weigh():
    """A name that no place bears means none."""
    assert weigh([], []) == ((), 1.0)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("konya", "pendik"),
        ("pendik", "suvarli"),
        ("taskent-ozbekistan", "taskent-konya"),
        ("taskent-konya", "taskent-ozbekistan-region"),
        ("akdeniz", "akdeniz-mersin"),
        ("ozbekistan", "andican-ozbekistan"),
    ],
)
def test_likely(more, less):
    """Provinces, metropolises and countries are meant oftener than districts, those than small towns."""
    assert likely(entry(more)) > likely(entry(less))


@pytest.mark.parametrize(
    ("name", "kinds", "clues"),
    [
        ("Pendik", (), {"likely"}),
        ("Pendik", (PlaceKind.DISTRICT,), {"likely", "kind"}),
        ("Buxoro", (), {"likely", "other"}),
        ("bagcilar", (), {"likely", "typed"}),
        ("Xarazm", (), {"likely", "sounds"}),
    ],
)
def test_own_clues(name, kinds, clues):
    """What the name itself tells: its form, and whether the place is of the kind that is said."""
    found = load_index().places(name)[0]
    assert own_clues(found, Asked(name, kinds)).keys() == clues


def test_distance():
    """Balıkesir's Edremit is some 40 km from Ayvalık and farther than 1,000 km from Van's."""
    one, other, ayvalik = (entry(key).coordinates for key in ("edremit-balikesir", "edremit-van", "ayvalik"))
    assert 20 < kilometres(one, ayvalik) < 60
    assert kilometres(one, other) > 1000
    assert nearness(one, one) == 1 > nearness(one, ayvalik) > nearness(one, other)
    assert nearness(one, None) == 0


def test_ancestors():
    """The areas around a place from the inside out; Türkiye tells nothing."""
    assert [area.name for area in ancestors(entry("suvarli").area)] == ["Besni", "Adıyaman"]
    assert ancestors(entry("konya").area) == ()
    assert [area.name for area in ancestors(entry("kazan").area)] == ["Rusya"]


def test_every_clue_has_a_weight():
    """The table names each clue once; only forms and contrary areas count against a place."""
    weights = link_weights()
    assert {clue for clue, weight in weights.items() if weight < 0} == {
        *("nothing", "other", "typed", "sounds", "elsewhere")
    }
