"""Titles of a house that is told before: `Sivas Müzesi'ni gezdiler. Müze Müdürü …`, `müzenin müdürü …`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind, implied
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import PLACE_CASES, Case, case_after, nominatives
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.names.chunks import Reading

# So many tokens before the title the house is told.
_NEAR = 60
# Departments of a municipality, whose heads are called so everywhere: `İtfaiye Müdürü`.
_DEPARTMENTS = frozenset({"itfaiye", "zabıta"})
_SOFT = {"k": "ğ", "t": "d", "p": "b", "ç": "c"}
_POSSESSIVE = r"s?[ıiuü]|l[ae]r[ıi]"
# Who is told of a house with his title alone, and the cases of its noun before it.
_STAFF = frozenset({"müdür", "müdire", "sorumlu", "başkan", "şef", "amir", "koordinatör", "işletmeci", "yönetici"})
_OF_STAFF = frozenset({Case.GENITIVE, Case.ACCUSATIVE, Case.LOCATIVE})
_OF_HOUSE = frozenset({Case.NOMINATIVE, Case.GENITIVE})
# The possessive of a venue's noun, and the cases in which it is spoken of as a place.
_OF_HEAD = re.compile(r"(?:(?<=[aeıioöuü])s)?[ıiuü]$")
_OF_PLACES = PLACE_CASES | {Case.ACCUSATIVE}


def name_venue_offices(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, titles of a house that tell its noun held at the house told last before, or that just before them."""
    named: list[Chunk] = []
    for chunk in chunks:
        house = _house(reading, chunk, named) if chunk.kind is ChunkKind.ROLE and not chunk.organization else None
        if house is None:
            named.append(chunk)
            continue
        if house.kind is ChunkKind.PLACE:
            named.append(implied(chunk.first, chunk.first + 1, house.name, OrganizationKind.OTHER))
        named.append(replace(chunk, organization=house.name))
    held = {(chunk.first, chunk.organization) for chunk in named if chunk.kind is ChunkKind.ROLE}
    return [c for c in named if not ((c.last, c.name) in held and _is_only_body(reading, c))]


def _is_only_body(reading: Reading, house: Chunk) -> bool:
    """Whether a venue before a title is told as the body that has it, and not spoken of by its noun: `müzeyi gezdi`."""
    if house.kind is not ChunkKind.PLACE or house.sort is not PlaceKind.VENUE or house.case is not Case.NOMINATIVE:
        return False
    noun = _OF_HEAD.sub("", fold(house.name).split()[-1])
    return not any(case_after(token.folded, noun) in _OF_PLACES for token in reading.tokens)


def _house(reading: Reading, title: Chunk, before: Sequence[Chunk]) -> Chunk | None:
    """The venue or the body at which a title is held."""
    beside = before[-1] if before and before[-1].last == title.first else None
    if beside and beside.sort is PlaceKind.VENUE and beside.case in _OF_HOUSE:
        return beside
    for noun in _nouns(reading, title):
        soft = noun[:-1] + _SOFT.get(noun[-1], noun[-1])
        name = re.compile(f"{re.escape(noun)}|(?:{re.escape(noun)}|{re.escape(soft)})(?:{_POSSESSIVE})")
        for chunk in reversed(before):
            if chunk.first < title.first - _NEAR:
                break
            if _is_house(chunk) and name.fullmatch(fold(chunk.name).split()[-1]):
                return chunk
    return None


def _nouns(reading: Reading, title: Chunk) -> Iterator[str]:
    """The noun of a house with which a title begins, `Müze Müdürü`, or that has it, `müzenin müdürü`.

    Before a title alone also that of a house which somebody shows, or in which he is: `fabrikayı Müdür A gezdirdi`.
    """
    first, *rest = fold(title.name).split()
    if rest and _is_noun(first):
        yield first
    before = reading.tokens[title.first - 1] if title.first else None
    if before and not before.suffix:
        cases = _OF_STAFF if first in _STAFF and not rest else {Case.GENITIVE}
        yield from (stem for stem, case in nominatives(before.folded) if case in cases and _is_noun(stem))


def _is_noun(word: str) -> bool:
    """Whether a word may be the noun of a house, and not that of a body, which tells its titles anyway."""
    known = headwords.organization_noun(word) or word in lexicon.title_words() or headwords.title(word)
    return not known and word not in _DEPARTMENTS


def _is_house(chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.ORGANIZATION or (chunk.kind is ChunkKind.PLACE and chunk.sort is PlaceKind.VENUE)
