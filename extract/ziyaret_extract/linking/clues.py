"""The places that a text speaks of, by name, as clues to each other, and the area that stands beside a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract.linking.asked import Asked, body_asked
from ziyaret_extract.names.chunks import AND, Chunk, ChunkKind
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.names.chunks import Reading

PUBLISHER = -1
# `Fatih Vakfı` may be called after a person.
_LEADING = frozenset({PlaceKind.PROVINCE, PlaceKind.COUNTRY, PlaceKind.DISTRICT})
_LONGEST_LEADING = 2
_OF_WHAT_FOLLOWS = frozenset({Case.GENITIVE, Case.NOMINATIVE, Case.OTHER})
_DISTRICT, _LONGEST_GAP = "ilçe", 2
# The addresses of municipalities, offices and universities name a place.
_PUBLIC_HOST = re.compile(r"https?://(?:[a-z0-9-]+\.)*?([a-z0-9-]+)\.(?:bel|gov|edu)\.tr(?:[:/]|$)")


@dataclass(frozen=True, slots=True)
class Clue:
    """A name that may be a place's, at a token (`PUBLISHER`: in its address), and the areas named right beside it.

    `divided`: the text speaks of its districts, `Konya'nın her ilçesi`.
    """

    asked: Asked
    at: int
    beside: tuple[str, ...] = ()
    divided: bool = False


def read_clues(reading: Reading, chunks: Sequence[Chunk], source: str | None) -> tuple[Clue, ...]:
    """Every name of the text that may be a place's, in the order of the text, and that of the publisher's address."""
    found = [clue for at, chunk in enumerate(chunks) for clue in _clues(reading, chunks, at, chunk)]
    return (*found, *_publisher(reading, source))


def areas_beside(reading: Reading, chunks: Sequence[Chunk], at: int) -> tuple[str, ...]:
    """The names of areas said beside a name: `Van'ın Edremit ilçesi`, `Van Edremit`, `Edremit (Van)`, `Edremit/Van`.

    What is said before the first of a list is said of all: `Van'ın Edremit ve Gevaş ilçeleri`.
    """
    chunk, tokens = chunks[at], reading.tokens
    beside = []
    if at + 1 < len(chunks) and chunks[at + 1].first == chunk.last + 1 and tokens[chunk.last].text in {"(", "/"}:
        beside.append(chunks[at + 1].name)
    first = at
    while first and chunks[first - 1].last == chunks[first].first - 1 and _joins(tokens[chunks[first].first - 1].text):
        first -= 1
    before = chunks[first - 1] if first else None
    if before and (
        (before.last == chunks[first].first and before.case in _OF_WHAT_FOLLOWS)
        or (before.last == chunk.first - 1 and tokens[before.last].text == "/")
    ):
        beside.append(before.name)
    return tuple(beside)


def _joins(mark: str) -> bool:
    return mark in {",", AND}


def _clues(reading: Reading, chunks: Sequence[Chunk], at: int, chunk: Chunk) -> Iterator[Clue]:
    if chunk.kind is ChunkKind.PLACE and isinstance(chunk.sort, PlaceKind):
        yield Clue(Asked(chunk.name, (chunk.sort,)), chunk.first, areas_beside(reading, chunks, at))
    elif chunk.kind is ChunkKind.NAME and reading.gazetteer.places(chunk.name):
        beside = areas_beside(reading, chunks, at)
        yield Clue(Asked(chunk.name), chunk.first, beside, _is_divided(reading, chunk))
    elif chunk.kind is ChunkKind.ORGANIZATION and isinstance(chunk.sort, OrganizationKind):
        asked = body_asked(chunk.name, chunk.sort)
        if asked:
            yield Clue(asked, chunk.first, areas_beside(reading, chunks, at))
        else:
            yield from _leading(reading, chunk.name, chunk.first)


def _is_divided(reading: Reading, chunk: Chunk) -> bool:
    behind = reading.tokens[chunk.last : chunk.last + _LONGEST_GAP]
    return chunk.case is Case.GENITIVE and any(token.folded.startswith(_DISTRICT) for token in behind)


def _leading(reading: Reading, name: str, at: int) -> Iterator[Clue]:
    """The place that the name of a body begins with: `Van Ticaret ve Sanayi Odası`, `Mezitli Kent Konseyi`."""
    words = name.split()
    for end in range(min(_LONGEST_LEADING, len(words) - 1), 0, -1):
        begin = " ".join(words[:end])
        places = reading.gazetteer.places(begin)
        if places and places[0].kind in _LEADING and fold(begin) not in lexicon.given_names():
            yield Clue(Asked(begin, (places[0].kind,)), at)
            return


def _publisher(reading: Reading, source: str | None) -> Iterator[Clue]:
    """The place after which the host of a public body is called: `https://www.konya.bel.tr/haber`."""
    host = _PUBLIC_HOST.match(source or "")
    if host and reading.gazetteer.places(host[1]):
        yield Clue(Asked(host[1]), PUBLISHER)
