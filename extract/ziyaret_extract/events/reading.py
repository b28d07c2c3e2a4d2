"""Events: who did what, with whom, where, when and about what, read sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import mentions_of
from ziyaret_extract.events import (
    briefings,
    ceremonies,
    companions,
    devotions,
    encounters,
    goings,
    receptions,
    signings,
    tours,
    turns,
    visiting,
    whereabouts,
    wishes,
)
from ziyaret_extract.events.agendas import read_agenda
from ziyaret_extract.events.assemblies import tell_gathering
from ziyaret_extract.events.captions import is_caption, read_caption
from ziyaret_extract.events.clauses import Clause
from ziyaret_extract.events.drafts import Draft, merge, to_events
from ziyaret_extract.events.framing import tell_framing
from ziyaret_extract.events.gapped import tell_gapped
from ziyaret_extract.events.gatherings import find_gatherings, of_no_guests, phrases_of
from ziyaret_extract.events.greetings import receive_with_words
from ziyaret_extract.events.guest_programmes import bring_to_programmes
from ziyaret_extract.events.hospitality import receive_by_deeds
from ziyaret_extract.events.left_hosts import host_at_home, receive_as_met, receive_at_home
from ziyaret_extract.events.likely_sites import tell_likely
from ziyaret_extract.events.listed import read_listed, read_receptions, read_speakers_listed, read_talks_listed
from ziyaret_extract.events.parties import complete_hosts, name_guests, name_senders
from ziyaret_extract.events.phrases import read_phrases
from ziyaret_extract.events.plans import date_plans
from ziyaret_extract.events.putting_off import read_put_off
from ziyaret_extract.events.recalled import is_held_aside, is_told_aside, recalls_or_promises
from ziyaret_extract.events.rites import act_in_rites
from ziyaret_extract.events.speakers import read_speakers
from ziyaret_extract.events.stays import tell_stays
from ziyaret_extract.events.story import OF_GUESTS, Story
from ziyaret_extract.events.subjects import give_left_topics, give_topics, share_topics
from ziyaret_extract.events.talks import bring_to_meetings, hold_at_visit
from ziyaret_extract.events.verbless import tell_verbless
from ziyaret_extract.turkish.frames import Predicate, find_predicates
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import Event, EventType, Note

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.days import Days
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.mentions import Mentions

_TELLINGS = {
    "visited": visiting.visited,
    "was-visited": visiting.was_visited,
    "went-to": goings.went_to,
    "came-from": goings.came_from,
    "ended-with": visiting.ended_with,
    "went": goings.went,
    "will-be-at": whereabouts.will_be_at,
    "stopped-at": whereabouts.stopped_at,
    "visiting": visiting.visiting,
    "visit-made": visiting.visit_made,
    "made-to": turns.made_to,
    "was-guest-of": goings.was_guest_of,
    "invited": goings.was_guest_of,
    "was-at": whereabouts.was_at,
    "guest-is": turns.guest_is,
    "moved-to": goings.moved_to,
    "there": goings.there,
    "went-on-at": whereabouts.went_on_at,
    "received": receptions.received,
    "hosted": receptions.hosted,
    "was-received": receptions.was_received,
    "wished": wishes.wished,
    "arrived": goings.arrived,
    "joined": companions.joined,
    "accompanied": companions.accompanied,
    "at-side": companions.at_side,
    "briefed": briefings.briefed,
    "reception-of": receptions.reception_of,
    "welcomed": receptions.welcomed,
    "thanked": receptions.thanked,
    "guided": tours.guided,
    "met": encounters.met,
    "chatted": encounters.chatted,
    "called-at": wishes.called_at,
    "paid-respects": devotions.paid_respects,
    "toured": tours.toured,
    "walked": tours.walked,
    "taken-to": tours.taken_to,
    "took-to": tours.took_to,
    "looked-at": tours.looked_at,
    "made-tour": tours.made_tour,
    "trip": tours.trip,
    "was-toured": tours.was_toured,
    "inspected": tours.inspected,
    "saw": tours.saw,
    "signed": signings.signed,
    "awarded": ceremonies.awarded,
    "opened": ceremonies.opened,
}
# Told by a noun, which ends no clause: `X'e ziyaretinde Y eşlik etti`.
_OF_A_NOUN = frozenset({"visiting", "visit-made", "stopped-at", "reception-of", "welcomed", "thanked", "trip"})

# Words of many meanings end a clause only where they tell an event: `öğrenim gören gençler`, `konukları karşıladı`.
_WEAK = frozenset(
    {
        "saw",
        "inspected",
        "walked",
        "looked-at",
        "took-to",
        "was-at",
        "went-on-at",
        "guest-is",
        "made-to",
        "opened",
        "paid-respects",
    }
)


def find_events(
    analysis: Analysis, mentions: Mentions, days: Days, release_id: str
) -> tuple[tuple[Event, ...], tuple[Note, ...]]:
    """The events that a text tells, and a note for each that it tells as called off."""
    story = Story(analysis, mentions, days)
    phrases = phrases_outside_speech(story)
    agenda = read_agenda(story, phrases)
    drafts, notes = tell_by_rules(story, phrases, agenda)
    drafts += tell_likely(story, phrases, drafts)
    give_left_topics(story, drafts)
    name_senders(story, drafts)
    date_plans(drafts, mentions.dates)
    merged = merge(drafts, lambda keys: story.cast.people(keys) - story.cast.nameless, story.cast.towns)
    receive_at_home(story, merged)
    receive_as_met(story, merged)
    share_topics(merged)
    name_guests(story, merged)
    bring_to_programmes(story, merged)
    listed = {analysis.sentences[at].first for at in agenda}
    host_at_home(story, [draft for draft in merged if draft.spans[0][0] not in listed])
    bring_to_meetings(story, merged)
    return to_events(merged, release_id, lambda spans: mentions_of(analysis, spans)), tuple(notes)


def tell_by_rules(
    story: Story, phrases: Mapping[int, tuple[Phrase, ...]], agenda: Collection[int]
) -> tuple[list[Draft], list[Note]]:
    """What the rules read in a text, and a note for each happening that is told as called off.

    `agenda` are the sentences that an agenda has told already, by their numbers.
    """
    notes: list[Note] = []
    for at, sentence in enumerate(story.analysis.sentences):
        if is_caption(story, sentence):
            read_caption(story, phrases[at])
        elif not sentence.heading and at not in agenda:
            notes += _read(story, sentence, phrases[at])
        read_listed(story, at)
        if at not in agenda:
            read_speakers_listed(story, at)
        read_receptions(story, at)
        read_talks_listed(story, at)
    drafts = [draft for draft in story.drafts if _is_told(draft)]
    if any(draft.type in OF_GUESTS for draft in drafts):
        drafts = [draft for draft in drafts if draft.noun not in of_no_guests()]
    if not any(draft.type is EventType.VISIT for draft in drafts):
        drafts += story.arrivals
    if not any(draft.type in {EventType.VISIT, EventType.TOUR} for draft in drafts):
        drafts += story.announced
    complete_hosts(story, drafts)
    return drafts, notes


def phrases_outside_speech(story: Story) -> dict[int, tuple[Phrase, ...]]:
    """The phrases of each sentence, by its number."""
    return {
        at: tuple(p for p in read_phrases(story.analysis, sentence, story.mentions) if p.first not in story.spoken)
        for at, sentence in enumerate(story.analysis.sentences)
    }


def _is_told(draft: Draft) -> bool:
    """Whether a visit or tour says where it was, or at least who received whom, or that it was at a family's.

    An agreement says whose it is, who signed it or where.
    One to come must say where: `en kısa sürede iade-i ziyarette bulunacaklarını söyledi` announces nothing.
    """
    if draft.type is EventType.AGREEMENT:
        return bool(draft.hosts or draft.participants or draft.places)
    met = draft.participants and draft.received_by and not draft.planned
    placed = draft.hosts or draft.places or met or draft.at_home
    return bool(placed) or draft.type not in {EventType.VISIT, EventType.TOUR}


def _read(story: Story, sentence: Sentence, phrases: tuple[Phrase, ...]) -> list[Note]:
    """Read one sentence: its gatherings, its verbs, then what it says it is about."""
    notes: list[Note] = []
    known = len(story.drafts)
    gatherings = find_gatherings(story.analysis, sentence, story.silent, story.titled, story.dated)
    day = min((at for at in story.dated if sentence.first <= at < sentence.last), default=sentence.first)
    for gathering in gatherings:
        if gathering.telling is not Telling.CANCELLED and not is_held_aside(story, sentence, phrases, gathering):
            tell_gathering(story, sentence, phrases_of(gathering, gatherings, phrases, day), gathering)
    tell_framing(story, sentence, phrases)
    read_put_off(story, sentence, phrases)
    boundary = sentence.first
    for predicate in find_predicates(story.analysis.tokens, sentence):
        if predicate.first in story.spoken or is_told_aside(story, sentence, phrases, predicate):
            continue
        told = len(story.drafts)
        if predicate.telling is Telling.CANCELLED:
            notes.append(_called_off(story.analysis, sentence, predicate))
        else:
            clause = Clause(story.analysis.tokens, sentence, phrases, predicate, boundary)
            if not recalls_or_promises(story, clause) and not tell_gapped(story, clause):
                _TELLINGS[predicate.frame](story, clause)
        weak = predicate.frame in _WEAK or _went_by(story.analysis, predicate)
        if predicate.frame not in _OF_A_NOUN and (not weak or len(story.drafts) > told):
            boundary = predicate.last
    if boundary == sentence.first and len(story.drafts) == known:
        tell_verbless(story, sentence, phrases)
    for draft in story.drafts[known:]:
        hold_at_visit(story, draft)
    story.open_with(sentence, phrases)
    tell_stays(story, sentence, phrases)
    companions.read_delegation(story, phrases)
    read_speakers(story, sentence, phrases)
    act_in_rites(story, sentence, phrases)
    receive_by_deeds(story, sentence, phrases)
    receive_with_words(story, sentence, phrases)
    give_topics(story, sentence, phrases, story.drafts[known:])
    return notes


def _went_by(analysis: Analysis, predicate: Predicate) -> bool:
    """Whether a converb tells how the verb behind it is done: `X'i iade-i ziyarette bulunarak ziyaret etti`."""
    verb = analysis.tokens[predicate.last - 1].folded
    return predicate.frame == "went-to" and verb.endswith(("arak", "erek"))


def _called_off(analysis: Analysis, sentence: Sentence, predicate: Predicate) -> Note:
    mention = analysis.text.mention(analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].tail)
    told = " ".join(token.text for token in analysis.tokens[predicate.first : predicate.last])
    return Note("event-called-off", mention.start, mention.end, f"told as not having happened: {told}")
