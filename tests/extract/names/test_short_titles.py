"""Abbreviated titles."""

import pytest
from reading import analyse

from ziyaret_extract.names.short_titles import written_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kaymakam V. Elif Yurdakul", "Kaymakam Vekili Elif Yurdakul"),
        ("Belediye Başkan Yrd. Elif Yurdakul", "Belediye Başkan Yardımcısı Elif Yurdakul"),
        ("Belediye Bşk. Yrd. Elif Yurdakul", "Belediye Başkan Yardımcısı Elif Yurdakul"),
        ("Belediye Başkan Yard. Elif Yurdakul", "Belediye Başkan Yardımcısı Elif Yurdakul"),
        ("Fen İşleri Md. Elif Yurdakul", "Fen İşleri Müdürü Elif Yurdakul"),
        ("Kültür Müd. V. Elif Yurdakul", "Kültür Müdür Vekili Elif Yurdakul"),
        ("Belediye Başkanı V. Elif Yurdakul", "Belediye Başkanı V. Elif Yurdakul"),
        ("Yrd. Doç. Elif Yurdakul", "Yrd. Doç. Elif Yurdakul"),
        ("5. Md. gereğince", "5. Md. gereğince"),
    ],
)
def test_written_out(text, expected):
    """An abbreviation behind a title or the words of an office is the title that it means."""
    assert " ".join(token.text for token in written_out(analyse(text).tokens)) == expected
