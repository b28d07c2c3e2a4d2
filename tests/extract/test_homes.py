"""Titles held where the one is at home whom their holder goes with."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            "Konukları Tekkaya Belediye Başkanı Orhan Demirkan, Müdür Figen Ulucak ile ağırladı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Pendik Belediyesi duyurdu. Tekkaya Belediyesi düzenledi. Pendik heyetinde Müdür Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Müdür", "Pendik Belediyesi"),
        ),
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan ve Belediye Başkanı Nermin Akbulut konuştu.",
            "Nermin Akbulut",
            ("Belediye Başkanı", None),
        ),
    ],
)
def test_homes(text, person, expected):
    """Companions and receivers belong where their leader does, a delegation to its town; a town has one mayor."""
    assert roles_in(text)[person] == [expected]
