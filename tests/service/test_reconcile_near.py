"""Names near to one another: by sound, by a slip, by further words."""

from __future__ import annotations

import pytest

from ziyaret_service.reconciliation.graph_names import GraphNames
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


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (("a", "a", "a", "a"), ("first", "first", "first", "first")),
        (("a", "a", "b", "b"), ("first", "first", "second", "second")),
        ((None, None, None, None), ("first", "first", "second", "second")),
    ],
)
def test_names_of_the_graph_are_kept(states, expected):
    """They are read again when the store has changed or, where it cannot know, when a minute has passed."""
    seconds = iter([0.0, 59.0, 61.0, 62.0])
    kept = GraphNames(clock=lambda: next(seconds))
    read = iter([[("Dana", "first")], [("Dana", "second")]])
    assert [kept.near(state, lambda: next(read)).find("Dana") for state in states] == [{key: 85.0} for key in expected]
