"""What a text only recalls or promises beside what it tells, or has somebody speak of."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.dates.asides import is_aside, is_said
from ziyaret_extract.dates.values import is_day
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.events.gatherings import Stance
from ziyaret_extract.tables import first_cells
from ziyaret_extract.turkish.morphology import PARTICIPLE_ENDINGS, Case
from ziyaret_extract.turkish.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story
    from ziyaret_extract.turkish.frames import Predicate

# How words begin that tell an earlier time of which nobody knows the day.
_SOME_TIME_AGO = (
    *("geçtiğimiz gün", "geçtiğimiz hafta", "geçtiğimiz ay", "geçtiğimiz yıl", "geçen gün", "geçen ay", "geçen yıl"),
    *("geçenlerde", "daha önce", "kısa süre önce", "bir süre önce", "bundan önce"),
)
# How words begin that tell right behind a visit why it is spoken of.
_RECALLING = ("hatırla", "anımsa", "karşılık", "unutama", "iade")
_SOON = 3
_TOLD_OF = (*PARTICIPLE_ENDINGS, "kları", "kleri")
# What somebody tells of long ago: `gidip geldikleri yılları anlattı`.
_OLD_DAYS = re.compile(r"(?:gün|yıl|zaman|dönem|sene)(?:l[ae]r)[ıi](?:n[ıi])?")
_SOME_DAY = ("en kısa", "en yakın", "ilk fırsat", "uygun bir zaman", "müsait", "fırsat bul")
# What has been done till now is no one happening.
_TILL_NOW = ("bugüne kadar", "bugüne dek", "bugüne değin", "şimdiye kadar", "şimdiye dek", "yıllardır")
# What somebody says that it was, is or will be: `geçtiğini söyledi`, `bulunacaklarını açıkladı`.
_REPORTED = re.compile(r"\w{2,}(?:[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:ğ[ıi]|kl[ae]r[ıi]))n[ıiuü]")


def is_told_aside(story: Story, sentence: Sentence, phrases: Sequence[Phrase], predicate: Predicate) -> bool:
    """Whether what a verb tells is recalled, or somebody only speaks of it: of an earlier agreement as of many."""
    if story.days.is_recalled(predicate.first):
        return True
    signed = predicate.frame == "signed" and predicate.participle and not predicate.nominal
    return _is_said_of_past(story, sentence, predicate.first, predicate.last) or (
        signed and _is_in_what_one_says(story, sentence, phrases, predicate.last - 1)
    )


def is_held_aside(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> bool:
    """Whether a gathering is recalled, or somebody only speaks of it: `düzenlenen şenliğe gittiklerini söyledi`."""
    first, last = sorted((gathering.at, gathering.verb))
    if (
        story.days.is_recalled(gathering.at)
        or story.days.is_recalled(first)
        or _is_said_of_past(story, sentence, first, last + 1)
    ):
        return True
    before = gathering.stance is Stance.HELD and first == gathering.verb and gathering.case is not Case.LOCATIVE
    held = before and gathering.telling is Telling.HELD
    return held and _is_in_what_one_says(story, sentence, phrases, gathering.at)


def _is_said_of_past(story: Story, sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody says that what tokens `first` up to `last` tell was done in another month, or has been till now.

    `Müdür, geçen ay konuklar ağırladıklarını söyledi`, `bugüne kadar 40 eğitim düzenlediklerini belirtti`.
    """
    tokens = story.analysis.tokens
    if not is_said([token.folded for token in tokens[last - 1 : sentence.last] if token.text[0].isalpha()]):
        return False
    before = " ".join(token.folded for token in tokens[sentence.first : first])
    dates = [date for date in in_sentence(sentence, story.mentions.dates) if date.edtf and date.last <= first]
    aside = any(not is_day(date.edtf or "") and is_aside(tokens, sentence, date) for date in dates)
    return aside or any(words in before for words in _TILL_NOW)


def _is_in_what_one_says(story: Story, sentence: Sentence, phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a participle at a token only tells of what a speaker named before it says something, and on no day.

    `Müdür A, imzalanan anlaşmanın kapsamını genişleteceklerini açıkladı`.
    """
    words = [token.folded for token in story.analysis.tokens[at + 1 : sentence.last]]
    said = next((k for k, word in enumerate(words) if _REPORTED.fullmatch(word)), None)
    if said is None or not " ".join(words[said + 1 :]).startswith(first_cells("saying_verbs.tsv")):
        return False
    dated = any(is_day(date.edtf or "") for date in in_sentence(sentence, story.mentions.dates))
    speaks = any(p.kind == "person" and p.case is Case.NOMINATIVE and p.last <= at for p in phrases)
    return speaks and not dated


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
