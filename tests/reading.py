"""Reads a text with one part of the extract room or the whole of it, and tells what is found by names.

Expected values of the rule tests are written with these shapes: names instead of keys, so that a row reads as a
sentence and what it means. People and bodies are made up; places of the gazetteer are real.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.events.phrases import Phrase, read_phrases
from ziyaret_extract.mentions import Mentions, find_mentions
from ziyaret_extract.names.chunks import Chunk, Reading
from ziyaret_extract.names.name_runs import find_chunks
from ziyaret_extract.names.recase import recase
from ziyaret_extract.names.suffixless import part_suffixes
from ziyaret_extract.text import normalize
from ziyaret_ontology.model import Facts, Release

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ziyaret_extract.analysis import Analysis


@dataclass(frozen=True)
class Told:
    """An event with the names of what it refers to."""

    type: str
    hosts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    received_by: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    date: str | None = None
    status: str = "held"
    name: str | None = None


def analyse(text: str) -> Analysis:
    """What the bundled analyzer reads in a text."""
    return load_analyzer("bundled")(normalize(text))


def reading_of(analysis: Analysis) -> Reading:
    """The tokens as the name grammar reads them, no date or title left out."""
    return Reading(part_suffixes(recase(analysis), load_gazetteer()), frozenset(), load_gazetteer())


def chunks_of(text: str) -> list[Chunk]:
    """The chunks of a text."""
    analysis = analyse(text)
    reading = reading_of(analysis)
    return [chunk for sentence in analysis.sentences for chunk in find_chunks(reading, sentence)]


def mentions_of(text: str) -> Mentions:
    """What a text names."""
    analysis = analyse(text)
    return find_mentions(analysis, load_gazetteer(), find_dates(analysis, None), "r")


def phrases_of(text: str) -> tuple[Phrase, ...]:
    """The noun phrases of a text's first sentence."""
    analysis = analyse(text)
    return read_phrases(analysis, analysis.sentences[0], mentions_of(text))


def facts_of(text: str, published: date | None = None) -> Facts:
    """Everything that a text states, however sure."""
    return extract(Release("r", text, published), least_confidence=0)


def roles_in(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """The people of a text, each with titles and the names of where they are held."""
    facts = facts_of(text)
    names = names_by_key(facts)
    return {
        person.name: [(role.title, names.get(role.organization, role.organization)) for role in person.roles]
        for person in facts.people
    }


def events_in(text: str, published: date | None = None) -> list[Told]:
    """The events of a text."""
    facts = facts_of(text, published)
    names = names_by_key(facts)

    def told(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(names[key] for key in keys)

    return [
        Told(
            event.type.value,
            told(event.hosts),
            told(event.places),
            told(event.participants),
            told(event.received_by),
            told(event.topics),
            event.date,
            event.status.value,
            event.name,
        )
        for event in facts.events
    ]


def names_by_key(facts: Facts) -> dict[str | None, str]:
    """The name of each entity of a release by its key."""
    kinds = (facts.people, facts.organizations, facts.places, facts.topics, facts.groups)
    return {fact.key: fact.name for kind in kinds for fact in kind}
