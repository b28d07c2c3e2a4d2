"""Societies that are called by their members."""

import pytest
from reading import facts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada Tabip Odası vardı.", ["Tabip Odası"]),
        ("Orada Serbest Muhasebeci Mali Müşavirler Odası vardı.", ["Serbest Muhasebeci Mali Müşavirler Odası"]),
        ("Orada Şehir Plancıları Odası vardı.", ["Şehir Plancıları Odası"]),
        ("Orada Başkan Esnaf Odası'nı gezdi.", ["Esnaf Odası"]),
    ],
)
def test_societies(text, expected):
    """A trade in the singular, or in several words, begins the name of its society; an office does not."""
    assert [fact.name for fact in facts_of(text).organizations] == expected
