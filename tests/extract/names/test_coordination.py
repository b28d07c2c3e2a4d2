"""Coordinated names, spelled out."""

import pytest
from reading import analyse, chunks_of

from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_extract.text import normalize


def bodies(text):
    """The name, the case and the words in the text of each organization."""
    analysis = analyse(text)
    return [
        (c.name, c.case.value, normalize(text).clean[analysis.tokens[c.first].start : analysis.tokens[c.last - 1].end])
        for c in chunks_of(text)
        if c.kind is ChunkKind.ORGANIZATION
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fatih, Kartal ve Pendik Belediyelerini gezdiler.",
            [
                ("Fatih Belediyesi", "acc", "Fatih"),
                ("Kartal Belediyesi", "acc", "Kartal"),
                ("Pendik Belediyesi", "acc", "Pendik Belediyelerini"),
            ],
        ),
        (
            "Sarıova ve Tekkaya Belediyeleri anlaştı.",
            [("Sarıova Belediyesi", "nom", "Sarıova"), ("Tekkaya Belediyesi", "nom", "Tekkaya Belediyeleri")],
        ),
        (
            "Konuklar Sarıova Belediyesi, Kartal ve Pendik Belediyelerine gitti.",
            [
                ("Sarıova Belediyesi", "nom", "Sarıova Belediyesi"),
                ("Kartal Belediyesi", "dat", "Kartal"),
                ("Pendik Belediyesi", "dat", "Pendik Belediyelerine"),
            ],
        ),
        (
            "Kartal ve Pendik belediyelerimizle görüştük.",
            [("Kartal Belediyesi", "ins", "Kartal"), ("Pendik Belediyesi", "ins", "Pendik belediyelerimizle")],
        ),
        (
            "Kartal ve Pendik barolarına gittiler.",
            [("Kartal Barosu", "dat", "Kartal"), ("Pendik Barosu", "dat", "Pendik barolarına")],
        ),
        (
            "Kartal ve Pendik Kaymakamlığı görevlerinde bulundu.",
            [("Kartal Kaymakamlığı", "nom", "Kartal"), ("Pendik Kaymakamlığı", "nom", "Pendik Kaymakamlığı")],
        ),
        (
            "Kartal ve Pendik Belediye Başkanları katıldı.",
            [("Kartal Belediyesi", "other", "Kartal"), ("Pendik Belediyesi", "other", "Pendik Belediye")],
        ),
        ("Elif Kaya ve Pendik Belediye Başkanları katıldı.", [("Pendik Belediyesi", "other", "Pendik Belediye")]),
        (
            "Konuklar Sarıova Belediyesi ve Tekkaya Belediyesini gezdi.",
            [
                ("Sarıova Belediyesi", "nom", "Sarıova Belediyesi"),
                ("Tekkaya Belediyesi", "acc", "Tekkaya Belediyesini"),
            ],
        ),
    ],
)
def test_shared_heads(text, expected):
    """A plural head belongs to each name before it, in its case; each name has its own place in the text."""
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Karar Çevre, Şehircilik ve İklim Değişikliği Bakanlığından çıktı.",
            ["Çevre, Şehircilik ve İklim Değişikliği Bakanlığı"],
        ),
        ("Karar Kültür ve Turizm Bakanlığından çıktı.", ["Kültür ve Turizm Bakanlığı"]),
        ("Konuklar Ankara'da, Kültür ve Turizm Bakanlığında buluştu.", ["Kültür ve Turizm Bakanlığı"]),
        ("Dün Akbulut, Kültür ve Turizm Bakanlığını övdü.", ["Kültür ve Turizm Bakanlığı"]),
        ("Konuklar Ankara, Kültür ve Turizm Bakanlığında buluştu.", ["Kültür ve Turizm Bakanlığı"]),
    ],
)
def test_ministries(text, expected):
    """The commas inside a ministry's name part nothing; a place before it is not part of it."""
    assert [name for name, *_ in bodies(text)] == expected


def test_municipalities_of_a_country():
    """All the municipalities of a country or region are no body; those of towns are."""
    text = "Orada Kosova ve Arnavutluk belediyeleri vardı."
    assert bodies(text) == []
    assert [(c.kind.value, c.name) for c in chunks_of(text)] == [("place", "Kosova"), ("place", "Arnavutluk")]
