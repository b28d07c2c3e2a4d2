"""Offices of a town that are told in it: `Tekkaya'da Belediye Başkanı Ad Soyad` heads that of Tekkaya."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import FORMER, JOINTS, SPOTS, Chunk, ChunkKind
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_extract.names.town_bodies import DISTRICT_OFFICE, GOVERNORSHIP, METROPOLIS, MUNICIPALITY, TOWN_BODIES
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case, case_after
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.names.chunks import Reading
    from ziyaret_extract.names.town_bodies import TownBody

_OFFICES = {office: body for body in TOWN_BODIES for office in (body.office, *body.deputies)}
# Who go before the town to which they went: `Demirköylüler Taraklı'da`.
_PEOPLE_OF = re.compile(r"l[ıiuü]l[ae]r$")
# What may stand between a town and an office there: `Tekkaya'da ise`, `Tekkaya'da konukları`, `Ovaya gelen heyeti`.
_BETWEEN = re.compile(r"ise|burada|(?:heye|misafir|konu[kğ]|ziyaretçi|ekib|kafile|grub|delegasyon)\w*")
_ARRIVING = re.compile(r"(?:gel|geç|var|uğra|git|gid)\w*(?:en|an|erek|arak|ip|ıp|up|üp|inde|ında|ünde|unda)")
# `Tekkaya Belediye Sarayı'nda Belediye Başkanı A`.
_HALL = re.compile(r" Belediye (?:Hizmet )?(?:Sarayı|Binası)$")
_LONGEST_GAP = 3
_METROPOLITAN = "büyükşehir "
_ASSEMBLIES = (" belediye meclisi", " belediye encümeni")
# So many tokens before an office the assembly is told.
_NEAR = 60
_NEIGHBOURHOOD = " Mahallesi"
_UNMARKED = frozenset({Case.NOMINATIVE, Case.OTHER})


def name_town_offices(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those offices held at the body of the town before them whose holder has no other told."""
    elsewhere = {_surname(person) for role, person in pairwise(chunks) if _body(role) and role.organization}
    ending = {chunk.last: chunk for chunk in chunks}
    named: list[Chunk] = []
    told: tuple[int, str] | None = None  # where the office read last or its holder ends, and the town
    for chunk, behind in zip(chunks, (*chunks[1:], None), strict=False):
        if (governed := _governed(chunk)) is not None:
            told = chunk.last, governed
        holder = behind if behind and _is_right_behind(reading, chunk, behind) else None
        if holder is None or chunk.kind is not ChunkKind.ROLE or chunk.organization:
            named.append(chunk)
            continue
        body, town = MUNICIPALITY, _home(reading, ending, chunk)
        if town is None and (office := _body(chunk)) is not None and _surname(holder) not in elsewhere:
            joined = told[1] if told and _are_joined(reading, told[0], chunk.first, holder) else None
            body, town = office, _town_of(reading, ending, chunk, office, joined) or _of_assembly(chunk, office, named)
        if town is None:
            named.append(chunk)
            continue
        told = holder.last, town
        name = (METROPOLIS if fold(chunk.name).startswith(_METROPOLITAN) else body).name_of(town)
        named.append(Chunk(ChunkKind.ORGANIZATION, chunk.first, chunk.first + 1, name, Case.OTHER, body.kind))
        named.append(replace(chunk, organization=name))
    return named


def _is_right_behind(reading: Reading, title: Chunk, holder: Chunk) -> bool:
    """Whether nothing but honorifics stands between a title and a person: `Belediye Başkan Vekili Dr. Ad Soyad`."""
    return holder.kind is ChunkKind.PERSON and all(
        token.folded in lexicon.honorifics() for token in reading.tokens[title.last : holder.first]
    )


def _town_of(
    reading: Reading, ending: Mapping[int, Chunk], title: Chunk, office: TownBody, joined: str | None
) -> str | None:
    """The town before an office, or that of the office `joined` to it, if the town has such a body."""
    town = town_before(reading, ending, title.first) or joined
    if office is MUNICIPALITY and (hall := ending.get(title.first)) and _HALL.search(hall.name):
        return town
    metropolitan = fold(title.name).startswith(_METROPOLITAN)
    served = town is not None and (metropolitan or any(map(office.serves, reading.gazetteer.places(town))))
    return town if served else None


def _body(chunk: Chunk) -> TownBody | None:
    """The kind of body at which a title is an office of the town."""
    office = fold(chunk.name).removeprefix(_METROPOLITAN)
    return _OFFICES.get(office) if chunk.kind is ChunkKind.ROLE else None


def _governed(chunk: Chunk) -> str | None:
    """The town whose governor an office is, who may be its mayor too: `Van Valisi ve Belediye Başkan Vekili`."""
    names = {DISTRICT_OFFICE.office: DISTRICT_OFFICE.head, GOVERNORSHIP.office: GOVERNORSHIP.head}
    head = names.get(fold(chunk.name)) if chunk.kind is ChunkKind.ROLE else None
    town = (chunk.organization or "").rsplit(maxsplit=1)
    return town[0] if head and len(town) > 1 and fold(town[1]) == head else None


def _surname(chunk: Chunk) -> str:
    return fold(chunk.name).split()[-1]


def _are_joined(reading: Reading, first: int, last: int, holder: Chunk) -> bool:
    """Whether nothing but a comma or `ve` stands between two tokens: `Tekkaya'da Kaymakam A ve Belediye Başkanı B`.

    `Tekkaya Valisi A, Belediye Başkanı B'yi` is no list, and B may be the mayor of another town.
    """
    gap = [token.folded for token in reading.tokens[first:last]]
    acted_on = gap == [","] and holder.case not in _UNMARKED
    return len(gap) == 1 and JOINTS.issuperset(gap) and not acted_on


def town_before(reading: Reading, ending: Mapping[int, Chunk], at: int) -> str | None:
    """The name before a token of where what stands there is told to be; `ending` are the chunks by their ends.

    Those who came there may stand between: `Tekkaya'da konukları …`, `Tekkaya'ya gelişinde …`.
    """
    end = at
    while end > at - _LONGEST_GAP and end not in ending and _is_between(reading.tokens[end - 1].folded):
        end -= 1
    arrived = end < at and _ARRIVING.fullmatch(reading.tokens[end].folded) is not None
    before = reading.tokens[end - 1].folded
    noun = next((case for town in lexicon.area_nouns("town") if (case := case_after(before, town))), None)
    chunk = ending.get(end - 1 if noun else end)
    if chunk is None or (noun or chunk.case) is not (Case.DATIVE if arrived else Case.LOCATIVE):
        return None
    first, _, rest = _HALL.sub("", chunk.name).partition(" ")
    return rest if rest and _PEOPLE_OF.search(fold(first)) else f"{first} {rest}".rstrip()


def _home(reading: Reading, ending: Mapping[int, Chunk], title: Chunk) -> str | None:
    """The town from which the holder of a title of a municipality is told to be: `Faenza kentinden Meclis Üyesi A`.

    Or the small town that stands right before it: `Samat Beldesi eski belediye başkanı A`.
    """
    if bodies_for(title.name).kinds != {MUNICIPALITY.kind}:
        return None
    beside = ending.get(title.first)
    if beside and beside.kind is ChunkKind.PLACE and beside.case is Case.NOMINATIVE and _is_former(title):
        return beside.name.removesuffix(_NEIGHBOURHOOD)
    at = title.first - (reading.tokens[title.first - 1].folded in FORMER)
    noun = any(case_after(reading.tokens[at - 1].folded, town) is Case.ABLATIVE for town in lexicon.area_nouns("town"))
    town = ending.get(at - noun)
    return town.name if town and noun and town.kind in SPOTS else None


def _is_former(title: Chunk) -> bool:
    return fold(title.name).split()[0] in FORMER


def _of_assembly(title: Chunk, office: TownBody, before: Sequence[Chunk]) -> str | None:
    """The town whose assembly is told last: `Tekkaya Belediye Meclisi üyeleri, Belediye Başkanı A`."""
    if office is not MUNICIPALITY:
        return None
    near = (c for c in reversed(before) if c.kind is ChunkKind.ORGANIZATION and c.first > title.first - _NEAR)
    body = next((c for c in near if c.sort is MUNICIPALITY.kind or fold(c.name).endswith(_ASSEMBLIES)), None)
    if body is None or body.sort is MUNICIPALITY.kind:
        return None
    return next(body.name[: -len(head)] for head in _ASSEMBLIES if fold(body.name).endswith(head))


def _is_between(word: str) -> bool:
    return _BETWEEN.fullmatch(word) is not None or _ARRIVING.fullmatch(word) is not None
