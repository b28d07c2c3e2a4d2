"""Tours told by seeing, looking into and showing round."""

import pytest
from reading import Told, events_in

GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"
MUSEUM = Told("tour", places=("Uluğ Bey Müzesi",), participants=("Nermin Akbulut",))
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Uluğ Bey Müzesini gezdi.",
        f"{GUEST}, Uluğ Bey Müzesini gördü.",
        f"{GUEST}, Uluğ Bey Müzesini yerinde gördü.",
        f"{GUEST}, Uluğ Bey Müzesini görme fırsatı buldu.",
        f"{GUEST}, Uluğ Bey Müzesini inceledi.",
        f"{GUEST}, Uluğ Bey Müzesinde süren kazıları yerinde inceledi.",
        f"{GUEST}, Uluğ Bey Müzesinde incelemeler yaptı.",
        f"{GUEST}, Uluğ Bey Müzesi üzerindeki çatıyı inceledi.",
        f"{GUEST}, Uluğ Bey Müzesi ile şairin doğduğu evi gezdi.",
        f"{GUEST}, programını Uluğ Bey Müzesi gezisiyle tamamladı.",
    ],
)
def test_a_place_is_seen(text):
    """However it is told, who sees a place is on a tour of it."""
    assert events_in(text) == [MUSEUM]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} dosyayı inceledi.",
        f"{GUEST} büyük ilgi gördü.",
        f"{GUEST}, Ankara'da dosyayı inceledi.",
        "Uluğ Bey Müzesini geçen yıl 200 bin kişi gezdi.",
    ],
)
def test_no_tour(text):
    """Papers and attention are no places, and the public that comes to one is nobody on a tour."""
    assert events_in(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "Akbulut, Uluğ Bey Müzesini gezdi.",
        "Uluğ Bey Müzesi gezildi.",
        "Program, Uluğ Bey Müzesi'nin gezilmesiyle sona erdi.",
    ],
)
def test_a_tour_at_a_visit(told):
    """The host of a visit shows its guests round, also where only the place is told."""
    tour = Told("tour", ("Tekkaya Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))
    assert events_in(f"{VISITED} {told}") == [VISIT, tour]


def test_a_tour_of_no_place():
    """A tour of which no place is told is at the host."""
    tour = Told("tour", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
    assert events_in(f"{VISITED} Akbulut saha gezisi yaptı.") == [VISIT, tour]


def test_a_tour_of_which_nobody_is_told():
    """A place may be toured by whom the text does not name."""
    assert events_in("Uluğ Bey Müzesi gezildi.") == [Told("tour", places=("Uluğ Bey Müzesi",))]


def test_who_shows_round():
    """A guide is on the tour as those are who are shown round."""
    tour = Told("tour", places=("Kız Kulesi",), participants=("heyet", "Nermin Akbulut"))
    assert events_in(f"{GUEST}, heyete Kız Kulesi'ni gezdirdi.") == [tour]


@pytest.mark.parametrize("told", ["birimleri tek tek gezdi", "servisleri dolaştı"])
def test_inside(told):
    """Rooms of what is visited are part of the visit."""
    assert events_in(f"{VISITED} Akbulut, {told}.") == [VISIT]


def test_where_the_passage_has_moved():
    """A tour whose place the clause does not tell goes where the passage has moved to."""
    text = f"{VISITED} Akbulut, Uluğ Bey Müzesine geçti. Akbulut orada gezdi."
    assert events_in(text)[1:] == [Told("tour", ("Tekkaya Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))]


@pytest.mark.parametrize("told", ["atölyeleri gezdi", "yeni üniteyi gezdi", "köy köy gezdi"])
def test_what_is_no_tour(told):
    """Who sees what is inside a house is still on the visit, and `köy köy` tells no place."""
    text = f"Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediyesini ziyaret etti. Akbulut {told}."
    assert [event.type for event in events_in(text)] == ["visit"]
