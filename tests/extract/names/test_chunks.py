"""What a reading tells of its tokens, and which names look like acronyms."""

import pytest
from reading import analyse

from ziyaret_extract import load_gazetteer
from ziyaret_extract.names.chunks import Reading, is_acronym


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TDBB", True),
        ("ISUBÜ", True),
        ("UCLG-MEWA", True),
        ("İL", True),
        ("A", False),
        ("Tekkaya", False),
        ("TEKKAYALILAR", False),
        ("AK PARTİ", False),
        ("2024", False),
    ],
)
def test_acronyms(name, expected):
    """An acronym is one word of two to nine capitals."""
    assert is_acronym(name) is expected


@pytest.fixture
def reading():
    """A sentence with a date blocked."""
    return Reading(analyse("UCLG - MEWA Pendik'te 5 Mayıs'ta toplandı.").tokens, frozenset({4, 5}), load_gazetteer())


def test_names_keep_their_spaces(reading):
    """A name has the spaces of the text and no case suffix."""
    assert (reading.name(0, 3), reading.name(3, 4), reading.name(3, 6)) == ("UCLG - MEWA", "Pendik", "Pendik 5 Mayıs")


def test_numbers_of_bodies():
    """The number that tells which of several bodies is meant is part of a name, as it is written."""
    named = Reading(analyse("Nurdağı 2 No'lu Aile Merkezi").tokens, frozenset(), load_gazetteer())
    assert named.is_number(1)
    assert named.name(0, 5) == "Nurdağı 2 No'lu Aile Merkezi"


def test_capitals(reading):
    """Capitalised tokens may belong to names unless they are blocked."""
    assert [token.text for at, token in enumerate(reading.tokens) if reading.capital(at)] == ["UCLG", "MEWA", "Pendik"]


def test_known_names(reading):
    """Places are those of the gazetteer, bodies also what looks like an acronym."""
    assert (reading.is_place(3, 4), reading.is_body(3, 4)) == (True, False)
    assert (reading.is_place(2, 3), reading.is_body(2, 3)) == (False, True)
