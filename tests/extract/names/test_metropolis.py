"""The metropolitan municipality that is told without its city."""

import pytest
from reading import facts_of, roles_in

OFFICE = "Büyükşehir Belediye Başkan Yardımcısı Elif Yurdakul"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konuklar Van'da Büyükşehir Belediyesi'ni gezdi.", ["Van Büyükşehir Belediyesi"]),
        ("Büyükşehir Belediyesi duyurdu.", ["Büyükşehir Belediyesi"]),
        ("Van'dan Konya'ya gidip Büyükşehir Belediyesi'ni gezdiler.", ["Büyükşehir Belediyesi"]),
        (
            "Van'da Konya Büyükşehir Belediyesi duyurdu. Büyükşehir Belediyesi gezildi.",
            ["Konya Büyükşehir Belediyesi"],
        ),
    ],
)
def test_bodies(text, expected):
    """It is that of the only such city that the text names, unless the text tells one with its city."""
    assert [fact.name for fact in facts_of(text).organizations] == expected


def test_offices():
    """Its offices are held there."""
    roles = roles_in(f"Konuklar Van'ı gezdi. Onları {OFFICE} karşıladı.")
    assert roles == {"Elif Yurdakul": [("Büyükşehir Belediye Başkan Yardımcısı", "Van Büyükşehir Belediyesi")]}
