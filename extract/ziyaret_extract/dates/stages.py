"""Stages of a programme whose day no date tells: its beginning, its end, and the stay in one of its towns."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.dates.programmes import tells_end
from ziyaret_extract.dates.values import is_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.dates.resolving import DateMention

# `Programın Bursa ayağında`, `Gezinin ikinci durağında`.
_OF_JOURNEY = re.compile(
    r"(?:program|ziyaret|gezi|temas|tur|seyahat|inceleme|çalışma)(?:l[ae]r)?(?:s?[ıiuü])?n?[ıiuü]n"
)
_STAGE = ("ayağ", "durağ", "etab", "bölüm", "kısm", "aşama")
# `Amman temasları kapsamında`, `Kocaeli ziyareti çerçevesinde`.
_STAY = re.compile(r"(?:program|ziyaret|gezi|temas|seyahat)(?:l[ae]r)?[ıi]n?")
_WITHIN = frozenset({"kapsamında", "çerçevesinde"})
_LASTING = ("program", "eğitim", "çalıştay", "kamp", "gezi", "ziyaret", "festival", "şenlik", "kongre", "kurs", "okul")
_ENDS = 2  # words from the end of a sentence
_OPENING = 6
# A part of the day told last: `aynı gün`, `Programın öğleden sonraki bölümünde`.
_OF_DAY = frozenset({"gün", "günün", "öğleden", "sabah", "akşam"})


def first_day(span: str, later: Iterable[DateMention]) -> str | None:
    """The first day of a span of days, if a later one of them is told next: till then the text tells of the first."""
    start, _, end = span.partition("/")
    if not is_day(start) or not is_day(end):
        return None
    told = next((day.edtf for day in later if day.edtf and is_day(day.edtf) and start <= day.edtf <= end), "")
    return start if told > start else None


def last_day(span: str, held: str | None) -> str | None:
    """The last day of a span of days, if the story is at one of them or at none."""
    start, _, end = span.partition("/")
    within = held in {None, span} or (held is not None and is_day(held) and start <= held <= end)
    return end if within and is_day(end) else None


def ends(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether a sentence tells that what lasted ended: `Eğitim, sertifika töreniyle tamamlandı`."""
    words = [token.folded for token in tokens[sentence.first : sentence.last] if token.text[:1].isalpha()]
    return any(map(tells_end, words[-_ENDS:])) and words[0].startswith(_LASTING)


def only_day(days: Sequence[DateMention]) -> str | None:
    """The first of some days, or the only day that is told behind it in its week: `önümüzdeki hafta … salı günü`."""
    told = (days[0].edtf or "") if days else ""
    start, _, end = told.partition("/") if days and days[0].kind == "relative" else ("", "", "")
    inside = {day.edtf for day in days[1:] if end and day.edtf and is_day(day.edtf) and start <= day.edtf <= end}
    return inside.pop() if len(inside) == 1 else told or None


def begins_stage(tokens: Sequence[Token], sentence: Sentence, told: Sentence | None = None) -> bool:
    """Whether a sentence goes on in another town of a journey, on a day that it does not tell.

    The town that the sentence names which `told` the day is no other: `Tekkaya ziyareti kapsamında Y'yi de gezdi`.
    """
    words = [token.folded for token in tokens[sentence.first : min(sentence.first + _OPENING, sentence.last)]]
    if not _OF_DAY.isdisjoint(words):
        return False
    of = next((at for at, word in enumerate(words) if _OF_JOURNEY.fullmatch(word)), len(words))
    if any(word.startswith(_STAGE) and word.endswith(("nda", "nde")) for word in words[of + 1 :]):
        return True
    here = {token.folded for token in tokens[told.first : told.last]} if told else set()
    town = _town_of_stay(words) if tokens[sentence.first].text[:1].isupper() else None
    return town is not None and town not in here


def _town_of_stay(words: Sequence[str]) -> str | None:
    """The word before the stay of which words tell first: `Amman temasları kapsamında`."""
    stays = (at for at, (word, behind) in enumerate(pairwise(words)) if _STAY.fullmatch(word) and behind in _WITHIN)
    first = next(stays, 0)
    return words[first - 1] if first else None
