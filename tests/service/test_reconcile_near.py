"""Names near to one another: by sound, by a slip, by further words."""

from __future__ import annotations

import pytest

from ziyaret_service.reconciliation.near import NearNames

NAMES = NearNames(
    [
        ("Haldun Özgür", "haldun"),
        ("Gülnar Abdrayeva", "gulnar"),
        ("Dana Sermukan", "dana"),
        ("Dana Sermukan", "namesake"),
        ("Kaş", "kas"),
        ("Kartal Belediyesi", "kartal"),
        ("Kars Belediyesi", "kars"),
        *((f"Uzun Sokak {number}", f"sokak-{number}") for number in range(30)),
    ]
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("haldun ozgur", {"haldun": 85.0}),
        ("Özgür Haldun", {"haldun": 85.0}),
        ("Khaldun Ozghur", {"haldun": 85.0}),
        ("Haldun Özgür Bey", {}),
        ("Halduv Özgür", {"haldun": 75.0}),
        ("Halduv Özgüv", {"haldun": 65.0}),
        ("Halduv Evgüv", {}),
        ("Gulnar Abdraeva", {"gulnar": 75.0}),
        ("Sermukan", {"dana": 62.3, "namesake": 62.3}),
        ("Dana Sermukan", {"dana": 85.0, "namesake": 85.0}),
        ("Kartal Belediyezi", {"kartal": 75.0}),
        ("Ka", {}),
        ("", {}),
        ("!?", {}),
        ("x" * 1000, {}),
    ],
)
def test_near(name, expected):
    """The nearest first, and nothing that is another name."""
    assert NAMES.find(name) == expected


def test_few():
    """However many are near, the nearest few are given."""
    assert len(NAMES.find("Sokak")) == 10
