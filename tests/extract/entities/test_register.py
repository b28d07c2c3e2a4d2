"""Finding somebody among those whom the text has named."""

import pytest
from reading import analyse, chunks_of, reading_of

from ziyaret_extract.entities.register import Register, Someone

NAMES = ("Elif Nur Yurdakul", "Bora Saylan", "Cem Hristovska", "Deniz Pendik", "Deniz Ak", "Can Gashi")


def register():
    """Everyone of NAMES."""
    everyone = Register()
    for name in NAMES:
        everyone.add(Someone(name))
    return everyone


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Elif Nur Yurdakul", "Elif Nur Yurdakul"),
        ("Elif Yurdakul", "Elif Nur Yurdakul"),
        ("Yurdakul", "Elif Nur Yurdakul"),
        ("Nur Yurdakul", "Elif Nur Yurdakul"),
        ("Bora Yurdakul", None),
        ("Hristofska", "Cem Hristovska"),
        ("Sayla", None),
        ("Can Gaşi", "Can Gashi"),
        ("Bora", None),
        ("Müdür Bora", "Bora Saylan"),
        ("Müdür Deniz", None),
        ("Akbulut", None),
    ],
)
def test_meant_by(name, meant):
    """A shorter name or another spelling means who bears it, a first name only behind a title and of one person."""
    text = f"Orada {name} vardı."
    chunk = chunks_of(text)[-1]
    found = register().meant_by(chunk, reading_of(analyse(text)))
    assert (found and found.name) == meant


def test_headlines():
    """In a headline the first name or the surname is enough, among other words in capitals."""
    (chunk,) = chunks_of("Orada Coşkun Saylan vardı.")
    found = register().called_in_headline(chunk)
    assert found is not None
    assert found.name == "Bora Saylan"
