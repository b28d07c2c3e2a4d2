"""Tours told by seeing, looking into and showing round."""

import pytest
from reading import Told, events_in

GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"
MUSEUM = Told("tour", places=("Uluğ Bey Müzesi",), participants=("Nermin Akbulut",))
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


def test_what_ends_with_a_tour():
    """`Y'nin gezilmesiyle` tells a tour of Y."""
    text = f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Program, Uluğ Bey Müzesi'nin gezilmesiyle sona erdi."
    assert events_in(text)[1].places == ("Uluğ Bey Müzesi",)


def test_inside():
    """Rooms of what is visited are part of the visit."""
    assert events_in(f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Akbulut, birimleri tek tek gezdi.") == [VISIT]


def test_where_the_passage_has_moved():
    """A tour whose place the clause does not tell goes where the passage has moved to."""
    text = f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Akbulut, Uluğ Bey Müzesine geçti. Akbulut orada gezdi."
    assert events_in(text)[1:] == [Told("tour", ("Tekkaya Belediyesi",), ("Uluğ Bey Müzesi",), ("Nermin Akbulut",))]
