"""Titles of a house that is told before."""

import pytest
from reading import facts_of, roles_in


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Müzesi Uzmanı Elif Yurdakul konuştu.", []),
        ("Tekkaya Fabrikası Müdürü Elif Yurdakul konuştu.", []),
        ("Tekkaya Müzesi Müdürü Elif Yurdakul müzeyi gezdirdi.", ["Tekkaya Müzesi"]),
        ("Tekkaya Müzesi'nin müdürü Elif Yurdakul konuştu.", ["Tekkaya Müzesi"]),
    ],
)
def test_only_a_body(text, expected):
    """A venue right before its title is the body that has it, and a place only where it is spoken of again."""
    assert [fact.name for fact in facts_of(text).places] == expected
