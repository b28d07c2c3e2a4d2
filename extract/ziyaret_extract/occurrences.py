"""Where a fact is mentioned, in tokens, and the case in which it stands: what the event rules read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.morphology import Case
    from ziyaret_ontology.model import Mention


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention of the fact with this key: tokens `first` up to `last`; its noun phrase begins at `phrase`."""

    key: str
    first: int
    last: int
    phrase: int
    case: Case


def mentions_of(analysis: Analysis, spans: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    """The text of token spans, in order, each once; a suffix after the last apostrophe is left out."""
    tokens = analysis.tokens
    return tuple(analysis.text.mention(tokens[a].start, tokens[b - 1].end) for a, b in sorted(set(spans)))
