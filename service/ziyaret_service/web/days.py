"""Dates as people write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?")


def day(edtf: str, word: Mapping[str, str]) -> str:
    """An EDTF date or range in words: `21–26 Nisan 2024`; what is neither is given as it is."""
    first, slash, last = edtf.partition("/")
    begin, end = _DATE.fullmatch(first), _DATE.fullmatch(last)
    if begin is None or (slash and end is None):
        return edtf
    if end is None:
        return _written(begin[1], begin[2], begin[3], word)
    year = None if begin[1] == end[1] else begin[1]
    month = None if year is None and begin[2] == end[2] and begin[3] and end[3] else begin[2]
    return f"{_written(year, month, begin[3], word)}–{_written(end[1], end[2], end[3], word)}"


def _written(year: str | None, month: str | None, number: str | None, word: Mapping[str, str]) -> str:
    parts = (
        str(int(number)) if number else None,
        word.get(f"month_{int(month)}", month) if month else None,
        None if year == "XXXX" else year,
    )
    return " ".join(part for part in parts if part)
