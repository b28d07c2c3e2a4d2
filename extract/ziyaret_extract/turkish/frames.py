"""Verb frames: which words tell a visit, a reception, a meeting, and in which form the verb stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.future import PLANS, is_future
from ziyaret_extract.turkish.morphology import case_after
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token


class Telling(StrEnum):
    """Whether the text says that it happened, will happen, or did not happen."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"

    @property
    def planned(self) -> bool:
        """Whether it is announced for later."""
        return self is Telling.PLANNED


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


# `-medi`, `-mamış`, `-emedi`: the verb with its negation.
_NEGATED = re.compile(
    r".*(?:[ea]?m[ea]d[ıi]|[ea]?m[ea]m[ıi]ş|m[ea]yecek|m[ea]yacak|mıyor|miyor|muyor|müyor|m[ea]z|m[ea]ksızın|m[ea]den).*"
)
# What can be visited, or is meant to be, is not told as a visit: `ziyaret edilebilir`, `ziyaret etmek üzere`.
_POSSIBLE = re.compile(r".*[ea]bil.*|.*m[ae]k(?:t[ae]n|l[ae])?|.{3,}m[ae]n[ıi]n")
_PARTICIPLE = re.compile(
    r".*(?:[ae]n|[dt][ıiuü]kl[ae]r[ıi].*|d[ıiuü]ğ[ıiuü].*|t[ıiuü]ğ[ıiuü].*|[ae]ca[kğ][ıi]?|[ae]ce[kğ][ıi]?)$"
)
_NOMINAL = re.compile(
    r".*(?:[dt][ıiuü]kl[ae]r[ıi]|d[ıiuü]ğ[ıiuü]|t[ıiuü]ğ[ıiuü]|[ae]ca[kğ][ıi]|[ae]ce[kğ][ıi]|m[ae]s[ıi])(?:n.*)?"
)
_CONVERB = re.compile(r".*(?:[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|ken)$")
# These two leave the tense to the verb that follows: `ziyaret edip görüşecek`.
_TENSELESS = re.compile(r".*(?:[ae]r[ae]k|[ıiuü]p)$")
# Who was expected, `katılması beklenen X`, may not have come.
_PLANS = (*PLANS, "bekleni", "hedefle", "karar", "anlaş", "mutabık")
_TO_BE_DONE = re.compile(r".*m[ae](?:s[ıi](?:n[ıiae])?|y[ıi])")
_GOING_ON = frozenset({",", ";", "ve"})
_CALLED_OFF = ("iptal", "ertele", "gerçekleşmedi", "gerçekleşmemiş", "vazgeç")
_TAKEN_OUT = ("programdan çıkar", "takvimden çıkar", "rafa kald", "askıya alın")
# What somebody else claims, be it denied: `ziyaret ettiği öne sürülmektedir`, `… yönündeki haberler asılsızdır`.
_ALLEGED = ("sürül", "iddia", "asılsız", "yansıtm", "yalan", "söylenti", "dezenformasyon")
# What somebody hopes to be done is not told: `protokol imzalanmasını arzu ettiklerini söyledi`.
_HOPED = (
    "arzu",
    "iste",
    "istiyor",
    "dile",
    "diliyor",
    "ümit",
    "umut",
    "umuyor",
    "umdu",
    "temenni",
    "rica",
    "talep",
    "öner",
    "teklif",
    "hayal",
)
_TO_BE_HOPED = re.compile(r".*m[ae](?:s[ıi](?:n[ıi])?|y[ıi])")
_HOPED_WITHIN = 3
_TAIL = 3
_FAR = 12
# What somebody says will be: `ziyaret edip panele katılacağını söyledi`.
_REPORTED = re.compile(r".*[ae]ca[ğ]ın[ıi]|.*[ae]ceğin[ıi]|.*[ae]c[ae]kl[ae]rın[ıi]|.*[ae]c[ae]klerini")
# `gezip döneceği öğrenildi`
_FUTURE = re.compile(r".*[ae]c[ae](?:ğ[ıi]|kl[ae]rı)")
_IS_SAID = re.compile(r"öğren|bildiril|belirtil|kaydedil|ifade|açıklan|duyurul|vurgulan|aktarıl|söylen")
_HAVING = re.compile(r".{2,}m[ıiuü]ş")
HAD_BEEN = re.compile(r".{2,}m[ıiuü]ş(?:t[ıiuü](?:k|l[ae]r)?|l[ae]rd[ıi])")
"""What had been done before what is told: `alınmıştı`, `demiştik`, `gelmişlerdi`."""
INVITED = ("davetlidir", "davetlisiniz")
"""That people are invited announces what they are invited to: `açılış törenine davetlidir`."""
# A frame that ends in one of these nouns has its verb behind it: `teknik gezi düzenlenecek`.
_NOUNS = ("gezi", "tur")
_LOOK_AHEAD = 8
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
            or _POSSIBLE.fullmatch(tokens[match[1] - 1].folded)
            or _is_hoped(tokens, match[1], sentence.last)
        ):
            at += 1
            continue
        frame, last = match
        verb = tokens[last - 1].folded
        participle = bool(_PARTICIPLE.fullmatch(verb)) and not _CONVERB.fullmatch(verb)
        nominal = bool(_NOMINAL.fullmatch(verb))
        if frame in _NEGATIVE:
            telling = Telling.HELD
        elif frame == _OF_INVITATION and is_future(_finite(tokens, last, sentence.last)):
            telling = Telling.PLANNED
        else:
            telling = telling_of(tokens, last, sentence.last)
        found.append(Predicate(at, last, frame, participle, nominal, telling, _was_before(tokens, last, sentence.last)))
        at = last
    return tuple(found)


def _is_of_time(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether a word only says that a time is over or should be: `geçtiğimiz cuma`, `geçen ayın`, `geçmiş olsun`."""
    word, behind = tokens[at].folded, tokens[at + 1].folded if at + 1 < end else ""
    return (
        word == "geçtiğimiz"
        or (word, behind) == ("geçmiş", "olsun")
        or (word == "geçen" and any(case_after(behind, time) for time in _times()))
    )


@cache
def _times() -> frozenset[str]:
    return _TIMES | {word for sort, word, _ in read_rows("calendar.tsv") if sort in {"month", "weekday", "unit"}}


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


def telling_of(tokens: tuple[Token, ...], last: int, end: int) -> Telling:
    """How a verb whose last token is before `last`, and the words after it up to `end`, tell what it says."""
    verb = tokens[last - 1].folded
    if verb.startswith(INVITED):
        return Telling.PLANNED
    if _TENSELESS.fullmatch(verb) and (
        is_future(_finite(tokens, last, end)) or _reported_plan(tokens[last : min(end, last + _FAR)])
    ):
        return Telling.PLANNED
    if verb.startswith(_NOUNS) and any(
        is_future(token.folded) for token in tokens[last : min(end, last + _LOOK_AHEAD)]
    ):
        return Telling.PLANNED
    if _is_alleged(tokens, last, end):
        return Telling.CANCELLED
    after = [t.folded for t in tokens[last : min(end, last + _LOOK_AHEAD)]]
    taken_out = any(f"{one} {other}".startswith(_TAKEN_OUT) for one, other in pairwise(after))
    undone = _NEGATED.fullmatch(verb) or _is_of_neither(tokens, last)
    if undone or taken_out or any(word.startswith(_CALLED_OFF) for word in after):
        return Telling.CANCELLED
    meant = any(word.startswith(_PLANS) for word in after[:1])
    if meant and any(token.folded.startswith(_CALLED_OFF) for token in tokens[last:end]):
        return Telling.CANCELLED
    to_be_done = _TO_BE_DONE.fullmatch(verb)
    if is_future(verb) or (to_be_done and any(word.startswith(_PLANS) for word in after[:3])):
        return Telling.PLANNED
    if to_be_done and after and after[0] in _GOING_ON and _planned_with_others(tokens, last, end):
        return Telling.PLANNED
    return Telling.HELD


def _is_of_neither(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a verb tells what neither one nor the other did: `ne X ne de Y gitti`."""
    words = [token.folded for token in tokens[max(0, last - _FAR) : last]]
    return words.count("ne") > 1 and "." not in words


def _was_before(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether a verb tells what had been before: `ziyaret etmişti`, `ziyaret etmiş, dileklerini iletmişti`."""
    verb = tokens[last - 1].folded
    if HAD_BEEN.fullmatch(verb):
        return True
    return _HAVING.fullmatch(verb) is not None and HAD_BEEN.fullmatch(_finite(tokens, last, end)) is not None


def _is_alleged(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether what a verb tells is only claimed or is denied."""
    verb = tokens[last - 1].folded
    reported = _NOMINAL.fullmatch(verb) or _TENSELESS.fullmatch(verb)
    return bool(reported) and any(t.folded.startswith(_ALLEGED) for t in tokens[max(last, end - _TAIL) : end])


def _is_hoped(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether somebody only hopes or works for what a verb tells: `imzalanmasını istedi`, `imzalanması için`."""
    near = tokens[last : min(end, last + _HOPED_WITHIN)]
    aim = any(token.folded == "için" for token in near[:1])
    hoped = aim or any(token.folded.startswith(_HOPED) for token in near)
    return hoped and _TO_BE_HOPED.fullmatch(tokens[last - 1].folded) is not None


def _reported_plan(behind: tuple[Token, ...]) -> bool:
    """Whether the words behind a converb go on with what somebody says, or what is said, will be."""
    pairs = pairwise((*(token.folded for token in behind), ""))
    return any(_REPORTED.fullmatch(deed) or (_FUTURE.fullmatch(deed) and _IS_SAID.match(verb)) for deed, verb in pairs)


def _planned_with_others(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether another deed in such a form is told behind to be planned: `konuk olması ve Z'yi gezmesi bekleniyor`."""
    pairs = pairwise(token.folded for token in tokens[first:end])
    return any(_TO_BE_DONE.fullmatch(deed) and verb.startswith(_PLANS) for deed, verb in pairs)


def _finite(tokens: tuple[Token, ...], first: int, end: int) -> str:
    """The last word of a sentence, its verb as a rule."""
    return next((t.folded for t in reversed(tokens[first:end]) if t.text[:1].isalpha()), "")
