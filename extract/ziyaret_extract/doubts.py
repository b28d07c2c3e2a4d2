"""Doubts about what was read: what is too unsure is left out and noted; so is what was not found, or only weighed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import LIKELY, evidence_of
from ziyaret_ontology.model import EventType, Note, Roster

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.model import Event, Facts, Group, Person, StatedDate, Topic

LEAST_CONFIDENCE = 0.3
"""Below it events and topics are left out unless asked for: of such, in releases unread, one in six was right."""
_NO_YEAR = "XXXX"


def abstain(facts: Facts, least: float) -> Facts:
    """The facts without the events and topics whose confidence is below `least`, and a note for each of those.

    People, organizations, places, dates and groups stay, for others refer to them.
    """
    events = tuple(event for event in facts.events if event.confidence >= least)
    topics = tuple(topic for topic in facts.topics if topic.confidence >= least)
    stated = {event.key for event in events} | {topic.key for topic in topics}
    left_out = [
        *(_left_out("event-doubtful", event.type.value, event) for event in facts.events if event.key not in stated),
        *(_left_out("topic-doubtful", topic.name, topic) for topic in facts.topics if topic.key not in stated),
    ]
    return replace(
        facts,
        topics=topics,
        events=tuple(_referring_to(stated, event) for event in events),
        notes=(*facts.notes, *left_out),
    )


def note_gaps(facts: Facts) -> Facts:
    """The facts, and a note for what was not found in the text and its author could tell, or what no rule reads."""
    gaps = (*_titles(facts), *_dates(facts), *_groups(facts), *_visits(facts), *_likely(facts))
    return replace(facts, notes=(*facts.notes, *gaps))


def _referring_to(stated: set[str], event: Event) -> Event:
    """The event without its references to what is left out."""
    topics = tuple(topic for topic in event.topics if topic in stated)
    return replace(event, topics=topics, part_of=event.part_of if event.part_of in stated else None)


def _left_out(code: str, what: str, fact: Event | Topic) -> Note:
    return _note(code, fact, f"left out, for its confidence is only {fact.confidence:.2f}: {what}")


def _titles(facts: Facts) -> Iterator[Note]:
    for person in facts.people:
        for title in dict.fromkeys(role.title for role in person.roles if role.organization is None):
            yield _note("role-without-organization", person, f"no organization found for a title: {title}")


def _dates(facts: Facts) -> Iterator[Note]:
    for date in facts.dates:
        if _NO_YEAR in date.edtf:
            yield _note("date-without-year", date, "no year found; the day of publication would tell it")


def _groups(facts: Facts) -> Iterator[Note]:
    present = {key for event in facts.events for key in event.participants}
    for group in facts.groups:
        if group.key in present and group.roster is Roster.UNKNOWN:
            yield _note("group-without-members", group, "nobody found who belongs to this group")


def _visits(facts: Facts) -> Iterator[Note]:
    for event in facts.events:
        if event.type is EventType.VISIT and not event.hosts:
            yield _note("visit-without-host", event, "no organization found that was visited")


def _likely(facts: Facts) -> Iterator[Note]:
    for event in facts.events:
        if evidence_of(event.confidence) == LIKELY:
            yield _note("event-likely", event, "no rule tells it; words and names around make it likely")


def _note(code: str, fact: Event | Group | Person | StatedDate | Topic, message: str) -> Note:
    first = fact.mentions[0]
    return Note(code, first.start, first.end, message)
