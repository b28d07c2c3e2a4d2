"""Titles of a deputy told behind his head's title: `Başçısının müavini`, `Belediye Başkanı Birinci Yardımcısı`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Reading

_DEPUTIES = frozenset({"yardımcı", "vekil", "muavin", "müavin", "danışman", "başdanışman", "müşavir", "sekreter"})
_ORDINALS = frozenset({"birinci", "ikinci", "üçüncü", "1.", "2.", "3."})


def join_deputies(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, such two titles made one, held where the head's is."""
    joined: list[Chunk] = []
    for chunk in chunks:
        head = joined[-1] if joined else None
        if head is None or not _is_deputy_of(reading, head, chunk):
            joined.append(chunk)
            continue
        *before, last = reading.name(head.first, chunk.last).split()
        found = headwords.title(fold(last))
        title = " ".join([*before, like(last, found.row.possessed) if found else last])
        joined[-1] = replace(chunk, first=head.first, name=title, organization=head.organization)
    return joined


def _is_deputy_of(reading: Reading, head: Chunk, title: Chunk) -> bool:
    """Whether a title is that of a deputy of whose title stands right before it, as his own or as one of several."""
    if not (head.kind is title.kind is ChunkKind.ROLE) or head.last != title.first or title.organization:
        return False
    found = headwords.title(reading.tokens[title.last - 1].folded)
    ordinal = head.case is Case.NOMINATIVE and reading.tokens[title.first].folded in _ORDINALS
    return found is not None and found.row.bare in _DEPUTIES and (ordinal or head.case is Case.GENITIVE)
