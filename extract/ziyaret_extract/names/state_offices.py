"""Offices of a state: those that a country fills, ambassadors and presidents, and those of its ministries."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import REPUBLIC, Chunk, ChunkKind, implied
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

_MINISTER = "bakan"
_PRESIDENT = "başkan"
OF_A_COUNTRY = frozenset({"büyükelçi", "bakan", "cumhurbaşkanı", "başbakan", "elçi", "konsolos", "başkonsolos"})
"""Offices that a country fills: their holder's organization is the country."""
# So ends the name of a part of a country that has a government of its own.
_AUTONOMOUS = ("özerk", "cumhuriyeti")
# How the country is written that sends its diplomats so: `T.C. Köstence Başkonsolosu`.
_TURKEY = "Türkiye"
# A country's name has so many words at most: `Birleşik Arap Emirlikleri`.
_LONGEST_COUNTRY = 3


def is_of_a_state(run: Run, first: int, at: int, place: int | None) -> bool:
    """Whether a title, its first head at `at`, is one that a country fills; a president's with the country before."""
    bare = _bare(run, at)
    return bare in OF_A_COUNTRY or (place == at and bare == _PRESIDENT and _country(run, first, at) is not None)


def office_of_region(run: Run, first: int, at: int) -> tuple[int, Chunk] | None:
    """Where such a title begins behind a part of a country, and the government of that: `Tuzla Kantonu Bakanı`."""
    words = run.words(first, at)
    pairs = enumerate(pairwise(words), first + 2)
    ends = [end for end, pair in pairs if pair[1] in lexicon.area_nouns("state") or pair == _AUTONOMOUS]
    headed = _bare(run, at) in OF_A_COUNTRY or (ends[-1:] == [at] and _bare(run, at) == _PRESIDENT)
    if not ends or not headed:
        return None
    return ends[-1], implied(first, ends[-1], run.reading.name(first, ends[-1]), OrganizationKind.GOVERNMENT)


def state_office(run: Run, first: int, at: int, place: int | None) -> tuple[int, Chunk | None]:
    """Where such a title begins, and the country or the ministry that its words name; `place` ends at that token."""
    ministry = _bare(run, at) == _MINISTER and place is None
    return _of_a_ministry(run, first, at) if ministry else _of_a_country(run, first, place)


def _bare(run: Run, at: int) -> str:
    found = headwords.title(run.tokens[at].folded)
    return found.row.bare if found else ""


def _of_a_country(run: Run, first: int, place: int | None) -> tuple[int, Chunk | None]:
    """`Rusya Büyükelçisi`, `Türkiye'nin Üsküp Büyükelçisi`: the country that the holder stands for."""
    end = _before_seat(run, first)
    begins = next((k for k in range(max(0, end - _LONGEST_COUNTRY), end) if _country(run, k, end)), end)
    sends = begins < end and case_of(fold(run.tokens[end - 1].suffix)) is Case.GENITIVE  # `İtalya'nın Türkiye Elçisi`
    there = _country(run, first, place) if place and not sends else None
    if place and there:
        return place, implied(first, place, run.reading.name(first, place), there)
    sort = _country(run, begins, end) if begins < end else None
    if place:
        run.add(known_place(run, first, place))
    name = _state_name(run, begins, end)
    return place or first, implied(begins, end, name, sort) if sort else None


def _before_seat(run: Run, first: int) -> int:
    """Where the words end before the city of a mission's head: `İran'ın Erzurum'daki Başkonsolosu`."""
    seat = first - 1
    seated = seat > 0 and case_of(fold(run.tokens[seat].suffix)) is Case.RELATIVE and run.reading.is_place(seat, first)
    return seat if seated else first


def _of_a_ministry(run: Run, first: int, at: int) -> tuple[int, Chunk | None]:
    """`Kültür ve Turizm Bakanı`: the ministry, unless the country stands before; `Bakan` alone tells neither.

    Its name is part of a minister's title, not of a deputy's: `Bakan Yardımcısı`.
    """
    begin, country = _of_a_country(run, first, None)
    if country or first == at:
        return begin, country
    name = f"{run.reading.name(first, at)} {like(run.tokens[first].text, 'bakanlığı')}"
    deputy = at + 1 < run.last and headwords.title(run.tokens[at + 1].folded) is not None
    return at if deputy else first, implied(first, at + 1, name, OrganizationKind.MINISTRY)


def _country(run: Run, first: int, last: int) -> PlaceKind | None:
    """The kind of the tokens when they are a country, or a region with a government."""
    entries = run.reading.gazetteer.places(_state_name(run, first, last))
    kinds = {entry.kind for entry in entries[:1]} & {PlaceKind.COUNTRY, PlaceKind.REGION}
    return kinds.pop() if kinds else None


def _state_name(run: Run, first: int, last: int) -> str:
    """The tokens, or the country for which they stand."""
    name = run.reading.name(first, last)
    return _TURKEY if fold(name) in REPUBLIC else name


def known_place(run: Run, first: int, last: int) -> Chunk:
    """The place of the gazetteer that stands in a title."""
    name = run.reading.name(first, last)
    return Chunk(ChunkKind.PLACE, first, last, name, Case.OTHER, run.reading.gazetteer.places(name)[0].kind)
