"""Gatherings announced without a verb: `Ad Soyad konseri 18 Haziran'da Cumhuriyet Meydanı'nda.`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.holders import place
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_ENDS = frozenset({".", "!", "…"})


def tell_verbless(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Announce the gathering of a sentence that ends with the place where it is to be on a day to come."""
    tokens = story.analysis.tokens
    last = sentence.last - (tokens[sentence.last - 1].text in _ENDS)
    where = [p for p in phrases if p.kind == "place" and p.case is Case.LOCATIVE and p.last == last]
    if not where or tokens[sentence.first].text == "(":
        return
    announced = _announced(story, range(sentence.first, where[0].first))
    if announced is None:
        return
    at, noun, kind = announced
    known = story.last(kind, noun)
    if known and known.date == story.days.at(at):
        known.add(places=where[0].keys)
        return
    draft = story.tell(kind, at, sentence, Telling.PLANNED)
    draft.noun = noun
    place(story, draft, phrases, last)
    draft.add(participants=[k for p in phrases if p.kind == "person" and p.last <= at for k in p.keys])


def _announced(story: Story, tokens: Iterable[int]) -> tuple[int, str, EventType] | None:
    """The first noun in the nominative that tells a gathering of a day to come: its token, the noun, the kind."""
    for at in tokens:
        read = None if at in story.silent else gathering_noun(story.analysis.tokens, at)
        to_come = story.days.at(at) in story.days.ahead
        if read and to_come and read[2] is Case.NOMINATIVE and read[1] is not EventType.VISIT:
            return at, *read[:2]
    return None
