"""The embassy or consulate that a text speaks of by its noun alone: `Büyükelçilik Müsteşarı`, `büyükelçiliğe gitti`.

It is that of the country whose ambassador or consul the text tells.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind, implied
from ziyaret_extract.turkish.morphology import Case, case_after, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.names.chunks import Reading

# The title of who heads it, its noun without the last letter, and how its name ends.
_MISSIONS = (
    ("büyükelçi", "büyükelçili", "Büyükelçiliği"),
    ("başkonsolos", "başkonsoloslu", "Başkonsolosluğu"),
    ("konsolos", "konsoloslu", "Konsolosluğu"),
)
# Where embassies stand.
_SEATS = frozenset({"ankara", "türkiye"})
# A country's name has so many words at most: `Birleşik Arap Emirlikleri`.
_LONGEST_COUNTRY = 3


def name_missions(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks and the missions that are spoken of and not named; as they are where no head of one is told."""
    found = list(chunks)
    for title, stem, head in _MISSIONS:
        named = any(chunk.kind is ChunkKind.ORGANIZATION and chunk.name.endswith(head) for chunk in chunks)
        heads = [(before, c) for before, c in pairwise((None, *chunks)) if c and fold(c.name) == title]
        countries = {c.organization: _before_head(reading, before, c) for before, c in heads if c.organization}
        if not named and len(countries) == 1:
            name = f"{next(iter(countries.values()))} {head}"
            found += [
                Chunk(ChunkKind.ORGANIZATION, at, at + 1, name, case, OrganizationKind.GOVERNMENT)
                for at, case in _nouns(reading, chunks, stem)
            ]
    found = _of_cities(_of_countries(reading, found))
    return sorted(found, key=lambda chunk: (chunk.first, chunk.last))


def _before_head(reading: Reading, before: Chunk | None, title: Chunk) -> str:
    """What goes before the noun in a mission's name: the country, and the city told before its head's title."""
    country = title.organization or ""
    if before is None or before.kind is not ChunkKind.PLACE or before.last != title.first or before.name == country:
        return country
    if fold(before.name) in _SEATS:
        return _nominative(reading, before.first) or country
    return f"{_possessing(reading, before.first) or country} {before.name}"


def _possessing(reading: Reading, at: int) -> str | None:
    """The country in the genitive that ends before a token, as it is written: `Türkiye'nin`."""
    country = _nominative(reading, at)
    return f"{country}'{reading.tokens[at - 1].suffix}" if country else None


def _nominative(reading: Reading, at: int) -> str | None:
    """The name of the country in the genitive that ends before a token."""
    if at == 0 or case_of(fold(reading.tokens[at - 1].suffix)) is not Case.GENITIVE:
        return None
    begins = range(max(0, at - _LONGEST_COUNTRY), at)
    first = next((k for k in begins if _is_country(reading, k, at)), None)
    return None if first is None else reading.name(first, at)


def _of_cities(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, heads of missions at that in the city before their title where no head's country is told.

    `Üsküp Büyükelçimiz`, `Selanik Başkonsolosu`.
    """
    houses = {title: house for title, _, house in _MISSIONS}
    heads = [chunk for chunk in chunks if chunk.kind is ChunkKind.ROLE and fold(chunk.name) in houses]
    if any(chunk.organization for chunk in heads):
        return list(chunks)
    cities = {chunk.last: chunk.name for chunk in chunks if chunk.kind is ChunkKind.PLACE}
    found: list[Chunk] = []
    for chunk in chunks:
        city = cities.get(chunk.first) if chunk in heads else None
        if city:
            name = f"{city} {houses[fold(chunk.name)]}"
            found.append(implied(chunk.first, chunk.first + 1, name, OrganizationKind.GOVERNMENT))
        found.append(replace(chunk, organization=name) if city else chunk)
    return found


def _of_countries(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, missions called by their city named with their country, where it stands before them."""
    named = [_of_country(reading, chunk) for chunk in chunks]
    renamed = {old.name: new.name for old, new in zip(chunks, named, strict=True) if old is not new}
    return [replace(c, organization=renamed[c.organization]) if c.organization in renamed else c for c in named]


def _of_country(reading: Reading, chunk: Chunk) -> Chunk:
    """A mission called by its city with the country before it: `Türkiye'nin Üsküp Büyükelçiliği`.

    One in the capital is called by its country alone: of `İtalya'nın Ankara Büyükelçiliği` `İtalya Büyükelçiliği`.
    """
    heads = tuple(head for _, _, head in _MISSIONS)
    if chunk.kind is not ChunkKind.ORGANIZATION or not chunk.name.endswith(heads):
        return chunk
    seat, _, head = chunk.name.partition(" ")
    if fold(seat) in _SEATS and (country := _nominative(reading, chunk.first)):
        return replace(chunk, name=f"{country} {head}")
    country = _possessing(reading, chunk.first)
    return replace(chunk, name=f"{country} {chunk.name}") if country else chunk


def _is_country(reading: Reading, first: int, last: int) -> bool:
    entries = reading.gazetteer.places(reading.name(first, last))
    return bool(entries) and entries[0].kind is PlaceKind.COUNTRY


def _nouns(reading: Reading, chunks: Sequence[Chunk], stem: str) -> Iterator[tuple[int, Case]]:
    """The tokens that are the noun, with their case; one before another title belongs to it."""
    titled = {at for chunk in chunks if chunk.kind is ChunkKind.ROLE for at in range(chunk.first, chunk.last)}
    for at, token in enumerate(reading.tokens):
        case = case_after(token.folded, stem + "k") or case_after(token.folded, stem + "ğ")
        if case:
            yield at, Case.OTHER if at in titled else case_of(fold(token.suffix)) if token.suffix else case
