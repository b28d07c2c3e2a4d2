"""Titles of a house that is told before."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heyet Tekkaya Müzesi'ni gezdi. Müze Müdürü Elif Yurdakul bilgi verdi.", ("Müze Müdürü", "Tekkaya Müzesi")),
        ("Heyet Tekkaya Müzesi'ni gezdi. Müzenin müdürü Elif Yurdakul bilgi verdi.", ("müdür", "Tekkaya Müzesi")),
        (
            "Tekkaya Fabrikası'na geçildi, fabrikayı Müdür Elif Yurdakul gezdirdi.",
            ("Müdür", "Tekkaya Fabrikası"),
        ),
        ("Heyeti Tekkaya Müzesi uzmanlarından Elif Yurdakul gezdirdi.", ("uzman", "Tekkaya Müzesi")),
        ("Tekkaya Meclisi'ne geçildi. Eğitim Müdürü Elif Yurdakul konuştu.", ("Eğitim Müdürü", None)),
        (
            "Tekkaya Mezarlığı'na geçildi. Mezarlık Müdürü Elif Yurdakul konuştu.",
            ("Mezarlık Müdürü", "Tekkaya Mezarlığı"),
        ),
        ("Tekkaya İtfaiyesi geldi. Sarıova İtfaiye Müdürü Elif Yurdakul konuştu.", ("Sarıova İtfaiye Müdürü", None)),
        (
            "Tekkaya Turizm Otoritesi'ne geçildi. Otorite Başkanı Elif Yurdakul konuştu.",
            ("Otorite Başkanı", "Tekkaya Turizm Otoritesi"),
        ),
    ],
)
def test_named(text, expected):
    """Such a title is held at the venue or body told last whose name ends with its noun."""
    assert roles_in(text)["Elif Yurdakul"] == [expected]
