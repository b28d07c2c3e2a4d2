"""What a text has told so far: its event drafts, and whom and where the passage is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.group_words import stands_for_guests
from ziyaret_extract.events.drafts import Draft
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.frames import Telling
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.days import Days
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.mentions import Mentions


_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.PROVINCE, PlaceKind.CITY})

_YEAR = len("2024")
_TOWN_OFFICES = ("belediyesi", "valiliği", "kaymakamlığı")


class Story:
    """The drafts of a text while it is read from its beginning to its end."""

    def __init__(self, analysis: Analysis, mentions: Mentions, days: Days) -> None:
        self.analysis = analysis
        self.mentions = mentions
        self.days = days
        self.drafts: list[Draft] = []
        self.visit: Draft | None = None
        self.arrived: tuple[str, ...] = ()
        self.arrivals: list[Draft] = []
        quotations, topics = mentions.quotations, mentions.topics.mentions
        self.spoken = frozenset(at for q in quotations if not q.title for at in range(q.first, q.last))
        self.titled = frozenset(at for q in quotations if q.title for at in range(q.first, q.last))
        # `Kongre Merkezi` tells no congress.
        named = (*mentions.organizations.occurrences, *mentions.places.occurrences)
        self.silent = self.spoken | {at for one in named for at in range(one.first, one.last)}
        self.silent |= {at for topic in topics for at in range(topic.first, topic.last)}
        self._moved = -1
        self._moves: list[tuple[tuple[str, ...], str | None]] = []
        self._company: list[tuple[frozenset[str], tuple[str, ...], str | None]] = []
        self._members = {group.key: group.members for group in mentions.groups.facts}
        self._led = {group.members[0]: group.members[1:] for group in mentions.groups.facts if group.members}
        self._wide = {place.key for place in mentions.places.facts if place.kind in _WIDE}
        self._countries = {place.key for place in mentions.places.facts if place.kind is PlaceKind.COUNTRY}
        bodies = mentions.organizations.facts
        self._names = {fact.key: fact.name for fact in (*bodies, *mentions.seats.values())}
        self._municipalities = {fact.key for fact in bodies if fact.kind is OrganizationKind.MUNICIPALITY}
        self._titles = {fact.key: tuple(role.title for role in fact.roles) for fact in mentions.people.facts}
        self._homes = {
            fact.key: tuple(role.organization for role in fact.roles if role.organization)
            for fact in mentions.people.facts
        }
        called: dict[str, list[str]] = {}
        for place in mentions.places.facts:
            called.setdefault(fold(place.name), []).append(place.key)
        self._towns = {fact.key: tuple(called.get(self.town(fact.key), ())) for fact in bodies}

    def members(self, key: str) -> tuple[str, ...]:
        """The people in a group."""
        return self._members.get(key, ())

    def people(self, keys: Iterable[str]) -> set[str]:
        """The keys, groups replaced by the people in them."""
        return {person for key in keys for person in self.members(key) or (key,)}

    def office(self, person: str) -> str | None:
        """Where a person is visited in the office: the municipality of a mayor, whatever else is held."""
        homes = self._homes.get(person, ())
        return next((key for key in homes if key in self._municipalities), self.house(person))

    def house(self, person: str) -> str | None:
        """Where a person is visited: at home, or at the house of those who stand for a country."""
        seat = self.mentions.seats.get(person)
        return self.home(person) or (seat.key if seat else None)

    def is_head(self, person: str) -> bool:
        """Whether a person presides over an organization."""
        return any(fold(title).endswith(("başkanı", "başkan")) for title in self._titles.get(person, ()))

    def two_heads(self) -> tuple[str, ...]:
        """The heads of the guests and of the host in the current visit: `iki başkan`."""
        present = self.people((*self.visit.participants, *self.visit.received_by)) if self.visit else set()
        return tuple(sorted(key for key in present if self.is_head(key)))

    def home(self, person: str) -> str | None:
        """The organization that a person stands for: the publisher, a municipality, or the first of the roles'."""
        homes = [key for key in self._homes.get(person, ()) if kind_of(key) == "organization"]
        if self.publisher() in homes:
            return self.publisher()
        return next((key for key in homes if key in self._municipalities), homes[0] if homes else None)

    def guests(self) -> tuple[str, ...]:
        """Whom the passage is about: the last visit's guests, else who arrived, else the first group with members."""
        if self.visit and self.visit.participants:
            return tuple(self.visit.participants)
        if self.arrived:
            return self.arrived
        groups = self.mentions.groups
        listed = [group.key for group in groups.facts if group.members]
        return (*listed, *groups.at_home, *(group.key for group in groups.facts))[:1]

    def is_near(self, key: str) -> bool:
        """Whether a place is small enough to call on the people in it; a body is."""
        return key not in self._wide

    def is_municipality(self, key: str) -> bool:
        """Whether a body is a municipality."""
        return key in self._municipalities

    def is_town_of(self, place: str, municipality: str) -> bool:
        """Whether a place is the town after which a municipality is called."""
        return self.is_municipality(municipality) and place in self._towns.get(municipality, ())

    def is_country(self, key: str) -> bool:
        """Whether a place is a country."""
        return key in self._countries

    def move(self, places: Iterable[str], at: int) -> None:
        """Let the passage at a token go on at these places."""
        self._moves.append((tuple(places), self.days.at(at)))
        self._moved = at

    def moved_to(self, at: int) -> tuple[str, ...]:
        """The small places to which the passage at a token has moved since the current visit was told."""
        if self.visit is None or self._moved <= self.visit.at:
            return ()
        return tuple(filter(self.is_near, self.whereabouts(at)))

    def whereabouts(self, at: int) -> tuple[str, ...]:
        """Where the passage at a token is, as far as it was told on the same day."""
        places, day = self._moves[-1] if self._moves else ((), None)
        return places if day == self.days.at(at) else ()

    def accompany(self, leads: Iterable[str], people: Iterable[str], day: str | None) -> None:
        """Let people go along with the leads: in the visits of that day already told, and in those told later."""
        led, along = frozenset(leads), tuple(people)
        visits = [draft for draft in self.drafts if draft.type is EventType.VISIT and draft.date == day]
        away = set(map(self.home, led))
        for draft in visits:
            if len(visits) > 1 and led & self.people(
                draft.participants
            ):  # of several: `Hastanede X'e Başhekim A eşlik etti`: A is at home there
                ours = [key for key in along if self.home(key) in set(draft.hosts) - away]
                draft.add(received_by=ours)
                along = tuple(key for key in along if key not in ours)
        for draft in self.drafts:
            if draft.type in {EventType.VISIT, EventType.TOUR} and draft.date == day:
                if led & set(draft.received_by):
                    draft.add(received_by=along)
                elif led & self.people(draft.participants):
                    draft.add(participants=along)
        self.go_with(led, along, day)

    def go_with(self, leads: Iterable[str], people: Iterable[str], day: str | None) -> None:
        """Let people go along with the leads in the visits of that day that are told later."""
        self._company.append((frozenset(leads), tuple(people), day))

    def with_company(self, guests: Iterable[str], day: str | None) -> tuple[str, ...]:
        """The guests and those who go along with them on that day."""
        known = tuple(dict.fromkeys(key for guest in guests for key in (guest, *self._led.get(guest, ()))))
        present = self.people(known)
        along = [key for led, people, when in self._company if when in {None, day} and led & present for key in people]
        return tuple(dict.fromkeys((*known, *along)))

    def party(self, hosts: Collection[str]) -> list[str]:
        """The people first told to be accompanied and those with them, if none is at home with these hosts."""
        led, along, _ = self._company[0] if self._company else (frozenset[str](), (), None)
        people = [key for key in (*sorted(led), *along) if kind_of(key) == "person"]
        return people if len(along) > 1 and not {*hosts} & {self.home(key) for key in people} else []

    def understood(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys; a group of whom nobody is named means the guests of the passage."""
        known = tuple(keys)
        if known and self.unnamed(known):
            return self.guests() or known
        groups = all(kind_of(key) == "group" for key in known)
        present = self.people(self.visit.participants) if self.visit else set()
        return self.guests() if known and groups and self.people(known) < present else known

    def unnamed(self, keys: Iterable[str]) -> bool:
        """Whether all are groups of whom nobody is named."""
        return all(kind_of(key) == "group" and not self.members(key) for key in keys)

    def ours(self, away: Collection[str | None]) -> list[str]:
        """The municipality that a text speaks for, none of `away`, whence the guests come; nothing if not told."""
        homes = [home for fact in self.mentions.people.facts for home in self._homes.get(fact.key, ())]
        ours = [key for key in (self.publisher(), *homes) if key in self._municipalities and key not in away]
        return ours[:1]

    def called(self, body: str) -> str:
        """The name of an organization; "" for any other key."""
        return self._names.get(body, "")

    def town(self, body: str) -> str:
        """The folded name of the town that a municipality, governorship or district office is of; "" for any other."""
        name = fold(self.called(body))
        head = next((head for head in _TOWN_OFFICES if name.endswith(head)), None)
        return name.removesuffix(head).removesuffix("büyükşehir ").strip() if head else ""

    def towns(self, bodies: Iterable[str]) -> set[str]:
        """The places that municipalities, governorships and district offices are of, as far as the text names them."""
        return {place for body in bodies for place in self._towns.get(body, ())}

    def municipalities_of(self, places: Iterable[str]) -> list[str]:
        """The municipalities of these places, as far as the text names them."""
        asked = set(places)
        return [body for body in self._municipalities if asked & set(self._towns.get(body, ()))]

    def nameless(self) -> frozenset[str]:
        """The groups of whom nobody is named and that are only called guests, a delegation or the like."""
        groups = self.mentions.groups.facts
        return frozenset(group.key for group in groups if not group.members and stands_for_guests(group.name))

    def publisher(self) -> str | None:
        """The organization that a text speaks for: the first that it names."""
        return next((fact.key for fact in self.mentions.organizations.facts), None)

    def visit_at(self, token: int) -> Draft | None:
        """The visit that the passage at a token still tells of."""
        if self.visit is None:
            return None
        return self.visit if self.days.at(token) in {None, self.visit.date} else None

    def last(self, kind: EventType, noun: str = "") -> Draft | None:
        """The draft of this kind, and told by this noun if given, that was told last."""
        return next((d for d in reversed(self.drafts) if d.type is kind and noun in {"", d.noun}), None)

    def tell(self, kind: EventType, at: int, sentence: Sentence, telling: Telling) -> Draft:
        """A new draft told at a token of a sentence; on the day of its end where the token has none or just a year."""
        day, end = self.days.at(at), self.days.at(sentence.last - 1)
        if day is None or (len(day) == _YEAR and end and end.startswith(day)):
            day = end
        draft = Draft(kind, at, day, planned=telling is Telling.PLANNED)
        draft.spans.append((sentence.first, sentence.last))
        self.drafts.append(draft)
        return draft

    def draft(self, kind: EventType, clause: Clause) -> Draft:
        """A draft of what a clause tells that is not told yet."""
        day = self.days.at(clause.predicate.first) or self.days.at(clause.sentence.last - 1)
        draft = Draft(kind, clause.predicate.first, day, planned=clause.predicate.telling.planned)
        draft.spans.append((clause.sentence.first, clause.sentence.last))
        return draft

    def tell_clause(self, kind: EventType, clause: Clause) -> Draft:
        """A new draft of what a clause tells."""
        return self.tell(kind, clause.predicate.first, clause.sentence, clause.predicate.telling)
