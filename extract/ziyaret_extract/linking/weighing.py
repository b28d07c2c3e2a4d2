"""How likely each place that a name may mean is, by what the whole text tells.

A logistic model over the places of a name and the case that it means none of them: each clue is a number between 0 and
1 (`likely` up to 1.2) with a weight in `data/link_weights.tsv`, which `extract/tools/fit_links.py` makes from annotated
releases. So a share is the rate at which places on such clues are right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import areas_around
from ziyaret_extract.gazetteer.found import Form
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.gazetteer.found import FoundPlace
    from ziyaret_extract.linking.asked import Asked
    from ziyaret_ontology.model import Area

_RARE = 0.6
_FORMS = {Form.OTHER: "other", Form.TYPED: "typed", Form.SOUND: "sounds"}
# Likely as a name's meaning, by kind; cities abroad by their population.
_LIKELY = {"metropolitan": 1.1, "district": 0.65, "central": 0.6, "town": 0.25}
_LIKELY_KINDS = {PlaceKind.PROVINCE: 1.1, PlaceKind.COUNTRY: 1.1, PlaceKind.REGION: 0.4, PlaceKind.DISTRICT: 0.45}
# `Akdeniz`, `Marmara`, `Orta Asya`: parts of Türkiye or of no country, meant even where their namesakes are near.
_WIDE = 2.3
_SMALL, _METROPOLIS = 10_000, 2_000_000
_LEAST_CITY, _MOST_CITY = 0.3, 1.2
_RADIUS = 6371.0
_HALF_NEAR = 60
_HOME = "place/turkiye"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place that a name may mean, its clues (with their weights, so that they add up), and its share."""

    found: FoundPlace
    clues: Mapping[str, float]
    share: float

    @property
    def entry(self) -> PlaceEntry:
        """The place."""
        return self.found.entry


def own_clues(found: FoundPlace, asked: Asked) -> dict[str, float]:
    """The clues of the place and its name alone, unweighted."""
    entry = found.entry
    clues = {"likely": likely(entry)}
    if found.form in _FORMS:
        clues[_FORMS[found.form]] = 1.0
    if len(asked.kinds) == 1 and entry.kind in asked.kinds:
        clues["kind"] = 1.0
    return clues


def likely(entry: PlaceEntry) -> float:
    """How likely a name means the place when nothing else is known; negative for what is hardly ever named."""
    if entry.municipality in _LIKELY:
        known = _LIKELY[entry.municipality]
    elif entry.kind is PlaceKind.CITY and entry.population:
        grown = math.log(max(entry.population, _SMALL) / _SMALL) / math.log(_METROPOLIS / _SMALL)
        known = _LEAST_CITY + min(grown, 1.0) ** 2 * (_MOST_CITY - _LEAST_CITY)
    else:
        known = _LIKELY_KINDS.get(entry.kind, _LEAST_CITY)
    if entry.kind is PlaceKind.REGION and (entry.area.within is None or entry.area.within.key == _HOME):
        known = _WIDE
    return known - _RARE * entry.rare


def weigh(found: Sequence[FoundPlace], clues: Sequence[Mapping[str, float]]) -> tuple[tuple[Weighed, ...], float]:
    """The places with their shares, the likeliest first (ties by key), and the share of none of them."""
    weights = link_weights()
    weighted = [{clue: weights[clue] * value for clue, value in each.items()} for each in clues]
    powers = [math.exp(sum(each.values())) for each in weighted]
    nothing = math.exp(weights["nothing"])
    total = math.fsum([*powers, nothing])
    shared = [Weighed(place, each, power / total) for place, each, power in zip(found, weighted, powers, strict=True)]
    return tuple(sorted(shared, key=lambda each: (-each.share, each.entry.key))), nothing / total


def nearness(one: tuple[float, float] | None, other: tuple[float, float] | None) -> float:
    """From 1 at the same spot to 0 at the other end of the country: halved every 60 km."""
    if one is None or other is None:
        return 0.0
    return float(0.5 ** (kilometres(one, other) / _HALF_NEAR))


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two pairs of latitude and longitude on the globe."""
    (a, b), (c, d) = (tuple(map(math.radians, each)) for each in (one, other))
    haversine = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * _RADIUS * math.asin(math.sqrt(haversine))


def ancestors(area: Area) -> tuple[Area, ...]:
    """The areas around it from the inside out, Türkiye left out: a Turkish text speaks of it anyhow."""
    return tuple(around for around in areas_around(area) if around.key != _HOME)


@cache
def link_weights() -> Mapping[str, float]:
    """The weight of each clue."""
    return {clue: float(weight) for clue, weight, _ in read_rows("link_weights.tsv")}
