"""What an event was about: the topics of a sentence go to the event that it tells, else to the one it goes on about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.topics.endings import is_participle
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story
    from ziyaret_extract.topics.finding import TopicMention

_REACH = 3
_ASIDE = frozenset({EventType.TOUR, EventType.CEREMONY})
# What is told first of those who go on elsewhere: `bilgi alan konuklar, … geçti`.
_DONE_BEFORE = re.compile(r"alan|edinen|dinleyen|bilgilen(?:dirilen)?|bulunan|konuşan|görüşen|değerlendiren")
_DONE_WITHIN = 6
# The words by which a sentence says at which event something was talked about.
_AGREEMENTS = ("protokol", "anlaşma", "sözleşme", "mutabakat", "niyet")
_TALK = re.compile(r"görüşme(?:l[ae]r)?(?:s?[ıi]n?)?(?:d[ae]|nin|n[ıi]n)")
_WHERE = frozenset({"organization", "place"})
_OCCASIONS = {
    re.compile(r"toplantı(?:da|nın|sında)|gündem\w*|oturumd?a?|meclis\w*"): EventType.MEETING,
    re.compile(r"(?:program|eğitim|çalıştay|panel|forum|konferans|seminer|sempozyum)(?:da|de|ın|in|ında|inde)"): (
        EventType.PROGRAMME
    ),
    re.compile(r"protokol(?:de|ün)?"): EventType.AGREEMENT,
}


def give_topics(story: Story, sentence: Sentence, phrases: Sequence[Phrase], told: Sequence[Draft]) -> None:
    """Give each topic of a sentence to an event; `told` are the drafts that the sentence itself tells."""
    told = [draft for draft in told if draft.at not in story.topical]  # what is talked about is not where it is
    for topic in in_sentence(sentence, story.mentions.topics.mentions):
        for draft in _targets(story, sentence, phrases, told, topic):
            draft.add(topics=[topic.key])


def give_left_topics(story: Story, drafts: Sequence[Draft]) -> None:
    """Give what was talked about before any event was told to the first told behind it, or to the only one."""
    told = [d for d in sorted(drafts, key=lambda d: d.at) if d.type not in _ASIDE]
    given = {key for draft in drafts for key in draft.topics}
    for topic in story.mentions.topics.mentions:
        following = [d for d in told if d.at >= topic.first] or (told if len(told) == 1 else [])
        if topic.key not in given and following:
            following[0].add(topics=[topic.key])


def share_topics(drafts: Sequence[Draft]) -> None:
    """Give a visit what is talked about at a meeting with those who are visited: `X'i ziyaret etti, Y ile görüştü`."""
    for meeting in [d for d in drafts if d.type is EventType.MEETING and d.topics]:
        visits = [d for d in drafts if d.type is EventType.VISIT and _is_during(meeting, d)]
        if visits:
            min(visits, key=lambda d: abs(d.at - meeting.at)).add(topics=meeting.topics)


def _is_during(meeting: Draft, visit: Draft) -> bool:
    same = meeting.date == visit.date and meeting.planned == visit.planned
    return same and not set(meeting.hosts).isdisjoint(visit.hosts)


def _targets(
    story: Story, sentence: Sentence, phrases: Sequence[Phrase], told: Sequence[Draft], topic: TopicMention
) -> list[Draft]:
    """The tour that the topic's cue stands before, and the nearest other event of the sentence or the one going on."""
    signed = _signed(story, topic)
    if signed:
        return [signed]
    tours = [d for d in told if d.type is EventType.TOUR]
    toured = [d for d in tours if 0 <= d.at - topic.cue <= _REACH]
    main = sorted((d for d in told if d.type not in _ASIDE), key=lambda d: abs(d.at - topic.cue))
    there = _at_host(story, phrases, topic)
    if there and not (main and main[0] is there):
        return [*toured, there]
    if tours and not main and not toured and tours[-1].at < topic.first:
        return tours[-1:]
    before = _before(story, told) if main and _leads_on(story, topic, main[0]) else None
    if main:
        return [*toured, before or main[0]]
    going_on = _of_guest(story, phrases, topic) or _at_occasion(story, sentence, topic)
    going_on = (
        going_on
        or _on_tour(story, phrases, sentence, topic)
        or _in_talk(story, sentence, topic)
        or story.visit_at(topic.first)
    )
    going_on = going_on or next((d for d in reversed(story.drafts) if _may_go_on(story, d)), None)
    return [*toured, *([going_on] if going_on else [])]


def _may_go_on(story: Story, draft: Draft) -> bool:
    """Whether talks may be those of an event told before: no tour's, nor of what is itself talked about."""
    return draft.type not in _ASIDE and draft.at not in story.topical


def _signed(story: Story, topic: TopicMention) -> Draft | None:
    """The agreement that a topic's cue says the contents of: `X'i kapsayan protokol`."""
    behind = story.analysis.tokens[topic.cue + 1 : topic.cue + 1 + _REACH]
    named = any(token.folded.startswith(_AGREEMENTS) for token in behind)
    return story.last(EventType.AGREEMENT) if named else None


def _at_host(story: Story, phrases: Sequence[Phrase], topic: TopicMention) -> Draft | None:
    """The visit to the body or place at which a topic came up: `Ovadere'de X, Tepeköy'de Y konuşuldu`."""
    before = [p for p in phrases if p.case is Case.LOCATIVE and p.kind in _WHERE and p.last <= topic.first]
    visits = [d for d in story.drafts if d.type is EventType.VISIT]
    if not before or _parted(story, visits, before[-1].last, topic.first):
        return None
    keys = set(before[-1].keys)
    return next((d for d in reversed(visits) if keys & {*d.hosts, *d.places, *story.cast.towns(d.hosts)}), None)


def _parted(story: Story, visits: Sequence[Draft], first: int, last: int) -> bool:
    """Whether another visit or a relative clause stands between a place and a topic: `İzmir'de okuyan öğrenciler`."""
    clause = any(is_participle(token.folded) for token in story.analysis.tokens[first:last])
    return clause or any(first <= d.at < last for d in visits)


def _leads_on(story: Story, topic: TopicMention, event: Draft) -> bool:
    """Whether a topic belongs to what came before an event: `X hakkında bilgi alan konuklar, Y'ye geçti`."""
    words = story.analysis.tokens[topic.cue + 1 : min(event.at, topic.cue + _DONE_WITHIN)]
    return any(_DONE_BEFORE.fullmatch(token.folded) for token in words)


def _before(story: Story, told: Sequence[Draft]) -> Draft | None:
    """The event told last before those of a sentence, on the same day or undated."""
    earlier = [d for d in story.drafts if not any(d is one for one in told) and d.type not in _ASIDE]
    return earlier[-1] if earlier else None


def _at_occasion(story: Story, sentence: Sentence, topic: TopicMention) -> Draft | None:
    """The event of the kind that the words before a topic name: `Toplantıda … görüşüldü`."""
    for at in range(sentence.first, topic.first):
        if at in story.topical:  # `“Mahalle Meclisleri” ve “Su Yönetimi” başlıklı sunumlar` names no council
            continue
        for words, kind in _OCCASIONS.items():
            if words.fullmatch(story.analysis.tokens[at].folded):
                return story.last(kind)
    return None


def _in_talk(story: Story, sentence: Sentence, topic: TopicMention) -> Draft | None:
    """The meeting told last where a sentence goes on with `görüşmede` and no other visit was told since."""
    words = (token.folded for token in story.analysis.tokens[sentence.first : topic.first])
    meeting, visit = story.last(EventType.MEETING), story.visit
    later = meeting is not None and (visit is None or meeting.at >= visit.at)
    talked = later and any(map(_TALK.fullmatch, words))
    return meeting if talked and meeting and meeting.date == story.days.at(topic.first) else None


def _on_tour(story: Story, phrases: Sequence[Phrase], sentence: Sentence, topic: TopicMention) -> Draft | None:
    """The tour told right before, where who shows round tells something: `Müdür A burada X hakkında bilgi verdi`."""
    words = [token.folded for token in story.analysis.tokens[sentence.first : topic.first]]
    last = story.drafts[-1] if story.drafts else None
    telling = {key for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE for key in p.keys}
    there = last is not None and last.type is EventType.TOUR and not telling.isdisjoint(last.participants)
    return last if there and "burada" in words else None


def _of_guest(story: Story, phrases: Sequence[Phrase], topic: TopicMention) -> Draft | None:
    """The visit of or to the person in `X'in ziyaretinde … konuşuldu`, `Y'nin makamındaki sohbette … konuşuldu`."""
    before = [p for p in phrases if p.kind == "person" and p.case is Case.GENITIVE and p.last <= topic.first]
    visits = [d for d in story.drafts if d.type is EventType.VISIT]
    for phrase in reversed(before):
        behind = story.analysis.tokens[phrase.last].folded
        if behind.startswith("ziyaret"):
            return next((d for d in visits if set(phrase.keys) & set(d.participants)), None)
        if behind.startswith("makam"):
            houses = set(map(story.cast.office, phrase.keys))
            return next((d for d in visits if set(phrase.keys) & set(d.received_by) or houses & set(d.hosts)), None)
    return None
