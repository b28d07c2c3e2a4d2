"""Gatherings announced without a verb: `Ad Soyad konseri 18 Haziran'da Cumhuriyet Meydanı'nda.`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.holders import place
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    for at in range(sentence.first, where[0].first):
        read = gathering_noun(tokens, at) if at not in story.silent else None
        if (
            read
            and read[1] is not EventType.VISIT
            and read[2] is Case.NOMINATIVE
            and story.days.at(at) in story.days.ahead
        ):
            known = story.last(read[1], read[0])
            if known and known.date == story.days.at(at):
                known.add(places=where[0].keys)
                return
            draft = story.tell(read[1], at, sentence, Telling.PLANNED)
            draft.noun = read[0]
            place(story, draft, phrases, last)
            draft.add(participants=[k for p in phrases if p.kind == "person" and p.last <= at for k in p.keys])
            return
