"""Where those are visited of whom no role tells the house: an ambassador at the embassy, `Vali A` in the town's office.

The titles of those who stand for a country are held at the country; a title of the town is often told without the town.
`seats.tsv` has the titles with their houses. A house counts among the bodies of a text only where an event was there.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_extract.entities.occurrences import between, mentions_of
from ziyaret_extract.gazetteer.entries import body_key
from ziyaret_extract.keys import kind_of
from ziyaret_extract.names.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.headwords import title
from ziyaret_ontology.folding import capitalize, fold, slug
from ziyaret_ontology.model import Area, Organization, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.entities.people import People
    from ziyaret_extract.entities.places import Places
    from ziyaret_ontology.model import Person


@dataclass(frozen=True, slots=True)
class _House:
    """The last words of the name of a house, its kind, and the kinds of place whose it is; none for a country's."""

    name: str
    kind: OrganizationKind
    places: frozenset[PlaceKind]


# So many tokens the name of a country may begin before the phrase of its ambassador: `Güney Kore'nin`.
# `Rusya'nın Ankara Büyükelçisi`: an embassy in the capital is called by its country alone.
_IN_CAPITAL = re.compile(r"'\w+ (?:Ankara|Türkiye)$")
_BEFORE = 4


def read_seats(
    analysis: Analysis, people: People, organizations: Organizations, places: Places
) -> Mapping[str, Organization]:
    """The seat of each person who has one, by the person's key; a body that the text names itself where it is one."""
    titled: dict[str, list[Occurrence]] = {}
    for one in people.occurrences:
        if one.phrase < one.first:
            titled.setdefault(one.key, []).append(one)
    seats = {}
    for person in people.facts:
        seat = _of_country(analysis, person, titled.get(person.key, ()), places) or _of_town(
            person, organizations, places
        )
        if seat:
            seats[person.key] = _named(organizations, seat) or seat
    return seats


def _of_country(analysis: Analysis, person: Person, told: Sequence[Occurrence], places: Places) -> Organization | None:
    """The house of somebody whose title is held at a country, as the words before one of the mentions `told` say."""
    held = (role.organization for role in person.roles if role.organization)
    country = next((key for key in held if kind_of(key) == "place"), None)
    seats = (_seat(analysis, one, places.occurrences, country) for one in told if country)
    return next((seat for seat in seats if seat), None)


def _of_town(person: Person, organizations: Organizations, places: Places) -> Organization | None:
    """The house of a title that tells no body, in the town that the text names most."""
    for role in person.roles:
        house = _houses().get(fold(role.title)) if role.organization is None else None
        town = _town(house.places, organizations, places) if house and house.places else None
        if house and town:
            name = f"{town.name} {' '.join(map(capitalize, house.name.split()))}"
            mentions = person.mentions[:1]
            sure = confidence("organization", "titled")
            return Organization(body_key(name, town), name, house.kind, mentions, sure, area=town)
    return None


def _town(kinds: frozenset[PlaceKind], organizations: Organizations, places: Places) -> Area | None:
    """The place of these kinds that the text names most, by itself or as that of a body; the first of several."""
    areas = [(fact.area, len(fact.mentions)) for fact in organizations.facts if fact.area]
    areas += [(Area(fact.key, fact.name, fact.kind, within=fact.within), len(fact.mentions)) for fact in places.facts]
    counted: Counter[str] = Counter()
    for area, times in areas:
        if area.kind in kinds:
            counted[area.key] += times
    best = max(counted, key=counted.__getitem__, default=None)
    return next((area for area, _ in areas if area.key == best), None)


def _named(organizations: Organizations, seat: Organization) -> Organization | None:
    """The one body of the text that is the seat, named there in full or without the place."""
    named = [fact for fact in organizations.facts if _is(fact, seat)]
    return named[0] if len(named) == 1 else None


def _seat(analysis: Analysis, one: Occurrence, places: Sequence[Occurrence], country: str) -> Organization | None:
    """The house that the words before a name tell: from the country to the title, the title made that of the house."""
    tokens = analysis.tokens
    for at in range(one.phrase, one.first):
        found = title(tokens[at].folded)
        house = _houses().get(found.row.bare) if found else None
        if house is None or house.places:
            continue
        told = [p for p in between(places, max(0, one.phrase - _BEFORE), at) if p.key == country]
        first = one.phrase if house.kind is OrganizationKind.MINISTRY or not told else told[-1].first
        if house.kind is OrganizationKind.MINISTRY and told:
            first = told[-1].last
        if first == at:
            return None
        words = analysis.text.clean[tokens[first].start : tokens[at].start]
        name = f"{_IN_CAPITAL.sub('', ' '.join(words.split()))} {like(tokens[at].text, house.name)}"
        mentions = mentions_of(analysis, [(first, at + 1)])
        sure = confidence("organization", "titled")
        return Organization(f"organization/{slug(name)}", name, house.kind, mentions, sure)
    return None


def _is(fact: Organization, seat: Organization) -> bool:
    """Whether a body of the text may be the seat: `Lizbon Büyükelçiliği`, `İçişleri Bakanlığı`."""
    words = fold(seat.name).split()
    told = fold(fact.name).split()
    return fact.kind is seat.kind and words[-1] == told[-1] and all(any(w.startswith(t) for w in words) for t in told)


@cache
def _houses() -> dict[str, _House]:
    return {
        title: _House(house, OrganizationKind(kind), frozenset(map(PlaceKind, filter(None, places.split("|")))))
        for title, house, kind, places in read_rows("seats.tsv")
    }
