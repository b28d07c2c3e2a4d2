"""Where a fact is mentioned, in tokens, and the case in which it stands: what the event rules read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from ziyaret_extract.turkish.lexicon import honorifics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.turkish.morphology import Case
    from ziyaret_ontology.model import Mention


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention of the fact with this key: tokens `first` up to `last`; its noun phrase begins at `phrase`."""

    key: str
    first: int
    last: int
    phrase: int
    case: Case


class _Placed(Protocol):
    """What begins at a token."""

    @property
    def first(self) -> int:
        """The token."""


_PlacedT = TypeVar("_PlacedT", bound=_Placed)


def in_sentence(sentence: Sentence, placed: Sequence[_PlacedT]) -> list[_PlacedT]:
    """Those of a text's occurrences, in their order, that begin in a sentence."""
    return between(placed, sentence.first, sentence.last)


def between(placed: Sequence[_PlacedT], first: int, last: int) -> list[_PlacedT]:
    """Those of a text's occurrences, in their order, that begin at tokens `first` up to `last`."""
    low = bisect_left(placed, first, key=attrgetter("first"))
    return [*placed[low : bisect_left(placed, last, lo=low, key=attrgetter("first"))]]


def title_end(analysis: Analysis, one: Occurrence) -> int:
    """The last word of the title before a name, honorifics left out: `yönetim kurulu üyeleri Av. A`."""
    at = one.first - 1
    while at > one.phrase and (analysis.tokens[at].text == "." or analysis.tokens[at].folded in honorifics()):
        at -= 1
    return at


def mentions_of(analysis: Analysis, spans: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    """The text of token spans, in order, each once; a suffix after the last apostrophe is left out."""
    tokens = analysis.tokens
    return tuple(analysis.text.mention(tokens[a].start, tokens[b - 1].end) for a, b in sorted(set(spans)))
