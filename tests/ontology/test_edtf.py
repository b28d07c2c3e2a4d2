"""The first and last day of dates written in EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from ziyaret_ontology.edtf import bounds


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-04-22", date(2024, 4, 22), date(2024, 4, 22)),
        ("2024-04", date(2024, 4, 1), date(2024, 4, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-33", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-36", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-04-21/2024-04-26", date(2024, 4, 21), date(2024, 4, 26)),
        ("2018/2020", date(2018, 1, 1), date(2020, 12, 31)),
        ("2024-04-21/..", date(2024, 4, 21), None),
        ("../2024-04-21", None, date(2024, 4, 21)),
        ("1996~", date(1996, 1, 1), date(1996, 12, 31)),
        ("XXXX-04-22", None, None),
        ("2024-02-30", None, None),
        ("2024-21", None, None),
        ("0000", None, None),
        ("", None, None),
    ],
)
def test_bounds(edtf, first, last):
    """Each kind of date has the days it spans; what cannot be placed has none."""
    assert bounds(edtf) == (first, last)
