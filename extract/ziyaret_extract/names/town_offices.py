"""Mayors and their deputies told in their town: `Tekkaya'da Belediye Başkanı Ad Soyad` heads that of Tekkaya."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.names.chunks import Reading

_OFFICES = ("belediye başkanı", "belediye başkan yardımcısı", "belediye başkan vekili")
_TOWNS = frozenset({PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.CITY})
# Who go before the town to which they went: `Demirköylüler Taraklı'da`.
_PEOPLE_OF = re.compile(r"l[ıiuü]l[ae]r$")
_INSTEAD = "ise"  # `Tekkaya'da ise Belediye Başkanı`


def name_town_offices(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those offices held at the municipality of the town before them whose holder has no other told."""
    elsewhere = {_surname(person) for role, person in pairwise(chunks) if _is_office(role) and role.organization}
    named = list(chunks)
    for town, role, person in zip(chunks, chunks[1:], chunks[2:], strict=False):
        borne = _is_office(role) and person.kind is ChunkKind.PERSON and person.first == role.last
        name = _town(reading, town, role.first) if borne and not role.organization else None
        if name is None or _surname(person) in elsewhere:
            continue
        body = f"{name} {like(name, 'belediyesi')}"
        at = named.index(role)
        implied = Chunk(
            ChunkKind.ORGANIZATION, role.first, role.first + 1, body, Case.OTHER, OrganizationKind.MUNICIPALITY
        )
        named[at : at + 1] = [implied, replace(role, organization=body)]
    return named


def _is_office(chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.ROLE and fold(chunk.name) in _OFFICES


def _surname(chunk: Chunk) -> str:
    return fold(chunk.name).split()[-1]


def _town(reading: Reading, chunk: Chunk, at: int) -> str | None:
    """The town in which a chunk says that something is that is told at a token."""
    end = at - (reading.tokens[at - 1].folded == _INSTEAD)
    if chunk.kind not in {ChunkKind.PLACE, ChunkKind.NAME} or chunk.last != end or chunk.case is not Case.LOCATIVE:
        return None
    first, _, rest = chunk.name.partition(" ")
    name = rest if rest and _PEOPLE_OF.search(fold(first)) else chunk.name
    return name if any(map(_has_mayor, reading.gazetteer.places(name))) else None


def _has_mayor(entry: PlaceEntry) -> bool:
    """Whether a place has a mayor who is not a metropolitan one: in a metropolis mayors of other towns call."""
    return entry.kind in _TOWNS and entry.municipality != "metropolitan"
