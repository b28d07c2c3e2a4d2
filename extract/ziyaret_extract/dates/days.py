"""Which day a passage tells of: the date beside the verb, else the day that the story is at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.dates.asides import is_aside
from ziyaret_extract.dates.beside import is_attribute, is_bound, is_of_session, is_participle
from ziyaret_extract.dates.clauses import clause_end, clause_start, has_verb
from ziyaret_extract.dates.stages import begins_stage, ends, first_day, last_day, only_day
from ziyaret_extract.dates.values import is_day, is_memorable
from ziyaret_extract.dates.verbs import FAR
from ziyaret_extract.dates.years import RECALLED
from ziyaret_extract.turkish.future import is_to_come, tells_future
from ziyaret_extract.turkish.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.resolving import DateMention

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
        self._held: str | None = None
        self._planned: str | None = None
        # What is announced in the title or lead.
        self._expected: str | None = None
        # The first day of a span, of which the next paragraph tells.
        self._opening: str | None = None
        self._span = ""
        self._told_in: Sentence | None = None

    def read(self) -> Days:
        self._held = self._lead_day()
        self._expected = None if self._held else self._lead_day(announced=True)
        paragraph = 0
        for sentence in self._sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                self._begin_paragraph()
            self._read_sentence(sentence)
        self._fill_headings()
        days = {day for day in self._by_token if day}
        return Days(
            tuple(self._by_token),
            recalled=frozenset(filter(self._is_past, days)),
            ahead=frozenset(filter(self._is_next, days)),
            over=frozenset(filter(self._is_over, days)),
        )

    def _begin_paragraph(self) -> None:
        """What is planned ends with its paragraph; behind that of a span the story begins with its first day."""
        self._planned = None
        self._held, self._opening = self._opening or self._held, None

    def _read_sentence(self, sentence: Sentence) -> None:
        mentions = self._within(sentence)
        if self._held and is_day(self._held):
            mentions = [mention for mention in mentions if not is_of_session(self._tokens, mention)]
        told = [mention for mention in mentions if self._moves(sentence, mention)]
        self._go_on(sentence, told)
        self._fill(sentence.first, sentence.last, self._day_without_date(sentence))
        self._tell(sentence, told)
        for mention in mentions:
            if mention not in told:
                self._tell_aside(sentence, mention, told)

    def _go_on(self, sentence: Sentence, told: Sequence[DateMention]) -> None:
        """Leave the day held where a sentence without a date begins another stage or tells the end."""
        if self._held and not told and is_day(self._held) and begins_stage(self._tokens, sentence, self._told_in):
            self._held = None
        self._span = next((mention.edtf for mention in told if mention.kind == "range" and mention.edtf), self._span)
        if not told and ends(self._tokens, sentence):
            self._held = last_day(self._span, self._held) or self._held
        self._told_in = sentence if told else self._told_in

    def _day_without_date(self, sentence: Sentence) -> str | None:
        """The day of what a sentence tells without a date of its own: the day held, or the one of what is planned."""
        tokens = self._tokens[sentence.first : sentence.last]
        ahead = self._is_ahead(sentence.first, sentence.last) or not has_verb(tokens)
        return self._planned or self._held or self._expected if ahead else self._held

    def _tell(self, sentence: Sentence, told: Sequence[DateMention]) -> None:
        """Fill the clauses of the dates to which the story moves, and hold the last."""
        pairs = zip([None, *told], told, strict=False)
        starts = [clause_start(self._tokens, sentence, before, mention) for before, mention in pairs]
        for mention, (start, end) in zip(told, pairwise([*starts, sentence.last]), strict=True):
            self._fill(start, end, mention.edtf)
            if self._is_planned(sentence, mention):
                self._planned = mention.edtf
            else:
                self._held = mention.edtf
                self._opening = self._first_day(mention)

    def _tell_aside(self, sentence: Sentence, mention: DateMention, told: Sequence[DateMention]) -> None:
        """Fill the clause of a date to which the story does not move, up to the next one to which it does."""
        next_day = next((other.first for other in told if other.first > mention.first), sentence.last)
        end = clause_end(self._tokens, self._quoted, sentence, mention)
        self._fill(mention.first, min(end, next_day), mention.edtf)

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
        return (
            len(start) > len("2024")
            and not of_a_plan
            and clause_end(self._tokens, self._quoted, sentence, mention) == far
        )

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
