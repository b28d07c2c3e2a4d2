"""Visits that a text only recalls or promises beside the one that it tells of."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

# How words begin that tell an earlier time of which nobody knows the day.
_SOME_TIME_AGO = (
    *("geçtiğimiz gün", "geçtiğimiz hafta", "geçtiğimiz ay", "geçtiğimiz yıl", "geçen gün", "geçen ay", "geçen yıl"),
    *("geçenlerde", "daha önce", "kısa süre önce", "bir süre önce", "bundan önce"),
)
# How words begin that tell right behind a visit why it is spoken of.
_RECALLING = ("hatırla", "anımsa", "karşılık", "unutama", "iade")
_SOON = 3
_TOLD_OF = ("ğı", "ği", "ğu", "ğü", "kları", "kleri")
# What somebody tells of long ago: `gidip geldikleri yılları anlattı`.
_OLD_DAYS = re.compile(r"(?:gün|yıl|zaman|dönem|sene)(?:l[ae]r)[ıi](?:n[ıi])?")
_SOME_DAY = ("en kısa", "en yakın", "ilk fırsat", "uygun bir zaman", "müsait", "fırsat bul")


def recalls_or_promises(story: Story, clause: Clause) -> bool:
    """Whether beside a visit another is only recalled or promised, on a day that nobody knows.

    `Geçtiğimiz günlerde X'i ziyaret etmiş, … iletmişti`, `Y'yi en kısa zamanda ziyaret edeceğini söyledi`.
    """
    behind = clause.tokens[clause.predicate.last : clause.predicate.last + 1]
    if clause.predicate.nominal and any(token.folded.startswith(_RECALLING[:2]) for token in behind):
        return True
    if _is_of_old_days(clause):
        return True
    if story.visit is None or story.days.at(clause.predicate.first):
        return False
    told = _SOME_TIME_AGO if clause.predicate.before_that else _SOME_DAY if clause.predicate.telling.planned else ()
    return any(clause.has(*words.split()) for words in told)


def recalls_earlier(clause: Clause) -> bool:
    """Whether an earlier visit is spoken of: `geçen yıl Y'ye yaptıkları ziyareti hatırlatan`, `ziyarete karşılık`."""
    behind = clause.tokens[clause.predicate.last : clause.predicate.last + _SOON]
    return any(token.folded.startswith(_RECALLING) for token in behind) or any(
        clause.has(past, time) for past in ("geçen", "geçtiğimiz", "önceki") for time in ("yıl", "ay", "dönem", "sene")
    )


def _is_of_old_days(clause: Clause) -> bool:
    """Whether it is told of the days that somebody remembers: `köye yaya gidip geldiği günleri anlattı`."""
    last = clause.predicate.last
    behind = [token.folded for token in clause.tokens[last - 1 : min(last + _SOON, clause.sentence.last)]]
    pairs = pairwise(behind)
    return any(one.endswith(_TOLD_OF) and _OLD_DAYS.fullmatch(other) for one, other in pairs)
