"""Sentences that were once misread, each with what it says."""

from __future__ import annotations

import pytest
from reading import Told, chunks_of, events_in, facts_of, roles_in

MAYOR = "Tekkaya Belediye Başkanı Orhan Demirkan"
GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tekkaya Belediyesini {GUEST} ziyaret etti.", [VISIT]),
        (
            "Tekkaya Belediyesi, Özbekistan heyetine ev sahipliği yaptı.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Özbekistan heyeti",))],
        ),
        (
            f"{MAYOR} heyeti makamında kabul etti.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("heyet",), received_by=("Orhan Demirkan",))],
        ),
        (
            f"{MAYOR}, {GUEST} ve heyetini kabul etti.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Nermin Akbulut",),
                    received_by=("Orhan Demirkan",),
                )
            ],
        ),
        (f"{GUEST} ziyaret etmek üzere Tekkaya Belediyesini aradı.", []),
        ("Müze pazartesi dışında her gün ziyaret edilebilir.", []),
    ],
)
def test_visits(text, expected):
    """A visit is told whatever the order of the words, and only when it takes place."""
    assert events_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Önceki Dönem Belediye Başkanı Cem Yaylacı geldi.", {"Cem Yaylacı": [("Belediye Başkanı", None)]}),
        (
            "Sarıova'nın Belediye Başkanı Cem Yaylacı geldi.",
            {"Cem Yaylacı": [("Belediye Başkanı", "Sarıova Belediyesi")]},
        ),
        ("Özbekistan Cumhurbaşkanı Cem Yaylacı geldi.", {"Cem Yaylacı": [("Cumhurbaşkanı", "Özbekistan")]}),
        (
            "Azerbaycan Şabran Rayonu İcra Hakimiyeti Başçısı Cem Yaylacı geldi.",
            {"Cem Yaylacı": [("Başçı", "Şabran Rayonu İcra Hakimiyeti")]},
        ),
        (
            f"{MAYOR} geldi. Konuğu Belediye Başkanı Cem Yaylacı karşıladı.",
            {
                "Orhan Demirkan": [("Belediye Başkanı", "Tekkaya Belediyesi")],
                "Cem Yaylacı": [("Belediye Başkanı", None)],
            },
        ),
    ],
)
def test_roles(text, expected):
    """A title is held where its words say, and a municipality has one mayor."""
    assert roles_in(text) == expected


def test_list_after_a_first_word():
    """A sentence's first word is no part of the first name of a list."""
    names = [chunk.name for chunk in chunks_of("Heyet Fatih, Kartal ve Pendik Belediyelerini ziyaret etti.")]
    assert names == ["Fatih Belediyesi", "Kartal Belediyesi", "Pendik Belediyesi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GUEST} ve beraberindeki heyet Tekkaya Belediyesini ziyaret etti.", ["partial"]),
        (f"Heyette {GUEST} ve {MAYOR} yer aldı.", ["listed"]),
        ("Heyet Tekkaya Belediyesini ziyaret etti.", ["unknown"]),
    ],
)
def test_rosters(text, expected):
    """A roster is partial when others come along who are not named."""
    assert [group.roster.value for group in facts_of(text).groups] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Çevre ve temizlik hizmetleri hakkında bilgi verildi.", ["Çevre ve temizlik hizmetleri"]),
        ("Dil kursları ve destek hizmetleri hakkında bilgi verildi.", ["Dil kursları", "destek hizmetleri"]),
        ("Su sorunu hakkında konuşuldu.", ["Su sorunu"]),
    ],
)
def test_topics(text, expected):
    """Coordinated topics are two where each is a whole noun phrase, and a cue is no part of a topic."""
    assert [topic.name for topic in facts_of(text).topics] == expected
