"""Events: who did what, with whom, where, when and about what, read sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import mentions_of
from ziyaret_extract.events.agendas import read_agenda
from ziyaret_extract.events.assemblies import tell_gathering
from ziyaret_extract.events.captions import is_caption, read_caption
from ziyaret_extract.events.clauses import Clause
from ziyaret_extract.events.companions import read_delegation
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
from ziyaret_extract.events.scattered import guests_told_apart
from ziyaret_extract.events.speakers import read_speakers
from ziyaret_extract.events.stays import tell_stays
from ziyaret_extract.events.story import OF_GUESTS, Story
from ziyaret_extract.events.subjects import give_left_topics, give_topics, share_topics
from ziyaret_extract.events.talks import bring_to_meetings, hold_at_visit
from ziyaret_extract.events.tellings import ends_clause, tell
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
    name_guests(story, merged, guests_told_apart(story, merged))
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
    drafts = _kept(story)
    complete_hosts(story, drafts)
    return drafts, notes


def _kept(story: Story) -> list[Draft]:
    """The drafts that tell enough; arrivals and tours only announced where the text tells of no visit besides."""
    drafts = [draft for draft in story.drafts if _is_told(draft)]
    if any(draft.type in OF_GUESTS for draft in drafts):
        drafts = [draft for draft in drafts if draft.noun not in of_no_guests()]
    if not any(draft.type is EventType.VISIT for draft in drafts):
        drafts += story.arrivals
    if not any(draft.type in {EventType.VISIT, EventType.TOUR} for draft in drafts):
        drafts += story.announced
    return drafts


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
    known = len(story.drafts)
    _read_gatherings(story, sentence, phrases)
    tell_framing(story, sentence, phrases)
    read_put_off(story, sentence, phrases)
    notes, end = _read_predicates(story, sentence, phrases)
    if end == sentence.first and len(story.drafts) == known:
        tell_verbless(story, sentence, phrases)
    for draft in story.drafts[known:]:
        hold_at_visit(story, draft)
    story.open_with(sentence, phrases)
    tell_stays(story, sentence, phrases)
    read_delegation(story, phrases)
    read_speakers(story, sentence, phrases)
    act_in_rites(story, sentence, phrases)
    receive_by_deeds(story, sentence, phrases)
    receive_with_words(story, sentence, phrases)
    give_topics(story, sentence, phrases, story.drafts[known:])
    return notes


def _read_gatherings(story: Story, sentence: Sentence, phrases: tuple[Phrase, ...]) -> None:
    """Add the gatherings of a sentence that it does not only speak of."""
    gatherings = find_gatherings(story.analysis, sentence, story.silent, story.titled, story.dated)
    day = min((at for at in story.dated if sentence.first <= at < sentence.last), default=sentence.first)
    for gathering in gatherings:
        if gathering.telling is not Telling.CANCELLED and not is_held_aside(story, sentence, phrases, gathering):
            tell_gathering(story, sentence, phrases_of(gathering, gatherings, phrases, day), gathering)


def _read_predicates(story: Story, sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[list[Note], int]:
    """Add what the verbs of a sentence tell; a note for each called off, and the token where the last clause ended."""
    notes: list[Note] = []
    end = sentence.first
    for predicate in find_predicates(story.analysis.tokens, sentence):
        if predicate.first in story.spoken or is_told_aside(story, sentence, phrases, predicate):
            continue
        known = len(story.drafts)
        if predicate.telling is Telling.CANCELLED:
            notes.append(_called_off(story.analysis, sentence, predicate))
        else:
            clause = Clause(story.analysis.tokens, sentence, phrases, predicate, end)
            if not recalls_or_promises(story, clause) and not tell_gapped(story, clause):
                tell(story, clause)
        if ends_clause(story, predicate, told=len(story.drafts) > known):
            end = predicate.last
    return notes, end


def _called_off(analysis: Analysis, sentence: Sentence, predicate: Predicate) -> Note:
    mention = analysis.text.mention(analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].tail)
    told = " ".join(token.text for token in analysis.tokens[predicate.first : predicate.last])
    return Note("event-called-off", mention.start, mention.end, f"told as not having happened: {told}")
