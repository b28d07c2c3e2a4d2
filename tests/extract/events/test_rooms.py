"""Somebody's rooms."""

import pytest

from ziyaret_extract.events.rooms import premises_case, room_case
from ziyaret_extract.turkish.morphology import Case


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("makamına", Case.DATIVE),
        ("ofisinde", Case.LOCATIVE),
        ("odasındaki", Case.RELATIVE),
        ("evinde", Case.LOCATIVE),
        ("hanesine", Case.DATIVE),
        ("konutunda", Case.LOCATIVE),
        ("köşkünde", Case.LOCATIVE),
        ("dükkânına", Case.DATIVE),
        ("dükkanında", Case.LOCATIVE),
        ("işyerine", Case.DATIVE),
        ("evlenen", None),
        ("belediyesine", None),
    ],
)
def test_rooms(word, case):
    """A word for rooms tells its case, whichever room it is; other words are none."""
    assert room_case(word) is case


@pytest.mark.parametrize(
    ("word", "case"),
    [("kampüsüne", Case.DATIVE), ("binasında", Case.LOCATIVE), ("önünde", Case.LOCATIVE), ("önemini", None)],
)
def test_premises(word, case):
    """A word for a body's premises tells its case."""
    assert premises_case(word) is case
