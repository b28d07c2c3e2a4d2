"""Places: one fact for each, with its key, its kind and where it is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_extract.entities.occurrences import Occurrence, mentions_of
from ziyaret_extract.entities.spots import Spot, read_spot
from ziyaret_extract.names.place_names import refine
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.linking import Sense, Senses
    from ziyaret_extract.names.chunks import Chunk, Reading
    from ziyaret_extract.turkish.morphology import Case
    from ziyaret_ontology.model import Area

_REPUBLIC = " cumhuriyeti"
_SMALL = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD})
_OFFICES = _SMALL | {PlaceKind.COUNTRY}


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a text, where they are mentioned, and what their names mean, by key."""

    facts: tuple[Place, ...]
    occurrences: tuple[Occurrence, ...]
    senses: dict[str, Sense]

    def with_headmen(self, offices: Collection[str | None]) -> Places:
        """The places; one of these keys, at which an office is held, is a village where nothing tells what it is."""
        facts = (
            replace(fact, kind=PlaceKind.VILLAGE) if fact.kind is PlaceKind.OTHER and fact.key in offices else fact
            for fact in self.facts
        )
        return replace(self, facts=tuple(facts))

    def with_offices(self) -> set[str]:
        """The keys of the places at which an office may be held: an envoy's country, a headman's village."""
        return {fact.key for fact in self.facts if fact.kind in _OFFICES}


def read_places(
    analysis: Analysis, reading: Reading, chunks: Sequence[Chunk], taken: set[int], senses: Senses
) -> Places:
    """The places that the chunks name; `taken` are the tokens of names already given to people and organizations."""
    spots: dict[str, Spot] = {}
    placed: list[tuple[str, int, int, Case]] = []
    chunks = refine(reading, chunks)
    for at, chunk in enumerate(chunks):
        read = read_spot(reading, chunks, at, taken, senses)
        if read is None:
            continue
        spot, last, case = read
        key = _key(senses, spot)
        known = spots.setdefault(key, spot)
        known.spans.append((chunk.first, chunk.last))
        if known.kind is PlaceKind.COUNTRY and fold(known.name).endswith(_REPUBLIC):
            known.name = min(known.name, spot.name, key=len)  # `Moldova` beside `Moldova Cumhuriyeti`
        if spot.evidence == "headed" and ("headed" not in known.told_by or spot.kind in _SMALL):
            known.kind = spot.kind  # `Beyköy Muhtarı` says that it is a village, though `Beyköy bölgesi` goes before
        known.told_by.add(spot.evidence)
        known.sense = _surer(known.sense, spot.sense)
        placed.append((key, chunk.first, last, case))
    facts = tuple(
        Place(
            key=key,
            name=spot.name,
            kind=spot.kind,
            mentions=mentions_of(analysis, spot.spans),
            confidence=confidence("place", *spot.told_by),
            within=_within(spot),
        )
        for key, spot in spots.items()
    )
    occurrences = tuple(Occurrence(key, first, last, first, case) for key, first, last, case in placed)
    return Places(facts, occurrences, {key: spot.sense for key, spot in spots.items() if spot.sense})


def _surer(one: Sense | None, other: Sense | None) -> Sense | None:
    """Of two senses of a place the one whose mention says what it is."""
    return other if one is None or (other and not one.asked.kinds) else one


def place_key(senses: Senses, name: str, kind: PlaceKind, at: int) -> str:
    """The key of the place of this name and kind, named at a token."""
    return _key(senses, Spot(name, kind, "headed", senses.place(name, kind, at)))


def _key(senses: Senses, spot: Spot) -> str:
    """The key of the area that the name means; of a province's city, and of a namesake of a known place, its own."""
    area = spot.sense.area if spot.sense else None
    if area is None:
        key = f"place/{slug(spot.name)}"
        return f"{key}-{spot.kind.value}" if spot.kind in _SMALL and senses.is_of_another(key, spot.kind) else key
    return f"{area.key}-{spot.kind.value}" if _is_its_city(spot, area) else area.key


def _within(spot: Spot) -> Area | None:
    area = spot.sense.area if spot.sense else None
    return area if area and _is_its_city(spot, area) else area and area.within


def _is_its_city(spot: Spot, area: Area) -> bool:
    """Whether the text says that it speaks of the city after which an area is called: `Konya kenti`."""
    return spot.kind is PlaceKind.CITY is not area.kind and area.kind in {PlaceKind.PROVINCE, PlaceKind.DISTRICT}
