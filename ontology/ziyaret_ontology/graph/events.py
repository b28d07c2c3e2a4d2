"""Events and who took part in them, as RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.edtf import bounds
from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.entities import searchable
from ziyaret_ontology.graph.evidence import evidence, fields, ordered
from ziyaret_ontology.graph.table import EVENT_CLASSES, EVENT_WORDS, PARTS, Part, role_concept
from ziyaret_ontology.iris import iri
from ziyaret_ontology.terms import PROV, RDF, RDFS, SCHEMA, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import URIRef

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.iris import ReleaseIris
    from ziyaret_ontology.model import Event, Group


def event(
    iris: ReleaseIris, fact: Event, position: int, *, groups: Mapping[str, Group], names: Mapping[str, str]
) -> Iterator[Triple]:
    """An event with its participations; the groups, and the names of everything, are by key."""
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, EVENT_CLASSES[fact.type]
    yield subject, RDF.type, ZIY.Event
    yield subject, RDFS.label, literals.turkish(_label(fact, names))
    yield from fields(subject, fact)
    if fact.name:
        yield from searchable(subject, fact.name)
    yield from _days(subject, fact.date)
    yield from ordered(iris, subject, "places", fact.places)
    yield from ordered(iris, subject, "topics", fact.topics)
    if fact.part_of:
        yield subject, ZIY.subEventOf, iri(iris.base, fact.part_of)
    yield subject, SCHEMA.subjectOf, iris.release
    yield from evidence(iris, fact.key, subject, fact, position)
    for part in PARTS[fact.type]:
        yield from _participations(iris, fact, part, groups)


def _label(fact: Event, names: Mapping[str, str]) -> str:
    if fact.name:
        return fact.name
    where = ", ".join(names[host] for host in fact.hosts if host in names)
    return " · ".join(filter(None, (EVENT_WORDS[fact.type], where, fact.date)))


def _days(subject: URIRef, edtf: str | None) -> Iterator[Triple]:
    first, last = bounds(edtf) if edtf else (None, None)
    if first:
        yield subject, SCHEMA.startDate, literals.day(first)
    if last:
        yield subject, SCHEMA.endDate, literals.day(last)


def _participations(iris: ReleaseIris, fact: Event, part: Part, groups: Mapping[str, Group]) -> Iterator[Triple]:
    """What the release says of who took part, then what follows for the members of each group."""
    event, keys = iri(iris.base, fact.key), getattr(fact, part.field)
    for number, key in enumerate(keys, 1):
        subject, agent = iris.participation(event, part.role, number), iri(iris.base, key)
        yield subject, RDF.type, ZIY.Participation
        yield subject, ZIY.inEvent, event
        yield subject, ZIY.participant, agent
        yield subject, ZIY.role, role_concept(part.role)
        yield subject, ZIY.position, literals.integer(number)
        yield subject, ZIY.confidence, literals.number(fact.confidence)
        yield subject, ZIY.evidence, iris.evidence(fact.key)
        yield event, part.shortcut, agent
        if key in groups:
            group = groups[key]
            members = [member for member in group.members if member not in keys]
            for place, member in enumerate(members, 1):
                derived = iris.derived_participation(subject, member)
                yield derived, RDF.type, ZIY.Participation
                yield derived, RDF.type, ZIY.DerivedParticipation
                yield derived, ZIY.inEvent, event
                yield derived, ZIY.participant, iri(iris.base, member)
                yield derived, ZIY.role, role_concept(part.role)
                yield derived, ZIY.position, literals.integer(place)
                yield derived, ZIY.confidence, literals.number(fact.confidence * group.confidence)
                yield derived, PROV.wasDerivedFrom, subject
                yield event, part.shortcut, iri(iris.base, member)
