"""Two places in one name."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konuklar Kastamonu Taşköprü'den geldi.", ["Kastamonu", "Taşköprü"]),
        ("Konuklar Sırbistan Novi Pazar'dan geldi.", ["Sırbistan", "Novi Pazar"]),
        ("Konuklar Almanya Viteza'dan geldi.", ["Almanya", "Viteza"]),
        ("Devrek-Mengen yolu açıldı.", ["Devrek", "Mengen"]),
        ("Konuklar Novi Pazar'dan geldi.", ["Novi Pazar"]),
    ],
)
def test_pairs(text, expected):
    """An area and a place in it are two, and so are the ends of a way."""
    assert [fact.name for fact in facts_of(text).places] == expected


def test_a_country_has_its_short_name():
    """Of a country's names that end with `Cumhuriyeti` the shorter one of the text is told."""
    [place] = facts_of("Moldova Cumhuriyeti'nden gelindi, Moldova'ya dönüldü.").places
    assert place.name == "Moldova"
