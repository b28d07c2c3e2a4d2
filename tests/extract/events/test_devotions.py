"""Visits to memorials told by what one does there."""

import pytest
from reading import events_in

VISITED = "Kazakistan heyeti Tekkaya Belediyesini ziyaret etti."


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Ovadere Şehitliği'ne geçen heyet dua etti", "Ovadere Şehitliği"),
        ("Heyet Ovadere Şehitliği'nde Fatiha okudu", "Ovadere Şehitliği"),
        ("Heyet Ovadere Anıtı'na karanfil bıraktı", "Ovadere Anıtı"),
        ("Anıtkabir'de Ata'nın huzuruna çıkan heyet döndü", "Anıtkabir"),
    ],
)
def test_respects_are_paid(told, place):
    """Who prays or leaves flowers at a memorial has visited it."""
    [_, visit] = events_in(f"{VISITED} {told}.")
    assert (visit.type, visit.places, visit.participants) == ("visit", (place,), ("Kazakistan heyeti",))


def test_a_prayer_elsewhere():
    """A prayer at no memorial is no visit."""
    assert len(events_in(f"{VISITED} Heyet dua etti.")) == 1
