"""Verb frames: which words tell a visit, a reception, a meeting, and in which form the verb stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.future import is_future
from ziyaret_extract.turkish.morphology import case_after
from ziyaret_extract.turkish.telling import NOMINAL, Telling, finite, is_hoped, telling_of, was_before
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token


@dataclass(frozen=True, slots=True)
class Predicate:
    """A frame's words, tokens `first` up to `last`.

    A participle goes before the noun that it tells about; a nominal form has its subject in the genitive. What was
    `before_that` had happened when the rest did: `ziyaret etmişti`.
    """

    first: int
    last: int
    frame: str
    participle: bool
    nominal: bool
    telling: Telling
    before_that: bool = False


POSSIBLE = re.compile(r".*[ea]bil.*|.*m[ae]k(?:t[ae]n|l[ae])?|.{3,}m[ae]n[ıi]n")
"""A verb by which something can be, or is meant to be, and is not told: `ziyaret edilebilir`, `ziyaret etmek üzere`."""
_PARTICIPLE = re.compile(
    r".*(?:[ae]n|[dt][ıiuü]kl[ae]r[ıi].*|d[ıiuü]ğ[ıiuü].*|t[ıiuü]ğ[ıiuü].*|[ae]ca[kğ][ıi]?|[ae]ce[kğ][ıi]?)$"
)
_CONVERB = re.compile(r".*(?:[dt][ıiuü]kt[ae]n|[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|ken)$")
# A frame whose own words are negated says that it happened: `yalnız bırakmadı`.
_NEGATIVE = frozenset({"accompanied"})
# What comes of an invitation is told by the verb at the end: `davetine icabet eden X … ziyaret edecek`.
_OF_INVITATION = "invited"
# `Belediyedeydi`, `Ankara'daydık`: the copula makes a place where somebody was a predicate.
_WAS_AT = re.compile(r".*[dt][ae]yd[ıi](?:l[ae]r|k)?")
# The same apart: `Ankara'da idi`.
_WAS = frozenset({"idi", "idik", "idiler"})
_LOCATIVES = ("da", "de", "ta", "te")
# Times besides those of the calendar that are said to be over.
_TIMES = frozenset({"gün", "sene", "yaz", "kış", "bahar", "akşam", "sezon", "dönem"})
# Frames are looked up by so many letters of their first word; none is shorter.
_BEGINNING = 3


def find_predicates(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[Predicate, ...]:
    """The frames told in a sentence, in order, none inside another."""
    found = []
    at = sentence.first
    while at < sentence.last:
        match = None if _is_of_time(tokens, at, sentence.last) else _match(tokens, at, sentence.last)
        if (
            match is None
            or POSSIBLE.fullmatch(tokens[match[1] - 1].folded)
            or is_hoped(tokens, match[1], sentence.last)
        ):
            at += 1
            continue
        frame, last = match
        verb = tokens[last - 1].folded
        participle = bool(_PARTICIPLE.fullmatch(verb)) and not _CONVERB.fullmatch(verb)
        nominal = bool(NOMINAL.fullmatch(verb))
        if frame in _NEGATIVE:
            telling = Telling.HELD
        elif frame == _OF_INVITATION and is_future(finite(tokens, last, sentence.last)):
            telling = Telling.PLANNED
        else:
            telling = telling_of(tokens, last, sentence.last)
        found.append(Predicate(at, last, frame, participle, nominal, telling, was_before(tokens, last, sentence.last)))
        at = last
    return tuple(found)


def _is_of_time(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a word only says that a time is over or should be: `geçtiğimiz cuma`, `geçen ayın`, `geçmiş olsun`."""
    word, behind = tokens[at].folded, tokens[at + 1].folded if at + 1 < end else ""
    return (
        word == "geçtiğimiz"
        or (word, behind) == ("geçmiş", "olsun")
        or (word == "geçen" and _is_time(tokens, at + 1 + _counts(behind), end))
    )


def _counts(word: str) -> bool:
    """Whether a word tells how many times are over: `geçen kırk yılda`, `geçen 5 ay`."""
    return word.isdecimal() or word in _calendar("number", "count")


def _is_time(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    return at < end and any(case_after(tokens[at].folded, time) for time in _times())


@cache
def _times() -> frozenset[str]:
    return _TIMES | _calendar("month", "weekday", "unit")


@cache
def _calendar(*sorts: str) -> frozenset[str]:
    return frozenset(word for sort, word, _ in read_rows("calendar.tsv") if sort in sorts)


def _match(tokens: tuple[Token, ...], at: int, end: int) -> tuple[str, int] | None:
    """The first frame of the table that begins at a token, and where its words end."""
    for words, frame in _frames().get(tokens[at].folded[:_BEGINNING], ()):
        last = at + len(words)
        if last <= end and all(_is(tokens[at + k].folded, forms) for k, forms in enumerate(words)):
            return frame, last
    ending = fold(tokens[at].suffix) if tokens[at].suffix else tokens[at].folded
    if at + 1 < end and tokens[at + 1].folded in _WAS and ending.endswith(_LOCATIVES):
        return "was-at", at + 2
    was_at = "yd" in ending and _WAS_AT.fullmatch(ending)
    return ("was-at", at + 1) if was_at else None


def _is(word: str, forms: tuple[str, ...]) -> bool:
    """Whether a word begins as one of the forms does; a form that ends in `$` is the whole word."""
    return word.startswith(forms) or f"{word}$" in forms


@cache
def _frames() -> dict[str, list[tuple[tuple[tuple[str, ...], ...], str]]]:
    """Frames, each word as its alternative beginnings, in the table's order by how their first word begins."""
    found: dict[str, list[tuple[tuple[tuple[str, ...], ...], str]]] = {}
    for told, frame, *_ in read_rows("frames.tsv"):
        words = tuple(tuple(word.split("|")) for word in told.split())
        for beginning in dict.fromkeys(form[:_BEGINNING] for form in words[0]):
            found.setdefault(beginning, []).append((words, frame))
    return found
