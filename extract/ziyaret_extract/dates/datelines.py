"""The day on which a text says at its head that it was written: `Lefkoşa, 4 Mart 2025 (X) - Bakan A bugün …`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ziyaret_extract.dates.expressions import Point
from ziyaret_extract.dates.values import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.expressions import Expression

_HEAD = 4
_BEFORE, _BEHIND = 6, 5
_DASHES = frozenset({"-", "–", "—", "|"})
_MARKS = frozenset({",", "(", ")", "/", *_DASHES})
# A release is put on its page within days of being written.
_SOON = timedelta(days=7)


def day_of_writing(analysis: Analysis, expressions: Sequence[Expression], published: date | None) -> date | None:
    """The day of the dateline, from which `bugün` and `yarın` count; else the day of publication."""
    for sentence in analysis.sentences[:_HEAD]:
        first = next((one for one in expressions if one.first >= sentence.first), None)
        if first and first.kind == "day" and first.begin and _is_dateline(analysis, sentence, first):
            day = _dated(first.begin, published)
            if day and (published is None or timedelta() <= published - day <= _SOON):
                return day
    return published


def _dated(point: Point, published: date | None) -> date | None:
    """The day of a point, in the year of publication or the one before where none is told."""
    if point.year is not None or published is None:
        return day_of(point)
    days = [day_of(Point(published.year - back, point.month, point.day)) for back in (0, 1)]
    return next((day for day in days if day and day <= published), None)


def _is_dateline(analysis: Analysis, sentence: Sentence, told: Expression) -> bool:
    """Whether nothing but names stands before a date, and a dash after it, before the sentence itself begins."""
    if told.first - sentence.first > _BEFORE:
        return False
    before = [token.text for token in analysis.tokens[sentence.first : told.first]]
    if before and before[-1] not in _MARKS and not before[-1].isupper():
        return False
    behind = [token.text for token in analysis.tokens[told.last : min(told.last + _BEHIND, sentence.last)]]
    dash = next((at for at, word in enumerate(behind) if word in _DASHES), None)
    return dash is not None and all(
        word in _MARKS or word.isdecimal() or not word[:1].islower() for word in (*before, *behind[:dash])
    )
