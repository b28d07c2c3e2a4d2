"""Finds what may be a date in the tokens of a text, before anything is known of the year or of the day it is told."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.date_expressions import YEARS, Expression, Point, Shift, calendar_words, from_finish
from ziyaret_extract.date_relatives import OF_ITS_MONTH, RelativeReader
from ziyaret_extract.morphology import Case, case_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.date_expressions import Unit

_DASHES = frozenset("-–—")
_TOGETHER = frozenset({"ile", "ila"})
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TIME_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_YEAR_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.GENITIVE, Case.DATIVE, Case.RELATIVE})
_DECADE = re.compile(r"l[ıiuü](?:\w*)")
_MORE_OR_LESS = ("fazla", "çok", "aşkın", "yakın", "az ", "civar", "üzer", "ulaş", "kişi")
_OF_MONTH = re.compile(r"ay|ayı\w*|ayda\w*|aylar\w*|baş[ıl]\w*|son[u]\w*|orta[sl]\w*")
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
_IN_MONTH = ("ta", "te", "da", "de", "taki", "teki", "daki", "deki")
_POSSESSED = r"[ıiuü](?:n[ıiuü]n|n?d[ae](?:n|ki)?|n[ae])?"
_NO_MONTH = ("ocak", "aralık", "ekim")
_SEVERAL_YEARS = ("yılları", "yıllarda", "seneleri")
_COUNTED_BY = frozenset({"yüzde", "%", "saat", "no", "madde", "numara"})
_KINDS_OF_YEAR = frozenset({"mali", "faaliyet", "takvim", "hizmet", "bütçe"})
# A suffix that has lost its apostrophe: `1965 e uzanan`.
_PARTED_SUFFIXES = frozenset({"e", "a", "ye", "ya", "den", "dan", "ten", "tan", "te", "ta", "de", "da"})
_SCHOOL_YEAR = ("eğitim", "öğretim", "akademik", "sezon", "dönem", "yıl", "futbol")


_A_PAIR = 2
_MOST_DAYS = 10
_FEASTS = ("ulusal", "bayram", "cumhuriyet", "zafer", "atatürk", "gençlik", "demokrasi", "dünya", "şehit", "çanakkale")


@cache
def _of_years() -> tuple[str, ...]:
    """Beginnings of words that make the number before them a year: `2011 nüfusu`."""
    return tuple(calendar_words("of-year"))


def read_expressions(analysis: Analysis) -> tuple[Expression, ...]:
    """Every expression of the text in order, none overlapping."""
    return tuple(found for sentence in analysis.sentences for found in _Reader(analysis, sentence).read())


class _Reader(RelativeReader):
    """Reads one sentence: what each method gives begins at token `at`, with the token after it."""

    def read(self) -> Iterator[Expression]:
        at = self._first
        while at < self._last:
            found = self._at(at)
            yield from found
            at = found[-1].last if found else at + 1

    def _at(self, at: int) -> list[Expression]:
        return (
            self._days(at)
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
        if self._folded(at) in _DASHES | _TOGETHER | {"ve"}:
            return at + 1
        before = self._token(at - 1)
        return at if before and case_of(before.suffix) is Case.ABLATIVE else None

    def _within(self, at: int) -> bool:
        """Whether `arasında` follows: it makes a range of two dates joined by `ve`."""
        return any(self._starts(i, ("arasında",)) for i in (at, at + 1))

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
        if following is None:
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
            if joint not in _DASHES | _TOGETHER | {"ve", ","}:
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
        spanned = (len(numbers) == _A_PAIR and numbers[1][2] in _DASHES | _TOGETHER) or self._within(after)
        if spanned or values == list(range(values[0], values[-1] + 1)):
            return [Expression(at, after, "range", points[0], finish)]
        ends = [start for start, _, _ in numbers[1:]] + [after]
        return [
            Expression(start, end - (end != after), "day", point)
            for (start, _, _), end, point in zip(numbers, ends, points, strict=True)
        ]

    def _day_of_named_month(self, at: int) -> list[Expression]:
        """`Mart ayının 15'inde`, `Nisan'ın 3'ünde`."""
        month, token = self._word("month", at), self._token(at)
        if month is None or token is None:
            return []
        named = self._folded(at + 1) == "ayının"
        day, counted = self._number(at + 1 + named, 1, 31, range(1, 3)), self._token(at + 1 + named)
        if day is None or counted is None or not OF_ITS_MONTH.fullmatch(counted.suffix.lower()):
            return []
        if not named and case_of(token.suffix) is not Case.GENITIVE:
            return []
        return [Expression(at, at + 2 + named, "day", Point(None, month[0], day))]

    # Months: `Mart 2024'te`, `haziran ayında`, `2025 yılının nisan ayında`, `gelecek yılın nisanında`.

    def _months(self, at: int) -> list[Expression]:
        if self._folded(at - 2) == "her" and self._starts(at - 1, ("yıl", "sene")):
            return []
        year = self._year(at)
        modifier = calendar_words("period").get(self._folded(at)) if year is None else None
        of_year = modifier is not None and self._starts(at + 1, ("yılın", "senenin"))
        start = at + 1 + self._starts(at + 1, ("yıl",)) if year is not None or of_year else at + (modifier is not None)
        month = self._word("month", start) or (self._of_year(start) if start > at + 1 else None)
        if month is None:
            return []
        number, after = month[0], start + 1
        finish = self._word("month", after + 1) if self._folded(after) in _DASHES | {"ve"} else None
        if finish:
            after += 2
        later = self._year(after) if year is None and (finish or month)[1] else None
        after += later is not None
        of_month = _OF_MONTH.fullmatch(self._folded(after)) is not None
        if not (year or later or of_year or of_month or self._in_time_case(after - 1)):
            return []
        after += of_month and self._starts(after, ("ay",))
        begin = Point(year or later, number)
        if modifier and not later and (of_year or modifier != "0"):
            unit: Unit = "year" if of_year else "month"
            return [Expression(at, after, "month", begin, shift=Shift(unit, int(modifier)))]
        if finish:
            return [Expression(at, after, "range", begin, Point(year or later, finish[0]))]
        return [Expression(at, after, "month", begin)]

    def _of_year(self, at: int) -> tuple[int, bool] | None:
        """A month of a year: `2020 yılının şubatında`."""
        word = self._folded(at)
        months = calendar_words("month").items()
        found = (int(number) for name, number in months if re.fullmatch(name + _POSSESSED, word))
        number = next(found, None)
        return (number, False) if number else None

    def _in_time_case(self, at: int) -> bool:
        """Whether a month is in a case of time: `Nisan'da`, `mayısta`, but not `ocakta`, which is also a stove."""
        token = self._tokens[at]
        if token.suffix:
            return token.text[0].isupper() and not self._shouted and case_of(token.suffix) in _TIME_CASES
        return token.folded.endswith(_IN_MONTH) and not token.folded.startswith(_NO_MONTH) and not self._shouted

    # Years: `2018 yılında`, `1945'ten`, `2019-2024 yılları arasında`, `2023-2024 eğitim yılı`, `1990'lı yıllar`.

    def _years(self, at: int) -> list[Expression]:
        year = self._year(at)
        if year is None:
            return []
        later = self._year(at + 2) if self._folded(at + 1) in _DASHES | _TOGETHER | {"ve"} else None
        if later and self._folded(at + 1) == "ve" and self._starts(at + 3, _SEVERAL_YEARS) and not self._within(at + 4):
            return [Expression(at, at + 1, "year", Point(year)), Expression(at + 2, at + 4, "year", Point(later))]
        if later and later > year and (self._starts(at + 3, _SCHOOL_YEAR) or self._within(at + 3)):
            return [Expression(at, at + 3 + self._starts(at + 3, ("yıl",)), "range", Point(year), Point(later))]
        token = self._tokens[at]
        of_year = self._starts(at + 1, ("yıl", "sene")) and not self._starts(at + 1, ("yıllık", "senelik", "yıldır"))
        if _DECADE.fullmatch(token.suffix) and of_year and year % 10 == 0:
            return [Expression(at, at + 2, "year", Point(year, decade=True))]
        if self._folded(at + 1) in _KINDS_OF_YEAR and self._starts(at + 2, ("yılı",)):
            return [Expression(at, at + 3, "year", Point(year))]
        counted = self._starts(at + 1, _MORE_OR_LESS)
        if of_year and not counted and (not token.suffix or case_of(token.suffix) in _YEAR_CASES):
            return [Expression(at, at + 2, "year", Point(year))]
        if token.suffix and case_of(token.suffix) in _YEAR_CASES and not counted:
            return [Expression(at, at + 1, "year", Point(year))]
        told = self._starts(at + 1, _of_years()) or self._folded(at + 1) in _PARTED_SUFFIXES
        battle = self._starts(at + 2, ("savaş", "deprem", "zafer"))
        if not token.suffix and not counted and (told or battle):
            return [Expression(at, at + 1, "year", Point(year))]
        return []

    def _short_year(self, at: int) -> list[Expression]:
        """A year by its last two digits, of which people speak: `89'da geldik`, not `yüzde 89'da`."""
        number, token = self._number(at, 50, 99, range(2, 3)), self._token(at)
        if number is None or token is None or case_of(token.suffix) not in {Case.LOCATIVE, Case.ABLATIVE}:
            return []
        if self._folded(at - 1) in _COUNTED_BY or self._starts(at + 1, _MORE_OR_LESS):
            return []
        return [Expression(at, at + 1, "year", Point(1900 + number))]
