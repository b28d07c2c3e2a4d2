"""What a press release states: the values that every room passes on.

All values are frozen. A fact names another fact by its `key`, a path such as `person/fahri-solak` that is unique in a
release; the IRI of the thing is the base IRI followed by the key (`ziyaret_ontology.iris`). Offsets are Unicode code
points into the release's original text, `end` exclusive. A confidence lies between 0 and 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003 - a field's type can be asked for at run time
from enum import StrEnum


class EventType(StrEnum):
    """The six kinds of happening."""

    VISIT = "visit"
    MEETING = "meeting"
    PROGRAMME = "programme"
    TOUR = "tour"
    CEREMONY = "ceremony"
    AGREEMENT = "agreement"


class EventStatus(StrEnum):
    """Whether the release reports the event as happened or announces it."""

    HELD = "held"
    PLANNED = "planned"


class OrganizationKind(StrEnum):
    """What sort of body an organization is."""

    MUNICIPALITY = "municipality"
    UNION = "union"
    MINISTRY = "ministry"
    AGENCY = "agency"
    GOVERNMENT = "government"
    COMPANY = "company"
    UNIVERSITY = "university"
    PARTY = "party"
    ASSOCIATION = "association"
    MEDIA = "media"
    INTERNATIONAL = "international"
    OTHER = "other"


class PlaceKind(StrEnum):
    """What sort of place a place is."""

    COUNTRY = "country"
    REGION = "region"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    NEIGHBOURHOOD = "neighbourhood"
    VILLAGE = "village"
    VENUE = "venue"
    OTHER = "other"


class Roster(StrEnum):
    """How much of a delegation's membership the release tells."""

    LISTED = "listed"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


class LinkStatus(StrEnum):
    """What was decided about an entity's item: the first three by entity linking, the last two by a person."""

    LINKED = "linked"
    AMBIGUOUS = "ambiguous"
    NIL = "nil"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class DecisionKind(StrEnum):
    """What a person may decide."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CHOOSE = "choose"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Release:
    """One press release as published; `source` is a web address or a file name."""

    id: str
    text: str
    published: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of the original text: `release.text[start:end] == quote`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area and the area it lies in.

    `wikidata` is the item that the gazetteer gives, or a decision in its place: an id such as `Q857056`.
    """

    key: str
    name: str
    kind: PlaceKind
    wikidata: str | None = None
    within: Area | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A title held at an organization, an envoy's at a country, a headman's at a village or neighbourhood, by key.

    None when the release does not tell.
    """

    title: str
    organization: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the release, once, however often and variously mentioned.

    `other_names` of a person, organization or place are what the release calls it beside its name, sorted; there are
    some only where a decision made one of several.
    """

    key: str
    name: str
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]
    confidence: float
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A named organization; `area` is the area it serves, where the gazetteer knows it.

    `known_as` is its name by the gazetteer, where the release calls it otherwise; in a graph all releases call it so.
    """

    key: str
    name: str
    kind: OrganizationKind
    mentions: tuple[Mention, ...]
    confidence: float
    acronym: str | None = None
    area: Area | None = None
    known_as: str | None = None
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A geographical place or venue mentioned as a place."""

    key: str
    name: str
    kind: PlaceKind
    mentions: tuple[Mention, ...]
    confidence: float
    within: Area | None = None
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date or range that the release states, as ISO 8601 or EDTF: `2024-04-21/2024-04-26`, `XXXX-04-22`."""

    edtf: str
    mentions: tuple[Mention, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Topic:
    """What a programme, talk, visit or agreement is said to be about, verbatim."""

    key: str
    name: str
    mentions: tuple[Mention, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Group:
    """A delegation or other group as called; `members` are person keys, complete when the roster is listed."""

    key: str
    name: str
    members: tuple[str, ...]
    roster: Roster
    mentions: tuple[Mention, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Event:
    """One happening.

    `hosts` are keys of organizations, `places` of places, `participants` of people, groups or organizations (for a
    visit: the guests only), `received_by` of the hosts' people who receive the guests, `topics` of topics. `date` is
    ISO 8601 or EDTF, None when the release does not tell. `part_of` is the key of the programme it belongs to.
    """

    key: str
    type: EventType
    status: EventStatus
    date: str | None
    hosts: tuple[str, ...]
    places: tuple[str, ...]
    participants: tuple[str, ...]
    received_by: tuple[str, ...]
    topics: tuple[str, ...]
    mentions: tuple[Mention, ...]
    confidence: float
    name: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A Wikidata item that an entity may be; `reason` says in one line what speaks for it, where that was weighed."""

    wikidata: str
    name: str
    score: float
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """What was decided about the item of the entity with key `entity`, and why.

    `wikidata` is None unless linked or confirmed. Of the candidates none was rejected by a person.
    """

    entity: str
    status: LinkStatus
    wikidata: str | None
    score: float
    reason: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Lookup:
    """What Wikidata answered when it was asked online for the entity with key `entity`.

    `endpoint` is the address that was asked, `asked` when it answered, in UTC and whole seconds, `version` that of the
    asking software. Candidates are proposals, best first; none of them is a link before a person decides so.
    """

    entity: str
    reason: str
    endpoint: str
    asked: datetime
    version: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about an entity: which Wikidata item it is, or which entity it is one with.

    Decisions are numbered from 1 as they were made, and of those that contradict each other the latest counts. `entity`
    and `becomes` are keys of people, organizations or places; `when` is in UTC and whole seconds.

    Confirm, reject and choose are about the `item` of the entity. Merge: the entity `becomes` another one, which is
    called `name`, in every release. Split: it `becomes` another one in these `releases` (their ids, sorted). Undo: the
    decision with the number `undoes` counts no more; `entity` is that decision's.
    """

    number: int
    kind: DecisionKind
    entity: str
    who: str
    when: datetime
    item: str | None = None
    becomes: str | None = None
    name: str | None = None
    releases: tuple[str, ...] = ()
    undoes: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt about the text, such as a date that could not be resolved; it is data, not an error."""

    code: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class MadeBy:
    """What produced the facts: the software's version, the analyzer's id, and a digest of the rule tables."""

    version: str
    analyzer: str
    tables: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a release states. Tuples are in order of first mention.

    `as_read` is what was read from the text, where people decided otherwise since; it has no `as_read` of its own.
    """

    release: Release
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    dates: tuple[StatedDate, ...]
    topics: tuple[Topic, ...]
    groups: tuple[Group, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    notes: tuple[Note, ...]
    made_by: MadeBy
    as_read: Facts | None = None

    def names(self) -> dict[str, str]:
        """The name of every person, organization, place, topic and group, by its key."""
        kinds = (self.people, self.organizations, self.places, self.topics, self.groups)
        return {fact.key: fact.name for kind in kinds for fact in kind}
