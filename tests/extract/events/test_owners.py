"""Bodies that are visited by what is their own."""

import pytest
from reading import events_in

GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Tekkaya Belediyesinin Yunus Kültür Merkezi'ni ziyaret etti", "Yunus Kültür Merkezi"),
        ("Tekkaya Belediyesinin Pendik'teki Ovadere Atık Tesisi'ne gitti", "Ovadere Atık Tesisi"),
    ],
)
def test_a_place_with_a_name(told, place):
    """A place told with whose it is has that body as its host."""
    [visit] = events_in(f"{GUEST}, {told}.")
    assert (visit.hosts, visit.places) == (("Tekkaya Belediyesi",), (place,))


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("fidanlığını ziyaret etti", ()),
        ("Pendik'teki fidanlığını ziyaret ederek bilgi aldı", ()),
        ("Pendik fidanlığını ve Kartal Belediyesini ziyaret etti", ("Kartal Belediyesi",)),
    ],
)
def test_a_thing_without_a_name(told, others):
    """Who visits something of a body visits the body, alone or with others."""
    visits = events_in(f"{GUEST}, Tekkaya Belediyesi'nin {told}.")
    assert [visit.hosts for visit in visits] == [(host,) for host in ("Tekkaya Belediyesi", *others)]
