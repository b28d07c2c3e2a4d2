"""Guest programmes held at a body."""

import pytest
from reading import Told, events_in

LED = "Heyette Elif Yurdakul ve Bora Saylan yer aldı."
GUESTS = ("Heyet",)
STAY = Told("visit", ("Tekkaya Belediyesi",), (), GUESTS)


@pytest.mark.parametrize(
    "text",
    [
        "Konuklar Tekkaya Belediyesinde sunum izledi.",
        "Tekkaya Belediyesinde “Temiz Su” sunumu yapıldı.",
        "Tekkaya Belediyesinde elektrikli otobüsler incelendi.",
    ],
)
def test_a_stay(text):
    """Where guests who go round are taught or shown something, they visit."""
    assert [(e.type, e.hosts, e.participants) for e in events_in(f"{LED} {text}")] == [
        (STAY.type, STAY.hosts, STAY.participants)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinde “Temiz Su” sunumu yapıldı.",
        f"{LED} Müdür Figen Ulucak, Tekkaya Belediyesinin dosyalarını inceledi.",
        f"{LED} Tekkaya Belediyesinde yapılacak sunum iptal edildi.",
        f"{LED} Tekkaya Belediyesinde yapılacak sunumu izleyecekler.",
        f"{LED} Tekkaya Belediyesinde kalındı.",
    ],
)
def test_no_stay(text):
    """No stay without guests who go round, of somebody else, of what is called off or to come, or of nothing learnt."""
    assert not [e for e in events_in(text) if e.type == "visit"]


def test_told_once():
    """A visit that is told by a verb is not told again by what went on there."""
    text = f"{LED} Heyet Tekkaya Belediyesini ziyaret etti. Konuklar Tekkaya Belediyesinde sunum izledi."
    assert events_in(text) == [STAY]
