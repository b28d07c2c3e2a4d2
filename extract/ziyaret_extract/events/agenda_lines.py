"""The lines of an agenda or a diary: under a day or behind a time, without a verb, each tells something by a noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.story import Story

_TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_PART_OF_DAY = re.compile(r"sabah|öğlen?|akşam|gece|ikindi")
_SIGNED = ("protokol", "imza", "anlaşma")
# What may stand behind the noun of a line that only its day leads: `Belediye ziyareti, uğurlama`.
_PARTING = frozenset({",", "-", "–", "—"})
_FEWEST = 2
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line that tells something by the noun at a token, by the frame of the table; a time of day may lead it.

    It is what stands from token `first` up to `last`: all of a line, or one of several told in it.
    """

    frame: str
    noun: int
    timed: bool
    first: int
    last: int


def read_lines(story: Story) -> dict[int, tuple[Line, ...]]:
    """What the lines of a text's agenda tell by the numbers of their sentences; none where they are too few for one.

    A line has a time or part of the day, its own day or a bullet before it, or stands under a day that is a line by
    itself; it has no verb and a noun of the table in it.
    """
    tokens, sentences = story.analysis.tokens, story.analysis.sentences
    days = {date.first: date.last for date in story.mentions.dates if date.kind == "day"}
    items: dict[int, tuple[Line, ...]] = {}
    under = False
    for at, sentence in enumerate(sentences):
        whole = days.get(sentence.first)
        beneath = under and sentence.last - sentence.first <= _LONGEST and tokens[sentence.last - 1].text not in ".!:"
        under = beneath or (whole is not None and all(not t.text.isalnum() for t in tokens[whole : sentence.last]))
        found = _told_in(tokens, sentence, days, beneath=beneath)
        if found:
            items[at] = found
    return items if len(items) >= _FEWEST and any(line.timed for lines in items.values() for line in lines) else {}


def _told_in(
    tokens: tuple[Token, ...], sentence: Sentence, days: Mapping[int, int], *, beneath: bool
) -> tuple[Line, ...]:
    """What a sentence tells as a line of an agenda; `beneath` says that it stands under a day."""
    at, daily = _begin(tokens, sentence, days)
    led = at < sentence.last and _is_time(tokens[at])
    timed = daily or led or _is_time(tokens[sentence.last - 1])
    apart = beneath or _is_part_of_day(tokens, sentence, at)
    ended = tokens[sentence.last - 1].text in {".", "!"} and not led
    if not (timed or apart or at > sentence.first) or ended:
        return ()
    beside = next((k for k in range(at + 1, sentence.last) if tokens[k].text == "("), sentence.last)
    nouns = _nouns_in(tokens, at, beside)
    parted = nouns and (nouns[-1] + 1 >= beside or tokens[nouns[-1] + 1].text in _PARTING)
    if not nouns or (beneath and not timed and not parted):
        return ()
    bounds = [sentence.first, *(noun + 2 for noun in nouns[:-1]), sentence.last]
    return tuple(
        Line(_frame(tokens, noun, first) or "", noun, timed=timed or apart, first=first, last=end)
        for noun, (first, end) in zip(nouns, pairwise(bounds), strict=True)
    )


def _begin(tokens: tuple[Token, ...], sentence: Sentence, days: Mapping[int, int]) -> tuple[int, bool]:
    """Where a line begins behind its bullets and its day, and whether the day and a colon lead it.

    `days` are where dates end by where they begin: `26 Temmuz Cuma 17.00 Kortej yürüyüşü` has its day before the time,
    `18 Haziran Çarşamba: Karagöl gezisi` and `18 Haziran: “Su” söyleşisi` begin with it.
    """
    at = _next_word(tokens, sentence, sentence.first)
    dated = _next_word(tokens, sentence, days.get(at, at))
    daily = any(token.text == ":" for token in tokens[days.get(at, at) : dated])
    return (dated if daily or (dated < sentence.last and _is_time(tokens[dated])) else at), daily


def _next_word(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> int:
    """The first token from one on that is no mark, such as a bullet of any shape."""
    return next((k for k in range(at, sentence.last) if tokens[k].text[:1].isalnum()), max(at, sentence.last))


def _is_time(token: Token) -> bool:
    return _TIME.fullmatch(token.text) is not None


def _nouns_in(tokens: tuple[Token, ...], first: int, end: int) -> list[int]:
    """The nouns that tell what a line announces: `Valilik ziyareti, Belediye ziyareti` has two."""
    last = next((at for at in reversed(range(first, end)) if _frame(tokens, at)), None)
    if last is None:
        return []
    return [*(at for at in range(first, last) if tokens[at + 1].text == "," and _frame(tokens, at)), last]


def _frame(tokens: tuple[Token, ...], noun: int, first: int | None = None) -> str | None:
    """What the noun at a token announces; a ceremony is an agreement where the words from `first` on tell of one."""
    pair = f"{tokens[noun - 1].folded} {tokens[noun].folded}"
    frame = _nouns().get(pair) or _nouns().get(tokens[noun].folded)
    signed = first is not None and any(token.folded.startswith(_SIGNED) for token in tokens[first:noun])
    return "agreement" if frame == "ceremony" and signed else frame


def _is_part_of_day(tokens: tuple[Token, ...], sentence: Sentence, at: int) -> bool:
    """Whether a part of the day and a colon stand there: `Sabah:`, `Öğleden sonra:`."""
    colon = next((k for k in range(at, min(at + 1 + _FEWEST, sentence.last)) if tokens[k].text == ":"), None)
    return colon is not None and colon > at and _PART_OF_DAY.match(tokens[at].folded) is not None


@cache
def _nouns() -> dict[str, str]:
    return {noun: frame for noun, frame, *_ in read_rows("agenda_nouns.tsv")}
