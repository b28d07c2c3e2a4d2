"""Heads of several towns, each with his own in brackets."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Dün ilçe belediye başkanları Ali Er (Mudurnu), Can Ak (Göynük) ve Oya Gün (Taraklı) geldi.",
            "Can Ak",
            [("belediye başkanı", "Göynük Belediyesi")],
        ),
        (
            "Törene ilçe kaymakamları Ali Er (Mudurnu) ve Can Ak (Göynük) katıldı.",
            "Can Ak",
            [("kaymakam", "Göynük Kaymakamlığı")],
        ),
        (
            "Belediye başkanları Ali Er (Mudurnu) ve Oya Gün (Göynük) geldi, avukat Can Ak (Bolu) konuştu.",
            "Can Ak",
            [("avukat", None)],
        ),
    ],
)
def test_named(text, person, expected):
    """Each holds the office of the town behind his name, but nobody of whom something else is told."""
    assert roles_in(text)[person] == expected
