"""Companies told by a common noun behind their name: `Kop Yapı firmasının şantiye şefi`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import NAMES, Chunk, ChunkKind
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Reading

_NOUN = re.compile(r"(?:firma|holding|işletme|şirket|marka)(?:s?[ıiuü])(?P<ending>n?\w*)")


def name_companies(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, names before such a noun made bodies in its case; what names a place or a people is none."""
    return [_company(reading, chunk) if chunk.kind in NAMES else chunk for chunk in chunks]


def _company(reading: Reading, chunk: Chunk) -> Chunk:
    if chunk.last >= len(reading.tokens) or reading.tokens[chunk.last - 1].suffix:
        return chunk
    noun = _NOUN.fullmatch(reading.tokens[chunk.last].text)
    foreign = fold(chunk.name) in lexicon.ethnonyms() or reading.is_place(chunk.first, chunk.last)
    if noun is None or foreign:
        return chunk
    case = case_of(noun["ending"])
    return replace(chunk, kind=ChunkKind.ORGANIZATION, last=chunk.last + 1, case=case, sort=OrganizationKind.COMPANY)
