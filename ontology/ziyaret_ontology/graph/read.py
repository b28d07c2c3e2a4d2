"""The facts of a release read back from its graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.graph.as_read import loads
from ziyaret_ontology.graph.table import (
    EVENT_CLASSES,
    FIELDS,
    ORDERED,
    ORGANIZATION_CLASSES,
    PARTS,
    PLACE_CLASSES,
    role_concept,
)
from ziyaret_ontology.iris import ReleaseIris, key_of
from ziyaret_ontology.model import (
    Area,
    Candidate,
    Event,
    Facts,
    Group,
    Link,
    MadeBy,
    Mention,
    Note,
    Organization,
    Person,
    Place,
    Release,
    Role,
    StatedDate,
    Topic,
)
from ziyaret_ontology.terms import DCT, FOAF, OA, ORG, RDF, SCHEMA, SKOS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import Graph, URIRef
    from rdflib.term import Node

_Value = TypeVar("_Value")


def from_graph(graph: Graph, *, base: str, release_id: str) -> Facts:
    """The facts that `to_graph` wrote for this release; InputError when the graph does not hold it.

    The mentions of one fact come in the order of the text.
    """
    iris = ReleaseIris.of(base, release_id)
    if (iris.release, RDF.type, ZIY.PressRelease) not in graph:
        raise InputError(f"the graph does not hold the release {iris.release}; give the named graph {iris.graph}")
    return _Reader(graph, iris).facts(release_id)


def values(graph: Graph, cls: type, subject: Node) -> dict[str, Any]:
    """The fields of the table that the graph has for a subject; those it lacks are None."""
    found = {field: graph.value(subject, field.property) for field in FIELDS[cls]}
    return {field.name: None if term is None else field.read(term) for field, term in found.items()}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads each kind of fact from one release's graph."""

    graph: Graph
    iris: ReleaseIris

    def facts(self, release_id: str) -> Facts:
        graph, iris = self.graph, self.iris
        stated = {
            graph.value(annotation, OA.hasBody): annotation for annotation in self.ordered(RDF.type, OA.Annotation)
        }

        def of_class(cls: URIRef) -> list[tuple[Any, Any]]:
            return [(body, annotation) for body, annotation in stated.items() if (body, RDF.type, cls) in graph]

        release = Release(id=release_id, **self.values(Release, iris.release))
        read = graph.value(iris.extraction(), ZIY.asRead)
        return Facts(
            release=release,
            people=tuple(self.person(*found) for found in of_class(FOAF.Person)),
            organizations=tuple(self.organization(*found) for found in of_class(ZIY.Organization)),
            places=tuple(self.place(*found) for found in of_class(ZIY.Place)),
            dates=tuple(self.stated_date(*found) for found in of_class(ZIY.StatedDate)),
            topics=tuple(self.topic(*found) for found in of_class(SKOS.Concept)),
            groups=tuple(self.group(*found) for found in of_class(ZIY.Delegation)),
            events=tuple(self.event(*found) for found in of_class(ZIY.Event)),
            links=tuple(self.link(node) for node in self.ordered(RDF.type, ZIY.Link)),
            notes=tuple(self.note(node) for node in self.ordered(RDF.type, ZIY.Note)),
            made_by=MadeBy(**self.values(MadeBy, iris.extraction())),
            as_read=loads(str(read), release) if read else None,
        )

    def person(self, body: URIRef, annotation: URIRef) -> Person:
        roles = tuple(self.role(node) for node in self.ordered(ORG.member, body))
        return Person(roles=roles, other_names=self.other_names(annotation), **self.named(Person, body, annotation))

    def role(self, node: URIRef) -> Role:
        organization = self.graph.value(node, ORG.organization)
        return Role(organization=self.key(organization) if organization else None, **self.values(Role, node))

    def organization(self, body: URIRef, annotation: URIRef) -> Organization:
        name, stated = self.graph.value(body, SKOS.prefLabel), self.graph.value(annotation, ZIY.statedName)
        return Organization(
            name=str(stated or name),
            known_as=str(name) if stated else None,
            kind=self.kind(body, ORGANIZATION_CLASSES),
            area=self.area(self.graph.value(body, DCT.spatial)),
            other_names=self.other_names(annotation),
            **self.named(Organization, body, annotation),
        )

    def area(self, node: Node | None) -> Area | None:
        if node is None:
            return None
        return Area(
            key=self.key(node),
            kind=self.kind(node, PLACE_CLASSES),
            within=self.area(self.graph.value(node, SCHEMA.containedInPlace)),
            **self.values(Area, node),
        )

    def place(self, body: URIRef, annotation: URIRef) -> Place:
        return Place(
            key=self.key(body),
            within=self.area(self.graph.value(annotation, ZIY.statedWithin)),
            other_names=self.other_names(annotation),
            **self.values(Place, annotation),
            **self.stated(annotation),
        )

    def stated_date(self, body: URIRef, annotation: URIRef) -> StatedDate:
        return StatedDate(**self.values(StatedDate, body), **self.stated(annotation))

    def topic(self, body: URIRef, annotation: URIRef) -> Topic:
        return Topic(**self.named(Topic, body, annotation))

    def group(self, body: URIRef, annotation: URIRef) -> Group:
        return Group(members=self.keys(body, "members"), **self.named(Group, body, annotation))

    def event(self, body: URIRef, annotation: URIRef) -> Event:
        graph, kind = self.graph, self.kind(body, EVENT_CLASSES)
        parts: dict[str, Any] = {part.field: self.agents(body, role_concept(part.role)) for part in PARTS[kind]}
        programme = graph.value(body, ZIY.subEventOf)
        return Event(
            type=kind,
            places=self.keys(body, "places"),
            topics=self.keys(body, "topics"),
            part_of=self.key(programme) if programme else None,
            **parts,
            **self.named(Event, body, annotation),
        )

    def agents(self, event: URIRef, role: URIRef) -> tuple[str, ...]:
        """Keys of those whom the release itself says to have taken part in the role."""
        return tuple(
            self.key(self.graph.value(node, ZIY.participant))
            for node in self.ordered(ZIY.inEvent, event)
            if (node, ZIY.role, role) in self.graph and (node, RDF.type, ZIY.DerivedParticipation) not in self.graph
        )

    def link(self, node: URIRef) -> Link:
        candidates = sorted(self.graph.objects(node, ZIY.candidate), key=self.position)
        return Link(
            entity=self.key(self.graph.value(node, ZIY.entity)),
            candidates=tuple(Candidate(**self.values(Candidate, candidate)) for candidate in candidates),
            **self.values(Link, node),
        )

    def note(self, node: URIRef) -> Note:
        (span,) = self.mentions(node)
        return Note(start=span.start, end=span.end, **self.values(Note, node))

    def named(self, cls: type, body: URIRef, annotation: URIRef) -> dict[str, Any]:
        """Key, the fields of the table, and what the annotation says."""
        return {"key": self.key(body), **self.values(cls, body), **self.stated(annotation)}

    def stated(self, annotation: URIRef) -> dict[str, Any]:
        """Where the release speaks of a thing, and how surely."""
        confidence = self.graph.value(annotation, ZIY.confidence)
        return {"mentions": self.mentions(annotation), "confidence": float(str(confidence))}

    def other_names(self, annotation: URIRef) -> tuple[str, ...]:
        """What else the release calls a thing, sorted."""
        return tuple(sorted(map(str, self.graph.objects(annotation, ZIY.otherName))))

    def mentions(self, annotation: URIRef) -> tuple[Mention, ...]:
        """The spans of an annotation in order of text."""
        spans = (self.mention(span) for span in self.graph.objects(annotation, OA.hasTarget))
        return tuple(sorted(spans, key=lambda mention: (mention.start, mention.end)))

    def mention(self, span: Node) -> Mention:
        said = {
            predicate: str(value)
            for selector in self.graph.objects(span, OA.hasSelector)
            for predicate, value in self.graph.predicate_objects(selector)
        }
        return Mention(int(said[OA.start]), int(said[OA.end]), said[OA.exact])

    def values(self, cls: type, subject: Node) -> dict[str, Any]:
        return values(self.graph, cls, subject)

    def kind(self, node: Node, classes: Mapping[_Value, URIRef]) -> _Value:
        """The value whose class the node has."""
        types = set(self.graph.objects(node, RDF.type))
        return next(value for value, cls in classes.items() if cls in types)

    def keys(self, subject: URIRef, field: str) -> tuple[str, ...]:
        """Keys of the things that a subject names directly, in their order."""
        sequence = self.iris.sequence(subject, field)
        order = {thing: int(str(member).rpartition("_")[2]) for member, thing in self.members(sequence)}
        things = self.graph.objects(subject, ORDERED[field])
        return tuple(self.key(thing) for thing in sorted(things, key=lambda thing: order.get(thing, 0)))

    def members(self, sequence: URIRef) -> Iterator[tuple[Node, Node]]:
        """The numbered members of a sequence, in no order."""
        return (pair for pair in self.graph.predicate_objects(sequence) if pair[0] != RDF.type)

    def key(self, node: Node | None) -> str:
        return key_of(self.iris.base, str(node))

    def ordered(self, predicate: URIRef, value: Node) -> list[Any]:
        """The subjects with this value, by their position."""
        return sorted(self.graph.subjects(predicate, value), key=self.position)

    def position(self, node: Node) -> int:
        return int(str(self.graph.value(node, ZIY.position)))
