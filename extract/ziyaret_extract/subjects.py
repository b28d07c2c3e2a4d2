"""What an event was about: the topics of a sentence go to the event that it tells, else to the one it goes on about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.morphology import Case
from ziyaret_extract.occurrences import in_sentence
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.drafts import Draft
    from ziyaret_extract.phrases import Phrase
    from ziyaret_extract.story import Story
    from ziyaret_extract.topics import TopicMention

_REACH = 3
_ASIDE = frozenset({EventType.TOUR, EventType.CEREMONY})


def give_topics(story: Story, sentence: Sentence, phrases: Sequence[Phrase], told: Sequence[Draft]) -> None:
    """Give each topic of a sentence to an event; `told` are the drafts that the sentence itself tells."""
    for topic in in_sentence(sentence, story.mentions.topics.mentions):
        for draft in _targets(story, phrases, told, topic):
            draft.add(topics=[topic.key])


def _targets(story: Story, phrases: Sequence[Phrase], told: Sequence[Draft], topic: TopicMention) -> list[Draft]:
    """The tour that the topic's cue stands before, and the nearest other event of the sentence or the one going on."""
    toured = [d for d in told if d.type is EventType.TOUR and 0 <= d.at - topic.cue <= _REACH]
    main = sorted((d for d in told if d.type not in _ASIDE), key=lambda d: abs(d.at - topic.cue))
    if main:
        return [*toured, main[0]]
    going_on = _of_guest(story, phrases, topic) or story.visit_at(topic.first)
    going_on = going_on or next((d for d in reversed(story.drafts) if d.type not in _ASIDE), None)
    return [*toured, *([going_on] if going_on else [])]


def _of_guest(story: Story, phrases: Sequence[Phrase], topic: TopicMention) -> Draft | None:
    """The visit of the person in `X'in ziyaretinde … konuşuldu`."""
    before = [p for p in phrases if p.kind == "person" and p.case is Case.GENITIVE and p.last <= topic.first]
    for phrase in reversed(before):
        if story.analysis.tokens[phrase.last].folded.startswith("ziyaret"):
            return next(
                (d for d in story.drafts if d.type is EventType.VISIT and set(phrase.keys) & set(d.participants)), None
            )
    return None
