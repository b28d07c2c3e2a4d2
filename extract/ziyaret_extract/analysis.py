"""What an analyzer gives: tokens and sentences over a cleaned text, in our own types.

Positions are code points into `Text.clean`; `Text.mention` turns them into a `Mention` of the original text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ziyaret_extract.text import Text


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. A case suffix after an apostrophe is kept apart: `Pendik'te` is text `Pendik`, suffix `te`.

    `start`:`end` cover the text without the suffix, `start`:`tail` all of it; `tail == end` when there is no suffix.
    `folded` is `fold(text)`.
    """

    text: str
    folded: str
    suffix: str
    start: int
    end: int
    tail: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` up to but not including `last`; `paragraph` counts from 0; a heading is no sentence."""

    first: int
    last: int
    paragraph: int
    heading: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A named entity that a model found: tokens `first` up to `last`, label PERSON, ORGANIZATION, PLACE or DATE."""

    first: int
    last: int
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """The tokens, sentences and entity spans of one text, in order; sentences cover every token once."""

    text: Text
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    spans: tuple[Span, ...]
    analyzer_id: str


class Analyzer(Protocol):
    """Turns a text into an analysis. `id` is `<backend>:<package> <version>`, kept as provenance."""

    @property
    def id(self) -> str:
        """Name and version."""

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text; offsets are exact."""
