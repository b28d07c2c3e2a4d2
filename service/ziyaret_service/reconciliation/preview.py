"""What a small page tells of an entity, and where more is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ziyaret_ontology.errors import NotFound
from ziyaret_service.reconciliation.extend import read_visits
from ziyaret_service.reconciliation.fetched import Visits
from ziyaret_service.reconciliation.profiles import read_profiles
from ziyaret_service.reconciliation.vocabulary import properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ziyaret_service.reconciliation.profiles import Profile
    from ziyaret_service.reconciliation.sources import Sources

_MOST_OFFICES = 4


@dataclass(frozen=True, slots=True)
class Preview:
    """An entity and lines about it, each with its heading by language."""

    profile: Profile
    lines: tuple[tuple[Mapping[str, str], str], ...]


def preview(given: str, sources: Sources) -> Preview:
    """What is told of the entity with this id; NotFound where nobody knows it."""
    profile = _profile(given, sources)
    visits = read_visits([profile.key], sources).get(profile.key, Visits())
    return Preview(profile, tuple((properties()[name].names, text) for name, text in _lines(profile, visits) if text))


def page_of(given: str, sources: Sources) -> str | None:
    """The address where more is told: our page, else that of its Wikidata item; NotFound where nobody knows it."""
    profile = _profile(given, sources)
    if profile.stored:
        return urlsplit(sources.base).path + quote(profile.key)
    return f"https://www.wikidata.org/wiki/{profile.wikidata}" if profile.wikidata else None


def _profile(given: str, sources: Sources) -> Profile:
    key = sources.key_of(given)
    profile = read_profiles([key], sources).get(key) if key else None
    if profile is None:
        raise NotFound(f"there is no entity {given!r}; an id is such as organization/pendik-belediyesi")
    return profile


def _lines(profile: Profile, visits: Visits) -> Iterator[tuple[str, str]]:
    for office in profile.offices[:_MOST_OFFICES]:
        yield "title", ", ".join(filter(None, (office.title, office.organization_name)))
    if not profile.offices:
        yield "within", ", ".join(each.name for each in profile.areas)
    yield "population", f"{profile.population:,}".replace(",", " ") if profile.population else ""
    yield "visitsHosted", str(visits.hosted or "")
    yield "visitsMade", str(visits.made or "")
    yield "lastVisit", visits.last
