"""The countries that diplomats serve."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "İran'ın Ankara Büyükelçisi Ulan Er, Büyükelçilik Müsteşarı Can Er ve Rize Konsolosu Selma Aykın geldi.",
            "Selma Aykın",
            ("Konsolos", "İran"),
        ),
        (
            "Kırgızistan Büyükelçisi Ulan Toktogul ve Müsteşar Nurlan Esenov geldi.",
            "Nurlan Esenov",
            ("Müsteşar", "Kırgızistan"),
        ),
    ],
)
def test_diplomats(text, person, expected):
    """A diplomat whose country is not told serves that of the one named before."""
    assert roles_in(text)[person] == [expected]
