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


@pytest.mark.parametrize(
    "told",
    [
        "Tekkaya Belediyesi'ne ait Ovadere Atık Tesisi'ni ziyaret etti",
        "Tekkaya Belediyesi'ne bağlı Ovadere Atık Tesisi'ne konuk oldu",
        "mülkiyeti Tekkaya Belediyesine ait Ovadere Atık Tesisi'ni ziyaret etti",
        "Tekkaya Belediyesi tarafından işletilen Ovadere Atık Tesisi'ni ziyaret etti",
        "Tekkaya Belediyesince kurulan Ovadere Atık Tesisi'ni ziyaret etti",
        "Tekkaya Belediyesi bünyesindeki Ovadere Atık Tesisi'ni ziyaret etti",
    ],
)
def test_whose_a_place_is_told_to_be(told):
    """To whom a place belongs, who runs it or has it built hosts whoever visits it."""
    [visit] = events_in(f"{GUEST}, {told}.")
    assert (visit.hosts, visit.places) == (("Tekkaya Belediyesi",), ("Ovadere Atık Tesisi",))


def test_a_thing_that_belongs_to_a_body():
    """A thing without a name that is told to be a body's own is as good as the body."""
    [visit] = events_in(f"{GUEST}, Tekkaya Belediyesine ait fidanlığı ziyaret etti.")
    assert visit.hosts == ("Tekkaya Belediyesi",)
