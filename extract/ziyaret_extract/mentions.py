"""Everything that a text names, found and settled: who, what body, where, about what, which group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.entities.groups import Groups, read_groups
from ziyaret_extract.entities.houses import read_houses
from ziyaret_extract.entities.organizations import Organizations, read_organizations
from ziyaret_extract.entities.people import People, read_people
from ziyaret_extract.entities.places import Places, read_places
from ziyaret_extract.entities.seats import read_seats
from ziyaret_extract.linking import Senses, read_clues
from ziyaret_extract.names.appointments import as_titles
from ziyaret_extract.names.bracketed_towns import name_bracketed_towns
from ziyaret_extract.names.chunks import Chunk, Reading
from ziyaret_extract.names.companies import name_companies
from ziyaret_extract.names.deputies import join_deputies
from ziyaret_extract.names.guest_towns import towns_of_guests
from ziyaret_extract.names.local_offices import name_local_offices
from ziyaret_extract.names.metropolis import name_metropolis
from ziyaret_extract.names.missions import name_missions
from ziyaret_extract.names.name_runs import find_chunks
from ziyaret_extract.names.ours import name_ours
from ziyaret_extract.names.place_pairs import part_pairs
from ziyaret_extract.names.recase import recase
from ziyaret_extract.names.short_titles import written_out
from ziyaret_extract.names.suffixless import part_suffixes
from ziyaret_extract.names.town_offices import name_town_offices
from ziyaret_extract.names.venue_offices import name_venue_offices
from ziyaret_extract.topics.finding import Topics, read_topics
from ziyaret_extract.topics.quotations import Quotation, read_quotations

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.resolving import DateMention
    from ziyaret_extract.gazetteer import Gazetteer
    from ziyaret_ontology.model import Event, Organization


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a text names, by kind; the event rules read where and in which case.

    `seats` are the houses of people whose roles tell none, `houses` the bodies whose house a place is.
    """

    people: People
    organizations: Organizations
    places: Places
    topics: Topics
    groups: Groups
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
    seats: Mapping[str, Organization]
    houses: Mapping[str, str]

    def with_seats(self, events: Sequence[Event]) -> Mentions:
        """The mentions, the seats of people added to the organizations as far as one of the events was there."""
        hosts = {key for event in events for key in event.hosts} - self.organizations.by_key.keys()
        visited = {seat.key: seat for seat in self.seats.values() if seat.key in hosts}
        facts = (*self.organizations.facts, *visited.values())
        return replace(self, organizations=replace(self.organizations, facts=facts))


def find_mentions(
    analysis: Analysis,
    gazetteer: Gazetteer,
    dates: tuple[DateMention, ...],
    release_id: str,
    source: str | None = None,
) -> Mentions:
    """Find what the text names. People and organizations come before places: `Kartal` may be any of them."""
    quotations = read_quotations(analysis)
    titled = frozenset(at for q in quotations if q.title for at in range(q.first, q.last))
    spoken = frozenset(at for q in quotations if not q.title for at in range(q.first, q.last))
    dated = frozenset(at for date in dates for at in range(date.first, date.last))
    reading = Reading(
        as_titles(written_out(part_suffixes(recase(analysis), gazetteer))), titled | dated, gazetteer, analysis.spans
    )
    away = towns_of_guests(reading, spoken)
    chunks = _read_chunks(reading, analysis.sentences, spoken, away)
    sentences = [sentence.first for sentence in analysis.sentences]
    senses = Senses(gazetteer.index, read_clues(reading, chunks, source), sentences)
    organizations = read_organizations(analysis, reading, chunks, senses, away, spoken)
    people = read_people(analysis, reading, chunks, organizations, spoken, senses)
    taken = {at for o in (*organizations.occurrences, *people.occurrences) for at in range(o.first, o.last)}
    offices = {role.organization for fact in people.facts for role in fact.roles}
    places = read_places(analysis, reading, chunks, taken, senses).with_headmen(offices)
    people = people.at_known(organizations.by_key.keys() | places.with_offices())
    groups = read_groups(analysis, release_id, people, places, organizations, titled)
    named = frozenset(at for o in people.occurrences for at in range(o.phrase, o.last))
    topics = read_topics(analysis, quotations, named)
    seats = read_seats(analysis, people, organizations, places)
    houses = read_houses(organizations.facts, places.facts)
    return Mentions(people, organizations, places, topics, groups, dates, quotations, seats, houses)


def _read_chunks(
    reading: Reading, sentences: Sequence[Sentence], spoken: frozenset[int], away: Collection[str]
) -> list[Chunk]:
    """The names of a text cut free, and bodies and offices that are told in short named in full."""
    chunks = [chunk for sentence in sentences for chunk in find_chunks(reading, sentence)]
    chunks = name_metropolis(reading, sentences, name_companies(reading, chunks))
    chunks = name_town_offices(reading, join_deputies(reading, name_bracketed_towns(reading, chunks)))
    chunks = name_ours(reading, sentences, chunks, spoken, away)
    chunks = name_local_offices(reading, sentences, chunks)
    return part_pairs(reading, name_venue_offices(reading, name_missions(reading, chunks)))
