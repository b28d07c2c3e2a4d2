"""Days, months and years as they are written down, and the days that everybody knows."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from ziyaret_extract.dates.expressions import Point
from ziyaret_extract.tables import read_rows

_WEEK = 7
_YEAR = len("2024")
# Stands for the year of days whose year nothing tells; a leap year, so that they can be counted on.
_ANY_YEAR = 4
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def is_year(value: str | None) -> bool:
    """Whether a date is told by its year alone: `2024`."""
    return value is not None and len(value) == _YEAR


@cache
def memorable_days() -> dict[tuple[int | None, int | None], tuple[Point, tuple[str, ...]]]:
    """The days of `memorable_days.tsv` by day and month, with the words that must stand near."""
    days = ((date.fromisoformat(day), near) for _, day, near in read_rows("memorable_days.tsv"))
    return {(d.day, d.month): (Point(d.year, d.month, d.day), tuple(near.split("|"))) for d, near in days}


def is_memorable(day: date) -> bool:
    """Whether it is one of the days that everybody knows: what a text tells of it, it recalls."""
    known = memorable_days().get((day.day, day.month))
    return known is not None and day_of(known[0]) == day


def day_of(point: Point) -> date | None:
    """The day of a point that tells year, month and day; None for 29 February of other years too."""
    if point.year is None or point.month is None or point.day is None:
        return None
    return date(point.year, point.month, point.day) if point.day <= monthrange(point.year, point.month)[1] else None


def day_of_any_year(point: Point) -> date | None:
    """The day of a point, in a year that only counts days where the point tells none: `9-12 Temmuz`."""
    return day_of(Point(point.year or _ANY_YEAR, point.month, point.day))


def is_of_any_year(day: date) -> bool:
    """Whether nothing tells the year of a day, and so no weekday."""
    return day.year == _ANY_YEAR


def is_day(edtf: str) -> bool:
    """Whether a written date is one day, be it of any year."""
    return _DAY.fullmatch(edtf) is not None


def written(day: date) -> str:
    """`2024-04-22`, `XXXX-04-22` for a day of any year."""
    return iso(Point(None if is_of_any_year(day) else day.year, day.month, day.day))


def next_weekday(day: date, weekday: int) -> date:
    """The day itself or the first after it that is the weekday."""
    return day + timedelta(days=(weekday - day.isoweekday()) % _WEEK)


def iso(point: Point) -> str:
    """`2024-04-22`, `2024-04`, `2024`, `199X` for a decade, `XXXX-04-22` without the year."""
    if point.decade:
        return f"{(point.year or 0) // 10}X"
    year = "XXXX" if point.year is None else f"{point.year:04}"
    return "-".join([year, *(f"{part:02}" for part in (point.month, point.day) if part is not None)])


def period_of(published: date, unit: str, offset: int) -> str:
    """The week (Monday to Sunday), weekend, month or year `offset` away from the one of publication."""
    if unit == "year":
        return f"{published.year + offset:04}"
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + offset, 12)
        return f"{year:04}-{month + 1:02}"
    monday = published - timedelta(days=published.isoweekday() - 1) + timedelta(weeks=offset)
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
