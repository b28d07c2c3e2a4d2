"""Whose a title is."""

import pytest
from reading import analyse, chunks_of, reading_of

from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_extract.names.title_phrases import TitlePhrases

KAYA = "Selin Kayalı"


def phrases(text):
    """The titles before, behind and shared by Selin Kayalı, and the words of her phrase before the name."""
    analysis = analyse(text)
    reading, chunks = reading_of(analysis), chunks_of(text)
    found = TitlePhrases(reading, analysis.sentences, chunks)
    at = next(n for n, c in enumerate(chunks) if c.name == KAYA and c.kind in {ChunkKind.PERSON, ChunkKind.NAME})
    shared = found.shared(at)
    return (
        [chunks[k].name for k in found.before(at)],
        [chunks[k].name for k in found.behind(at)],
        None if shared is None else chunks[shared].name,
        reading.name(found.begin(at), chunks[at].first),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada Müdür Selin Kayalı vardı.", (["Müdür"], [], None, "Müdür")),
        (
            "Orada Tekkaya Belediyesi Müdürü Selin Kayalı vardı.",
            (["Müdür"], [], None, "Tekkaya Belediyesi Müdürü"),
        ),
        ("Orada Müdür ve Şef Selin Kayalı vardı.", (["Müdür", "Şef"], [], None, "Müdür ve Şef")),
        (
            "Orada Rize Belediye Başkanı, Tekkaya Birliği Başkanı Selin Kayalı vardı.",
            (["Belediye Başkanı", "Başkan"], [], None, "Rize Belediye Başkanı, Tekkaya Birliği Başkanı"),
        ),
        (
            "Orada Bora Saylan, Rize Belediye Başkanı, Tekkaya Birliği Başkanı Selin Kayalı vardı.",
            (["Başkan"], [], None, "Tekkaya Birliği Başkanı"),
        ),
        ("Orada Müdür, Tekkaya Birliği Başkanı Selin Kayalı vardı.", (["Başkan"], [], None, "Tekkaya Birliği Başkanı")),
        (
            "Orada Birlik Üyesi, Rize Belediye Başkanı Selin Kayalı vardı.",
            (["Birlik Üyesi", "Belediye Başkanı"], [], None, "Birlik Üyesi, Rize Belediye Başkanı"),
        ),
        (
            "Orada Üyeler Bora Saylan ile Ece Aksu, Rize Belediye Başkanı Selin Kayalı vardı.",
            (["Belediye Başkanı"], [], None, "Rize Belediye Başkanı"),
        ),
        ("Orada Müdür olan Selin Kayalı vardı.", (["Müdür"], [], None, "Müdür olan")),
        ("Orada Başkan (Primar) Selin Kayalı vardı.", (["Başkan"], [], None, "Başkan (Primar)")),
        (
            "Orada Tekkaya Birliği Başkanı Büyükelçi Selin Kayalı vardı.",
            (["Başkan", "Büyükelçi"], [], None, "Tekkaya Birliği Başkanı Büyükelçi"),
        ),
        ("Hocalarımızın sözünü anlatan Başkan Selin Kayalı geldi.", (["Başkan"], [], None, "Başkan")),
        ("Başkana Müdür Selin Kayalı anlattı.", (["Müdür"], [], None, "Müdür")),
        ("Orada Selin Kayalı (Müdür) vardı.", ([], ["Müdür"], None, "")),
        ("Orada Selin Kayalı - Tekkaya Belediye Başkanı vardı.", ([], ["Belediye Başkanı"], None, "")),
        ("- Selin Kayalı, Tekkaya Belediye Başkanı", ([], ["Belediye Başkanı"], None, "")),
        ("Av. Selin Kayalı, Müdür.", ([], ["Müdür"], None, "")),
        ("Selin Kayalı, Müdür Bora Saylan ile geldi.", ([], [], None, "")),
        ("Dün Selin Kayalı, Müdür.", ([], [], None, "")),
        ("Saygılarımla,\nSelin Kayalı\nTekkaya Belediye Başkanı", ([], ["Belediye Başkanı"], None, "")),
        ("Geldiler.\nSelin Kayalı\nMüdür Bora Saylan", ([], [], None, "")),
        (
            "Orada Müdür ve aynı zamanda Şef Selin Kayalı vardı.",
            (["Müdür", "Şef"], [], None, "Müdür ve aynı zamanda Şef"),
        ),
        ("Orada Başkan emekli öğretmen Selin Kayalı ile konuştu.", (["emekli öğretmen"], [], None, "emekli öğretmen")),
        ("Orada Müdür Dr. Öğr. Üyesi Selin Kayalı vardı.", (["Müdür"], [], None, "Müdür Dr. Öğr. Üyesi")),
        ("Orada Müdürleri Bora Saylan ve Selin Kayalı vardı.", ([], [], "Müdür", "")),
        ("Orada Müdürleri Bora Saylan, Cem Er ve Can Ak, Selin Kayalı vardı.", ([], [], None, "")),
        ("Müdürler Toplandı\n\nSelin Kayalı geldi.", ([], [], None, "")),
        ("Orada Müdürleri Bora Saylan ve Şef Selin Kayalı vardı.", (["Şef"], [], None, "Şef")),
    ],
)
def test_titles_of_a_name(text, expected):
    """Titles stand before a name, behind it in brackets, its line or the next, or in the plural before a list."""
    assert phrases(text) == expected
