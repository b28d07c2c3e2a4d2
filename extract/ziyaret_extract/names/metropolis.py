"""The metropolitan municipality told in short: `Van'da Büyükşehir Belediyesini`, `Van Büyükşehir'den`, `Büyükşehir`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import SPOTS, Chunk, ChunkKind, implied
from ziyaret_extract.names.town_bodies import METROPOLIS
from ziyaret_extract.names.towns_told import town_spoken_for
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.chunks import Reading

_SHORT = "büyükşehir"
_UNNAMED = frozenset({_SHORT, METROPOLIS.head})
_OFFICE = f"{METROPOLIS.noun} "


def name_metropolis(reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, each such body and the offices held there named in full; as they are where its province is open."""
    whole = [_in_full(reading, chunk) for chunk in chunks]
    told = {c.name for c in whole if c.kind is ChunkKind.ORGANIZATION and fold(c.name).endswith(f" {METROPOLIS.head}")}
    if len(told) > 1 or not any(_is_unnamed(reading, chunk) or _is_office(chunk) for chunk in whole):
        return whole
    town = town_spoken_for(reading, sentences, whole, METROPOLIS)
    name = next(iter(told), METROPOLIS.name_of(town) if town else "")
    return [new for chunk in whole for new in _named(reading, chunk, name)] if name else whole


def _in_full(reading: Reading, chunk: Chunk) -> Chunk:
    """`Van Büyükşehir`, in which nothing but its province tells that it is a body, as that body."""
    town, _, last = chunk.name.rpartition(" ")
    short = chunk.kind in SPOTS and fold(last) == _SHORT
    if not short or not any(map(METROPOLIS.serves, reading.gazetteer.places(town))):
        return chunk
    return replace(chunk, kind=ChunkKind.ORGANIZATION, name=METROPOLIS.name_of(town), sort=METROPOLIS.kind)


def _is_unnamed(reading: Reading, chunk: Chunk) -> bool:
    """Whether the body is told without its province; `Büyükşehir` alone may be a heading."""
    if chunk.kind is ChunkKind.ORGANIZATION:
        return fold(chunk.name) in _UNNAMED
    short = chunk.kind in SPOTS and fold(chunk.name) == _SHORT
    behind = reading.tokens[chunk.last].text[:1] if chunk.last < len(reading.tokens) else ""
    return short and (bool(reading.tokens[chunk.last - 1].suffix) or behind.islower())


def _is_office(chunk: Chunk) -> bool:
    """Whether a title is one of such a body that is not named: `Büyükşehir Belediye Başkanı`."""
    held = fold(chunk.organization or "")
    return chunk.kind is ChunkKind.ROLE and (held in _UNNAMED or (not held and fold(chunk.name).startswith(_OFFICE)))


def _named(reading: Reading, chunk: Chunk, name: str) -> list[Chunk]:
    if _is_unnamed(reading, chunk):
        return [replace(chunk, kind=ChunkKind.ORGANIZATION, name=name, sort=METROPOLIS.kind)]
    if not _is_office(chunk):
        return [chunk]
    body = [] if chunk.organization else [implied(chunk.first, chunk.first + 1, name, METROPOLIS.kind)]
    return [*body, replace(chunk, organization=name)]
