"""Normalisation keeps every offset."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ziyaret_extract.text import normalize


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("Pendik’te", "Pendik'te"),
        ("“Kent”", '"Kent"'),
        ("„Kent‟", '"Kent"'),
        ("''Kent'' ve ’’Köy’’te", '"Kent" ve "Köy"te'),
        ("bele­diye", "belediye"),
        ("iki\u00a0şehir", "iki şehir"),
        ("bir\r\niki\riki", "bir\niki\niki"),
        ("\ufeffBaşlık", "Başlık"),
        ("I\u0307stanbul", "İstanbul"),
        ("22‑24 Nisan", "22-24 Nisan"),
        ("bir\ttab", "bir tab"),
        ("«tırnak» – çizgi", "«tırnak» – çizgi"),
        ("Pendik&#39;te&nbsp;gezdi &amp; gördü", "Pendik'te gezdi & gördü"),
        ("&amp;nbsp;İki &#350;ehir &yok;", " İki Şehir &yok;"),
        ("<p>Bir</p>\n<p>iki<br />üç</p>", "\nBir\n\n\niki\nüç\n"),
        ("<a href='#'>Kent</a> <strong>Konseyi</strong> 3 < 5 > 2", "Kent Konseyi 3 < 5 > 2"),
        ('[gallery ids="1,2"] [Kent]', "\n [Kent]"),
        ("Kent ve bele-\ndiye gezdi", "Kent ve\nbelediye gezdi"),
        ("21-\n26 Nisan, UCLG-\nMEWA", "21-\n26 Nisan, UCLG-\nMEWA"),
    ],
)
def test_clean_form(original, clean):
    """Apostrophes, quotes, spaces and line breaks become plain, letters are composed, invisible marks go."""
    assert normalize(original).clean == clean


@pytest.mark.parametrize(
    ("original", "word", "quote"),
    [
        ("Heyet, Pendik’te gezdi", "Pendik'te", "Pendik’te"),
        ("Bir ''Kent'' var", '"Kent"', "''Kent''"),
        ("gel­di I\u0307stanbul gez­di", "İstanbul", "I\u0307stanbul"),
        ("Baş\u00adkan geldi", "Başkan", "Baş\u00adkan"),
        ("\r\n\r\nBaşlık\r\nMetin", "Metin", "Metin"),
        ("Kent&nbsp;Konsey&#305; toplandı", "Kent Konseyı", "Kent&nbsp;Konsey&#305;"),
        ("<b>Pendik</b>&#8217;te gezdi", "Pendik", "Pendik"),
        ("Kent ve bele-\ndiye gezdi", "belediye", "bele-\ndiye"),
    ],
)
def test_mention_quotes_the_original(original, word, quote):
    """A piece of the clean text is quoted as the original writes it."""
    text = normalize(original)
    at = text.clean.index(word)
    mention = text.mention(at, at + len(word))
    assert mention.quote == quote == original[mention.start : mention.end]


@given(st.text(max_size=80))
def test_offsets_of_any_text(original):
    """Offsets never fall back, end with the original's length, and quote the letters of the clean text."""
    text = normalize(original)
    assert len(text.offsets) == len(text.clean) + 1
    assert list(text.offsets) == sorted(text.offsets)
    assert text.offsets[-1] == len(original)
    for at, letter in enumerate(text.clean):
        quote = text.mention(at, at + 1).quote
        assert quote != ""
        if letter.isalpha():
            assert letter in unicodedata.normalize("NFC", quote)


@given(st.text(max_size=80))
def test_idempotent(original):
    """A clean text is its own clean form."""
    clean = normalize(original).clean
    assert normalize(clean).clean == clean
