"""Finds what may be a date in the tokens of a text, before anything is known of the year or of the day it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from ziyaret_extract.morphology import Case, case_after, case_of
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import ascii_fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.analysis import Analysis, Sentence, Token

Kind = Literal["day", "range", "month", "year", "relative", "weekday", "ordinal-day"]
Unit = Literal["day", "weekday", "week", "weekend", "month", "year"]
Anchor = Literal["published", "passage"]


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year as far as the words tell it; a `decade` is named by its first year: `1990'lı yıllar`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """Units away from the day of publication or of the passage; without `offset` the verb tells the direction."""

    unit: Unit
    offset: int | None
    anchor: Anchor = "published"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """Tokens `first` up to `last` that state a time.

    A point, a range from `begin` to `finish`, a shift, or the number of a programme's day (-1 the last).
    """

    first: int
    last: int
    kind: Kind
    begin: Point | None = None
    finish: Point | None = None
    shift: Shift | None = None
    ordinal: int | None = None


_DASHES = frozenset("-–—")
_TOGETHER = frozenset({"ile", "ila"})
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEARS = range(1200, 2101)
_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TIME_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_YEAR_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.GENITIVE, Case.DATIVE, Case.RELATIVE})
_DECADE = re.compile(r"l[ıiuü](?:\w*)")
_MORE_OR_LESS = ("fazla", "çok", "aşkın", "yakın", "az ", "civar", "üzer", "ulaş", "kişi")
_PARTS_OF_DAY = ("günü", "sabah", "akşam", "gece", "öğle", "ikindi")
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
_SCHOOL_YEAR = ("eğitim", "öğretim", "akademik", "sezon", "dönem", "yıl", "futbol")


@cache
def calendar_words(group: str) -> dict[str, str]:
    """The words of a class of `calendar.tsv`, also as typed without Turkish letters, and their values."""
    words = {word: value for cls, word, value in read_rows("calendar.tsv") if cls == group}
    return {ascii_fold(word): value for word, value in words.items()} | words


@cache
def _relative_phrases() -> dict[str, list[tuple[list[str], Shift]]]:
    """Phrases of `relative_days.tsv`, the words behind the first by the first, the longest before others."""
    found: dict[str, list[tuple[list[str], Shift]]] = {}
    for phrase, anchor, days in sorted(read_rows("relative_days.tsv"), key=lambda row: -row[0].count(" ")):
        first, *rest = phrase.split()
        shift = Shift("day", int(days), "passage" if anchor == "passage" else "published")
        found.setdefault(first, []).append((rest, shift))
    return found


@lru_cache(maxsize=65536)
def _inflected(group: str, word: str) -> tuple[int, bool] | None:
    """The value of the calendar word that a folded word is a case form of, and whether it is the bare word."""
    words = calendar_words(group)
    if word in words:
        return int(words[word]), True
    found = [stem for stem in words if case_after(word, stem) is not None or word == stem + "ki"]
    return (int(words[max(found, key=len)]), False) if found else None


def read_expressions(analysis: Analysis) -> tuple[Expression, ...]:
    """Every expression of the text in order, none overlapping."""
    return tuple(found for sentence in analysis.sentences for found in _Reader(analysis, sentence).read())


class _Reader:
    """Reads one sentence; every method answers for what begins at token `at` and gives the token after it."""

    def __init__(self, analysis: Analysis, sentence: Sentence) -> None:
        self._tokens = analysis.tokens
        self._first, self._last = sentence.first, sentence.last
        self._shouted = all(t.text.isupper() for t in self._tokens[self._first : self._last] if t.text.isalpha())

    def read(self) -> Iterator[Expression]:
        at = self._first
        while at < self._last:
            found = self._at(at)
            yield from found
            at = found[-1].last if found else at + 1

    def _at(self, at: int) -> list[Expression]:
        return self._days(at) or self._months(at) or self._years(at) or self._relative(at) or self._numbered_day(at)

    def _token(self, at: int) -> Token | None:
        return self._tokens[at] if self._first <= at < self._last else None

    def _folded(self, at: int) -> str:
        token = self._token(at)
        return token.folded if token else ""

    def _starts(self, at: int, beginnings: tuple[str, ...]) -> bool:
        return self._folded(at).startswith(beginnings)

    def _number(self, at: int, least: int, most: int, digits: range) -> int | None:
        token = self._token(at)
        if token is None or not token.text.isdecimal() or len(token.text) not in digits:
            return None
        return int(token.text) if least <= int(token.text) <= most else None

    def _year(self, at: int) -> int | None:
        return self._number(at, _YEARS.start, _YEARS.stop, range(4, 5))

    def _word(self, group: str, at: int) -> tuple[int, bool] | None:
        token = self._token(at)
        found = _inflected(group, token.folded) if token else None
        return (found[0], found[1] and not token.suffix) if found and token else None

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
        known = 1 <= month < len(_DAYS_IN) and 1 <= day <= _DAYS_IN[month] and year in _YEARS
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

    # Months: `Mart 2024'te`, `haziran ayında`, `2025 yılının nisan ayında`, `Nisan'da`, `Nisan-Mayıs 2024`.

    def _months(self, at: int) -> list[Expression]:
        year = self._year(at)
        start = at
        if year is not None:
            start = at + 1 + self._starts(at + 1, ("yıl",))
        modifier = calendar_words("period").get(self._folded(at)) if year is None else None
        if modifier:
            start = at + 1
        month = self._word("month", start)
        if month is None:
            return []
        number, after = month[0], start + 1
        finish = self._word("month", after + 1) if self._folded(after) in _DASHES | {"ve"} else None
        if finish:
            after += 2
        later = self._year(after) if year is None and (finish or month)[1] else None
        after += later is not None
        of_month = _OF_MONTH.fullmatch(self._folded(after)) is not None
        token = self._tokens[after - 1]
        told_by_case = token.text[0].isupper() and not self._shouted and case_of(token.suffix) in _TIME_CASES
        if year is None and later is None and not of_month and not told_by_case:
            return []
        after += of_month and self._starts(after, ("ay",))
        begin = Point(year or later, number)
        if modifier and modifier != "0" and not later:
            return [Expression(at, after, "month", begin, shift=Shift("month", int(modifier)))]
        if finish:
            return [Expression(at, after, "range", begin, Point(year or later, finish[0]))]
        return [Expression(at, after, "month", begin)]

    # Years: `2018 yılında`, `1945'ten`, `2019-2024 yılları arasında`, `2023-2024 eğitim yılı`, `1990'lı yıllar`.

    def _years(self, at: int) -> list[Expression]:
        year = self._year(at)
        if year is None:
            return []
        later = self._year(at + 2) if self._folded(at + 1) in _DASHES | _TOGETHER | {"ve"} else None
        if later and later > year and (self._starts(at + 3, _SCHOOL_YEAR) or self._within(at + 3)):
            return [Expression(at, at + 3 + self._starts(at + 3, ("yıl",)), "range", Point(year), Point(later))]
        token = self._tokens[at]
        of_year = self._starts(at + 1, ("yıl", "sene"))
        if _DECADE.fullmatch(token.suffix) and of_year and year % 10 == 0:
            return [Expression(at, at + 2, "year", Point(year, decade=True))]
        counted = self._starts(at + 1, _MORE_OR_LESS)
        if of_year and not counted and (not token.suffix or case_of(token.suffix) in _YEAR_CASES):
            return [Expression(at, at + 2, "year", Point(year))]
        if token.suffix and case_of(token.suffix) in _YEAR_CASES and not counted:
            return [Expression(at, at + 1, "year", Point(year))]
        return []

    # Relative: `dün akşam`, `geçtiğimiz çarşamba günü`, `önümüzdeki hafta`, `geçen ay`, `pazartesi günü`.

    def _relative(self, at: int) -> list[Expression]:
        for words, shift in _relative_phrases().get(self._folded(at), ()):
            if all(self._is_form(at + i, word) for i, word in enumerate(words, 1)):
                return [Expression(at, at + 1 + len(words), "relative", shift=shift)]
        period = calendar_words("period").get(self._folded(at))
        start = at if period is None else at + 1
        offset = None if period is None else int(period)
        weekday = self._word("weekday", start)
        if weekday and self._is_day_of_week(start, named=period is not None):
            after = start + 1 + self._starts(start + 1, ("günü",))
            return [Expression(at, after, "weekday", shift=Shift("weekday", offset, weekday=weekday[0]))]
        if period is None:
            return []
        if self._folded(start) == "hafta" and self._starts(start + 1, ("sonu",)):
            return [Expression(at, start + 2, "relative", shift=Shift("weekend", offset))]
        unit = self._unit(start)
        return [Expression(at, start + 1, "relative", shift=Shift(unit, offset))] if unit else []

    def _is_form(self, at: int, word: str) -> bool:
        """Whether the token is the word, the last of a phrase also in a case: `ertesi günün`."""
        folded = self._folded(at)
        return folded == word or (word == "gün" and folded.startswith("gün") and case_after(folded, "gün") is not None)

    def _is_day_of_week(self, at: int, *, named: bool) -> bool:
        """Whether a weekday means one day: `pazartesi günü`, not `her pazartesi`, `Pazartesi Pazarı`, `pazar yeri`."""
        if self._folded(at - 1) == "her" or self._starts(at + 1, ("günleri",)):
            return False
        return named or self._starts(at + 1, _PARTS_OF_DAY)

    def _unit(self, at: int) -> Unit | None:
        folded = self._folded(at)
        for word, unit in calendar_words("unit").items():
            if folded == word or folded == word + "ki" or case_after(folded, word) is not None:
                return _UNITS[unit]
        return None

    # Days of a programme: `programın ikinci gününde`, `ilk gün`, `son gün`.

    def _numbered_day(self, at: int) -> list[Expression]:
        ordinal = calendar_words("ordinal").get(self._folded(at)) or self._ordinal_number(at)
        following = self._folded(at + 1)
        if (
            ordinal is None
            or not following.startswith("gün")
            or following.startswith(("günler", "güney", "güneş", "günd"))
        ):
            return []
        if self._starts(at + 2, ("beri", "itibaren")):
            return []
        return [Expression(at, at + 2, "ordinal-day", ordinal=int(ordinal))]

    def _ordinal_number(self, at: int) -> str | None:
        """`2.` or `2'nci`."""
        token = self._token(at)
        if token is None or not token.text.rstrip(".").isdecimal() or len(token.text) > len("10."):
            return None
        return token.text.rstrip(".") if token.text[-1] == "." or "nc" in token.suffix else None


_A_PAIR = 2
_MOST_DAYS = 10
_FEASTS = ("ulusal", "bayram", "cumhuriyet", "zafer", "atatürk", "gençlik", "demokrasi", "dünya", "şehit", "çanakkale")
_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}


def from_finish(begin: Point, finish: Point) -> Point:
    """The year of a range's last day holds for its first."""
    if begin.year is None and finish.year is not None:
        crosses = (begin.month or 0) > (finish.month or 0)
        return replace(begin, year=finish.year - crosses)
    return begin
