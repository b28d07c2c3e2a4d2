"""Finds what may be a date in the tokens of a text, before anything is known of the year or of the day it is told."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.dates.expressions import YEARS, Expression, Point, Shift, calendar_words, from_finish, inflected
from ziyaret_extract.dates.feasts import end_of_feast
from ziyaret_extract.dates.months import DASHES, TOGETHER, MonthReader
from ziyaret_extract.dates.relatives import OF_ITS_MONTH, WEEK, relative_phrases
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.analysis import Analysis

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_AFTER_A_DATE = ("tarih", "gün", "sabah", "akşam", "gece", "öğle", "saat", "itibar", "ile", "ve", "arası")
_PLACE_NAMED_BY_DATE = (
    "ilçe",
    "mahalle",
    "cadde",
    "sokak",
    "sokağ",
    "park",
    "stad",
    "köy",
    "meydan",
    "belediye",
    "üniversite",
)
_A_PAIR = 2
_MOST_DAYS = 10
_FEASTS = ("ulusal", "bayram", "cumhuriyet", "zafer", "atatürk", "gençlik", "demokrasi", "dünya", "şehit", "çanakkale")


def read_expressions(analysis: Analysis) -> tuple[Expression, ...]:
    """Every expression of the text in order, none overlapping."""
    return tuple(found for sentence in analysis.sentences for found in _Reader(analysis, sentence).read())


@lru_cache(maxsize=65536)
def may_begin(word: str) -> bool:
    """Whether an expression can begin with a folded word: a number, or what the calendar and its phrases begin with."""
    listed = word in relative_phrases() or any(word in calendar_words(group) for group in ("period", "ordinal"))
    named = any(inflected(group, word) for group in ("month", "weekday"))
    return word[:1].isdecimal() or listed or named or word == WEEK


class _Reader(MonthReader):
    """Reads one sentence: what each method gives begins at token `at`, with the token after it."""

    def read(self) -> Iterator[Expression]:
        at = self._first
        while at < self._last:
            found = self._at(at) if may_begin(self._tokens[at].folded) else []
            yield from found
            at = found[-1].last if found else at + 1

    def _at(self, at: int) -> list[Expression]:
        return (
            self._days(at)
            or self._day_of_told_year(at)
            or self._day_of_named_month(at)
            or self._months(at)
            or self._years(at)
            or self._short_year(at)
            or self._relative(at)
            or self._numbered_day(at)
            or self._day_of_month(at)
        )

    # Days: `22 Nisan 2024 Pazartesi`, `21-26 Nisan`, `23 ve 24 Mayıs`, `30 Nisan - 2 Mayıs`, `05.08.2024 - 09.08.2024`.

    def _days(self, at: int) -> list[Expression]:
        several = self._several_days(at)
        if several:
            return several
        found = self._day(at)
        if not found:
            return []
        begin, after = found
        joined = self._joined(after)
        finish = self._day(joined) if joined else None
        if finish and (self._folded(after) != "ve" or self._within(finish[1])):
            return [Expression(at, finish[1], "range", from_finish(begin, finish[0]), finish[0])]
        return [Expression(at, after, "day", begin)]

    def _joined(self, at: int) -> int | None:
        """The token after what joins two dates to a range: a dash, `ile`, or the ablative of the first."""
        if self._folded(at) in DASHES | TOGETHER | {"ve"}:
            return at + 1
        before = self._token(at - 1)
        return at if before and case_of(before.suffix) is Case.ABLATIVE else None

    def _day(self, at: int) -> tuple[Point, int] | None:
        """A single day, with its year and weekday where they stand beside it."""
        numeric = self._numeric_day(at)
        if numeric:
            return self._with_weekday(numeric, at + 1)
        weekday = self._word("weekday", at)
        start = at + 1 + (self._folded(at + 1) == ",") if weekday and weekday[1] else at
        day, month = self._number(start, 1, 31, range(1, 3)), self._word("month", start + 1)
        if day is None or month is None or day > _DAYS_IN[month[0]]:
            return None
        year = self._year(start + 2) if month[1] else None
        point = Point(year, month[0], day, weekday[0] if weekday and start > at else None)
        found = self._with_weekday(point, start + 2 + (year is not None))
        return None if self._is_name(start, found, bare=month[1] and year is None) else found

    def _numeric_day(self, at: int) -> Point | None:
        token = self._token(at)
        if token is None:
            return None
        found = _NUMERIC.fullmatch(token.text)
        if found:
            day, month, year = int(found[1]), int(found[3]), int(found[4])
            year += 2000 if len(found[4]) < len("2000") else 0
        else:
            found = _ISO.fullmatch(token.text)
            if not found:
                return None
            year, month, day = (int(part) for part in found.groups())
        known = 1 <= month < len(_DAYS_IN) and 1 <= day <= _DAYS_IN[month] and year in YEARS
        return Point(year, month, day) if known else None

    def _with_weekday(self, point: Point, at: int) -> tuple[Point, int]:
        """The day with the weekday that follows it, also after a comma or in brackets."""
        inside = at + 1 if self._folded(at) in {",", "("} else at
        weekday = self._word("weekday", inside)
        if weekday is None:
            return point, at
        closed = inside + 1 + (self._folded(at) == "(" and self._folded(inside + 1) == ")")
        return replace(point, weekday=weekday[0]), closed

    def _is_name(self, at: int, found: tuple[Point, int], *, bare: bool) -> bool:
        """Whether a day without a year belongs to a name: `17 Ağustos Mahallesi`, `19 Mayıs ilçesi`, `"17 Ağustos"`."""
        point, after = found
        if not bare or point.weekday:
            return False
        before, following = self._token(at - 1), self._token(after)
        told = self._tokens[: self._last]
        if following is None or end_of_feast(told, after):
            return False
        if following.text == '"' and before is not None and before.text == '"':
            return True
        if following.folded.startswith(_PLACE_NAMED_BY_DATE):
            return True
        capitalised = following.text[0].isupper() and not following.folded.startswith(_AFTER_A_DATE)
        return capitalised and (not self._shouted or following.folded.startswith(_FEASTS))

    def _several_days(self, at: int) -> list[Expression]:
        """Several days of one month: a range where they follow one another, else each by itself."""
        numbers: list[tuple[int, int, str]] = []
        joint, i = "", at
        while len(numbers) < _MOST_DAYS and (number := self._number(i, 1, 31, range(1, 3))) is not None:
            numbers.append((i, number, joint))
            joint = self._folded(i + 1)
            if joint not in DASHES | TOGETHER | {"ve", ","}:
                break
            i += 2
        if len(numbers) < _A_PAIR or numbers[-1][0] != i:
            return []
        last = self._day(i)
        values = [number for _, number, _ in numbers]
        if last is None or values != sorted(set(values)):
            return []
        finish, after = last
        points = [replace(finish, day=number, weekday=None) for number in values[:-1]] + [finish]
        spanned = (len(numbers) == _A_PAIR and numbers[1][2] in DASHES | TOGETHER) or self._within(after)
        if spanned or values == list(range(values[0], values[-1] + 1)):
            return [Expression(at, after, "range", points[0], finish)]
        ends = [start for start, _, _ in numbers[1:]] + [after]
        return [
            Expression(start, end - (end != after), "day", point)
            for (start, _, _), end, point in zip(numbers, ends, points, strict=True)
        ]

    def _day_of_told_year(self, at: int) -> list[Expression]:
        """`önümüzdeki yıl 23 Nisan'da`, `geçen yılın 5 Mayıs'ında`."""
        offset, found = calendar_words("period").get(self._folded(at)), self._day(at + 2)
        if offset is None or found is None or self._unit(at + 1) != "year" or found[0].year is not None:
            return []
        return [Expression(at, found[1], "day", found[0], shift=Shift("year", int(offset)))]

    def _day_of_named_month(self, at: int) -> list[Expression]:
        """`Mart ayının 15'inde`, `Nisan'ın 3'ünde`."""
        month, token = self._word("month", at), self._token(at)
        if month is None or token is None:
            return []
        named = self._folded(at + 1) == "ayının"
        day, counted = self._number(at + 1 + named, 1, 31, range(1, 3)), self._token(at + 1 + named)
        if day is None or counted is None or not OF_ITS_MONTH.fullmatch(fold(counted.suffix)):
            return []
        if not named and case_of(token.suffix) is not Case.GENITIVE:
            return []
        return [Expression(at, at + 2 + named, "day", Point(None, month[0], day))]
