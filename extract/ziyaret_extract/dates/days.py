"""Which day a passage tells of: the date beside the verb, else the day that the story is at."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.dates.asides import is_aside
from ziyaret_extract.dates.beside import is_attribute, is_bound, is_of_session, is_participle
from ziyaret_extract.dates.resolving import RECALLED
from ziyaret_extract.dates.stages import begins_stage, ends, first_day, last_day, only_day
from ziyaret_extract.dates.values import is_day, is_memorable
from ziyaret_extract.dates.verbs import FAR
from ziyaret_extract.turkish.future import is_to_come, tells_future
from ziyaret_extract.turkish.lexicon import common_words
from ziyaret_extract.turkish.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.resolving import DateMention

_FINITE = re.compile(r"\w+(?:[dt][ıiuü]k?|m[ıiuü]şt[ıiuü]r|makta(?:dır)?|mekte(?:dir)?|[ıiuü]yor)(?:l[ae]r)?")
_VERBAL_NOUN = re.compile(r"\w{2,}(?:m[ae]s[ıi]\w*|[ae]ca[ğk]ı\w*|[ae]ce[ğk]i\w*)")
_OF_YEAR = frozenset({"yılı", "senesi", "yılının", "senesinin"})
# What is to come is named behind its verb: `eylülde yapılacak dil şenliği`.
_NOUN_BEHIND = 4
_REACH = 3
_LONG_AGO = timedelta(days=45)
_LEAD_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Days:
    """The day of every token of a text, ISO 8601 or EDTF; on the `recalled` days nothing happens that it reports.

    Those `ahead` are behind its day of publication: what is told of them is planned, be it in the present tense. Those
    that are `over` ended before it.
    """

    by_token: tuple[str | None, ...]
    recalled: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()

    def at(self, token: int) -> str | None:
        """The date of what is told at the token; None when nothing tells."""
        return self.by_token[token]

    def is_recalled(self, token: int) -> bool:
        """Whether what is told at the token was long ago when the text was written."""
        return self.by_token[token] in self.recalled


def read_days(analysis: Analysis, dates: Sequence[DateMention], published: date | None) -> Days:
    """Go through the text and keep the day that it is at.

    A date in the clause wins. Else the last day told holds until another is told (`aynı gün`, `ardından` change
    nothing), and before the first one the day of the title or lead holds. Founding years, memories and dates in
    quotations hold for their own clause only, deadlines not at all. What is announced for later holds to the end of
    its paragraph, and from the title or lead on for whatever else is announced.
    """
    return _Reader(analysis, dates, published).read()


class _Reader:
    def __init__(self, analysis: Analysis, dates: Sequence[DateMention], published: date | None) -> None:
        self._tokens = analysis.tokens
        self._sentences = analysis.sentences
        self._published = published
        self._quoted = quoted(analysis)
        self._by_token: list[str | None] = [None] * len(analysis.tokens)
        self._dates = [
            mention for mention in dates if not is_bound(self._tokens, mention) and not self._is_stamp(mention)
        ]

    def read(self) -> Days:
        held = self._lead_day()
        expected = None if held else self._lead_day(announced=True)
        planned: str | None = None
        opening: str | None = None
        span = ""
        paragraph = 0
        told_in: Sentence | None = None
        for sentence in self._sentences:
            if sentence.paragraph != paragraph:
                paragraph, planned = sentence.paragraph, None
                held, opening = opening or held, None
            mentions = self._within(sentence)
            if held and is_day(held):
                mentions = [mention for mention in mentions if not is_of_session(self._tokens, mention)]
            told = [mention for mention in mentions if self._moves(sentence, mention)]
            if held and not told and is_day(held) and begins_stage(self._tokens, sentence, told_in):
                held = None
            span = next((mention.edtf for mention in told if mention.kind == "range" and mention.edtf), span)
            if not told and ends(self._tokens, sentence):
                held = last_day(span, held) or held
            ahead = self._is_ahead(sentence.first, sentence.last) or not self._has_verb(sentence)
            starts = [self._clause_start(sentence, *pair) for pair in zip([None, *told], told, strict=False)]
            day = planned or held or expected if ahead else held
            self._fill(sentence.first, sentence.last, day)
            told_in = sentence if told else told_in
            for mention, (start, end) in zip(told, pairwise([*starts, sentence.last]), strict=True):
                self._fill(start, end, mention.edtf)
                if self._is_planned(sentence, mention):
                    planned = mention.edtf
                else:
                    held = mention.edtf
                    opening = self._first_day(mention)
            for mention in mentions:
                if not self._moves(sentence, mention):
                    next_day = next((other.first for other in told if other.first > mention.first), sentence.last)
                    self._fill(mention.first, min(self._clause_end(sentence, mention), next_day), mention.edtf)
        self._fill_headings()
        days = {day for day in self._by_token if day}
        return Days(
            tuple(self._by_token),
            recalled=frozenset(filter(self._is_past, days)),
            ahead=frozenset(filter(self._is_next, days)),
            over=frozenset(filter(self._is_over, days)),
        )

    def _is_next(self, day: str) -> bool:
        """Whether a day or range begins behind the day of publication."""
        start = day.partition("/")[0]
        return self._published is not None and "X" not in start and start > self._published.isoformat()[: len(start)]

    def _is_over(self, day: str) -> bool:
        """Whether a day or range ended before the day of publication."""
        end = day.rpartition("/")[2]
        return self._published is not None and "X" not in end and end < self._published.isoformat()[: len(end)]

    def _first_day(self, span: DateMention) -> str | None:
        """The first day of a span, of which the paragraphs behind it tell till they come to another."""
        later = (
            self._dates[bisect_left(self._dates, span.last, key=attrgetter("first")) :] if span.kind == "range" else []
        )
        return first_day(span.edtf or "", (day for day in later if not self._quoted[day.first]))

    def _is_past(self, day: str) -> bool:
        """Whether a day is recalled, or a whole year is over: `2011 yılında imzalanan protokol`."""
        if is_day(day):
            return self._is_recalled(day)
        return self._published is not None and day.isdecimal() and int(day) < self._published.year

    def _fill_headings(self) -> None:
        """A heading without a date stands over what follows it."""
        for heading, following in reversed([*pairwise(self._sentences)]):
            if heading.heading and not self._within(heading):
                self._fill(heading.first, heading.last, self._by_token[following.last - 1])

    def _fill(self, first: int, last: int, edtf: str | None) -> None:
        self._by_token[first:last] = [edtf] * (last - first)

    def _within(self, sentence: Sentence) -> list[DateMention]:
        low = bisect_left(self._dates, sentence.first, key=attrgetter("first"))
        return self._dates[low : bisect_left(self._dates, sentence.last, lo=low, key=attrgetter("first"))]

    def _lead_day(self, *, announced: bool = False) -> str | None:
        """The first day told in the title or lead that has come, or that is announced; of a span the day in it."""
        lead = [s for s in self._sentences if not s.heading][:_LEAD_SENTENCES]
        if not lead:
            return None
        told = [
            (sentence, mention)
            for sentence in self._sentences
            if sentence.last <= lead[-1].last
            for mention in self._within(sentence)
            if self._moves(sentence, mention) and mention.edtf
        ]
        days = [day for sentence, day in told if self._is_planned(sentence, day) is announced]
        return only_day(days) if announced else next((day.edtf for day in days), None)

    def _is_stamp(self, mention: DateMention) -> bool:
        """Whether it is the release's own date at its head: `Tarih: 17.10.2022`."""
        if self._published is None or mention.edtf != self._published.isoformat():
            return False
        before = [token.folded for token in self._tokens[max(0, mention.first - 2) : mention.first]]
        return before in (["tarih", ":"], ["tarihi", ":"])

    def _moves(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether the story is at that time from here on: a day, or a month that dates the main verb."""
        if self._quoted[mention.first] or mention.kind == "year" or is_attribute(self._tokens, mention):
            return False
        if is_aside(self._tokens, sentence, mention):
            return False
        if mention.edtf is None:
            return mention.kind in {"ordinal-day", "weekday", "relative"}
        start = mention.edtf.partition("/")[0]
        if is_day(start):
            return not (self._is_recalled(start) or self._is_of_a_thing(mention, start))
        far = min(sentence.last, mention.last + FAR)
        of_a_plan = any(is_to_come(self._tokens, at) for at in range(mention.last, far - 1))
        return len(start) > len("2024") and not of_a_plan and self._clause_end(sentence, mention) == far

    def _is_of_a_thing(self, mention: DateMention, day: str) -> bool:
        """Whether a day long past only tells which thing is meant: `17 Eylül'de açılışı yapılan müze`."""
        if self._published is None or day.startswith("X") or self._published - date.fromisoformat(day) < _LONG_AGO:
            return False
        near = range(mention.last, min(mention.last + _REACH + 1, len(self._tokens)))
        return any(is_participle(self._tokens[at]) for at in near)

    def _is_recalled(self, day: str) -> bool:
        if day.startswith("X"):
            return False
        told = date.fromisoformat(day)
        return is_memorable(told) or (self._published is not None and self._published - told > RECALLED)

    def _is_planned(self, sentence: Sentence, mention: DateMention) -> bool:
        start = (mention.edtf or "X").partition("/")[0]
        if self._published is None or "X" in start:
            return self._is_ahead(mention.last, sentence.last)
        return self._is_next(start)

    def _is_ahead(self, first: int, last: int) -> bool:
        return tells_future(self._tokens[max(first, last - FAR) : last])

    def _has_verb(self, sentence: Sentence) -> bool:
        tokens = self._tokens[sentence.first : sentence.last]
        words = (token.folded for token in tokens if not token.text.istitle())  # `Antik Kenti` is a name
        return any(
            _FINITE.fullmatch(word) and (word.endswith("k") or word[:-1] not in common_words()) for word in words
        )  # `ziyareti` is a noun, `görüştük` is none

    def _clause_start(self, sentence: Sentence, before: DateMention | None, mention: DateMention) -> int:
        """Where the clause of a date begins: behind the last verb and comma before it, else with the sentence.

        After another date it begins with the date itself unless such a verb stands between.
        """
        first = before.last if before else sentence.first
        for at in range(mention.first - 1, first, -1):
            if self._tokens[at].text in {",", ";"} and _FINITE.fullmatch(self._tokens[at - 1].folded):
                return at + 1
        return mention.first if before else sentence.first

    def _clause_end(self, sentence: Sentence, mention: DateMention) -> int:
        """Behind the verb that a date belongs to: a participle (`2021 yılında açılan merkez`), else the main verb.

        `2025 yılı çalışma programı` dates a plan: only a verbal noun later in the sentence is told with it.
        """
        attributive = mention.kind == "year" and self._tokens[mention.last - 1].folded in _OF_YEAR
        far = min(sentence.last, mention.last + FAR)
        for at in range(mention.last, far):
            if self._quoted[mention.first] and not self._quoted[at]:
                return at
            folded = self._tokens[at].folded
            if _VERBAL_NOUN.fullmatch(folded) if attributive else is_participle(self._tokens[at]):
                return at + 1
            if not attributive and is_to_come(self._tokens, at):
                return min(at + 1 + (_NOUN_BEHIND if mention.kind != "year" else 0), far)
        return mention.last if attributive else far
