"""The day on which a text says that it was written."""

from datetime import date

import pytest

from ziyaret_extract.analyzers import load_analyzer
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.text import normalize

PUBLISHED = date(2024, 5, 2)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Tekkaya, 1 Mayıs 24 - Başkan Ak Y'yi bugün kabul etti.", PUBLISHED, "2024-05-01"),
        ("TEKKAYA (X) - 30.04.2024 - Başkan Ak Y'yi bugün kabul etti.", PUBLISHED, "2024-04-30"),
        ("30 Nisan 2024, Tekkaya – Başkan Ak Y'yi dün kabul etti.", None, "2024-04-29"),
        ("Tekkaya, 30 Aralık – Başkan Ak Y'yi dün kabul etti.", date(2024, 1, 2), "2023-12-29"),
        ("Tekkaya, 1 Nisan 2024 - Başkan Ak Y'yi bugün kabul etti.", PUBLISHED, "2024-05-02"),
        ("Başkan Ak 1 Mayıs - Emek Günü için Y'yi bugün kabul etti.", PUBLISHED, "2024-05-02"),
        ("Başkan Ak 1 Mayıs'ta geldi, Y'yi bugün kabul etti.", PUBLISHED, "2024-05-02"),
    ],
)
def test_today_is_the_day_of_the_dateline(text, published, expected):
    """`Bugün` counts from the day at the head of the text; a date that is none there, or long ago, changes nothing."""
    dates = find_dates(load_analyzer("bundled")(normalize(text)), published)
    assert [one.edtf for one in dates if one.kind == "relative"] == [expected]
