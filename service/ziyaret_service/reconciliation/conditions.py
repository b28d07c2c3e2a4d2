"""How far an entity fulfils a condition."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import token_set_ratio

from ziyaret_extract.gazetteer.forms import plain_name
from ziyaret_service.reconciliation.queries import Quantifier
from ziyaret_service.reconciliation.sources import item_of
from ziyaret_service.reconciliation.values import areas_meant, bodies_meant, countries_meant, point_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ziyaret_service.reconciliation.profiles import Profile
    from ziyaret_service.reconciliation.queries import Condition, Given
    from ziyaret_service.reconciliation.sources import Sources

    Judge = Callable[[Profile], float | None]

_EARTH = 6371.0  # kilometres, its mean radius
# Coordinates are of a town's middle or of anywhere in an area: what is nearer is the same, what is farther another.
_SAME, _OTHER = 20.0, 100.0  # kilometres
_LIKE_WORDS = 85.0  # of token_set_ratio; less is another title


def judge_of(condition: Condition, sources: Sources) -> Judge:
    """What tells how far an entity fulfils a condition on a property.

    From 0, it does not, to 1, it does; None where nothing is known. InputError for a value that means nothing.
    """
    judges = [_JUDGES[condition.property or ""](value, sources) for value in condition.values]

    def judge(profile: Profile) -> float | None:
        known = [judged for each in judges if (judged := each(profile)) is not None]
        if not known:
            return None
        if condition.quantifier is Quantifier.ALL:
            return min(known)
        return max(known) if condition.quantifier is Quantifier.ANY else 1 - max(known)

    return judge


def _wikidata(value: Given, _: Sources) -> Judge:
    item = item_of(value.id or value.text)
    return lambda profile: _yes(item == profile.wikidata) if profile.wikidata else None


def _country(value: Given, sources: Sources) -> Judge:
    meant = countries_meant(value, sources)
    return lambda profile: _yes(profile.country.key in meant) if profile.country else None


def _within(value: Given, sources: Sources) -> Judge:
    meant = areas_meant(value, sources)
    return lambda profile: _yes(any(each.key in meant for each in profile.areas)) if profile.areas else None


def _area(value: Given, sources: Sources) -> Judge:
    meant = areas_meant(value, sources)
    return lambda profile: _yes(profile.area.key in meant) if profile.area else None


def _kind(value: Given, _: Sources) -> Judge:
    called = plain_name(value.text)
    return lambda profile: _yes(called in map(plain_name, (profile.type.id, *profile.type.names.values())))


def _organization(value: Given, sources: Sources) -> Judge:
    meant, called = bodies_meant(value, sources), plain_name(value.text)

    def judge(profile: Profile) -> float | None:
        bodies = [each for each in profile.offices if each.organization]
        held = (each.organization in meant or plain_name(each.organization_name or "") == called for each in bodies)
        return _yes(any(held)) if bodies else None

    return judge


def _title(value: Given, _: Sources) -> Judge:
    called = plain_name(value.text)

    def judge(profile: Profile) -> float | None:
        likeness = [token_set_ratio(called, plain_name(each.title)) for each in profile.offices]
        return _yes(max(likeness) >= _LIKE_WORDS) if likeness else None

    return judge


def _coordinates(value: Given, _: Sources) -> Judge:
    asked = point_of(value)

    def judge(profile: Profile) -> float | None:
        if profile.coordinates is None:
            return None
        return min(1.0, max(0.0, (_OTHER - distance(asked, profile.coordinates)) / (_OTHER - _SAME)))

    return judge


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two points on earth in kilometres, by the haversine formula."""
    (north, east), (to_north, to_east) = (map(radians, point) for point in (one, other))
    half = sin((to_north - north) / 2) ** 2 + cos(north) * cos(to_north) * sin((to_east - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


def _yes(fulfilled: bool) -> float:  # noqa: FBT001 - the one thing that it turns into a number
    return 1.0 if fulfilled else 0.0


_JUDGES: Mapping[str, Callable[[Given, Sources], Judge]] = {
    "wikidata": _wikidata,
    "country": _country,
    "within": _within,
    "area": _area,
    "kind": _kind,
    "organization": _organization,
    "title": _title,
    "coordinates": _coordinates,
}
"""Every property that may be a condition."""
