"""The programme that a text tells of, from its first day to its last, and the days of it that are told by number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ziyaret_extract.dates.expressions import calendar_words
from ziyaret_extract.dates.values import is_of_any_year, next_weekday

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 4
_LASTING = 8
_ENDING = ("sona", "sonlan", "tamamlan", "noktalan", "kapan")
_OVER = "bit"
_LASTS = ("sür", "devam")
_SECOND = 2


def tells_end(word: str) -> bool:
    """Whether a folded word tells that what lasted ended: `tamamlandı`, `sona erdi`, `son buldu`, `kapanışında`."""
    return word == "son" or word.startswith(_ENDING)


@dataclass(slots=True)
class Programme:
    """Its span where both ends are told; `first` is the day that the text itself counts from."""

    span: tuple[date, date] | None = None
    first: date | None = None
    _begun: date | None = None
    _numbered: bool = False

    def lasts(self, start: date, end: date) -> None:
        """Let it last from a day to another."""
        self.span, self.first = (start, end), None

    def told_by(self, day: date, behind: Sequence[str]) -> None:
        """It may be told by its ends or its length: `13 Mart'ta başlayan ve 17 Mart'ta sona eren`, `iki gün süren`.

        `behind` are the folded words behind the day.
        """
        near = behind[:_REACH]
        if any(word.startswith("başla") for word in near):
            self._begun = self.first = day
            length = _length(behind[:_LASTING])
            if length:
                self.span = (day, day + timedelta(days=length - 1))
        elif self._begun and day > self._begun and any(tells_end(word) or word.startswith(_OVER) for word in near):
            self.span, self._begun = (self._begun, day), None

    def count_from(self, day: date, number: int) -> None:
        """Let a day be the one of this number: `ikinci günü olan 23 Nisan`."""
        if number > 0:
            self.first = day - timedelta(days=number - 1)

    def opens_on(self, told: date | None, number: int) -> None:
        """Let the day told so far be its first where the second is the first of its days that is told by number."""
        if number == _SECOND and told and not (self._numbered or self.first or self.span):
            self.first = told
        self._numbered = True

    def day(self, number: int) -> date | None:
        """The day of this number, its last for a negative one; None for what is not told to be a day of it."""
        if number < 0:
            return self.span[1] if self.span else None
        first = self.first or (self.span[0] if self.span else None)
        day = first + timedelta(days=number - 1) if first else None
        return None if day and self.span and not self.span[0] <= day <= self.span[1] else day

    def weekday(self, weekday: int, passage: date | None) -> date | None:
        """Its day of that name, the next after the day of the passage before others."""
        if self.span is None or is_of_any_year(self.span[0]):
            return None
        start, end = self.span
        bases = (passage if passage and passage < end else start, start)
        return next((day for base in bases if (day := next_weekday(base, weekday)) <= end), None)


def _length(words: Sequence[str]) -> int | None:
    """How many days something lasts by the words behind its beginning: `başlayan ve iki gün süren`."""
    for at, word in enumerate(words[:-2]):
        if words[at + 1].startswith("gün") and words[at + 2].startswith(_LASTS):
            number = calendar_words("number").get(word, word)
            return int(number) if number.isdecimal() else None
    return None
