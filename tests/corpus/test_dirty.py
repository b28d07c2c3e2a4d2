"""The dirty variants change how a text is written and not what it says."""

import pytest

from ziyaret_corpus import list_releases
from ziyaret_corpus.dirty import VARIANTS

TEXT = "Konuklar Geldi\n\nPendik’te Belediye Başkanı Ece Ünal, konukları ağırladı. “Hoş geldiniz” dedi."
SHOWN = {
    "capitals": "KONUKLAR GELDİ\n\nPENDİK’TE BELEDİYE BAŞKANI ECE ÜNAL, KONUKLARI AĞIRLADI. “HOŞ GELDİNİZ” DEDİ.",
    "no apostrophes": TEXT.replace("’", ""),
    "glued words": "Konuklar Geldi\n\nPendik’te Belediye BaşkanıEce Ünal,konukları ağırladı. “Hoş geldiniz” dedi.",
    "ascii": "Konuklar Geldi\n\nPendik’te Belediye Baskani Ece Unal, konuklari agirladi. “Hos geldiniz” dedi.",
    "hard wraps": TEXT.replace("Hoş ", "Hoş\n"),
    "hyphenation": TEXT.replace("Hoş ", "Hoş\n"),
    "headline glued": TEXT.replace("\n\n", " "),
}


@pytest.mark.parametrize("name", SHOWN)
def test_variant(name):
    """What a variant makes of a text."""
    assert VARIANTS[name](TEXT) == SHOWN[name]


def test_a_long_word_is_parted():
    """A scanner reads the hyphen at the end of a line."""
    text = "Kırgızistan ve Özbekistan heyetleri Ankara'da akşam belediyecilerle tanıştı."
    assert VARIANTS["hyphenation"](text) == text.replace("belediyecilerle", "belediyecilerle\n").replace("\n ", "\n")
    assert VARIANTS["hyphenation"](f"Üç {text}") == f"Üç {text}".replace("diyecilerle", "diyecile-\nrle")


@pytest.mark.parametrize("name", VARIANTS)
def test_variants_are_deterministic_and_differ(name):
    """A variant gives the same text each time, and another than the clean one."""
    for release in list_releases():
        assert VARIANTS[name](release.text) == VARIANTS[name](release.text)
    assert any(VARIANTS[name](release.text) != release.text for release in list_releases())
