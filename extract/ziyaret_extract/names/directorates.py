"""Offices that a title names with its words or what stands before it: `Isparta İl Tarım Müdürü`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE, Chunk, ChunkKind, implied, is_acronym
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# The office of a headman is no body.
_OF_A_HEADMAN = "muhtarlığı"
# What a headman heads.
_HEADED = {"mahalle": PlaceKind.NEIGHBOURHOOD, "köy": PlaceKind.VILLAGE}
# One who presides over a region heads its government: `Gagauz Özerk Bölgesi Başkanı`.
_OF_A_PRESIDENT = "başkanlığı"
# Offices that are called by their place alone, whether or not the gazetteer knows it.
_OF_ANY_PLACE = frozenset({"hokimliği", "akimliği", "raisliği", "primariyası", "belediyesi"})
# An office that a place's name of one word before the title names, whether or not the gazetteer knows it.
_OF_A_DISTRICT = "kaymakamlığı"
_OF_A_GOVERNOR = "valiliği"
GOVERNORS = "hâkimliği"
# A rank alone tells the office of none but a mufti: `İlçe Müftüsü`, `İlçe Müdürü`; but `… İşleri (DSİ) Bölge Müdürü`.
_OF_A_MUFTI = "müftülüğü"
_RANKS = (["il"], ["ilçe"], ["bölge"])
# The head of a section serves the directorate: `Posof İlçe Milli Eğitim Şube Müdürü`.
_SECTION = "şube"
_FEWEST_WORDS = 2
# A unit of the administration whose office is named by it and the body before it: `AFAD İl Müdürü`.
UNITS = frozenset({"il", "ilçe", "bölge"})
# What a town or a province is, which is no part of the names of its own bodies: `Kartal İlçe Belediye Başkanı`.
_RANKS_OF_TOWNS = frozenset({"il", "ili", "ilçe", "ilçesi", "belde", "beldesi", "kasabası"})
_OF_TOWNS = frozenset({_OF_A_DISTRICT, _OF_A_GOVERNOR})


def end_of_town(run: Run, first: int, last: int) -> int:
    """Where the name of the town ends that the words before a title or a head begin with: before `İlçe`."""
    return last - (last - first > 1 and run.tokens[last - 1].folded in _RANKS_OF_TOWNS)


def place_before(run: Run, at: int) -> Chunk | None:
    """The place cut off just before a title: `Samat Köyü Muhtarı`, `Uluğ Bey Müzesi Müdürü`."""
    chunk = run.found[-1] if run.found else None
    return chunk if chunk and chunk.kind is ChunkKind.PLACE and chunk.last == at else None


def beside_a_name(run: Run, first: int, at: int, office: str, *, unit: str) -> tuple[int, Chunk | None]:
    """A title beside the body or place that has it: its own office of the village, the venue, the body's local unit."""
    body = run.adjacent_organization()
    rank = first + run.tokens[first].text[:-1].isdigit()  # `DSİ 17. Bölge Müdürü`
    province = run.leading_place(first, at) if body and body.sort is OrganizationKind.AGENCY else None
    rank = province if province is not None and province < at else rank  # `AFAD Hatay İl Müdürü`
    if body and unit and at > rank and run.tokens[rank].folded in UNITS:
        run.found.remove(body)
        name = f"{body.name} {run.reading.name(first, at)} {like(run.tokens[at].text, unit)}"
        return rank, implied(body.first, at + 1, name, OrganizationKind.GOVERNMENT)
    place = place_before(run, at)
    if body or place is None or not office:
        return first, None
    if place.sort is PlaceKind.REGION and office == _OF_A_PRESIDENT:
        return at, implied(place.first, at, place.name, OrganizationKind.GOVERNMENT)
    if place.sort is PlaceKind.VENUE:
        return at, implied(place.first, at, place.name, OrganizationKind.OTHER)
    if office == _OF_A_HEADMAN:
        run.found.remove(place)
        headed = place.sort if place.sort in _HEADED.values() else PlaceKind.VILLAGE
        return at, replace(place, sort=headed)
    end = end_of_town(run, place.first, place.last) if office in _OF_TOWNS else place.last
    name = f"{run.reading.name(place.first, end)} {like(run.tokens[at].text, office)}"
    return at, implied(place.first, at + 1, name, OrganizationKind.GOVERNMENT)


def _headed(run: Run, first: int, at: int) -> tuple[int, Chunk | None]:
    """`Samat Muhtarı`, `Gülveren Mahalle Muhtarı`: a headman has no body but the village or the neighbourhood."""
    noun = at - 1
    sort = _HEADED.get(run.tokens[noun].folded)
    if sort is None:
        noun, sort = at, PlaceKind.VILLAGE
    if noun == first:
        return first, None
    return noun, implied(first, noun, run.reading.name(first, noun), sort)


def directorate(run: Run, first: int, at: int, place: int | None, office: str) -> tuple[int, Chunk | None]:
    """`Rize Valisi`, `Isparta İl Tarım Müdürü`, `Karayolları 10. Bölge Müdürü`: the words and the office's name."""
    if office == _OF_A_HEADMAN:
        return _headed(run, first, at)
    end = end_of_town(run, first, at) if office in _OF_TOWNS else at
    words = [run.tokens[k].folded for k in range(first, end)]
    if office in _OF_TOWNS and _is_nobodys(run, at):
        return (first if lexicon.title_words().issuperset(words) else at), None
    district = office == _OF_A_DISTRICT and len(words) == 1 and _may_be_district(run, first)
    nouns = lexicon.area_nouns("governed")
    governed = office == _OF_A_GOVERNOR and not nouns.isdisjoint(words[-1:])
    if district or governed or office in _OF_ANY_PLACE or office == GOVERNORS:
        if nouns.issuperset(words):
            return at, None
        named = next((k for k in range(end, first + 1, -1) if run.tokens[k - 1].folded not in nouns), end)
        first = run.place_start(first, named)
        run.names(run.position, first)
        name = f"{run.reading.name(first, end)} {like(run.tokens[at].text, office)}"
        head = headwords.organization_head(office)
        return at, implied(first, at + 1, name, head.row.kind if head else OrganizationKind.GOVERNMENT)
    if end < at and place == end:
        name = f"{run.reading.name(first, end)} {like(run.tokens[at].text, office)}"
        return at, implied(first, at + 1, name, OrganizationKind.GOVERNMENT)
    ranked = next((k for k in range(first, end) if words[k - first] in ADMINISTRATIVE), None)
    written = like(run.tokens[at].text, office)
    fitting = (f"{run.reading.name(k, at)} {written}" for k in range(first + 1, at))
    known = next((name for name in fitting if run.reading.gazetteer.bodies(name)), None)
    if known and place is None:  # `Yol Talepleri Karayolları Genel Müdürü'ne iletildi`
        begins = at if ranked is None else ranked
        return begins, implied(at - len(known.split()) + 1, at + 1, known, OrganizationKind.GOVERNMENT)
    alone = words in _RANKS and office != _OF_A_MUFTI and not _is_behind_bracket(run, first)
    unnamed = place is None and (ranked is None or words[0] == "genel" or alone)
    if unnamed:
        return first, None
    begins = place or ranked or first
    if ranked is not None and (words[ranked - first] == "bölge" or is_acronym(run.tokens[begins].text)):
        begins = ranked
    last = at - (ranked is not None and words[-1] == _SECTION and len(words) > _FEWEST_WORDS)
    name = f"{run.reading.name(first, last)} {like(run.tokens[at].text, office)}"
    return begins, implied(first, at + 1, name, OrganizationKind.GOVERNMENT)


def _is_nobodys(run: Run, at: int) -> bool:
    """Whether an office is told without a possessive and so belongs to no name before it: `Yeni Kaymakam Ali Er`."""
    found, behind = headwords.title(run.tokens[at].folded), at + 1 < run.last and run.tokens[at + 1].folded
    return found is not None and found.bare and not found.ours and not (behind and headwords.title(behind))


def _may_be_district(run: Run, at: int) -> bool:
    """Whether a word alone before `Kaymakamı` is his district, and not `Yeni` or `Eski`."""
    token = run.tokens[at]
    known = any(entry.kind is PlaceKind.DISTRICT for entry in run.reading.gazetteer.places(token.text))
    return known or not (token.folded in lexicon.title_words() or lexicon.is_common(token.folded))


def _is_behind_bracket(run: Run, first: int) -> bool:
    """Whether a bracket stands before a title, or before its number: `Devlet Su İşleri (DSİ) 25. Bölge Müdürü`."""
    before = first - 1 - (first > 0 and run.tokens[first - 1].text[:-1].isdigit())
    return before > 0 and run.tokens[before].text == ")"
