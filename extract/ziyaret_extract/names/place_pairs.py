"""Two places in one name: the area before a place in it, `Kastamonu Taşköprü`; the ends of a way, `Devrek-Mengen`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import areas_around
from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_extract.turkish.morphology import PLACE_CASES, Case
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.names.chunks import Chunk, Reading

_AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.REGION})
_DASHES = ("-", "–")
_ENDS = 2


def part_pairs(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, names that are two places' parted."""
    return [part for chunk in chunks for part in _parts(reading, chunk)]


def _parts(reading: Reading, chunk: Chunk) -> Iterator[Chunk]:
    """A chunk, or its two places."""
    if chunk.kind is not ChunkKind.NAME or reading.gazetteer.places(chunk.name):
        yield chunk
    elif chunk.last - chunk.first > 1 and (at := _end_of_area(reading, chunk)):
        yield replace(chunk, last=at, name=reading.name(chunk.first, at), case=Case.OTHER)
        yield replace(chunk, first=at, name=reading.name(at, chunk.last))
    else:
        ends = _ends_of_way(reading, chunk)
        yield from (replace(chunk, name=name) for name in ends or (chunk.name,))


def _end_of_area(reading: Reading, chunk: Chunk) -> int | None:
    """Where the name of the area ends in which the rest of a name is; behind a country its case may tell it."""
    for at in range(chunk.last - 1, chunk.first, -1):
        areas = [entry for entry in _entries(reading, chunk.first, at) if entry.kind in _AREAS]
        keys = {entry.area.key for entry in areas}
        places = _entries(reading, at, chunk.last)
        if any(around.key in keys for place in places for around in areas_around(place.area)):
            return at
        abroad = any(entry.kind is PlaceKind.COUNTRY for entry in areas)
        if abroad and chunk.case in PLACE_CASES and (places or chunk.last - at == 1):
            return at
    return None


def _entries(reading: Reading, first: int, last: int) -> tuple[PlaceEntry, ...]:
    return reading.gazetteer.places(reading.name(first, last))


def _ends_of_way(reading: Reading, chunk: Chunk) -> list[str]:
    """The two towns that a dash joins: `Bozüyük-Bilecik arasındaki yol`."""
    dash = next((mark for mark in _DASHES if mark in chunk.name), "")
    ends = chunk.name.split(dash) if dash and chunk.last - chunk.first == 1 else []
    towns = len(ends) == _ENDS and all(reading.gazetteer.places(name) for name in ends)
    return ends if towns else []
