"""Finding events: who visited whom, narrowed down, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.model import EventStatus, EventType
from ziyaret_ontology.terms import ZIY
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.stores import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ziyaret_service.stores import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What events to find; None does not narrow. Texts match a part of a name, however typed: `bagcilar`.

    `involving` is the IRI of a person, organization, place or topic that has any part in the event. `after` and
    `before` are the first and the last day; an undated event matches neither. An event that several releases tell of is
    as sure as the surest of them tells it.
    """

    host: str | None = None
    visitor: str | None = None
    place: str | None = None
    topic: str | None = None
    type: EventType | None = None
    after: date | None = None
    before: date | None = None
    least_confidence: float | None = None
    involving: str | None = None
    release: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its IRI, its name, and the id of its Wikidata item, None for one without."""

    iri: str
    name: str
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part; `derived` tells that it follows from belonging to a group that did."""

    iri: str
    name: str
    derived: bool
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as a table shows it; `quotes` are the pieces of the release that tell of it."""

    iri: str
    type: EventType
    status: EventStatus
    label: str
    date: str | None
    hosts: tuple[Named, ...]
    participants: tuple[Participant, ...]
    received_by: tuple[Participant, ...]
    places: tuple[Named, ...]
    topics: tuple[Named, ...]
    releases: tuple[str, ...]
    quotes: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class EventPage:
    """Some of the events found, newest first and undated last, and how many there are in all."""

    total: int
    events: tuple[FoundEvent, ...]


_HOSTS = frozenset({"host", "organiser", "partner"})
_GUESTS = frozenset({"visitor", "participant"})


def find_events(store: Store, filters: Filters, *, limit: int, offset: int, timeout: float) -> EventPage:
    """At most `limit` events after the first `offset`."""
    pattern = _pattern(filters)
    (count,) = select(store, f"{PROLOGUE} SELECT (COUNT(DISTINCT ?event) AS ?n) {{ {pattern} }}", timeout=timeout)
    found = select(
        store,
        f"{PROLOGUE} SELECT DISTINCT ?event ?start {{ {pattern} OPTIONAL {{ ?event schema:startDate ?start }} }} "
        f"ORDER BY DESC(?start) ?event LIMIT {limit} OFFSET {offset}",
        timeout=timeout,
    )
    events = tuple(dict.fromkeys(row["event"] for row in found))
    return EventPage(int(count["n"]), _described(store, events, timeout))


def _pattern(filters: Filters) -> str:
    """What the event fulfils: a join with what each filter finds, which leads from few things to their events.

    Over the 20,000 releases of `tests/bench/release_graph.py`, a filter that looked at each event took 119 s, and this
    takes 0.2 s.
    """
    parts = []
    for path, text in (
        ("?event ziy:host ?thing .", filters.host),
        ("?event ziy:visitor|ziy:attendee ?thing .", filters.visitor),
        ("?event ziy:about ?thing .", filters.topic),
        (
            "?place schema:containedInPlace* ?thing . ?event schema:location|(ziy:host/dct:spatial) ?place .",
            filters.place,
        ),
    ):
        # No name has a backslash, and some servers take it for the start of an escape wherever it stands.
        if folded := ascii_fold(text or "").replace("\\", "").strip():
            named = f"?thing skos:hiddenLabel ?name FILTER(CONTAINS(?name, {Literal(folded).n3()}))"
            parts.append(_events_with(f"{{ SELECT DISTINCT ?thing {{ {named} }} }} {path}"))
    if filters.involving:
        part = "ziy:host|ziy:visitor|ziy:attendee|ziy:receivedBy|schema:location|ziy:about|ziy:subEventOf"
        parts.append(_events_with(f"?event {part} {URIRef(filters.involving).n3()} ."))
    if filters.release:
        parts.append(f"?event schema:subjectOf {URIRef(filters.release).n3()} .")
    parts.append(f"?event a {ZIY[filters.type.capitalize() if filters.type else 'Event'].n3()} .")
    if filters.after:
        parts.append(f"?event schema:endDate ?last FILTER(?last >= {Literal(filters.after).n3()})")
    if filters.before:
        parts.append(f"?event schema:startDate ?first FILTER(?first <= {Literal(filters.before).n3()})")
    if filters.least_confidence:
        least = Literal(filters.least_confidence).n3()
        parts.append(f"?evidence oa:hasBody ?event ; ziy:confidence ?sure FILTER(?sure >= {least})")
    return "\n".join(parts)


def _events_with(pattern: str) -> str:
    return f"{{ SELECT DISTINCT ?event {{ {pattern} }} }}"


def _described(store: Store, events: tuple[str, ...], timeout: float) -> tuple[FoundEvent, ...]:
    if not events:
        return ()
    these = f"VALUES ?event {{ {' '.join(URIRef(event).n3() for event in events)} }}"
    heads = _by_event(select(store, _HEADS % these, timeout=timeout))
    parts = _by_event(select(store, _PARTS % these, timeout=timeout))
    things = _by_event(select(store, _THINGS % (these, these, these), timeout=timeout))
    # An event without a head was taken out of the store since its page was asked for.
    there = (event for event in events if event in heads)
    return tuple(_event(event, heads[event], parts.get(event, ()), things.get(event, ())) for event in there)


_HEADS = f"""{PROLOGUE}
SELECT ?event ?type ?status ?label ?date ?confidence {{
  %s
  ?event rdf:type ?type ; ziy:eventStatus ?status ; rdfs:label ?label .
  FILTER(?type != ziy:Event)
  OPTIONAL {{ ?event ziy:edtf ?date }}
  ?evidence oa:hasBody ?event ; ziy:confidence ?confidence .
}} ORDER BY ?event DESC(?confidence)"""

_PARTS = f"""{PROLOGUE}
SELECT ?event ?agent ?name ?role ?derived ?item {{
  %s
  ?part ziy:inEvent ?event ; ziy:participant ?agent ; ziy:role ?role ; ziy:position ?position .
  ?agent skos:prefLabel ?name .
  OPTIONAL {{ ?agent skos:exactMatch ?exact }}
  OPTIONAL {{ ?agent skos:closeMatch ?close }}
  BIND(COALESCE(?exact, ?close) AS ?item)
  OPTIONAL {{ ?part rdf:type ?derived FILTER(?derived = ziy:DerivedParticipation) }}
}} ORDER BY ?event ?derived ?position ?name ?item"""

# The events stand in each branch: beside them, a branch would be followed for all events first.
_THINGS = f"""{PROLOGUE}
SELECT DISTINCT ?event ?property ?thing ?name ?item {{
  {{
    %s
    VALUES ?property {{ schema:location ziy:about }}
    ?event ?property ?thing .
    ?thing skos:prefLabel ?name .
    OPTIONAL {{ ?thing skos:exactMatch ?exact }}
    OPTIONAL {{ ?thing skos:closeMatch ?close }}
    BIND(COALESCE(?exact, ?close) AS ?item)
  }}
  UNION {{ %s VALUES ?property {{ schema:subjectOf }} ?event ?property ?thing . BIND("" AS ?name) }}
  UNION {{
    %s
    VALUES ?property {{ oa:exact }}
    ?thing oa:hasBody ?event ; oa:hasTarget ?span .
    ?span oa:hasSelector/oa:exact ?name ; oa:hasSelector/oa:start ?start
  }}
}} ORDER BY ?event ?start ?name ?item"""


def _by_event(rows: Iterable[Mapping[str, str]]) -> dict[str, tuple[Mapping[str, str], ...]]:
    grouped: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        grouped.setdefault(row["event"], []).append(row)
    return {event: tuple(rows) for event, rows in grouped.items()}


def _event(
    event: str,
    heads: tuple[Mapping[str, str], ...],
    parts: tuple[Mapping[str, str], ...],
    things: tuple[Mapping[str, str], ...],
) -> FoundEvent:
    head = heads[0]
    return FoundEvent(
        iri=event,
        type=EventType(_local(head["type"]).lower()),
        status=EventStatus(_local(head["status"])),
        label=head["label"],
        date=head.get("date"),
        hosts=tuple(Named(each.iri, each.name, each.wikidata) for each in _agents(parts, _HOSTS)),
        participants=_agents(parts, _GUESTS),
        received_by=_agents(parts, frozenset({"received-by"})),
        places=_named(things, "location"),
        topics=_named(things, "about"),
        releases=tuple(row["thing"] for row in things if row["property"].endswith("subjectOf")),
        quotes=tuple(dict.fromkeys(row["name"] for row in things if row["property"].endswith("exact"))),
        confidence=float(head["confidence"]),
    )


def _agents(parts: tuple[Mapping[str, str], ...], roles: frozenset[str]) -> tuple[Participant, ...]:
    """The agents in these roles, each once, stated before derived."""
    agents: dict[str, Participant] = {}
    for row in parts:
        if _local(row["role"]).removeprefix("role-") in roles:
            agents.setdefault(row["agent"], Participant(row["agent"], row["name"], "derived" in row, _item(row)))
    return tuple(agents.values())


def _named(things: tuple[Mapping[str, str], ...], local: str) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for row in things:
        if _local(row["property"]) == local:
            found.setdefault(row["thing"], Named(row["thing"], row["name"], _item(row)))
    return tuple(found.values())


def _item(row: Mapping[str, str]) -> str | None:
    return _local(row["item"]) if "item" in row else None


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
