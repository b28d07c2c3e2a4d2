"""Clubs called by one word."""

import pytest

from ziyaret_extract.names.clubs import is_club, with_head


@pytest.mark.parametrize(("word", "expected"), [("karaovaspor", True), ("spor", False), ("sporcu", False)])
def test_is_club(word, expected):
    """Such a word is more than `spor`."""
    assert is_club(word) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("bartın belediyespor", "bartın belediye kulübü"), ("samat belediyesi", "samat belediyesi")],
)
def test_with_head(name, expected):
    """A club has the head that other societies have."""
    assert with_head(name) == expected
