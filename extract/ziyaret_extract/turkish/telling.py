"""How verbs tell what they say: that it happened, will happen, was called off, is only hoped for or claimed."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.future import PLANS, is_future

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# `-medi`, `-mamış`, `-emedi`: the verb with its negation.
_NEGATED = re.compile(
    r".*(?:[ea]?m[ea]d[ıi]|[ea]?m[ea]m[ıi]ş|m[ea]yecek|m[ea]yacak|mıyor|miyor|muyor|müyor|m[ea]z|m[ea]ksızın|m[ea]den).*"
)
NOMINAL = re.compile(
    r".*(?:[dt][ıiuü]kl[ae]r[ıi]|d[ıiuü]ğ[ıiuü]|t[ıiuü]ğ[ıiuü]|[ae]ca[kğ][ıi]|[ae]ce[kğ][ıi]|m[ae]s[ıi])(?:n.*)?"
)
"""Nominal forms of a verb, whose doer stands in the genitive: `ziyaret ettiği`, `ziyaret etmesi`."""
# These two leave the tense to the verb that follows: `ziyaret edip görüşecek`.
_TENSELESS = re.compile(r".*(?:[ae]r[ae]k|[ıiuü]p)$")
# Who was expected, `katılması beklenen X`, may not have come.
_PLANS = (*PLANS, "bekleni", "hedefle", "karar", "anlaş", "mutabık", "benimsen")
_TO_BE_DONE = re.compile(r".*m[ae](?:s[ıi](?:n[ıiae])?|y[ıi])")
_PLANNED_WITHIN = 3
_GOING_ON = frozenset({",", ";", "ve"})
_TAKEN_OUT = ("programdan çıkar", "takvimden çıkar", "rafa kald", "askıya alın")
_TO_BE_HOPED = re.compile(r".*m[ae](?:s[ıi](?:n[ıi])?|y[ıi])")
_HOPED_WITHIN = 3
_TAIL = 3
_FAR = 12
# What somebody says will be: `ziyaret edip panele katılacağını söyledi`.
_REPORTED = re.compile(r".*[ae]ca[ğ]ın[ıi]|.*[ae]ceğin[ıi]|.*[ae]c[ae]kl[ae]rın[ıi]|.*[ae]c[ae]klerini")
# `gezip döneceği öğrenildi`.
_FUTURE = re.compile(r".*[ae]c[ae](?:ğ[ıi]|kl[ae]rı)")
_HAVING = re.compile(r".{2,}m[ıiuü]ş")
HAD_BEEN = re.compile(r".{2,}m[ıiuü]ş(?:t[ıiuü](?:k|l[ae]r)?|l[ae]rd[ıi])")
"""What had been done before what is told: `alınmıştı`, `demiştik`, `gelmişlerdi`."""
INVITED = ("davetlidir", "davetlisiniz")
"""That people are invited announces what they are invited to: `açılış törenine davetlidir`."""
# A frame that ends in one of these nouns has its verb behind it: `teknik gezi düzenlenecek`.
_NOUNS = ("gezi", "tur")
_LOOK_AHEAD = 8


class Telling(StrEnum):
    """Whether the text says that it happened, will happen, or did not happen."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"

    @property
    def planned(self) -> bool:
        """Whether it is announced for later."""
        return self is Telling.PLANNED


def telling_of(tokens: tuple[Token, ...], last: int, end: int) -> Telling:
    """How a verb whose last token is before `last`, and the words after it up to `end`, tell what it says."""
    if tokens[last - 1].folded.startswith(INVITED) or _is_to_come(tokens, last, end):
        return Telling.PLANNED
    if _is_alleged(tokens, last, end) or _is_undone(tokens, last, end):
        return Telling.CANCELLED
    return Telling.PLANNED if _is_meant(tokens, last, end) else Telling.HELD


def _is_to_come(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether the verb whose tense counts stands behind and is a future: `ziyaret edip görüşecek`, `gezi yapılacak`."""
    verb = tokens[last - 1].folded
    if _TENSELESS.fullmatch(verb) and (
        is_future(finite(tokens, last, end)) or _reported_plan(tokens[last : min(end, last + _FAR)])
    ):
        return True
    behind = tokens[last : min(end, last + _LOOK_AHEAD)]
    return verb.startswith(_NOUNS) and any(is_future(token.folded) for token in behind)


def _is_undone(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether what a verb tells was not done or was called off: `gelmedi`, `ziyareti ertelendi`."""
    after = [token.folded for token in tokens[last : min(end, last + _LOOK_AHEAD)]]
    if _NEGATED.fullmatch(tokens[last - 1].folded) or _is_of_neither(tokens, last):
        return True
    if any(f"{one} {other}".startswith(_TAKEN_OUT) for one, other in pairwise(after)):
        return True
    meant = any(word.startswith(_PLANS) for word in after[:1])
    reach = [token.folded for token in tokens[last:end]] if meant else after
    return any(word.startswith(_words("called-off")) for word in reach)


def _is_meant(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether a verb tells what is planned: `ziyaret edecek`, `gelmesi planlanıyor`."""
    verb, after = tokens[last - 1].folded, [token.folded for token in tokens[last : min(end, last + _LOOK_AHEAD)]]
    if is_future(verb):
        return True
    to_be_done = _TO_BE_DONE.fullmatch(verb) is not None
    planned = any(word.startswith(_PLANS) for word in after[:_PLANNED_WITHIN])
    with_others = after and after[0] in _GOING_ON and _planned_with_others(tokens, last, end)
    return to_be_done and (planned or bool(with_others))


@cache
def _words(told: str) -> tuple[str, ...]:
    """How the words begin that make what a verb says so."""
    return tuple(beginning for kind, beginning in read_rows("telling_words.tsv") if kind == told)


def _is_of_neither(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a verb tells what neither one nor the other did: `ne X ne de Y gitti`."""
    words = [token.folded for token in tokens[max(0, last - _FAR) : last]]
    return words.count("ne") > 1 and "." not in words


def was_before(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether a verb tells what had been before: `ziyaret etmişti`, `ziyaret etmiş, dileklerini iletmişti`."""
    verb = tokens[last - 1].folded
    if HAD_BEEN.fullmatch(verb):
        return True
    return _HAVING.fullmatch(verb) is not None and HAD_BEEN.fullmatch(finite(tokens, last, end)) is not None


def _is_alleged(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether what a verb tells is only claimed or is denied."""
    verb = tokens[last - 1].folded
    reported = NOMINAL.fullmatch(verb) or _TENSELESS.fullmatch(verb)
    return bool(reported) and any(t.folded.startswith(_words("alleged")) for t in tokens[max(last, end - _TAIL) : end])


def is_hoped(tokens: tuple[Token, ...], last: int, end: int) -> bool:
    """Whether somebody only hopes or works for what a verb tells: `imzalanmasını istedi`, `imzalanması için`."""
    near = tokens[last : min(end, last + _HOPED_WITHIN)]
    aim = any(token.folded == "için" for token in near[:1])
    hoped = aim or any(token.folded.startswith(_words("hoped")) for token in near)
    return hoped and _TO_BE_HOPED.fullmatch(tokens[last - 1].folded) is not None


def _reported_plan(behind: tuple[Token, ...]) -> bool:
    """Whether the words behind a converb go on with what somebody says, or what is said, will be."""
    pairs = pairwise((*(token.folded for token in behind), ""))
    return any(
        _REPORTED.fullmatch(deed) or (_FUTURE.fullmatch(deed) and verb.startswith(_words("said")))
        for deed, verb in pairs
    )


def _planned_with_others(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether another deed in such a form is told behind to be planned: `konuk olması ve Z'yi gezmesi bekleniyor`."""
    pairs = pairwise(token.folded for token in tokens[first:end])
    return any(_TO_BE_DONE.fullmatch(deed) and verb.startswith(_PLANS) for deed, verb in pairs)


def finite(tokens: tuple[Token, ...], first: int, end: int) -> str:
    """The last word of a sentence, its verb as a rule."""
    return next((t.folded for t in reversed(tokens[first:end]) if t.text[:1].isalpha()), "")
