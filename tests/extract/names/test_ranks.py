"""What goes before somebody's name and is no part of it."""

import pytest
from reading import analyse

from ziyaret_extract.names.ranks import behind_veteran, is_rank


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jandarma Binbaşı Ad Soyad", True),
        ("Jandarma Soyad", False),
        ("Dr. Ad Soyad", True),
        ("Yüksek Mimar Ad Soyad", True),
        ("Yüksek", False),
        ("Ad Soyad", False),
    ],
)
def test_is_rank(name, expected):
    """Honorifics are, arms only before a rank and a full name; the last word of a text is none by what follows."""
    tokens = analyse(name).tokens
    assert is_rank(tokens, 0, len(tokens)) is expected


def test_behind_veteran():
    """The war of a veteran is no part of his name."""
    tokens = analyse("Kore Gazisi Ad Soyad").tokens
    assert (behind_veteran(tokens, 0, 4), behind_veteran(tokens, 2, 4)) == (2, 2)
