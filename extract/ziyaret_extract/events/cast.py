"""Who and what a text names, as the events need it: who is in a group, at home where, which town a body is of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.entities.group_nouns import stands_for_guests, stands_for_officials
from ziyaret_extract.keys import kind_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ziyaret_extract.mentions import Mentions

_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.PROVINCE, PlaceKind.CITY})
_SETTLEMENTS = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT})
_FAR_MORE = 2
_STATE_OFFICES = ("valiliği", "kaymakamlığı")
_TOWN_OFFICES = ("belediyesi", *_STATE_OFFICES)
# A member of parliament is visited there where the text speaks of it, though the title is held at a party.
_PARLIAMENT, _MEMBER = "tbmm", "milletvekili"
_HEAD = "başkan"
_OF_VILLAGES = ("muhtar", "imam")


class Cast:
    """The people, groups, bodies and places of a text, by their keys.

    What stands at the token `signed` or behind it signs the text.
    `publisher` is the organization that the text speaks for: of which it says so, else the first that it names but for
    those of guests and ministries.
    `nameless` are the groups of whom nobody is named and that are only called guests, a delegation or the like,
    `officials` those only called officials.
    """

    def __init__(self, mentions: Mentions, signed: int | None = None) -> None:
        away = mentions.organizations.of_guests
        told = [fact for fact in mentions.organizations.facts if fact.key not in away]
        local = (fact for fact in told if fact.kind is not OrganizationKind.MINISTRY)
        first = next(local, next(iter(told), None))
        self.publisher = mentions.organizations.ours or (first.key if first else None)
        groups = mentions.groups.facts
        unnamed = {group.key: group.name for group in groups if not group.members}
        self.nameless = frozenset(key for key, name in unnamed.items() if stands_for_guests(name))
        self.officials = frozenset(key for key, name in unnamed.items() if stands_for_officials(name))
        self._seats = mentions.seats
        self._members = {group.key: group.members for group in groups}
        self._wide = {place.key for place in mentions.places.facts if place.kind in _WIDE}
        self._districts = {place.key for place in mentions.places.facts if place.kind is PlaceKind.DISTRICT}
        self._settlements = {place.key for place in mentions.places.facts if place.kind in _SETTLEMENTS}
        self._countries = {place.key for place in mentions.places.facts if place.kind is PlaceKind.COUNTRY}
        bodies = mentions.organizations.facts
        self._parliament = next((fact.key for fact in bodies if fold(fact.acronym or fact.name) == _PARLIAMENT), None)
        self._kinds = {fact.key: fact.kind for fact in bodies}
        self._names = {fact.key: fact.name for fact in (*bodies, *mentions.seats.values())}
        self._names |= {group.key: group.name for group in groups}
        municipalities = [fact.key for fact in bodies if fact.kind is OrganizationKind.MUNICIPALITY]
        self._municipalities = dict.fromkeys(municipalities)  # in the order in which the text names them
        behind = [o.key for o in mentions.organizations.occurrences if signed is not None and o.first >= signed]
        self._signing = next((key for key in behind if key in self._municipalities), None)
        self._titles = {fact.key: tuple(fold(role.title) for role in fact.roles) for fact in mentions.people.facts}
        self._homes = {
            fact.key: tuple(role.organization for role in fact.roles if role.organization)
            for fact in mentions.people.facts
        }
        called: dict[str, list[str]] = {}
        for place in mentions.places.facts:
            called.setdefault(fold(place.name), []).append(place.key)
        self._towns = {fact.key: tuple(called.get(self.town(fact.key), ())) for fact in bodies}
        self._told = _times_told(mentions, self)

    def members(self, key: str) -> tuple[str, ...]:
        """The people in a group."""
        return self._members.get(key, ())

    def listed(self) -> set[str]:
        """The people of whom the text tells that they are in a group with others."""
        return {person for members in self._members.values() if len(members) > 1 for person in members}

    def people(self, keys: Iterable[str]) -> set[str]:
        """The keys, groups replaced by the people in them."""
        return {person for key in keys for person in self.members(key) or (key,)}

    def unnamed(self, keys: Iterable[str]) -> bool:
        """Whether all are groups of whom nobody is named."""
        return all(kind_of(key) == "group" and not self.members(key) for key in keys)

    def office(self, person: str) -> str | None:
        """Where a person is visited in the office: the municipality of a mayor, whatever else is held."""
        homes = self._homes.get(person, ())
        return next((key for key in homes if key in self._municipalities), self.house(person))

    def house(self, person: str) -> str | None:
        """Where a person is visited: at home, or at the house of those who stand for a country or its people."""
        if self._parliament and self._bears(person, _MEMBER):
            return self._parliament
        seat = self._seats.get(person)
        return self.home(person) or (seat.key if seat else None)

    def home(self, person: str) -> str | None:
        """The organization that a person stands for: the publisher, a municipality, or the first of the roles'."""
        homes = [key for key in self._homes.get(person, ()) if kind_of(key) == "organization"]
        if self.publisher in homes:
            return self.publisher
        return next((key for key in homes if key in self._municipalities), homes[0] if homes else None)

    def homes(self, keys: Iterable[str]) -> list[str]:
        """The organizations that people, also those in groups, stand for: each once, in their order."""
        people = (person for key in keys for person in self.members(key) or (key,))
        return list(dict.fromkeys(home for home in map(self.home, people) if home))

    def stands_for_country(self, person: str) -> bool:
        """Whether a person holds an office for a country: an ambassador."""
        return not self._countries.isdisjoint(self._homes.get(person, ()))

    def is_at_home(self, person: str, bodies: Collection[str]) -> bool:
        """Whether a person holds an office at one of these bodies, whatever else is held."""
        return not set(bodies).isdisjoint(self._homes.get(person, ()))

    def is_away(self, person: str, body: str) -> bool:
        """Whether a person stands for some body, and holds no office at this one."""
        return self.home(person) is not None and not self.is_at_home(person, (body,))

    def is_of(self, person: str, guests: Collection[str]) -> bool:
        """Whether somebody belongs to the people of guests: at home with one of them or in a town of theirs.

        So does who is at home nowhere, and everybody where it is not told whence the guests are.
        """
        home, theirs = self.home(person), self.homes(key for key in guests if key != person)
        if home is None:
            return not self._homes.get(person)  # who stands for a country is there for it
        return not theirs or home in theirs or self.is_of_town(home, theirs)

    def is_of_town(self, body: str, others: Iterable[str]) -> bool:
        """Whether a body is called after the town of one of others: `Tekkaya Ticaret Odası`, `Tekkaya Belediyesi`."""
        return fold(self.called(body)).startswith(tuple(f"{town} " for town in map(self.town, others) if town))

    def is_head(self, person: str) -> bool:
        """Whether a person presides over an organization."""
        return self._bears(person, _HEAD)

    def holders(self, office: str) -> list[str]:
        """The people who bear a title that ends in an office, such as `başkan`, in its possessive or without."""
        return [key for key in self._titles if self._bears(key, office)]

    def is_local(self, person: str, places: Collection[str]) -> bool:
        """Whether a person holds an office of one of these places, or one of a village or quarter that is not named."""
        held = {key for key in self._homes.get(person, ()) if kind_of(key) == "place"}
        return bool(held & set(places)) or (not held and any(self._bears(person, office) for office in _OF_VILLAGES))

    def _bears(self, person: str, office: str) -> bool:
        return any(map(_ending_in(office).search, self._titles.get(person, ())))

    def is_near(self, key: str) -> bool:
        """Whether a place is small enough to call on the people in it; a body is."""
        return key not in self._wide

    def is_municipality(self, key: str) -> bool:
        """Whether a body is a municipality."""
        return key in self._municipalities

    def is_of_state(self, body: str) -> bool:
        """Whether a body governs for the state: a ministry, a governorship, a district office."""
        return self.kind(body) is OrganizationKind.MINISTRY or fold(self.called(body)).endswith(_STATE_OFFICES)

    def kind(self, body: str) -> OrganizationKind | None:
        """The kind of an organization; None for any other key."""
        return self._kinds.get(body)

    def is_town_of(self, place: str, municipality: str) -> bool:
        """Whether a place is the town after which a municipality is called."""
        return self.is_municipality(municipality) and place in self._towns.get(municipality, ())

    def is_town(self, key: str) -> bool:
        """Whether a place is a town or more, where one goes from place to place."""
        return key in self._wide or key in self._districts

    def is_settlement(self, key: str) -> bool:
        """Whether people live in a place: a village, a quarter, a town."""
        return key in self._settlements

    def is_country(self, key: str) -> bool:
        """Whether a place is a country."""
        return key in self._countries

    def ours(self, away: Collection[str | None]) -> list[str]:
        """The municipality that a text speaks for, none of `away`, whence the guests come; nothing if not told.

        It is the first that it names, unless it tells far more of another: by that one's name, its town and people.
        """
        if self._signing and self._signing not in away:
            return [self._signing]
        told = [
            key for key in (self.publisher, *self._municipalities) if key in self._municipalities and key not in away
        ]
        most = max(told, key=self._told.__getitem__, default=None)
        first = most and self._told[most] <= _FAR_MORE * self._told[told[0]]
        return [told[0] if first else most] if most else []

    def called(self, body: str) -> str:
        """The name of an organization or group; "" for any other key."""
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
        """The municipalities of these places, as far as the text names them and in that order."""
        asked = set(places)
        return [body for body in self._municipalities if asked & set(self._towns.get(body, ()))]


@cache
def _ending_in(office: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^| ){re.escape(office)}(?:s?[ıiuü])?$")


def _times_told(mentions: Mentions, cast: Cast) -> Counter[str]:
    """How often a text names each body, the town that it is of, and the people who are at home there."""
    bodies = mentions.organizations.facts
    times = {body.key: len(body.mentions) for body in bodies}
    times |= {place.key: len(place.mentions) for place in mentions.places.facts}
    told = Counter({body.key: sum(times[key] for key in (body.key, *cast.towns([body.key]))) for body in bodies})
    for person in mentions.people.facts:
        told[cast.home(person.key) or ""] += len(person.mentions)
    return told
