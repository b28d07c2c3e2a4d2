"""Offices of a town that are named without it: `İlçe Emniyet Müdürlüğü` is that of the district spoken of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.names.town_bodies import DISTRICT_OFFICE, GOVERNORSHIP
from ziyaret_extract.names.towns_told import town_spoken_for
from ziyaret_extract.turkish.lexicon import fields, is_common
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.chunks import Reading
    from ziyaret_extract.names.town_bodies import TownBody

# What is governed, and the body that governs it.
_GOVERNED = {"ilçe": DISTRICT_OFFICE, "il": GOVERNORSHIP}


def name_local_offices(reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, such offices and the titles held there named with their town; as they are where it is open."""
    ranks = {rank[1] for chunk in chunks if (rank := _rank(reading, chunk)) is not None}
    towns = {rank: _town(reading, sentences, chunks, _GOVERNED[rank]) for rank in ranks}
    named: dict[str, str] = {}
    found = []
    for chunk in chunks:
        whole = chunk
        rank = _rank(reading, chunk)
        if rank is not None:
            at, governed = rank
            local = " ".join(chunk.name.split()[at:])
            town = towns[governed]
            whole = replace(chunk, first=chunk.first + at, name=f"{town} {local}" if town else local)
            named[chunk.name] = whole.name
        found.append(whole)
    return [replace(c, organization=named[c.organization]) if c.organization in named else c for c in found]


def _town(reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], governor: TownBody) -> str | None:
    """The only town whose governor's office is told; where none is, the one that the text names most."""
    bodies = {fold(c.name): c.name for c in chunks if c.kind is ChunkKind.ORGANIZATION}
    governed = [name.rsplit(maxsplit=1)[0] for folded, name in bodies.items() if folded.endswith(f" {governor.head}")]
    if governed:
        return governed[0] if len(governed) == 1 else None
    return town_spoken_for(reading, sentences, chunks, governor)


def _rank(reading: Reading, chunk: Chunk) -> tuple[int, str] | None:
    """Where an office's own name begins if it names no town, and the `İl` or `İlçe` in it.

    That is its first word, or one behind a common word; behind its field it begins there: `Gençlik ve Spor İlçe
    Müdürlüğü`.
    """
    if chunk.kind is not ChunkKind.ORGANIZATION or chunk.sort is not OrganizationKind.GOVERNMENT:
        return None
    words = fold(chunk.name).split()
    if words[0] in _GOVERNED:
        return 0, words[0]
    if words[0].rstrip(",") in fields() and words[-2] in _GOVERNED:
        return 0, words[-2]
    ranked = bool(words[1:2]) and words[1] in _GOVERNED
    known = any(_GOVERNED[words[1]].serves(entry) for entry in reading.gazetteer.places(words[0])) if ranked else False
    return (1, words[1]) if ranked and is_common(words[0]) and not known else None
