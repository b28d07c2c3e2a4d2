"""Full names whose first name no table has: `Xayra` is none that is known."""

import pytest
from reading import analyse, chunks_of, facts_of, reading_of

from ziyaret_extract.names.full_names import (
    beside_people,
    is_honoured,
    is_known_by_surname,
    is_surname,
    is_told_by_noun,
)


def names(text):
    """The names of the people of a text."""
    return [person.name for person in facts_of(text).people]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("karaca", True),
        ("çilingiroğlu", True),
        ("kovačević", True),
        ("beridze", True),
        ("yoldaşova", True),
        ("belediye", False),
        ("köprüsü", False),
    ],
)
def test_surnames(word, expected):
    """A surname is one by the table, or by an ending that only surnames have."""
    assert is_surname(word) is expected


@pytest.mark.parametrize(
    ("test", "text", "expected"),
    [
        (is_known_by_surname, "Dün Xayra Karakoçoğlu konuştu.", True),
        (is_known_by_surname, "Dün Xayra Temiz konuştu.", False),
        (is_known_by_surname, "Dün Ulu Elif Karakoçoğlu anıldı.", False),
        (is_known_by_surname, "Dün Pendik Karakoçoğlu gezildi.", False),
        (is_known_by_surname, "Dün Xayrasını Karakoçoğlu kesti.", False),
        (is_told_by_noun, "Dün 88 yaşındaki Xayra Mutay konuştu.", True),
        (is_told_by_noun, "Dün bakırcı Xayra Mutay konuştu.", True),
        (is_told_by_noun, "Dün şehit babası Xayra Mutay konuştu.", True),
        (is_told_by_noun, "Dün çay ustalarından Pendik Mutay'ı andılar.", False),
        (is_told_by_noun, "Dün üreticisi Xayra Mutay'ın müdürü konuştu.", False),
        (is_told_by_noun, "Dün birinci Xayra Mutay konuştu.", False),
        (is_honoured, "Dün Dr. Xayra Mutay konuştu.", True),
        (is_honoured, "Dün Dr. Öğr. Üyesi Xayra Mutay konuştu.", True),
        (is_honoured, "Dün Prof. Dr. Bahar Tuz konuştu.", True),
        (is_honoured, "Dün T.C. Xayra Mutay konuştu.", False),
    ],
)
def test_evidence(test, text, expected):
    """A surname, a noun or an honorific tells that a name is somebody's; what names a place or a body it does not."""
    chunk = next(c for c in reversed(chunks_of(text)) if " " in c.name)
    assert test(reading_of(analyse(text)), chunk) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dün Elif Yurdakul ve Xayra Mutay konuştu.", ["Xayra Mutay"]),
        ("Dün Elif Yurdakul, Xayra Mutay ve Orhan Demirkan konuştu.", ["Xayra Mutay"]),
        ("Dün Xayra Mutay ile Elif Yurdakul konuştu.", ["Xayra Mutay"]),
        ("Dün Elif Yurdakul, Xayra Mutay'ı gezdi.", []),
        ("Dün Elif Yurdakul ile Xayra Mutay'ı gezdiler.", []),
        ("Dün Elif Yurdakul ve Xayra Mutay'da kalanlar konuştu.", []),
        ("Dün Elif Yurdakul ve Eski Kitap konuştu.", []),
    ],
)
def test_beside_people(text, expected):
    """A name that a list joins to somebody's is somebody's too, but for what was seen or where it was."""
    chunks = chunks_of(text)
    people = {at for at, chunk in enumerate(chunks) if chunk.name in {"Elif Yurdakul", "Orhan Demirkan"}}
    assert [chunks[at].name for at in beside_people(reading_of(analyse(text)), chunks, people)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dün üyeler Xayra Mutay ve Yelda Bilir ile bir araya geldi.", ["Xayra Mutay", "Yelda Bilir"]),
        ("Dün Doç. Dr. Varlık Ovacık konuştu.", ["Varlık Ovacık"]),
        (
            "Gelenler:\n\n• Sefer Karakoçoğlu, Rize Belediyesi Müdürü\n• Elif Kaya",
            ["Sefer Karakoçoğlu", "Elif Kaya"],
        ),
        ("Orada Elif Kaya, Hamdi Savcı ve Orhan Demirkan vardı.", ["Elif Kaya", "Hamdi Savcı", "Orhan Demirkan"]),
        (
            "Rektör Prof. Dr. Xayra Mutay Belediye Başkanımız Orhan Demirkan'ı ziyaret etti.",
            ["Xayra Mutay", "Orhan Demirkan"],
        ),
        ("Üyeler Elif Yurdakul, Xayra Mutay ve Genel Sekreter Orhan Demirkan geldi.", None),
    ],
)
def test_in_sentences(text, expected):
    """They are read in the sentences of the genre, before another office too."""
    assert names(text) == (expected or ["Elif Yurdakul", "Xayra Mutay", "Orhan Demirkan"])
