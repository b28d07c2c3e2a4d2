"""The year of a day or a month that is told without one, and whether a day is too far off to be what is reported."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import timedelta
from operator import itemgetter
from typing import TYPE_CHECKING

from ziyaret_extract.dates.values import day_of, is_memorable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ziyaret_extract.dates.expressions import Expression, Point
    from ziyaret_extract.dates.verbs import Verbs

_MONTHS = 12
# What was done on a day does not lie so far ahead: `17 Eylül'de açılışı yapılan müze`.
_SOON = timedelta(days=31)
RECALLED = timedelta(days=270)
"""A programme is told of in the months around its release; a day further off is recalled and opens no passage."""


class Years:
    """Tells the years of a text's dates from the day of publication, else from the dates that have one."""

    def __init__(self, expressions: Sequence[Expression], published: date | None, verbs: Verbs) -> None:
        self._published = published
        self._verbs = verbs
        told = ((e.first, day) for e in expressions if e.begin and (day := day_of(e.begin)))
        self._full = [(first, day) for first, day in told if not is_memorable(day)]

    def of_day(self, expression: Expression, point: Point) -> Point:
        """The point in the year that brings it nearest to the reference, the stated weekday agreeing if it can."""
        reference = self._reference(expression)
        if point.year is not None or reference is None:
            return point
        if expression.shift and self._published:
            return replace(point, year=self._published.year + (expression.shift.offset or 0))
        years = (reference.year, reference.year - 1, reference.year + 1)
        days = [day for year in years if (day := day_of(replace(point, year=year)))]
        agreeing = [day for day in days if point.weekday is None or day.isoweekday() == point.weekday]
        nearest = min(agreeing or days, key=lambda day: abs(day - reference), default=None)
        if nearest and nearest - reference > _SOON and self._verbs.is_done(expression):
            nearest = max((day for day in days if day <= reference), default=nearest)
        return replace(point, year=nearest.year) if nearest else point

    def of_month(self, expression: Expression, point: Point) -> Point:
        """A month without a year is the next one where the verb tells the future, else the last one."""
        reference = self._reference(expression)
        if point.year is not None or point.month is None or reference is None:
            return point
        shift = expression.shift
        if shift and shift.unit == "year":
            return replace(point, year=self._published.year + (shift.offset or 0)) if self._published else point
        ahead = shift.offset == 1 if shift and shift.offset else self._verbs.is_ahead(expression)
        if not ahead and not shift and self._verbs.is_meant(expression):
            ahead = (point.month - reference.month) % _MONTHS <= _MONTHS // 2
        if ahead:
            return replace(point, year=reference.year + (point.month < reference.month))
        return replace(point, year=reference.year - (point.month > reference.month))

    def is_recalled(self, day: date) -> bool:
        """Whether a day is far from that of publication, or from the first full date of the text."""
        reference = self._published or (self._full[0][1] if self._full else day)
        return abs(day - reference) > RECALLED

    def _reference(self, expression: Expression) -> date | None:
        """The day of publication, else the nearest full date of the text."""
        if self._published or not self._full:
            return self._published
        at = bisect_left(self._full, expression.first, key=itemgetter(0))
        near = self._full[max(0, at - 1) : at + 1]
        return min(near, key=lambda found: abs(found[0] - expression.first))[1]
