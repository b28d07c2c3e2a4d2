"""Offices in small letters behind their place."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada Kartal belediye başkanı Elif Yurdakul vardı.", ("belediye başkanı", "Kartal belediyesi")),
        ("Orada Rize il sağlık müdürü Elif Yurdakul vardı.", ("il sağlık müdürü", "Rize il sağlık müdürlüğü")),
        ("Orada Tekkaya şehri akimi Elif Yurdakul vardı.", ("akim", "Tekkaya şehri akimliği")),
        ("Orada Çubuk ilçesi kaymakamı Elif Yurdakul vardı.", ("kaymakam", "Çubuk kaymakamlığı")),
        ("Orada Viteza belediye başkanı Elif Yurdakul vardı.", ("belediye başkanı", "Viteza belediyesi")),
        ("Orada Rusya büyükelçisi Elif Yurdakul vardı.", ("büyükelçi", "Rusya")),
        ("Orada Konuk belediye başkanı Elif Yurdakul vardı.", ("belediye başkanı", None)),
        ("Orada Kırgız belediye başkanı Elif Yurdakul vardı.", ("belediye başkanı", None)),
    ],
)
def test_offices(text, expected):
    """Such an office is its place's as one with capitals is; a people's and a word's it is not."""
    assert roles_in(text)["Elif Yurdakul"] == [expected]
