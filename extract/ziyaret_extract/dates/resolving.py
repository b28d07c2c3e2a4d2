"""Dates and ranges that a text states, resolved to ISO 8601 or EDTF with the day of publication and with each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.dates.datelines import day_of_writing
from ziyaret_extract.dates.expressions import Expression, Kind, Point, Shift, from_finish
from ziyaret_extract.dates.grammar import read_expressions
from ziyaret_extract.dates.programmes import Programme
from ziyaret_extract.dates.values import (
    day_of_any_year,
    is_of_any_year,
    iso,
    memorable_days,
    next_weekday,
    period_of,
    written,
)
from ziyaret_extract.dates.verbs import Verbs
from ziyaret_extract.dates.years import Years
from ziyaret_extract.turkish.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.analysis import Analysis

_PERIODS = frozenset({"week", "weekend", "month", "year"})
_STILL = frozenset({"hâlâ", "hala", "artık", "bile", "her"})
_TYING = frozenset({"olan", "olarak", ",", "(", "yani"})
_AROUND = 12
# So much stands between a day and the number that it has: `, yani ziyaretin`.
_BETWEEN = 4
_SATURDAY = 6
_WEEK = 7


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `first` up to `last`, characters `start` up to `end` of the clean text.

    `edtf` is None when the time cannot be resolved. `stated` tells whether it is a date of the release by itself: a
    relative word in a quotation and a numbered day of a programme are not.
    """

    first: int
    last: int
    start: int
    end: int
    edtf: str | None
    kind: Kind
    stated: bool


def find_dates(analysis: Analysis, published: date | None) -> tuple[DateMention, ...]:
    """Every date mention in order; a year that is left out comes from `published`, else from the text's dates.

    The day of a dateline counts as that of publication.
    """
    expressions = read_expressions(analysis)
    return tuple(_Resolver(analysis, expressions, day_of_writing(analysis, expressions, published)).resolve())


class _Resolver:
    """Goes through the expressions in order; keeps the day that the text is at and the programme that it tells of."""

    def __init__(self, analysis: Analysis, expressions: tuple[Expression, ...], published: date | None) -> None:
        self._analysis = analysis
        self._expressions = expressions
        self._published = published
        self._verbs = Verbs(analysis)
        self._quoted = quoted(analysis)
        self._years = Years(expressions, published, self._verbs)
        today = (published.day, published.month) if published else None
        self._tells_today = any(e.begin and (e.begin.day, e.begin.month) == today for e in expressions)
        self._passage: date | None = None
        self._programme = Programme()

    def resolve(self) -> Iterator[DateMention]:
        for at, expression in enumerate(self._expressions):
            following = self._expressions[at + 1] if at + 1 < len(self._expressions) else None
            edtf = self._edtf(expression, following)
            tokens = self._analysis.tokens
            yield DateMention(
                expression.first,
                expression.last,
                tokens[expression.first].start,
                tokens[expression.last - 1].end,
                edtf,
                expression.kind,
                stated=edtf is not None and self._is_stated(expression),
            )

    def _is_stated(self, expression: Expression) -> bool:
        """`bu yıl` says no more than the release; in a quotation `bugün` is these days, but `geçen yıl` a date."""
        shift = expression.shift
        if expression.kind == "ordinal-day" or (shift and shift.unit == "year" and shift.offset == 0):
            return expression.begin is not None
        if expression.begin is not None or not self._quoted[expression.first]:
            return True
        return expression.kind == "month-day" or (shift is not None and shift.unit in _PERIODS and bool(shift.offset))

    def _edtf(self, expression: Expression, following: Expression | None) -> str | None:
        if expression.kind == "ordinal-day":
            return self._numbered(expression, following)
        if expression.kind == "month-day":
            return self._of_month(expression)
        if expression.finish and expression.begin:
            return self._range(expression, expression.begin, expression.finish)
        if expression.begin:
            return self._point(expression, expression.begin)
        return self._shifted(expression, expression.shift) if expression.shift else None

    # Points and ranges.

    def _point(self, expression: Expression, point: Point) -> str:
        if point.day is None:
            return iso(self._years.of_month(expression, point))
        resolved = self._remembered(expression, point) or self._years.of_day(expression, point)
        day = day_of_any_year(resolved)
        self._move(expression, day)
        if day:
            self._programme.told_by(day, [token.folded for token in self._verbs.behind(expression)])
        return iso(resolved)

    def _remembered(self, expression: Expression, point: Point) -> Point | None:
        """The day that everybody knows: `6 Şubat depremleri`."""
        known = memorable_days().get((point.day, point.month)) if point.year is None else None
        if known is None:
            return None
        around = self._analysis.tokens[max(0, expression.first - _AROUND) : expression.last + _AROUND]
        day, near = known
        return day if any(token.folded.startswith(near) for token in around) else None

    def _of_month(self, expression: Expression) -> str | None:
        """The day of this number in the month that the text is at, else in that of publication."""
        base = self._passage or self._published
        if base is None or not expression.ordinal or expression.ordinal > monthrange(base.year, base.month)[1]:
            return None
        day = base.replace(day=expression.ordinal)
        self._move(expression, day)
        return written(day)

    def _range(self, expression: Expression, begin: Point, finish: Point) -> str:
        if finish.day is None:
            later = self._years.of_month(expression, finish)
            return f"{iso(replace(begin, year=begin.year or later.year))}/{iso(later)}"
        last = self._years.of_day(expression, finish)
        first = from_finish(begin, last)
        start, end = day_of_any_year(first), day_of_any_year(last)
        if start and end and start <= end and not self._quoted[expression.first] and not self._years.is_recalled(start):
            self._programme.lasts(start, end)
            self._passage = start
        return f"{iso(first)}/{iso(last)}"

    # Times told from another.

    def _shifted(self, expression: Expression, shift: Shift) -> str | None:
        if self._is_nowadays(expression):
            return None
        if shift.unit == "day":
            base = self._passage if shift.anchor == "passage" else self._published
            day = base + timedelta(days=shift.offset or 0) if base else None
            self._move(expression, day)
            return written(day) if day else None
        if shift.unit == "weekday":
            day = self._weekday(expression, shift)
            self._move(expression, day)
            return written(day) if day else None
        if self._published is None:
            return None
        offset = shift.offset
        if offset is None:
            past = self._published.isoweekday() < _SATURDAY
            offset = 0 if self._verbs.is_ahead(expression) else -past
        return period_of(self._published, shift.unit, offset)

    def _is_nowadays(self, expression: Expression) -> bool:
        """Whether `bugün` means these days: `bugün 40 üyesi olan`, `bugün hâlâ`."""
        tokens = self._analysis.tokens
        word, following = tokens[expression.first], tokens[expression.last : expression.last + 1]
        return word.folded == "bugün" and any(t.text.isdecimal() or t.folded in _STILL for t in following)

    def _weekday(self, expression: Expression, shift: Shift) -> date | None:
        """In a programme its day of that name; else the next after the day told last, the last or the next one."""
        weekday = shift.weekday or 0
        if shift.offset is None and (day := self._programme.weekday(weekday, self._passage)):
            return day
        ahead = shift.offset == 1 or (shift.offset != -1 and self._verbs.is_ahead(expression))
        if self._published is None:
            told = self._passage and not is_of_any_year(self._passage)
            return next_weekday(self._passage + timedelta(days=1), weekday) if self._passage and told else None
        if ahead:
            return next_weekday(self._published + timedelta(days=1), weekday)
        past = shift.offset == -1 or self._goes_back(expression, weekday)
        latest = self._published - timedelta(days=past)
        return latest - timedelta(days=(latest.isoweekday() - weekday) % _WEEK)

    def _goes_back(self, expression: Expression, weekday: int) -> bool:
        """Whether a text written on that weekday goes on with another: it begins with that of the week before.

        A text that tells its own date speaks of the week it is written in.
        """
        if self._published is None or self._published.isoweekday() != weekday:
            return False
        at = bisect_right(self._expressions, expression.first, key=attrgetter("first"))
        following = next((e for e in self._expressions[at:] if e.kind == "weekday" and e.shift), None)
        if following is None or self._verbs.is_ahead(following) or self._tells_today:
            return False
        return following.shift is not None and following.shift.weekday != weekday

    def _numbered(self, expression: Expression, following: Expression | None) -> str | None:
        """The day of the programme with that number, counted from the day that the text itself gives a number."""
        number = expression.ordinal or 0
        tied = self._tied(expression, following)
        if tied:
            self._programme.count_from(tied, number)
            return written(tied)
        if self._passage and self._is_behind_day(expression):
            self._programme.count_from(self._passage, number)
        self._programme.opens_on(self._passage, number)
        day = self._programme.day(number)
        if day:
            self._move(expression, day)
        return written(day) if day else None

    def _is_behind_day(self, expression: Expression) -> bool:
        """Whether a date right before a numbered day tells which it is: `17 Ekim, yani ziyaretin ikinci günü`."""
        at = bisect_left(self._expressions, expression.first, key=attrgetter("first"))
        before = self._expressions[at - 1] if at else None
        between = self._analysis.tokens[before.last : expression.first] if before else ()
        return 0 < len(between) <= _BETWEEN and between[0].text == "," and before is not None and before.kind == "day"

    def _tied(self, expression: Expression, following: Expression | None) -> date | None:
        """The date that stands beside a numbered day: `ikinci günü olan 23 Nisan 2024`."""
        if following is None or following.kind != "day" or following.begin is None:
            return None
        between = self._analysis.tokens[expression.last : following.first]
        if any(token.folded not in _TYING for token in between):
            return None
        return day_of_any_year(self._years.of_day(following, following.begin))

    def _move(self, expression: Expression, day: date | None) -> None:
        """Let the passage be at the day, unless it is quoted or recalled."""
        if day and not self._quoted[expression.first] and not self._years.is_recalled(day):
            self._passage = day
