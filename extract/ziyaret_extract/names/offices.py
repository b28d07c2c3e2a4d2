"""Titles: where their words begin, and the organization that these name: `Andijan Belediye Başkan Yardımcısı`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.before_brackets import before_bracket
from ziyaret_extract.names.chunks import AND, Chunk, ChunkKind, implied, is_acronym
from ziyaret_extract.names.directorates import (
    GOVERNORS,
    UNITS,
    beside_a_name,
    directorate,
    place_before,
)
from ziyaret_extract.names.noun_offices import noun_of_town, office_by_noun, office_of_municipality
from ziyaret_extract.names.run import like
from ziyaret_extract.names.state_offices import is_of_a_state, known_place, office_of_region, state_office
from ziyaret_extract.names.titles_as_names import ADJECTIVES, may_begin_name
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# How acronyms of societies end: business people, chambers, unions, societies; `MERSİAD`, `BODTO`.
_SOCIETY = re.compile(r"\w+(?:t[sb]?o|esob)|\w{2,}(?:iad|der|sen|fed|bir)")
# Titles that a place's name before them does not qualify but names: `Sağlık Müdürü`.
_OF_A_PLACE = frozenset({"müdürü", "müdür", "işleri"})
_JUDGES = frozenset({"hakim", "hâkim"})
# Before these a place's name is part of the title: `Türkiye Ofisi Direktörü`, `Doğu Avrupa Dairesi Başkanı`.
_OFFICES = frozenset({"ofisi", "dairesi", "masası", "bürosu"})
# A place's name is no part of the title that begins with one of these behind it.
_LOCAL = frozenset({"şube", "il", "ilçe", "kadın", "gençlik"})
# Areas that are run by a body of the same name.
_ZONES = ("sanayi bölgesi", "serbest bölge", "serbest bölgesi", "geliştirme bölgesi")
# `2 No'lu Şube Başkanı`: so many words number a branch.
_NUMBER_WORDS = 2


def close_role(run: Run, at: int) -> int:
    """Cut off the title phrase whose first head is at `at` with the organization that it names; where it ends."""
    last = at + 1
    while last < run.last and _goes_on(run, last) and not _begins_another(run, last):
        last += 1
    first, organization = _office(run, at)
    if organization:
        run.found.append(organization)
    else:
        organization = run.adjacent_organization(first) or _zone(run, first)
    place = run.leading_place(first, at)
    if run.tokens[at - 1].folded in _OFFICES:
        place = None
    local = place is not None and (run.tokens[place].folded in _LOCAL or run.reading.is_number(place))
    if place and (place == at or local) and run.tokens[at].folded not in _OF_A_PLACE:
        run.add(known_place(run, first, place))
        first = place
    first = _behind_number(run, first, at)
    title, case, plural = _title(run, first, last, organization)
    held_at = organization.name if organization else None
    run.add(Chunk(ChunkKind.ROLE, first, last, title, case, organization=held_at, plural=plural))
    return last


def _zone(run: Run, at: int) -> Chunk | None:
    """The industrial or free zone that ends before a title, and so is the body that runs it: `… Sanayi Bölgesi`."""
    chunk = run.found[-1] if run.found else None
    if chunk is None or chunk.kind is not ChunkKind.PLACE or chunk.last != at or not fold(chunk.name).endswith(_ZONES):
        return None
    run.found[-1] = replace(chunk, kind=ChunkKind.ORGANIZATION, sort=OrganizationKind.OTHER)
    return run.found[-1]


def _behind_number(run: Run, first: int, at: int) -> int:
    """Where a title begins behind the number of a branch, which is cut off: `2 No'lu | Şube Başkanı`."""
    number = next((k for k in range(first, at) if run.reading.is_number(k)), None)
    if number is None:
        return first
    run.names(run.position, number)
    return number + _NUMBER_WORDS


def _goes_on(run: Run, at: int) -> bool:
    """Whether a word behind a title belongs to it: `Başkan Yardımcısı`, but not `Üyesi Mimar Ad Soyad`."""
    word = run.tokens[at].folded
    return headwords.title(word) is not None and not may_begin_name(run, at) and word not in lexicon.honorifics()


def _begins_another(run: Run, at: int) -> bool:
    """Whether a title begins another of the same person, for the one before it is whole: `Birlik Başkanı Vali`."""
    before, found = headwords.title(run.tokens[at - 1].folded), headwords.title(run.tokens[at].folded)
    whole = before is not None and not before.bare and before.row.bare != before.row.possessed
    return whole and found is not None and found.bare and not found.ours


def _title(run: Run, first: int, last: int, organization: Chunk | None) -> tuple[str, Case, bool]:
    """The title's name, its case and whether it is plural."""
    ending = run.tokens[last - 1]
    found = headwords.title(ending.folded)
    words = run.reading.name(first, last)
    if not found:
        return words, run.case(last - 1, Case.NOMINATIVE), False
    kept = words[: len(words) - len(ending.text)]
    bare = found.bare and ending.folded == found.row.bare
    alone = bare or all(run.tokens[k].folded in ADJECTIVES for k in range(first, last - 1))
    name = kept + like(ending.text, found.row.bare if alone else found.row.possessed)
    if organization and fold(name) == "başkan" and fold(organization.name).endswith(" belediyesi"):
        name = "Belediye Başkanı"
    if organization and fold(name) == "üye":
        name = _member_title(organization.name)
    return name, run.case(last - 1, found.case), found.plural


def _office(run: Run, at: int) -> tuple[int, Chunk | None]:
    """Where the title that has its first head at `at` begins, and the organization that its own words imply."""
    first = _of_regions(run, run.segment_start(at, joins=True), at)
    words = [run.tokens[k].folded for k in range(first, at)]
    found = headwords.title(run.tokens[at].folded)
    if (noun := noun_of_town(words)) is not None:
        return office_by_noun(run, first, first + noun)
    if found is None:
        run.names(run.position, first)
        return first, None
    own = _own_office(run, at, found.row)
    office = "" if found.row.bare == "başkan" else own
    if run.position == first and (run.adjacent_organization() or place_before(run, at)):
        return beside_a_name(run, first, at, own, unit=office)
    run.names(run.position, first)
    place = run.leading_place(first, at)
    if served := office_of_region(run, first, at) or office_of_municipality(run, first, at, place):
        return served
    if first < at and run.tokens[at - 1].folded in _OFFICES:
        return first, None
    if body := _abbreviated(run, first, at, place, office) or _bracketed(run, first, at, office):
        return body.last if first < at else at, body
    if is_of_a_state(run, first, at, place):
        return state_office(run, first, at, place)
    if office and first < at:
        return directorate(run, first, at, place, office)
    if place:
        run.add(known_place(run, first, place))
    return place or first, None


def _own_office(run: Run, at: int, title: headwords.Title) -> str:
    """What the office of a title is called; a `Hâkim` behind what he governs is no judge: `Sarıova Şehri Hâkimi`."""
    governs = title.bare in _JUDGES and at > 0 and run.tokens[at - 1].folded in lexicon.area_nouns("governed")
    return GOVERNORS if governs else title.office


def _abbreviated(run: Run, first: int, at: int, place: int | None, office: str) -> Chunk | None:
    """The body whose acronym a title begins with: `CHP İl Başkanı`, `Rize TSO Başkanı`, of all the land `Rize CHP`.

    Its local unit has an office of its own: `Rize AFAD İl Müdürü`.
    """
    begin = first if place is None else place
    if begin == at or not is_acronym(run.tokens[begin].text):
        return None
    if place and office and not UNITS.isdisjoint(token.folded for token in run.tokens[begin:at]):
        return None
    known = run.reading.gazetteer.bodies(run.tokens[begin].text)
    if place and not known:
        return implied(first, begin + 1, run.reading.name(first, begin + 1), OrganizationKind.ASSOCIATION)
    society = _SOCIETY.fullmatch(run.tokens[begin].folded)
    unknown = OrganizationKind.ASSOCIATION if society else OrganizationKind.OTHER
    return implied(begin, begin + 1, run.tokens[begin].text, known[0].kind if known else unknown)


def _bracketed(run: Run, first: int, at: int, office: str) -> Chunk | None:
    """The office of the place whose country stands in brackets before its title: `Riştan (Özbekistan) Hokimi`."""
    place = before_bracket(run) if office and first == at == run.position else None
    if place is None:
        return None
    return implied(at, at + 1, f"{place} {like(run.tokens[at].text, office)}", OrganizationKind.GOVERNMENT)


def _of_regions(run: Run, first: int, at: int) -> int:
    """Where a title begins whose office serves two regions: `Balkanlar ve Doğu Avrupa Dairesi Başkanı`."""
    joint = first - 1
    served = run.tokens[at - 1].folded in _OFFICES and joint > run.position and run.tokens[joint].folded == AND
    return run.position if served and run.reading.is_place(run.position, joint) else first


def _member_title(organization: str) -> str:
    """The title of a member of an assembly or board: `İl Meclisi` has `Meclis Üyesi`."""
    head = organization.rsplit(maxsplit=1)[-1]
    return f"{head[:-1]} Üyesi" if fold(head) in {"meclisi", "encümeni", "kurulu"} else "Üye"
