"""Capitals of headlines, made those of running text."""

import pytest
from reading import analyse

from ziyaret_extract.names.recase import calmed, recase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "TEKKAYA BELEDİYE BAŞKANI NERMİN AKBULUT ZİYARET ETTİ\n\nTören yapıldı.",
            "Tekkaya Belediye Başkanı Nermin Akbulut ziyaret etti Tören yapıldı .",
        ),
        (
            "ÇEVRE VE ŞEHİRCİLİK BAKANLIĞI TDBB İLE GÖRÜŞTÜ\n\nTören yapıldı.",
            "Çevre ve Şehircilik Bakanlığı TDBB ile görüştü Tören yapıldı .",
        ),
        ("Yeni dönem TEKKAYA BELEDİYESİ İLE başladı.", "Yeni dönem Tekkaya Belediyesi ile başladı ."),
        ("Bugün TDBB ve UNESCO toplandı.", "Bugün TDBB ve UNESCO toplandı ."),
        (
            "Tekkaya Belediyesi Konuklarını Törenle Karşıladı\n\nTören yapıldı.",
            "Tekkaya Belediyesi konuklarını törenle karşıladı Tören yapıldı .",
        ),
        (
            "Tekkaya Eğitim ve Araştırma Hastanemizde Tören\n\nTören yapıldı.",
            "Tekkaya Eğitim ve Araştırma Hastanemizde tören Tören yapıldı .",
        ),
        (
            "TEKKAYA'DAN EĞİTİM KURUMLARINA DESTEK\n\nTören yapıldı.",
            "Tekkaya eğitim Kurumlarına destek Tören yapıldı .",
        ),
        ("Kaymakam Uğurlandı\n\nTören yapıldı.", "Kaymakam uğurlandı Tören yapıldı ."),
        ("Tekkaya konuklarını karşıladı\n\nTören yapıldı.", "Tekkaya konuklarını karşıladı Tören yapıldı ."),
    ],
)
def test_recase(text, expected):
    """Words in capitals become names or small words; acronyms, names and running text stay as they are."""
    assert " ".join(token.text for token in recase(analyse(text))) == expected


def test_a_text_in_capitals_is_calmed():
    """A text that is all in capitals is read as running text, one with headings in capitals as it stands."""
    text = "TEKKAYA BELEDİYESİ'Nİ ZİYARET EDEREK PENDİK BELEDİYESİNE GEÇEN HEYETİ BAŞKAN NERMİN AKBULUT AĞIRLADI. " * 3
    words = " ".join(token.text for token in calmed(analyse(text)).tokens)
    assert "Tekkaya Belediyesi ziyaret ederek Pendik Belediyesine geçen" in words
    assert "Nermin Akbulut ağırladı ." in words
    mixed = analyse(f"{text}\n\nTören yapıldı, konuklar kenti gezdi, akşam yemeğe katıldı.")
    assert calmed(mixed) == mixed


def test_offsets_stay():
    """Only the text of a token is rewritten."""
    analysis = analyse("TEKKAYA BELEDİYESİ KONUKLARINI AĞIRLADI\n\nTören yapıldı.")
    recased = recase(analysis)
    assert [(t.start, t.end, t.folded) for t in recased] == [(t.start, t.end, t.folded) for t in analysis.tokens]
    assert recased != analysis.tokens
