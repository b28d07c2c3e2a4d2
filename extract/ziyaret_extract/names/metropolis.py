"""The metropolitan municipality that is told without its city: `Van'da Büyükşehir Belediyesi'ne uğradı`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind, implied
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Reading

_BODY = "büyükşehir belediyesi"
_OFFICES = "büyükşehir belediye "
_METROPOLITAN = "metropolitan"


def name_metropolis(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, such bodies and offices called by the only such city that the text names, or names most.

    As they are where the text tells one such body with its city.
    """
    bare = [chunk for chunk in chunks if _is_bare(chunk)]
    if not bare or any(_is_body(chunk) and fold(chunk.name) != _BODY for chunk in chunks):
        return list(chunks)
    city = _city(reading)
    if city is None:
        return list(chunks)
    name = f"{city} Büyükşehir Belediyesi"
    found: list[Chunk] = []
    for chunk in chunks:
        if chunk not in bare:
            found.append(chunk)
        elif _is_body(chunk):
            found.append(replace(chunk, name=name))
        else:
            if chunk.organization is None:
                found.append(implied(chunk.first, chunk.first + 1, name, OrganizationKind.MUNICIPALITY))
            found.append(replace(chunk, organization=name))
    return found


def _is_body(chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.ORGANIZATION and fold(chunk.name).endswith(_BODY)


def _is_bare(chunk: Chunk) -> bool:
    """Whether a chunk is such a body or one of its offices, told without the city."""
    if chunk.kind is ChunkKind.ORGANIZATION:
        return fold(chunk.name) == _BODY
    held = chunk.organization is None or fold(chunk.organization) == _BODY
    return chunk.kind is ChunkKind.ROLE and held and (fold(chunk.name).startswith(_OFFICES) or bool(chunk.organization))


def _city(reading: Reading) -> str | None:
    """The city with such a municipality that the text names most; None for none or a draw."""
    named: Counter[str] = Counter()
    for token in reading.tokens:
        for entry in reading.gazetteer.places(token.text) if token.text[:1].isupper() else ():
            if entry.kind is PlaceKind.PROVINCE and entry.municipality == _METROPOLITAN:
                named[entry.name] += 1
    ranked = named.most_common(2)
    alone = len(ranked) == 1 or (ranked and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone else None
