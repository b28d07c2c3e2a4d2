"""Offices of a town that are told in it: `Tekkaya'da Belediye Başkanı Ad Soyad` heads that of Tekkaya."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.names.run import like
from ziyaret_extract.names.town_bodies import TOWN_BODIES
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.names.chunks import Reading
    from ziyaret_extract.names.town_bodies import TownBody

_OFFICES = {office: body for body in TOWN_BODIES for office in (body.office, *body.deputies)}
# Who go before the town to which they went: `Demirköylüler Taraklı'da`.
_PEOPLE_OF = re.compile(r"l[ıiuü]l[ae]r$")
_INSTEAD = "ise"  # `Tekkaya'da ise Belediye Başkanı`


def name_town_offices(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those offices held at the body of the town before them whose holder has no other told."""
    elsewhere = {_surname(person) for role, person in pairwise(chunks) if _body(role) and role.organization}
    ending = {chunk.last: chunk for chunk in chunks}
    named: list[Chunk] = []
    for chunk, behind in zip(chunks, (*chunks[1:], None), strict=False):
        body = _body(chunk)
        holder = behind if behind and behind.kind is ChunkKind.PERSON and behind.first == chunk.last else None
        free = holder and not chunk.organization and _surname(holder) not in elsewhere
        town = town_before(reading, ending, chunk.first) if body and free else None
        if body is None or town is None or not any(map(body.serves, reading.gazetteer.places(town))):
            named.append(chunk)
            continue
        name = f"{town} {like(town, body.head)}"
        named.append(Chunk(ChunkKind.ORGANIZATION, chunk.first, chunk.first + 1, name, Case.OTHER, body.kind))
        named.append(replace(chunk, organization=name))
    return named


def _body(chunk: Chunk) -> TownBody | None:
    """The kind of body at which a title is an office of the town."""
    return _OFFICES.get(fold(chunk.name)) if chunk.kind is ChunkKind.ROLE else None


def _surname(chunk: Chunk) -> str:
    return fold(chunk.name).split()[-1]


def town_before(reading: Reading, ending: Mapping[int, Chunk], at: int) -> str | None:
    """The name before a token of where what stands there is told to be; `ending` are the chunks by their ends."""
    chunk = ending.get(at - (reading.tokens[at - 1].folded == _INSTEAD))
    if chunk is None or chunk.case is not Case.LOCATIVE:
        return None
    first, _, rest = chunk.name.partition(" ")
    return rest if rest and _PEOPLE_OF.search(fold(first)) else chunk.name
