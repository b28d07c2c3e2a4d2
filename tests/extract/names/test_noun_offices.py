"""Titles with the noun of a town's body."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orada Edirne Baro Başkanı Elif Yurdakul vardı.", ("Başkan", "Edirne Barosu")),
        ("Orada Rize Valilik Özel Kalem Müdürü Elif Yurdakul vardı.", ("Özel Kalem Müdürü", "Rize Valiliği")),
        ("Orada Tekkaya Opština Başkanı Elif Yurdakul vardı.", ("Başkan", "Tekkaya Opštinası")),
        ("Orada Tekkaya Primarı Elif Yurdakul vardı.", ("Primar", "Tekkaya Primariyası")),
        ("Orada Kartal İlçe Belediye Başkanı Elif Yurdakul vardı.", ("Belediye Başkanı", "Kartal Belediyesi")),
        ("Orada Samat Belde Belediye Başkanı Elif Yurdakul vardı.", ("Belediye Başkanı", "Samat Belediyesi")),
        ("Orada Kartal Zabıta Müdürü Elif Yurdakul vardı.", ("Zabıta Müdürü", "Kartal Belediyesi")),
        (
            "Orada Konya İtfaiye Dairesi Başkanı Elif Yurdakul vardı.",
            ("İtfaiye Dairesi Başkanı", "Konya Büyükşehir Belediyesi"),
        ),
        ("Novi Pazar'ın Belediye Başkanı Elif Yurdakul geldi.", ("Belediye Başkanı", "Novi Pazar Belediyesi")),
        (
            "Nilüfer'in önceki dönem Belediye Başkanı Elif Yurdakul geldi.",
            ("Belediye Başkanı", "Nilüfer Belediyesi"),
        ),
        ("Viteza kasabasının Belediye Başkanı Elif Yurdakul geldi.", ("Belediye Başkanı", "Viteza Belediyesi")),
    ],
)
def test_offices(text, expected):
    """The body is that of the town before the noun, in the nominative or as its own, told with what it is or not."""
    assert roles_in(text)["Elif Yurdakul"] == [expected]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rize İli Valisi", ("Vali", "Rize Valiliği")),
        ("Pazar İlçe Kaymakamı", ("Kaymakam", "Pazar Kaymakamlığı")),
        ("Yeni Kaymakam", ("Kaymakam", None)),
        ("Rize Valimiz", ("Vali", "Rize Valiliği")),
    ],
)
def test_governors(title, expected):
    """What a town is, is no part of its governor's office; an office without a possessive is no word's before it."""
    assert roles_in(f"Orada {title} Elif Yurdakul vardı.")["Elif Yurdakul"] == [expected]
