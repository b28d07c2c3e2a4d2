"""Programmes told only as that in which guests are received: `“Y Programı” kapsamında 3-7 Mart'ta ağırlandı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.holders import place
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_extract.turkish.telling import telling_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_WITHIN = frozenset({"kapsamında", "çerçevesinde"})
_RANGE = "/"


def tell_framing(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Tell the named programme of several days within which a sentence says that something happened."""
    tokens = story.analysis.tokens
    told = (date.edtf for date in in_sentence(sentence, story.mentions.dates))
    day = next((edtf for edtf in told if edtf and _RANGE in edtf), None)
    for at in range(sentence.first + 1, sentence.last - 1) if day else ():
        if at in story.spoken or not tokens[at].text[:1].isupper() or story.last(EventType.PROGRAMME):
            continue
        read = gathering_noun(tokens, at)
        if read and read[1] is EventType.PROGRAMME and _is_frame(story, at, read[2]):
            draft = story.tell(EventType.PROGRAMME, at, sentence, telling_of(tokens, sentence.last - 1, sentence.last))
            draft.noun, draft.date = read[0], day
            place(story, draft, [p for p in phrases if p.last <= at or p.case is Case.LOCATIVE], at)
            draft.add(participants=[k for p in phrases if p.kind == "group" and p.part is None for k in p.keys])


def _is_frame(story: Story, at: int, case: Case) -> bool:
    """Whether the words behind a noun, or its case, say that it is that within which something happened."""
    tokens = story.analysis.tokens
    mark = tokens[at + 1]
    closing = mark.text == '"'
    behind = tokens[at + 1 + closing].folded if at + 1 + closing < len(tokens) else ""
    within = closing and case_of(fold(mark.suffix)) is Case.LOCATIVE
    return behind in _WITHIN or within or (not closing and case is Case.LOCATIVE)
