"""Sentences, paragraphs, headings and list items."""

import pytest

from ziyaret_extract.analyzers.sentences import split_sentences
from ziyaret_extract.analyzers.tokens import tokenize
from ziyaret_extract.text import normalize

WRAPPED = """\
Tekkaya Belediyesi, gönüllülük çalışmalarını yerinde incelemek üzere ilçeye
gelen konuk heyeti ağırladı. Heyete Başkan Yardımcısı Nalan Özsoylu ile
Dr. Cemal Yolcu eşlik etti. Ziyaret akşam saatlerinde sona erdi ve konuklar
ülkelerine döndü.
"""


def split(text: str) -> list[str]:
    """The sentences of a text; `# ` stands before a heading."""
    clean = normalize(text).clean
    tokens = tokenize(clean)
    return [
        ("# " if sentence.heading else "") + clean[tokens[sentence.first].start : tokens[sentence.last - 1].tail]
        for sentence in split_sentences(clean, tokens)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prof. Dr. Nalan Özsoylu geldi.",
        "Av. Cemal Yolcu ile Doç. Dr. Ece Sarı görüştü.",
        "Tekkaya A.Ş. Genel Müdürü konuştu.",
        "T.C. Ziraat Bankası açıldı.",
        "Karayolları 10. Bölge Müdürü geldi.",
        "18.09.2024 tarihinde saat 10.00 sıralarında toplandı.",
        "Başkan, “Geldik. Gördük. Sevdik.” dedi.",
        "“Hoş geldiniz! Nasılsınız?” diyen Başkan gülümsedi.",
        "Başkan «Geldik. Gördük.» ifadelerini kullandı.",
        "Yeni merkez vb. Yerler gezildi.",
    ],
)
def test_full_stop_inside(sentence):
    """Abbreviations, ordinals, dates, times and quoted speech end no sentence."""
    assert split(sentence) == [normalize(sentence).clean]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet geldi. Başkan konuştu.", ["Heyet geldi.", "Başkan konuştu."]),
        ("Heyet geldi.Başkan konuştu.", ["Heyet geldi.", "Başkan konuştu."]),
        ("Heyet geldi.17 kişi kaldı.", ["Heyet geldi.", "17 kişi kaldı."]),
        ("Geldiler mi? Evet!", ["Geldiler mi?", "Evet!"]),
        ("Başkan “Geldik.” dedi. Heyet güldü.", ["Başkan “Geldik.” dedi.", "Heyet güldü."]),
        (
            "Başkan şöyle konuştu: “Geldik. Gördük.” Heyet ayrıldı.",
            ["Başkan şöyle konuştu: “Geldik.", "Gördük.”", "Heyet ayrıldı."],
        ),
        ("Heyet (TDBB) geldi. Gezi yapıldı.", ["Heyet (TDBB) geldi.", "Gezi yapıldı."]),
        ("“Kapanmayan tırnak. Sürüyor. Bitmedi.", ["“Kapanmayan tırnak.", "Sürüyor.", "Bitmedi."]),
    ],
)
def test_sentence_ends(text, expected):
    """A final mark with a beginning behind it ends a sentence, also without a space."""
    assert split(text) == [normalize(sentence).clean for sentence in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konuklar Geldi\n\nHeyet geldi.", ["# Konuklar Geldi", "Heyet geldi."]),
        ("TEKKAYA'DA ZİYARET\nHeyet geldi.", ["# TEKKAYA'DA ZİYARET", "Heyet geldi."]),
        (
            "TEKKAYA BELEDİYESİ\nBASIN BÜLTENİ\n\nHeyet geldi.",
            ["# TEKKAYA BELEDİYESİ", "# BASIN BÜLTENİ", "Heyet geldi."],
        ),
        ("Geldi.\n\nKimler katıldı?\n\nHeyet geldi.", ["Geldi.", "# Kimler katıldı?", "Heyet geldi."]),
        (
            "10 Haziran Pazartesi\n- 10.00 Açılış\n- 11.00 Gezi",
            ["# 10 Haziran Pazartesi", "- 10.00 Açılış", "- 11.00 Gezi"],
        ),
        (
            "Konuşmacılar: Ece Sarı, Can Ak, Nermin Akbulut, Orhan Demirkan, Elif Yurdakul\n20.00 Konser",
            ["# Konuşmacılar: Ece Sarı, Can Ak, Nermin Akbulut, Orhan Demirkan, Elif Yurdakul", "20.00 Konser"],
        ),
        (
            "Şartlar:\n1) 18 yaşında olmak,\n2) Tekkaya'da oturmak.",
            ["Şartlar:", "1) 18 yaşında olmak,", "2) Tekkaya'da oturmak."],
        ),
        (
            "Liste\n\nEce Sarı – Tekkaya Müdürü\nCan Ak – Ovaköy Müdürü",
            ["# Liste", "Ece Sarı – Tekkaya Müdürü", "Can Ak – Ovaköy Müdürü"],
        ),
        (
            "Liste\n\nEce Sarı, Tekkaya Müdürü\nCan Ak, Ovaköy Müdürü\n\nGeldiler.",
            ["# Liste", "Ece Sarı, Tekkaya Müdürü", "Can Ak, Ovaköy Müdürü", "Geldiler."],
        ),
        (
            "Tekkaya Esnaf ve Sanatkâr Odaları Birliği'nin seçimi\n23. Olağan Kurulda oldu. Başkan ve\nÜyeler geldi.",
            [
                "Tekkaya Esnaf ve Sanatkâr Odaları Birliği'nin seçimi\n23. Olağan Kurulda oldu.",
                "Başkan ve\nÜyeler geldi.",
            ],
        ),
        (
            "Başkan Elif\nYurdakul ile\nheyeti konukları ağırladı\nve müzeyi gezdi. Müdür Bora\nSaylan geldi.",
            [
                "Başkan Elif\nYurdakul ile\nheyeti konukları ağırladı\nve müzeyi gezdi.",
                "Müdür Bora\nSaylan geldi.",
            ],
        ),
        (
            "Heyet dün\nmüzeyi gezdi, bugün\nköyü gördü,\nokula gitti ve\ndöndü.\n\nBora Saylan\nTekkaya Müdürü",
            ["Heyet dün\nmüzeyi gezdi, bugün\nköyü gördü,\nokula gitti ve\ndöndü.", "# Bora Saylan", "Tekkaya Müdürü"],
        ),
        ("Geldiler.\n\nSaygılarımızla,\nEce Sarı", ["Geldiler.", "Saygılarımızla,", "Ece Sarı"]),
        (
            "Panel, konuşmacı: Elif Yurdakul\n26 Temmuz Cuma 17.00 Açılış\n27 Temmuz 2024 09.00 Konser",
            ["# Panel, konuşmacı: Elif Yurdakul", "26 Temmuz Cuma 17.00 Açılış", "27 Temmuz 2024 09.00 Konser"],
        ),
        ("Tek satırlık haber", ["Tek satırlık haber"]),
        ("Heyet\n\n\n\ngeldi.", ["# Heyet", "geldi."]),
    ],
)
def test_layout(text, expected):
    """Headings, list items and blank lines end what stands in them."""
    assert split(text) == [normalize(sentence).clean for sentence in expected]


def test_wrapped_lines_are_one_paragraph():
    """A line break inside a wrapped paragraph ends no sentence, though the next line begins with a capital."""
    flat = " ".join(WRAPPED.split())
    assert [" ".join(sentence.split()) for sentence in split(WRAPPED)] == split(flat)


def test_paragraphs_are_counted():
    """Blank lines divide paragraphs, line breaks alone do not."""
    clean = normalize("Başlık\n\nHeyet geldi.\nGezi yapıldı.\n\n\nSon.").clean
    assert [sentence.paragraph for sentence in split_sentences(clean, tokenize(clean))] == [0, 1, 1, 2]
