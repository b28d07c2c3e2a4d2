"""The values of the properties that can be fetched, as the protocol writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ziyaret_service.reconciliation.vocabulary import properties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ziyaret_service.reconciliation.profiles import Around, Profile

    Values = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Visits:
    """The visits that an entity hosted and made; `first` and `last` are ISO dates, empty without a dated one."""

    hosted: int = 0
    made: int = 0
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The entity that is asked about."""

    profile: Profile
    visits: Visits
    base: str
    language: str


def values_of(name: str, asked: Asked) -> Values:
    """The values of a property; none where entities of such a type have no such property."""
    has = any(asked.profile.belongs_to(each) for each in properties()[name].types)
    return _FETCHED[name](asked) if has else []


def _entity(around: Around | None) -> Values:
    return [{"id": around.key, "name": around.name}] if around else []


def _organizations(profile: Profile) -> Values:
    held = {each.organization: each.organization_name for each in profile.offices if each.organization}
    return [{"id": key, "name": name or key} for key, name in held.items()]


def _day(day: str) -> Values:
    return [{"date": f"{day}T00:00:00Z"}] if day else []


def _text(text: str | None) -> Values:
    return [{"str": text}] if text else []


def _point(point: tuple[float, float] | None) -> Values:
    return _text("{},{}".format(*point)) if point else []


_FETCHED: Mapping[str, Callable[[Asked], Values]] = {
    # The name of an item is its id, so that a table holds what can be used without Wikidata.
    "wikidata": lambda of: [{"id": of.profile.wikidata, "name": of.profile.wikidata}] if of.profile.wikidata else [],
    "country": lambda of: _entity(of.profile.country),
    "within": lambda of: [value for each in of.profile.areas for value in _entity(each)],
    "area": lambda of: _entity(of.profile.area),
    "kind": lambda of: _text(of.profile.type.names[of.language]),
    "organization": lambda of: _organizations(of.profile),
    "title": lambda of: [
        value for each in dict.fromkeys(each.title for each in of.profile.offices) for value in _text(each)
    ],
    "coordinates": lambda of: _point(of.profile.coordinates),
    "name": lambda of: _text(of.profile.name),
    "iri": lambda of: _text(of.base + of.profile.key),
    "population": lambda of: [{"int": of.profile.population}] if of.profile.population else [],
    "visitsHosted": lambda of: [{"int": of.visits.hosted}],
    "visitsMade": lambda of: [{"int": of.visits.made}],
    "firstVisit": lambda of: _day(of.visits.first),
    "lastVisit": lambda of: _day(of.visits.last),
}
"""How each property is told."""
