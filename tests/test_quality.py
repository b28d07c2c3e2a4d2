"""The quality of extraction is pinned: a lower number does not go unnoticed."""

from __future__ import annotations

import quality

FIGURES = {"gold": "0123", "f1": {"all": {"person": 0.9, "visit": 0.8}}, "links": {"all": {"place": 0.9}}}


def test_quality():
    """Every kind of fact is read from the sample corpus at least as well as pinned, on the gold as pinned."""
    assert quality.lost(quality.read_pins(), quality.measure()) == []


def test_a_lower_number_is_told():
    """The least loss is told, a gain is none."""
    now = {"gold": "0123", "f1": {"all": {"person": 0.95, "visit": 0.7999}}, "links": {"all": {"place": 0.8}}}
    accept = "mend it, or accept it by python tests/quality.py --update"
    assert quality.lost(FIGURES, now) == [
        f"all: F1 of visit was 0.8000 and is 0.7999; {accept}",
        f"all: F1 of the links of place was 0.9000 and is 0.8000; {accept}",
    ]


def test_dirty():
    """Badly typed, pasted and scanned releases are read about as well as pinned."""
    now = {name: scores.mean for name, scores in quality.measure_dirty().items()}
    assert quality.lower(quality.read_pins()["dirty"], now) == []


def test_a_lower_dirty_number_is_told():
    """A mean may be a little lower, not much."""
    assert quality.lower({"ascii": 0.8}, {"ascii": 0.795}) == []
    assert quality.lower({"ascii": 0.8}, {"ascii": 0.78}) == [
        "ascii: the mean F1 was 0.8000 and is 0.7800; mend it, or accept it by python tests/quality.py --update"
    ]


def test_another_gold_is_told():
    """Figures of one gold are not held against another."""
    assert len(quality.lost(FIGURES, {**FIGURES, "gold": "4567"})) == 1
