"""Offices of a town that are named without it: `İlçe Emniyet Müdürlüğü` is that of the district spoken of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.turkish.lexicon import is_common
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

# The bodies that tell which town it is, the surest first.
_TELLING = {"ilçe": ("kaymakamlığı", "belediyesi"), "il": ("valiliği",)}


def name_local_offices(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, such offices and the titles held there named with their town; as they are where it is open."""
    towns = {rank: _town(chunks, heads) for rank, heads in _TELLING.items()}
    named: dict[str, str] = {}
    found = []
    for chunk in chunks:
        whole = chunk
        at = _rank(chunk)
        if at is not None:
            local = " ".join(chunk.name.split()[at:])
            town = towns[fold(local).split()[0]]
            whole = replace(chunk, first=chunk.first + at, name=f"{town} {local}" if town else local)
            named[chunk.name] = whole.name
        found.append(whole)
    return [replace(c, organization=named[c.organization]) if c.organization in named else c for c in found]


def _town(chunks: Sequence[Chunk], heads: tuple[str, ...]) -> str | None:
    """The only town of which such a body is told."""
    bodies = {fold(c.name): c.name for c in chunks if c.kind is ChunkKind.ORGANIZATION}
    for head in heads:
        towns = [name.rsplit(maxsplit=1)[0] for folded, name in bodies.items() if folded.endswith(f" {head}")]
        if towns:
            return towns[0] if len(towns) == 1 else None
    return None


def _rank(chunk: Chunk) -> int | None:
    """Which word of an office's name is `İl` or `İlçe`, if it names no town: the first, or one behind a common word."""
    if chunk.kind is not ChunkKind.ORGANIZATION or chunk.sort is not OrganizationKind.GOVERNMENT:
        return None
    words = fold(chunk.name).split()
    if words[0] in _TELLING:
        return 0
    return 1 if words[1:2] and words[1] in _TELLING and is_common(words[0]) else None
