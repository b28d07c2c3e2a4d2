"""What is put off to a day that the text tells is announced for it: `toplantı 6 Şubat'a ertelendi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.holders import place
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.dates.resolving import DateMention
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_PUT_OFF = ("ertelen", "ertelem", "ötelen", "bırakıl", "kaydırıl", "alındı", "alınmış", "kaldı", "kalmış", "sarktı")
_UNIT = re.compile(r"(?:gün|tarih|ay|hafta|yıl|akşam|sabah)(?:l[ae]r)?(?:s?[ıiuü]n|y)?[ae]")
_WEEKDAY = re.compile(r"\w+[ıia]y[ae]")
_NEAR = 3


def read_put_off(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Announce the gathering of a sentence that says to which day it is put off; without such a day it is off."""
    verb = _verb(story, sentence)
    day = _new_day(story, sentence, verb) if verb is not None else None
    if verb is None or day is None:
        return
    for at in reversed(range(sentence.first, day.first)):
        read = gathering_noun(story.analysis.tokens, at) if at not in story.silent else None
        if read and read[2] is Case.NOMINATIVE and read[0] == "ziyaret":
            _visit(story, sentence, phrases, at).date = day.edtf
            return
        if read and read[2] is Case.NOMINATIVE and read[0] != "kabul":
            noun, kind, _ = read
            draft = story.tell(EventType.MEETING if kind is EventType.VISIT else kind, at, sentence, Telling.PLANNED)
            draft.noun, draft.date = noun, day.edtf
            whose = (p for p in phrases if p.kind == "person" and p.case is Case.GENITIVE and at - 1 <= p.last <= at)
            draft.add(participants=[key for p in whose for key in p.keys])
            place(story, draft, phrases, verb)
            return


def _visit(story: Story, sentence: Sentence, phrases: Sequence[Phrase], at: int) -> Draft:
    """The visit of a noun, from whom and to where: `X'in Y Belediyesine yapacağı ziyaret`."""
    draft = story.tell(EventType.VISIT, at, sentence, Telling.PLANNED)
    told = [p for p in phrases if p.last <= at]
    to = [p for p in told if p.case in {Case.DATIVE, Case.ACCUSATIVE, Case.NOMINATIVE}]
    bodies = [key for p in to if p.kind == "organization" for key in p.keys]
    called_on = [key for p in to if p.kind == "person" and p.case is not Case.NOMINATIVE for key in p.keys]
    guests = [p for p in told if p.kind in PEOPLE and p.case is Case.GENITIVE]
    draft.add(hosts=bodies or story.cast.homes(called_on), received_by=called_on)
    draft.add(places=[] if draft.hosts else [key for p in to if p.kind == "place" for key in p.keys])
    draft.add(participants=[key for p in guests for key in p.keys])
    return draft


def _verb(story: Story, sentence: Sentence) -> int | None:
    inside = range(sentence.first, sentence.last)
    told = (at for at in inside if story.analysis.tokens[at].folded.startswith(_PUT_OFF))
    return next((at for at in told if at not in story.spoken), None)


def _new_day(story: Story, sentence: Sentence, verb: int) -> DateMention | None:
    """The day in the dative right before the verb: `6 Şubat Perşembe gününe`, `gelecek salıya`."""
    for date in in_sentence(sentence, story.mentions.dates):
        last = story.analysis.tokens[date.last - 1]
        behind = story.analysis.tokens[date.last]
        to_it = case_of(fold(last.suffix)) is Case.DATIVE or _WEEKDAY.fullmatch(last.folded)
        if date.edtf and date.last <= verb <= date.last + _NEAR and (to_it or _UNIT.fullmatch(behind.folded)):
            return date
    return None
