"""The first and last day of a date written in EDTF, so that stores can compare dates they do not know how to read."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[?~%]?\Z")
_FIRST_QUARTER, _LAST_QUARTER = 33, 36


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of a day, month, quarter, year or interval; None where a side is open or its year unknown."""
    first, _, last = edtf.partition("/")
    return _span(first)[0], _span(last or first)[1]


def _span(edtf: str) -> tuple[date | None, date | None]:
    match = _DATE.match(edtf)
    if not match:
        return None, None
    year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
    try:
        if day and month:
            return date(year or 0, month, day), date(year or 0, month, day)
        if month and _FIRST_QUARTER <= month <= _LAST_QUARTER:
            last_month = 3 * (month - _FIRST_QUARTER + 1)
            return _months(year or 0, last_month - 2, last_month)
        return _months(year or 0, month or 1, month or 12)
    except ValueError:
        return None, None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, 1) + timedelta(days=calendar.monthrange(year, last)[1] - 1)
