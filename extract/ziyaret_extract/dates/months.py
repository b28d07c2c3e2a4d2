"""Months and years: `Mart 2024'te`, `haziran ayında`, `2018 yılında`, `2011 nüfusu`, `89'da`."""

from __future__ import annotations

import re
from functools import cache

from ziyaret_extract.dates.expressions import Expression, Point, Shift, Unit, calendar_words
from ziyaret_extract.dates.relatives import RelativeReader
from ziyaret_extract.turkish.morphology import Case, case_of

DASHES = frozenset("-–—")
TOGETHER = frozenset({"ile", "ila"})
_TIME_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_YEAR_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.GENITIVE, Case.DATIVE, Case.RELATIVE})
_DECADE = re.compile(r"l[ıiuü](?:\w*)")
_MORE_OR_LESS = ("fazla", "çok", "aşkın", "yakın", "az ", "civar", "üzer", "ulaş", "kişi")
_OF_MONTH = re.compile(
    r"ay|ayı\w*|ayda\w*|aylar\w*|baş[ıl]\w*|son[u]\w*|orta[sl]\w*|(?:toplantıs|meclis|oturum)\w*n\w*|meclis"
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


@cache
def _of_years() -> tuple[str, ...]:
    """Beginnings of words that make the number before them a year: `2011 nüfusu`."""
    return tuple(calendar_words("of-year"))


class MonthReader(RelativeReader):
    """Reads what states a month or a year."""

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
        finish = self._word("month", after + 1) if self._folded(after) in DASHES | {"ve"} else None
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
        later = self._year(at + 2) if self._folded(at + 1) in DASHES | TOGETHER | {"ve"} else None
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
        remote = self._starts(at + 2, ("savaş", "deprem", "zafer", "hedef", "programı"))
        if not token.suffix and not counted and (told or remote):
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

    def _within(self, at: int) -> bool:
        """Whether `arasında` follows: it makes a range of two dates joined by `ve`."""
        return any(self._starts(i, ("arasında",)) for i in (at, at + 1))
