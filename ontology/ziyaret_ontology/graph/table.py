"""What becomes what: the table of classes, properties and roles that writing and reading share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from rdflib import URIRef

from ziyaret_ontology import model
from ziyaret_ontology.graph import literals
from ziyaret_ontology.iris import item_iri
from ziyaret_ontology.model import (
    DecisionKind,
    EventStatus,
    EventType,
    LinkStatus,
    OrganizationKind,
    PlaceKind,
    Roster,
)
from ziyaret_ontology.terms import DC, FOAF, PROV, SCHEMA, SKOS, WD, ZIY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rdflib.term import Identifier

EVENT_CLASSES: Mapping[EventType, URIRef] = {kind: ZIY[kind.capitalize()] for kind in EventType}

ORGANIZATION_CLASSES: Mapping[OrganizationKind, URIRef] = {
    OrganizationKind.MUNICIPALITY: ZIY.Municipality,
    OrganizationKind.UNION: ZIY.MunicipalUnion,
    OrganizationKind.MINISTRY: ZIY.Ministry,
    OrganizationKind.AGENCY: ZIY.Agency,
    OrganizationKind.GOVERNMENT: ZIY.GovernmentBody,
    OrganizationKind.COMPANY: ZIY.Company,
    OrganizationKind.UNIVERSITY: ZIY.University,
    OrganizationKind.PARTY: ZIY.PoliticalParty,
    OrganizationKind.ASSOCIATION: ZIY.Association,
    OrganizationKind.MEDIA: ZIY.MediaOrganization,
    OrganizationKind.INTERNATIONAL: ZIY.InternationalOrganization,
    OrganizationKind.OTHER: ZIY.OtherOrganization,
}

PLACE_CLASSES: Mapping[PlaceKind, URIRef] = {
    PlaceKind.COUNTRY: ZIY.Country,
    PlaceKind.REGION: ZIY.Region,
    PlaceKind.PROVINCE: ZIY.Province,
    PlaceKind.CITY: ZIY.City,
    PlaceKind.DISTRICT: ZIY.District,
    PlaceKind.NEIGHBOURHOOD: ZIY.Neighbourhood,
    PlaceKind.VILLAGE: ZIY.Village,
    PlaceKind.VENUE: ZIY.Venue,
    PlaceKind.OTHER: ZIY.OtherPlace,
}

ADMINISTRATIVE: frozenset[PlaceKind] = frozenset(PlaceKind) - {PlaceKind.VENUE, PlaceKind.OTHER}
"""The kinds of place that are administrative areas."""

STATUSES: Mapping[EventStatus, URIRef] = {status: ZIY[status.value] for status in EventStatus}
ROSTERS: Mapping[Roster, URIRef] = {roster: ZIY[f"roster-{roster}"] for roster in Roster}
LINK_STATUSES: Mapping[LinkStatus, URIRef] = {status: ZIY[status.value] for status in LinkStatus}
DECISION_KINDS: Mapping[DecisionKind, URIRef] = {kind: ZIY[kind.value] for kind in DecisionKind}

EVENT_WORDS: Mapping[EventType, str] = {
    EventType.VISIT: "Ziyaret",
    EventType.MEETING: "Görüşme",
    EventType.PROGRAMME: "Program",
    EventType.TOUR: "Gezi",
    EventType.CEREMONY: "Tören",
    EventType.AGREEMENT: "Anlaşma",
}
"""What an event without a name is called in Turkish."""


@dataclass(frozen=True, slots=True)
class Part:
    """How the agents of one field of an event took part: in which role, and by which shortcut the event names them."""

    field: str
    role: str
    shortcut: URIRef


_HOST = Part("hosts", "host", ZIY.host)
_ATTENDEE = Part("participants", "participant", ZIY.attendee)
_RECEIVER = Part("received_by", "received-by", ZIY.receivedBy)

PARTS: Mapping[EventType, tuple[Part, ...]] = {
    EventType.VISIT: (_HOST, Part("participants", "visitor", ZIY.visitor), _RECEIVER),
    EventType.MEETING: (_HOST, _ATTENDEE, _RECEIVER),
    EventType.PROGRAMME: (Part("hosts", "organiser", ZIY.host), _ATTENDEE, _RECEIVER),
    EventType.TOUR: (_HOST, _ATTENDEE, _RECEIVER),
    EventType.CEREMONY: (_HOST, _ATTENDEE, _RECEIVER),
    EventType.AGREEMENT: (Part("hosts", "partner", ZIY.host), _ATTENDEE, _RECEIVER),
}


ORDERED: Mapping[str, URIRef] = {"topics": ZIY.about, "places": SCHEMA.location, "members": FOAF.member}
"""Fields with several values that the subject names directly; their order stands in an rdf:Seq beside."""


@cache
def role_concept(role: str) -> URIRef:
    """The concept of a role in an event, such as `visitor`."""
    return ZIY[f"role-{role}"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with one value: the property that carries it, and how the value becomes a term and a term the value."""

    name: str
    property: URIRef
    write: Callable[[Any], Identifier]
    read: Callable[[Any], object] = str


def _one_of(terms: Mapping[Any, URIRef]) -> tuple[Callable[[Any], URIRef], Callable[[Any], object]]:
    values = {term: value for value, term in terms.items()}
    return terms.__getitem__, values.__getitem__


def _wikidata(item: str) -> str:
    return item.removeprefix(str(WD))


_NAME = Field("name", SKOS.prefLabel, literals.turkish)

FIELDS: Mapping[type, tuple[Field, ...]] = {
    model.Release: (
        Field("text", SCHEMA.text, literals.turkish),
        Field("published", SCHEMA.datePublished, literals.day, date.fromisoformat),
        Field("source", DC.source, literals.plain),
    ),
    model.Person: (_NAME,),
    model.Organization: (Field("acronym", SKOS.altLabel, literals.turkish),),
    model.Area: (_NAME, Field("wikidata", ZIY.gazetteerMatch, item_iri, _wikidata)),
    model.Place: (
        Field("name", ZIY.statedName, literals.turkish),
        Field("kind", ZIY.statedKind, *_one_of(PLACE_CLASSES)),
    ),
    model.Topic: (_NAME,),
    model.StatedDate: (Field("edtf", ZIY.edtf, literals.edtf),),
    model.Group: (_NAME, Field("roster", ZIY.roster, *_one_of(ROSTERS))),
    model.Event: (
        Field("name", SKOS.prefLabel, literals.turkish),
        Field("status", ZIY.eventStatus, *_one_of(STATUSES)),
        Field("date", ZIY.edtf, literals.edtf),
    ),
    model.Role: (Field("title", ZIY.statedTitle, literals.turkish),),
    model.Link: (
        Field("status", ZIY.linkStatus, *_one_of(LINK_STATUSES)),
        Field("wikidata", ZIY.item, item_iri, _wikidata),
        Field("score", ZIY.score, literals.number, float),
        Field("reason", ZIY.reason, literals.plain),
    ),
    model.Candidate: (
        Field("wikidata", ZIY.item, item_iri, _wikidata),
        Field("name", ZIY.statedName, literals.turkish),
        Field("score", ZIY.score, literals.number, float),
        Field("reason", ZIY.reason, literals.plain),
    ),
    model.Lookup: (
        Field("reason", ZIY.reason, literals.plain),
        Field("endpoint", PROV.used, URIRef),
        Field("asked", PROV.endedAtTime, literals.moment, datetime.fromisoformat),
        Field("version", ZIY.softwareVersion, literals.plain),
    ),
    model.Decision: (
        Field("number", ZIY.position, literals.integer, int),
        Field("kind", ZIY.decisionKind, *_one_of(DECISION_KINDS)),
        Field("when", PROV.generatedAtTime, literals.moment, datetime.fromisoformat),
        Field("item", ZIY.item, item_iri, _wikidata),
        Field("name", ZIY.statedName, literals.turkish),
        Field("reason", ZIY.reason, literals.plain),
    ),
    model.Note: (
        Field("code", ZIY.code, literals.plain),
        Field("message", ZIY.message, literals.plain),
    ),
    model.MadeBy: (
        Field("version", ZIY.softwareVersion, literals.plain),
        Field("analyzer", ZIY.analyzer, literals.plain),
        Field("tables", ZIY.ruleTables, literals.plain),
    ),
}
"""The fields with one value of each fact. A place's are those of its evidence: how this release calls it."""
