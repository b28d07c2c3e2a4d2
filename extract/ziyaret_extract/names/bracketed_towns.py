"""Heads of several towns, each with his own in brackets: `ilçe belediye başkanları A Kaya (Samat) ve B Er (Alıçlı)`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import JOINTS, NAMES, Chunk, ChunkKind, implied
from ziyaret_extract.names.run import like
from ziyaret_extract.names.town_bodies import TOWN_BODIES
from ziyaret_extract.turkish import headwords
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Reading
    from ziyaret_extract.names.town_bodies import TownBody

_OF_TOWNS = "ilçe "


def name_bracketed_towns(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, such people with the office of the town in the brackets behind them."""
    named: list[Chunk] = []
    shared: tuple[Chunk, TownBody] | None = None
    end = 0  # of the title or of the bracket behind the last one named
    for chunk, behind in zip(chunks, (*chunks[1:], None), strict=False):
        if chunk.kind is ChunkKind.ROLE:
            body = next((body for body in TOWN_BODIES if body.office in _offices(chunk)), None)
            shared, end = ((chunk, body) if chunk.plural and body else None), chunk.last
        town = _bracketed(reading, chunk, behind) if behind and chunk.kind in NAMES else None
        gap = {token.folded for token in reading.tokens[end : chunk.first]}
        if shared and behind and town and " " in chunk.name and gap <= JOINTS:
            end = behind.last + 1
            title, body = shared
            named += [*_office(title, body, town, chunk.first), replace(chunk, kind=ChunkKind.PERSON)]
        else:
            named.append(chunk)
    return named


def _office(title: Chunk, body: TownBody, town: str, at: int) -> tuple[Chunk, Chunk]:
    """The body of a town and the title of its head, both implied before a token."""
    name, office = body.name_of(town), like(title.name, body.office)
    whole = replace(title, first=at, last=at, name=office, organization=name, plural=False)
    return implied(at, at, name, body.kind), whole


def _offices(title: Chunk) -> set[str]:
    """A title without `ilçe`, with and without its possessive."""
    *before, last = fold(title.name).removeprefix(_OF_TOWNS).split()
    found = headwords.title(last)
    forms = (last, found.row.bare) if found else (last,)
    return {" ".join((*before, form)) for form in forms}


def _bracketed(reading: Reading, chunk: Chunk, behind: Chunk) -> str | None:
    """The town that stands alone in brackets right behind a name."""
    inside = behind.first == chunk.last + 1 and behind.last < len(reading.tokens)
    marks = (reading.tokens[chunk.last].text, reading.tokens[behind.last].text) if inside else ()
    known = marks == ("(", ")") and any(
        body.serves(e) for body in TOWN_BODIES for e in reading.gazetteer.places(behind.name)
    )
    return behind.name if known else None
