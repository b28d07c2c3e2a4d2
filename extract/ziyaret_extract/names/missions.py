"""The embassy or consulate that a text speaks of by its noun alone: `Büyükelçilik Müsteşarı`, `büyükelçiliğe gitti`.

It is that of the country whose ambassador or consul the text tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.turkish.morphology import Case, case_after, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.names.chunks import Reading

# The title of who heads it, its noun without the last letter, and how its name ends.
_MISSIONS = (
    ("büyükelçi", "büyükelçili", "Büyükelçiliği"),
    ("başkonsolos", "başkonsoloslu", "Başkonsolosluğu"),
    ("konsolos", "konsoloslu", "Konsolosluğu"),
)


def name_missions(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks and the missions that are spoken of and not named; as they are where no head of one is told."""
    found = list(chunks)
    for title, stem, head in _MISSIONS:
        named = any(chunk.kind is ChunkKind.ORGANIZATION and chunk.name.endswith(head) for chunk in chunks)
        countries = {c.organization: None for c in chunks if fold(c.name) == title and c.organization}
        if not named and len(countries) == 1:
            (country,) = countries
            found += [
                Chunk(ChunkKind.ORGANIZATION, at, at + 1, f"{country} {head}", case, OrganizationKind.GOVERNMENT)
                for at, case in _nouns(reading, chunks, stem)
            ]
    return sorted(found, key=lambda chunk: (chunk.first, chunk.last))


def _nouns(reading: Reading, chunks: Sequence[Chunk], stem: str) -> Iterator[tuple[int, Case]]:
    """The tokens that are the noun, with their case; one before another title belongs to it."""
    titled = {at for chunk in chunks if chunk.kind is ChunkKind.ROLE for at in range(chunk.first, chunk.last)}
    for at, token in enumerate(reading.tokens):
        case = case_after(token.folded, stem + "k") or case_after(token.folded, stem + "ğ")
        if case:
            yield at, Case.OTHER if at in titled else case_of(fold(token.suffix)) if token.suffix else case
