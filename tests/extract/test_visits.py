"""Visits from the guest's and from the host's side."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
RECEIVED = Told(
    "visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",), received_by=("Orhan Demirkan",)
)


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Tekkaya Belediyesini ziyaret etti.",
        f"{GUEST}, Tekkaya Belediyesi’ni ziyaret etti.",
        f"{GUEST}, Tekkaya Belediyesini ziyaret ederek çalışmaları inceledi.",
        f"{GUEST}, Tekkaya Belediyesini ziyaret edip döndü.",
        f"Tekkaya Belediyesini ziyaret eden {GUEST} sevindi.",
        f"{GUEST}, Tekkaya Belediyesine konuk oldu.",
        f"{GUEST}, Tekkaya Belediyesinin konuğu oldu.",
        f"{GUEST}, Tekkaya Belediyesinin misafiri oldu.",
        f"{GUEST}, Tekkaya Belediyesine nezaket ziyaretinde bulundu.",
        f"{GUEST}, Tekkaya Belediyesine bir ziyaret gerçekleştirdi.",
        f"Tekkaya Belediyesinin bu haftaki konuğu {GUEST} oldu.",
        f"Tekkaya Belediyesi, {GUEST}'u ağırladı.",
        f"{GUEST}, Tekkaya Belediyesinde ağırlandı.",
        f"{GUEST}, Tekkaya Belediyesi tarafından ağırlandı.",
    ],
)
def test_a_body_is_visited(text):
    """However it is told, and from whichever side, the guest visits the body."""
    assert events_in(text) == [VISIT]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, {HOST}'ı makamında ziyaret etti.",
        f"{GUEST}, {HOST}'ın konuğu oldu.",
        f"{GUEST}, {HOST}'ın misafiri oldu.",
        f"{HOST}, {GUEST}'u ağırladı.",
        f"{HOST}, {GUEST}'u makamında kabul etti.",
        f"{GUEST}, {HOST} tarafından kabul edildi.",
        f"{GUEST}, {HOST} tarafından karşılandı.",
    ],
)
def test_a_person_is_visited(text):
    """Who is visited receives, and the title of the office names the body visited."""
    assert events_in(text) == [RECEIVED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Heyet, Pendik ve Kartal Belediyelerini ziyaret etti.",
            [Told("visit", hosts=(f"{name} Belediyesi",), participants=("Heyet",)) for name in ("Pendik", "Kartal")],
        ),
        (
            "Konuklar Pendik'i ziyaret etti.",
            [Told("visit", places=("Pendik",), participants=("Konuklar",))],
        ),
        (
            f"{HOST}, {GUEST} ile Yeşilova Kaymakamı Tarık Şenyurt'u ayrı ayrı kabul etti.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=(guest,),
                    received_by=("Orhan Demirkan",),
                )
                for guest in ("Nermin Akbulut", "Tarık Şenyurt")
            ],
        ),
        (
            f"{HOST}, {GUEST} ile Yeşilova Kaymakamı Tarık Şenyurt'u kabul etti.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Nermin Akbulut", "Tarık Şenyurt"),
                    received_by=("Orhan Demirkan",),
                )
            ],
        ),
        (
            "Sarıova Belediyesi, Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Sarıova Belediyesi",))],
        ),
    ],
)
def test_how_many_visits(text, expected):
    """Each body visited is a visit of its own, and guests received each by themselves have one each."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{VISITED} Akbulut'u Belediye Başkanı Orhan Demirkan makamında kabul etti.",
            [RECEIVED],
        ),
        (
            f"{VISITED} Akbulut'a Belediye Başkan Yardımcısı Figen Ulucak eşlik etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut", "Figen Ulucak"))],
        ),
        (
            f"{VISITED} Konuğu, Başkan Yardımcısı Figen Ulucak ağırladı.",
            [VISIT],
        ),
        (
            "Özbekistan heyeti Tekkaya Belediyesini ziyaret etti. Konukları Belediye Başkanı Orhan Demirkan ağırladı.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Özbekistan heyeti",),
                    received_by=("Orhan Demirkan",),
                )
            ],
        ),
        (
            f"{GUEST} ve beraberindeki heyet, Tekkaya Belediyesini ziyaret etti.",
            [VISIT],
        ),
        (
            f"{GUEST}, beraberinde Müdür Figen Ulucak ile birlikte Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut", "Figen Ulucak"))],
        ),
    ],
)
def test_what_the_next_sentence_adds(text, expected):
    """Who receives and who goes along belong to the visit already told."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",))],
        ),
        (
            "Heyette Elif Yurdakul ve Bora Saylan yer aldı. Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Heyet",))],
        ),
    ],
)
def test_passive(text, expected):
    """A visit told without its guests is that of the delegation whose members the text tells."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Müdür Bora Saylan'ı Müdür Elif Yurdakul ağırladı.",
            [Told("visit", participants=("Bora Saylan",), received_by=("Elif Yurdakul",))],
        ),
        ("Müdür Elif Yurdakul'u ziyaret etti.", []),
    ],
)
def test_visits_without_a_place(text, expected):
    """A visit that names no body or place names its guests and who receives them, or it is none."""
    assert events_in(text) == expected
