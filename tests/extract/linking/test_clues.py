"""The places that a text speaks of, as clues to each other."""

import pytest
from reading import analyse, chunks_of, reading_of

from ziyaret_extract.linking import read_clues
from ziyaret_extract.linking.clues import PUBLISHER


def clues(text, source=None):
    """Each name that may be a place's, and the areas said beside it."""
    return [(clue.asked.name, clue.beside) for clue in read_clues(reading_of(analyse(text)), chunks_of(text), source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van'ın Edremit ilçesi kazandı.", [("Van", ()), ("Edremit", ("Van",))]),
        ("Van'ın Edremit ve Gevaş ilçeleri kazandı.", [("Van", ()), ("Edremit", ("Van",)), ("Gevaş", ("Van",))]),
        ("Edremit (Van) kazandı.", [("Edremit", ("Van",)), ("Van", ())]),
        ("Edremit/Van kazandı.", [("Edremit", ("Van",)), ("Van", ("Edremit",))]),
        ("Kars'ın Selim Belediyesi duyurdu.", [("Kars", ()), ("Selim Belediyesi", ("Kars",))]),
        ("Van'dan Edremit'e gittiler.", [("Van", ()), ("Edremit", ())]),
        ("Van Ticaret ve Sanayi Odası duyurdu.", [("Van", ())]),
        ("Mezitli Kent Konseyi duyurdu.", [("Mezitli", ())]),
        ("Fatih Eğitim Vakfı duyurdu.", []),
        ("Tekkaya'da buluştular.", []),
        ("Müdür Kartal Yurdakul geldi.", []),
    ],
)
def test_names_and_areas_beside(text, expected):
    """Places by name, offices by theirs, bodies by the place that they are called after; people are none."""
    assert clues(text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://www.bandirma.bel.tr/haber/1", ["bandirma"]),
        ("http://konya.gov.tr", ["konya"]),
        ("https://gazete.example/konya.bel.tr", []),
        ("haber.txt", []),
        ("https://www.tekkaya.bel.tr/", []),
        (None, []),
    ],
)
def test_publisher(source, expected):
    """The address of a public body names its place."""
    found = read_clues(reading_of(analyse("")), [], source)
    assert [(clue.asked.name, clue.at) for clue in found] == [(name, PUBLISHER) for name in expected]


@pytest.mark.parametrize(
    ("text", "divided"),
    [("Konya'nın her ilçesi kazandı.", True), ("Konya'nın zeytini kazandı.", False), ("Konya'da ilçe kazandı.", False)],
)
def test_what_has_districts(text, divided):
    """A name in the genitive before districts is that of what they lie in."""
    (clue,) = read_clues(reading_of(analyse(text)), chunks_of(text), None)
    assert clue.divided is divided
