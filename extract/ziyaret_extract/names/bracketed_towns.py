"""Mayors of a list whose towns stand in brackets: `ilçe belediye başkanları A Kaya (Tekkaya), B Can (Sarıova)`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind, implied
from ziyaret_extract.names.run import like
from ziyaret_extract.names.town_bodies import MUNICIPALITY
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Reading

_NAMES = frozenset({ChunkKind.NAME, ChunkKind.PERSON})
_OFFICE = MUNICIPALITY.office


def name_bracketed_towns(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, behind each such town the title of who is named before it, held at its municipality."""
    found: list[Chunk] = []
    shared: Chunk | None = None
    before: Chunk | None = None
    for chunk in chunks:
        if chunk.kind is ChunkKind.ROLE:
            shared = chunk if chunk.plural and fold(chunk.name).endswith(_OFFICE) else None
        found.append(chunk)
        if shared and before and _is_town_of(reading, before, chunk):
            body = f"{chunk.name} {like(chunk.name, MUNICIPALITY.head)}"
            found.append(implied(chunk.first, chunk.last, body, MUNICIPALITY.kind))
            title = replace(shared, first=chunk.first, last=chunk.last, case=Case.NOMINATIVE, plural=False)
            found.append(replace(title, organization=body))
        before = chunk
    return found


def _is_town_of(reading: Reading, holder: Chunk, town: Chunk) -> bool:
    """Whether a known place stands in brackets right behind a name."""
    tokens = reading.tokens
    bracketed = town.first == holder.last + 1 and town.last < len(tokens) and tokens[town.last].text == ")"
    named = holder.kind in _NAMES and bracketed and tokens[holder.last].text == "("
    return named and reading.is_place(town.first, town.last)
