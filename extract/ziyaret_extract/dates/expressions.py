"""What may state a time: points, shifts and expressions, the words of the calendar, and the tokens of one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import case_after
from ziyaret_ontology.folding import ascii_fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence, Token

Kind = Literal["day", "range", "month", "year", "relative", "weekday", "ordinal-day", "month-day"]
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

    A point, a range from `begin` to `finish`, a shift, or the number of a day: of a programme (-1 the last) or month.
    """

    first: int
    last: int
    kind: Kind
    begin: Point | None = None
    finish: Point | None = None
    shift: Shift | None = None
    ordinal: int | None = None


def from_finish(begin: Point, finish: Point) -> Point:
    """The year of a range's last day holds for its first."""
    if begin.year is None and finish.year is not None:
        crosses = (begin.month or 0) > (finish.month or 0)
        return replace(begin, year=finish.year - crosses)
    return begin


@cache
def calendar_words(group: str) -> dict[str, str]:
    """The words of a class of `calendar.tsv`, also as typed without Turkish letters, and their values."""
    words = {word: value for cls, word, value in read_rows("calendar.tsv") if cls == group}
    return {ascii_fold(word): value for word, value in words.items()} | words


@lru_cache(maxsize=65536)
def inflected(group: str, word: str) -> tuple[int, bool] | None:
    """The value of the calendar word that a folded word is a case form of, and whether it is the bare word."""
    words = calendar_words(group)
    if word in words:
        return int(words[word]), True
    found = [stem for stem in words if case_after(word, stem) is not None or word == stem + "ki"]
    return (int(words[max(found, key=len)]), False) if found else None


YEARS = range(1200, 2101)


class SentenceWords:
    """The tokens of one sentence; every method answers for what stands or begins at token `at`."""

    def __init__(self, analysis: Analysis, sentence: Sentence) -> None:
        self._tokens = analysis.tokens
        self._first, self._last = sentence.first, sentence.last
        self._shouted = all(t.text.isupper() for t in self._tokens[self._first : self._last] if t.text.isalpha())

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
        return self._number(at, YEARS.start, YEARS.stop, range(4, 5))

    def _word(self, group: str, at: int) -> tuple[int, bool] | None:
        token = self._token(at)
        found = inflected(group, token.folded) if token else None
        return (found[0], found[1] and not token.suffix) if found and token else None
