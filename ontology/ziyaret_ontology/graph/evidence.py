"""Where the text says it: spans, the annotations that tie them to things, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rdflib.term import Node

from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.table import FIELDS, ORDERED
from ziyaret_ontology.iris import iri
from ziyaret_ontology.terms import OA, RDF, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from ziyaret_ontology.iris import ReleaseIris
    from ziyaret_ontology.model import Event, Group, Mention, Note, Organization, Person, Place, StatedDate, Topic

    Stated: TypeAlias = Person | Organization | Place | StatedDate | Topic | Group | Event

Triple: TypeAlias = tuple[Node, Node, Node]


def fields(subject: URIRef, fact: object) -> Iterator[Triple]:
    """The fields with one value, by the table; what is None is not written."""
    for field in FIELDS[type(fact)]:
        value = getattr(fact, field.name)
        if value is not None:
            yield subject, field.property, field.write(value)


def ordered(iris: ReleaseIris, subject: URIRef, field: str, keys: tuple[str, ...]) -> Iterator[Triple]:
    """The things of these keys, and their order where there are several."""
    things = [iri(iris.base, key) for key in keys]
    for thing in things:
        yield subject, ORDERED[field], thing
    if len(things) > 1:
        sequence = iris.sequence(subject, field)
        yield subject, ZIY.sequence, sequence
        yield sequence, RDF.type, RDF.Seq
        for number, thing in enumerate(things, 1):
            yield sequence, RDF[f"_{number}"], thing


def span(iris: ReleaseIris, mention: Mention) -> Iterator[Triple]:
    """A piece of the release's text, by position and by quote."""
    start, end = mention.start, mention.end
    subject, position, quote = iris.span(start, end), iris.position(start, end), iris.quote(start, end)
    yield subject, RDF.type, OA.SpecificResource
    yield subject, OA.hasSource, iris.release
    yield subject, OA.hasSelector, position
    yield subject, OA.hasSelector, quote
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, literals.integer(start)
    yield position, OA.end, literals.integer(end)
    yield quote, RDF.type, OA.TextQuoteSelector
    yield quote, OA.exact, literals.turkish(mention.quote)


def evidence(iris: ReleaseIris, key: str, body: URIRef, fact: Stated, position: int) -> Iterator[Triple]:
    """The annotation that says where the release speaks of a thing, how surely, and as which of its kind."""
    subject = iris.evidence(key)
    yield subject, RDF.type, OA.Annotation
    yield subject, OA.hasBody, body
    yield subject, ZIY.confidence, literals.number(fact.confidence)
    yield subject, ZIY.position, literals.integer(position)
    for mention in fact.mentions:
        yield subject, OA.hasTarget, iris.span(mention.start, mention.end)


def note(iris: ReleaseIris, fact: Note, position: int) -> Iterator[Triple]:
    """A doubt about a piece of the text."""
    subject = iris.note(position + 1)
    yield subject, RDF.type, ZIY.Note
    yield from fields(subject, fact)
    yield subject, ZIY.position, literals.integer(position)
    yield subject, OA.hasTarget, iris.span(fact.start, fact.end)
