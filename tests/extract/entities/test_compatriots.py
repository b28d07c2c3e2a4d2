"""Who is in a delegation of which nobody is listed."""

import pytest
from reading import events_in, facts_of

HOST = "Tekkaya Belediye Başkanı Orhan Demirkan"
MAYOR = "Sarıova Belediye Başkanı Nermin Akbulut sevindi."


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (f"Sarıova Belediyesi heyeti {HOST}'ı ziyaret etti. {MAYOR}", ("Nermin Akbulut",)),
        (f"Sarıova Belediyesinden gelen heyet {HOST}'ı ziyaret etti. {MAYOR}", ("Nermin Akbulut",)),
        (f"Sarıova Belediyesi yönetimi {HOST}'ı ziyaret etti. {MAYOR}", ("Nermin Akbulut",)),
        (f"Rize'den gelen heyet {HOST}'ı ziyaret etti. Rize Belediye Başkanı Bora Saylan sevindi.", ("Bora Saylan",)),
        (
            f"Özbekistan heyeti {HOST}'ı ziyaret etti. Özbekistan Büyükelçisi Bora Saylan sevindi.",
            ("Özbekistan heyeti",),
        ),
        (f"Sarıova Belediyesi heyeti {HOST}'ı ziyaret edecek. {MAYOR}", ("Sarıova Belediyesi heyeti",)),
        (f"Sarıova Belediyesi heyeti {HOST}'ı ziyaret etti.", ("Sarıova Belediyesi heyeti",)),
        (
            (
                f"Sarıova Belediyesi heyeti {HOST}'ı ziyaret etti. "
                "Ova Birliği ve Sarıova Belediye Başkanı Nermin Akbulut sevindi."
            ),
            ("Sarıova Belediyesi heyeti",),
        ),
    ],
)
def test_those_at_home_there(text, guests):
    """Those at home only at the body or in the town whence a delegation comes are in it; not those of a country."""
    assert events_in(text)[0].participants == guests


def test_a_delegation_of_another_party():
    """Those of one party are in no delegation of another."""
    text = (
        "Heyette DEVA Partisi İl Başkanı Bora Saylan ve DEVA Partisi İlçe Başkanı Elif Yurdakul yer aldı. "
        "Saadet Partisi heyeti Tekkaya Belediyesine gelecek."
    )
    assert [e.participants for e in events_in(text)][-1] == ("Saadet Partisi heyeti",)
    assert [group.members for group in facts_of(text).groups if group.name == "Saadet Partisi heyeti"] == [()]
