"""Endings without an apostrophe."""

import pytest
from reading import analyse

from ziyaret_extract import load_gazetteer
from ziyaret_extract.names.suffixless import part_suffixes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kocaeliye gelen heyet", ("Kocaeli", "ye")),
        ("Sonra Pendikte kaldılar", ("Pendik", "te")),
        ("Sonra Özbekistandan geldiler", ("Özbekistan", "dan")),
        ("Sonra Üsküdarın misafiri oldular", ("Üsküdar", "ın")),
        ("Sonra İstanbuldaki tören", ("İstanbul", "daki")),
        ("Sonra Pendik'te kaldılar", ("Pendik", "te")),
    ],
)
def test_endings_come_off(text, expected):
    """A known place's name without its ending, which is kept as a suffix with exact offsets."""
    token = next(t for t in part_suffixes(analyse(text).tokens, load_gazetteer()) if t.suffix)
    assert (token.text, token.suffix) == expected
    assert (text[token.start : token.end], text[token.start : token.tail].endswith(token.suffix)) == (expected[0], True)


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Bora Saylanovayı ağırladılar", "Saylanova"),
        ("Elif Yurdakuliden söz ettiler", "Yurdakuli"),
        ("Elif Candan geldi", "Candan"),
        ("Kartal Belediye Başkanı geldi", "Belediye"),
        ("Bora Karaçetin geldi", "Karaçetin"),
        ("Pendik'te Bora Saylanovayı ağırladılar", "Saylanovayı"),
        ("Salmas'ta Elif Salmasi konuştu", "Salmasi"),
        ("Sonra Hassane Kaya konuştu", "Hassane"),
        ("Pendik'te Recep Kaya ile Bora Recepi konuştu", "Recepi"),
        ("Xayra Karaca ve Veli Kara konuştu", "Karaca"),
        ("Elif Demir-Kaya konuştu", "Demir-Kaya"),
        ("Pendik'te Hüseyin Avni Kızıltan konuştu, sonra Vali Kızıltan gitti", "Kızıltan"),
    ],
)
def test_surnames(text, surname):
    """Behind a given name an unmistakable ending comes off, in a text that has no apostrophes."""
    assert surname in [token.text for token in part_suffixes(analyse(text).tokens, load_gazetteer())]


@pytest.mark.parametrize("text", ["Sonra Aydını gezdiler", "Sonra Kemale gitti", "Sonra Çayyakada kaldı", "ANKARADAN"])
def test_endings_stay(text):
    """A first name, an unknown name, a short ending and a word in capitals are left alone."""
    tokens = analyse(text).tokens
    assert part_suffixes(tokens, load_gazetteer()) == tokens
