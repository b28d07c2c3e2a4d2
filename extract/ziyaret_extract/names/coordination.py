"""Coordinated names: `X, Y ve Z Belediyeleri` is three organizations; a ministry's name may hold commas."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND, Chunk, ChunkKind, Reading
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Sentence, Token

# What the fields of a department's head stand before.
_DEPARTMENTS = ("dairesi", "müdürü", "müdür", "şube", "bakanı", "bakan")
_DIRECTORATE = "il müdürlüğü"
_OFFICES_HELD = "görevler"
# How many words a name behind `ve` has.
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})


def spell_out(reading: Reading, sentence: Sentence, before: list[Chunk], found: list[Chunk]) -> list[Chunk]:
    """`before` and `found`, where `X, Y ve Z Belediyeleri` has become three organizations."""
    chunks = list(before)
    renamed: dict[str, str] = {}
    held = {chunk.organization for chunk in found if chunk.kind is ChunkKind.ROLE and chunk.plural}
    for chunk in found:
        if chunk.organization in renamed:
            chunk = replace(chunk, organization=renamed[chunk.organization])  # noqa: PLW2901 - held at the whole body
        whole = _with_list(reading, sentence, chunk) if _has_fields(reading, chunk) else chunk
        if whole is not chunk:
            renamed[chunk.name] = whole.name
            chunks = [c for c in chunks if c.last <= whole.first or c.name == whole.organization]
            chunk = _at_body_before(whole, chunks)  # noqa: PLW2901 - the chunk with the words before its comma
        several = chunk.kind is ChunkKind.ORGANIZATION and (chunk.plural or _is_of_several(reading, chunk, held))
        if several:
            listed = _listed_before(reading, sentence, chunk)
            if not chunk.plural and not all(reading.is_place(*place) for place in listed):
                listed = []
            chunks = [c for c in chunks if not listed or c.first < listed[0][0]]
            head = chunk.name.split()[-1]
            others = [replace(chunk, first=a, last=b, name=f"{reading.name(a, b)} {head}") for a, b in listed]
            chunks += [_of_country(reading, one) if chunk.plural else one for one in (*others, chunk)]
        else:
            chunks.append(chunk)
    return chunks


def are_couple(tokens: Sequence[Token], first: int, joint: int, at: int) -> bool:
    """Whether two first names before and behind `ve` share a surname in what they gave: `Ali ve Ece Kaya Vakfı`."""
    named = joint - first == 1 and {tokens[first].folded, tokens[joint + 1].folded} <= lexicon.given_names()
    return named and _SHORTEST_NAME < at - joint <= _LONGEST_NAME


def _is_of_several(reading: Reading, chunk: Chunk, held: Collection[str | None]) -> bool:
    """Whether a body is the last of several: `X ve Y Belediye Başkanları`, `X ve Y Valiliği görevleri`."""
    if chunk.sort is OrganizationKind.MUNICIPALITY and chunk.case is Case.OTHER and chunk.name in held:
        return True
    behind = reading.tokens[chunk.last].folded if chunk.last < len(reading.tokens) else ""
    return chunk.sort is OrganizationKind.GOVERNMENT and behind.startswith(_OFFICES_HELD)


def _of_country(reading: Reading, chunk: Chunk) -> Chunk:
    """The country or region of `Balkan belediyeleri`, which are all of its municipalities and no body."""
    name, _, head = chunk.name.rpartition(" ")
    places = reading.gazetteer.places(name) if chunk.sort is OrganizationKind.MUNICIPALITY and name else ()
    if not places or any(place.kind not in _WIDE for place in places):
        return chunk
    last = chunk.last - (reading.tokens[chunk.last - 1].folded.startswith(fold(head)[:-2]))
    return Chunk(ChunkKind.PLACE, chunk.first, last, name, Case.NOMINATIVE, sort=places[0].kind)


def _has_fields(reading: Reading, chunk: Chunk) -> bool:
    """Whether a chunk is a ministry, a directorate that a ministry's name begins, or the title of a department's head.

    `Kültür, Sanat ve Turizm Dairesi Başkanı`.
    """
    if chunk.kind is ChunkKind.ROLE:
        return any(head in fold(chunk.name).split() for head in _DEPARTMENTS)
    if chunk.sort is OrganizationKind.MINISTRY:
        return True
    heads = (headwords.organization_head(reading.tokens[k].folded) for k in range(chunk.first, chunk.last))
    ministry = any(head and head.row.kind is OrganizationKind.MINISTRY for head in heads)
    return chunk.kind is ChunkKind.ORGANIZATION and (ministry or fold(chunk.name).endswith(_DIRECTORATE))


def _with_list(reading: Reading, sentence: Sentence, chunk: Chunk) -> Chunk:
    """A ministry with the words that commas part from the rest of its name: `Çevre, Şehircilik ve … Bakanlığı`."""
    first = chunk.first
    while (
        first - 1 > sentence.first
        and reading.tokens[first - 1].text == ","
        and reading.capital(first - 2)
        and AND in {reading.tokens[k].folded for k in range(first, chunk.last)}
        and not reading.is_place(first - 2, first - 1)
        and not reading.tokens[first - 2].suffix
        and reading.tokens[first - 2].folded in lexicon.fields()
    ):
        first -= 2
    return (
        chunk
        if first == chunk.first
        else replace(chunk, first=first, name=reading.name(first, chunk.first) + " " + chunk.name)
    )


def _at_body_before(chunk: Chunk, before: Sequence[Chunk]) -> Chunk:
    """A title that tells no body, held at the one just before it."""
    body = before[-1] if before and before[-1].last == chunk.first else None
    held = chunk.kind is ChunkKind.ROLE and not chunk.organization and body and body.kind is ChunkKind.ORGANIZATION
    return replace(chunk, organization=body.name) if held and body else chunk


def _listed_before(reading: Reading, sentence: Sentence, chunk: Chunk) -> list[tuple[int, int]]:
    """The token spans of the capitalised items that a list ending in `chunk` begins with."""
    listed: list[tuple[int, int]] = []
    end = chunk.first
    while end - 1 > sentence.first and reading.tokens[end - 1].text in {",", AND}:
        last = end - 1
        first = last
        while first > sentence.first and reading.capital(first - 1) and not reading.tokens[first - 1].suffix:
            first -= 1
        if first == sentence.first and lexicon.is_common(reading.tokens[first].folded):
            first += 1
        if first == last or headwords.organization_head(reading.tokens[last - 1].folded):
            break
        listed.append((first, last))
        end = first
    return listed[::-1]
