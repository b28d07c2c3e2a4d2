"""People, organizations, places, dates, topics and groups as RDF."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import ascii_fold, slug
from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.evidence import evidence, fields, ordered
from ziyaret_ontology.graph.table import ADMINISTRATIVE, ORGANIZATION_CLASSES, PLACE_CLASSES
from ziyaret_ontology.iris import iri, item_iri
from ziyaret_ontology.model import Area, OrganizationKind
from ziyaret_ontology.services import services_of
from ziyaret_ontology.terms import DCT, FOAF, ORG, RDF, SCHEMA, SKOS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rdflib import URIRef

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.iris import ReleaseIris
    from ziyaret_ontology.model import Facts, Group, Organization, Person, Place, Role, StatedDate, Topic


def person(iris: ReleaseIris, fact: Person, position: int, published: date | None) -> Iterator[Triple]:
    """A person and the offices that the release attests on the day it was published."""
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, FOAF.Person
    yield from fields(subject, fact)
    yield from searchable(subject, fact.name)
    yield from _other_names(iris, subject, fact)
    yield from evidence(iris, fact.key, subject, fact, position)
    for number, role in enumerate(fact.roles, 1):
        yield from _membership(iris, fact.key, role, number, published)


def _membership(iris: ReleaseIris, person: str, role: Role, number: int, published: date | None) -> Iterator[Triple]:
    subject = iris.membership(person, number)
    yield subject, RDF.type, ORG.Membership
    yield subject, ORG.member, iri(iris.base, person)
    if role.organization is not None:
        yield subject, ORG.organization, iri(iris.base, role.organization)
    yield subject, ORG.role, iris.title(role.title)
    yield from fields(subject, role)
    yield subject, ZIY.position, literals.integer(number)
    yield subject, ZIY.evidence, iris.evidence(person)
    yield subject, SCHEMA.subjectOf, iris.release
    if published:
        yield subject, ZIY.attestedOn, literals.day(published)


def titles_of(facts: Facts) -> tuple[str, ...]:
    """Every title of the release once: spellings that differ in capitals only are one, as first written."""
    first: dict[str, str] = {}
    for role in chain.from_iterable(fact.roles for fact in facts.people):
        first.setdefault(slug(role.title), role.title)
    return tuple(first.values())


def title(iris: ReleaseIris, name: str) -> Iterator[Triple]:
    """A title as a concept that every release shares."""
    subject = iris.title(name)
    yield subject, RDF.type, SKOS.Concept
    yield subject, SKOS.inScheme, ZIY.titles
    yield subject, SKOS.prefLabel, literals.turkish(name)
    yield from searchable(subject, name)


def organization(iris: ReleaseIris, fact: Organization, position: int) -> Iterator[Triple]:
    """An organization, found by its names, its acronym and, for a municipality, the name of the area it serves.

    Where the gazetteer knows it by another name than the release, it is named by the gazetteer, so that it has one name
    in all releases; its evidence keeps how this release calls it.
    """
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, ORGANIZATION_CLASSES[fact.kind]
    yield subject, RDF.type, ZIY.Organization
    yield from fields(subject, fact)
    yield subject, SKOS.prefLabel, literals.turkish(fact.known_as or fact.name)
    yield from searchable(subject, fact.name)
    if fact.known_as:
        yield iris.evidence(fact.key), ZIY.statedName, literals.turkish(fact.name)
        yield from searchable(subject, fact.known_as)
    yield from _other_names(iris, subject, fact)
    if fact.acronym:
        yield from searchable(subject, fact.acronym)
    if fact.area:
        yield subject, DCT.spatial, iri(iris.base, fact.area.key)
        if fact.kind is OrganizationKind.MUNICIPALITY:
            yield from searchable(subject, fact.area.name)
    yield from evidence(iris, fact.key, subject, fact, position)


def areas_of(facts: Facts) -> tuple[Area, ...]:
    """Every area of the graph once: those of the gazetteer, then the places that it does not hold."""
    areas: dict[str, Area] = {}
    served = [body.area for body in facts.organizations]
    for area in served + [place.within for place in facts.places]:
        within = area
        while within and within.key not in areas:
            areas[within.key] = within
            within = within.within
    for place in facts.places:
        areas.setdefault(place.key, Area(place.key, place.name, place.kind, within=place.within))
    return tuple(areas.values())


def area(iris: ReleaseIris, fact: Area) -> Iterator[Triple]:
    """A place, what it lies in, and its Wikidata item where the gazetteer knows it."""
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, PLACE_CLASSES[fact.kind]
    yield subject, RDF.type, ZIY.Place
    if fact.kind in ADMINISTRATIVE:
        yield subject, RDF.type, ZIY.AdministrativeArea
    yield from fields(subject, fact)
    yield from searchable(subject, fact.name)
    if fact.wikidata:
        yield subject, SKOS.exactMatch, item_iri(fact.wikidata)
    if fact.within:
        yield subject, SCHEMA.containedInPlace, iri(iris.base, fact.within.key)


def place(iris: ReleaseIris, fact: Place, position: int) -> Iterator[Triple]:
    """A mentioned place: its evidence keeps how this release calls it, while the place is named by the gazetteer."""
    subject, area = iris.evidence(fact.key), iri(iris.base, fact.key)
    yield from fields(subject, fact)
    if fact.within:
        yield subject, ZIY.statedWithin, iri(iris.base, fact.within.key)
    yield from searchable(area, fact.name)
    yield from _other_names(iris, area, fact)
    yield from evidence(iris, fact.key, area, fact, position)


def stated_date(iris: ReleaseIris, fact: StatedDate, position: int) -> Iterator[Triple]:
    """A date that the release states."""
    subject = iris.stated_date(fact.edtf)
    yield subject, RDF.type, ZIY.StatedDate
    yield from fields(subject, fact)
    yield from evidence(iris, iris.date_key(fact.edtf), subject, fact, position)


def topic(iris: ReleaseIris, fact: Topic, position: int) -> Iterator[Triple]:
    """A topic, verbatim, under the municipal services that its words name."""
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, SKOS.Concept
    yield subject, SKOS.inScheme, ZIY.topics
    yield from fields(subject, fact)
    yield from searchable(subject, fact.name)
    for service in services_of(fact.name):
        yield subject, SKOS.broader, ZIY[f"service-{service}"]
    yield from evidence(iris, fact.key, subject, fact, position)


def group(iris: ReleaseIris, fact: Group, position: int) -> Iterator[Triple]:
    """A delegation and those of its members whom the release names."""
    subject = iri(iris.base, fact.key)
    yield subject, RDF.type, ZIY.Delegation
    yield from fields(subject, fact)
    yield from searchable(subject, fact.name)
    yield subject, SCHEMA.subjectOf, iris.release
    yield from ordered(iris, subject, "members", fact.members)
    yield from evidence(iris, fact.key, subject, fact, position)


def _other_names(iris: ReleaseIris, subject: URIRef, fact: Person | Organization | Place) -> Iterator[Triple]:
    """What else the release calls it; the name itself is one in all releases, as everybody expects of a name."""
    for name in fact.other_names:
        yield iris.evidence(fact.key), ZIY.otherName, literals.turkish(name)
        yield from searchable(subject, name)


def searchable(subject: URIRef, name: str) -> Iterator[Triple]:
    """The name as typed without Turkish letters or capitals."""
    yield subject, SKOS.hiddenLabel, literals.plain(ascii_fold(name))
