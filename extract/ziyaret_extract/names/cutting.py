"""Cuts capitalised words at its heads: `Belediyesi` ends an organization, `Müzesi` a place, `Başkanı` a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.areas_before import country_of_town
from ziyaret_extract.names.before_brackets import before_bracket
from ziyaret_extract.names.chunks import ACADEMIC, ADMINISTRATIVE, AND, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.names.clubs import cut_club, is_club
from ziyaret_extract.names.common_phrases import is_common_phrase
from ziyaret_extract.names.full_names import is_surname
from ziyaret_extract.names.holders import part_holder, part_holder_from_place
from ziyaret_extract.names.named_after import names_a_house, with_ranks
from ziyaret_extract.names.offices import close_role
from ziyaret_extract.names.run import Run, like
from ziyaret_extract.names.societies import names_a_society
from ziyaret_extract.names.titles_as_names import is_of_name
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.gazetteer.entries import BodyEntry

# `X Belediye Başkanlığı` is X's municipality.
_MAYORALTY = "başkanlığı"
# How heads end that are no abbreviation, in capitals: `VALİLİĞİ`, but `MYO`.
_POSSESSIVE = "Iİıiuü"
_NOBODYS = frozenset({"belediye", "büyükşehir belediye"})
_BRANCHES = frozenset({"şube", "il", "ilçe", "genel"})
# Called by the country and the city: `Türkiye Üsküp Büyükelçiliği`.
_MISSIONS = ("elçiliği", "konsolosluğu")
_HOUSES = frozenset({PlaceKind.VENUE, PlaceKind.OTHER})
_SETTLEMENTS = frozenset({PlaceKind.CITY, PlaceKind.DISTRICT})
# What is told with the area around it, and such areas.
_WITHIN_AREAS = frozenset({PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.NEIGHBOURHOOD, PlaceKind.VILLAGE})
_AREAS = frozenset({PlaceKind.REGION, PlaceKind.PROVINCE, PlaceKind.DISTRICT})
# An organization that another's name begins with is still spoken of when it is one of these.
_NAMED_WITHIN = frozenset({OrganizationKind.MUNICIPALITY, OrganizationKind.UNIVERSITY, OrganizationKind.UNION})


def cut(reading: Reading, first: int, last: int, role: Chunk | None) -> list[Chunk]:
    """The chunks of tokens `first` up to `last`; a role in lower case just before them goes with the first name."""
    run = Run(reading, first, last, role)
    at = first
    while at < last:
        at = _marker(run, at) or at + 1
    run.names(run.position, last)
    return run.found


def _marker(run: Run, at: int) -> int | None:
    """Close what ends at a head, a title or a known body; the place to read on from, None where none is."""
    word = run.tokens[at].folded
    if at == run.position or run.tokens[at - 1].folded == AND:
        known = _known_body(run, at)
        if known:
            return known
    head = headwords.organization_head(word)
    if head and not is_common_phrase(run, at, head):
        part_holder(run, at)
        return _organization(run, at, head)
    if is_club(word):
        return cut_club(run, at)
    titled = None if names_a_society(run, at) else headwords.title(word)
    if titled and at and run.tokens[at - 1].folded == ACADEMIC:
        run.names(run.position, at)
        run.position = at + 1
        return at + 1
    if titled and not (is_of_name(run, at) or names_a_house(run, at)) and word not in lexicon.honorifics():
        part_holder(run, at)
        return close_role(run, at)
    place = None if _is_called_up(run, at) else headwords.place_head(word)
    named = at > run.position or (place and not place.ours and (run.adjacent_organization() or run.adjacent_place()))
    if place and named and not _is_of_person(run, at):
        part_holder_from_place(run, at)
        return _place(run, at, place)
    return None


def _is_called_up(run: Run, at: int) -> bool:
    """Whether a word ends the name of what is telephoned and no place: `153 Çağrı Merkezi`."""
    return run.words(max(at - 1, 0), at + 1) == ["çağrı", "merkezi"]


def _known_body(run: Run, at: int) -> int | None:
    """Cut off the longest body of the gazetteer that begins here; a lone word if it is an acronym or means no other."""
    for end in range(run.last, at, -1):
        name = run.reading.name(at, end)
        bodies = run.reading.gazetteer.bodies(name)
        alone = is_acronym(name) or _has_a_branch(run, end) or _is_called(run, at, bodies)
        if bodies and (end - at > 1 or alone):
            run.names(run.position, at)
            run.add(Chunk(ChunkKind.ORGANIZATION, at, end, name, run.case(end - 1, Case.NOMINATIVE), bodies[0].kind))
            return end
    return None


def _has_a_branch(run: Run, end: int) -> bool:
    """Whether a body's branch or office follows its name: `Kızılay Şube Başkanı`."""
    return end < run.last and run.tokens[end].folded in _BRANCHES


def _is_called(run: Run, at: int, bodies: Sequence[BodyEntry]) -> bool:
    """Whether a word is written as one of the bodies calls itself, `Karayolları`, and names no place."""
    word = run.tokens[at].text
    return not run.reading.is_place(at, at + 1) and any(word in (body.name, *body.alternatives) for body in bodies)


def _organization(run: Run, at: int, head: headwords.Found[headwords.OrganizationHead]) -> int | None:
    """Cut off the organization whose name ends here; one that it begins with is part of its name."""
    inner = run.adjacent_organization() or _landmark(run, head.row, at)
    first = run.segment_start(at, joins=head.row.joins)
    mayoralty = head.row.singular == _MAYORALTY and at > first and run.tokens[at - 1].folded == "belediye"
    if head.row.of_place or mayoralty:
        first = run.place_start(first, at)
    elif inner is None and not head.row.singular.endswith(_MISSIONS):
        first = _behind_country(run, first, at)
    outer = inner.first if inner and first == run.position else first
    bracketed = before_bracket(run) if head.row.of_place and not mayoralty and outer == run.position else None
    if bracketed:
        words = " ".join([bracketed, *run.reading.name(outer, at).split(), like(bracketed, head.row.singular)])
        run.add(Chunk(ChunkKind.ORGANIZATION, outer, at + 1, words, run.case(at, head.case), head.row.kind))
        return at + 1
    if outer == at:
        return None
    if fold(run.reading.name(outer, at)) in (_NOBODYS if mayoralty else ADMINISTRATIVE):
        run.position = at + 1
        return at + 1
    if outer == first and head.row.kind is OrganizationKind.OTHER:
        first = outer = with_ranks(run, outer)
    within = inner is not None and inner.sort in _NAMED_WITHIN and head.row.kind is not OrganizationKind.PARTY
    if inner and outer == inner.first and not within:
        run.found.remove(inner)
    run.names(run.position, first)
    name, kind = f"{run.reading.name(outer, at)} {_written(run, outer, at, head.row.singular)}", head.row.kind
    if mayoralty:
        written = like(run.tokens[at - 1].text, "belediyesi")
        name, kind = f"{run.reading.name(outer, at - 1)} {written}", OrganizationKind.MUNICIPALITY
    case = run.case(at, head.case)
    run.add(Chunk(ChunkKind.ORGANIZATION, outer, at + 1, name, case, kind, plural=head.plural))
    return at + 1


def _written(run: Run, outer: int, at: int, head: str) -> str:
    """The head of a body as its name has it: capitalised as its first word is, an abbreviation as it stands."""
    own = run.tokens[at].text
    abbreviated = own.endswith(".") or (is_acronym(own) and own[-1] not in _POSSESSIVE)
    return own if abbreviated else like(run.tokens[outer].text, head)


def _behind_country(run: Run, first: int, at: int) -> int:
    """Where a body's name begins: behind the country of its town, which is cut off."""
    country = country_of_town(run.reading, first, at)
    if country is None:
        return first
    run.names(run.position, first)
    run.add(country)
    return country.last


def _is_of_person(run: Run, at: int) -> bool:
    """Whether a word that ends names of places is part of a person's: `Müdür Vedat Nehri`, `Dr. Ad Nehri`."""
    if at > run.position and at + 1 < run.last and is_surname(run.tokens[at + 1].folded):
        return run.tokens[at - 1].folded in lexicon.given_names()  # `Meral Haliye Yurdakul`
    if at != run.position + 1:
        return False
    given = run.tokens[run.position].folded in lexicon.given_names()
    if run.is_pending(run.position) or (given and is_surname(run.tokens[at].folded)):
        return given
    before = run.tokens[run.position - 1] if run.position else None
    alone = at + 1 == run.last or run.tokens[at + 1].folded == AND
    return alone and before is not None and before.text.endswith(".") and before.folded in lexicon.honorifics()


def _landmark(run: Run, head: headwords.OrganizationHead, at: int) -> Chunk | None:
    """The place before the rest of a society's or a school's name that is named by it: `Şar Dağı Oyunları Derneği`.

    A body of the place itself stands just behind it: `Meram İlçesi Kaymakamlığı`.
    """
    named_by = not head.of_place and head.kind is not OrganizationKind.MINISTRY
    return run.adjacent_place() if named_by or (head.of_place and at == run.position) else None


def _place(run: Run, at: int, head: headwords.Found[headwords.PlaceHead]) -> int:
    """Cut off the place whose name ends here, a body's or another place's name before it included."""
    inner = run.adjacent_organization() or run.adjacent_place()
    if inner and head.row.kind in _WITHIN_AREAS and inner.sort in _AREAS:
        inner = None  # `Türkistan Bölgesi Sayram İlçesi`
    first = run.segment_start(at, joins=_joins_nouns(run, at))
    if inner is None and head.row.kind in _SETTLEMENTS:
        first = run.place_start(first, at)
    if first == at and (head.ours or run.tokens[at - 1].folded == AND):
        return at + 1  # `Fatih Camii ve | Külliyesi`
    if inner is None and head.row.kind in _HOUSES:
        first = with_ranks(run, first)
    outer = inner.first if inner and first == run.position else first
    if inner and inner.kind is ChunkKind.PLACE and outer == inner.first:
        run.found.remove(inner)
    run.names(run.position, first)
    words = run.reading.name(outer, at)
    own = run.tokens[at].text
    written = like(own, head.row.word) if head.ours else own[: len(head.row.word)]
    name = f"{words} {written}" if head.row.kept else words
    run.add(Chunk(ChunkKind.PLACE, outer, at + 1, name, run.case(at, head.case), head.row.kind))
    return at + 1


def _joins_nouns(run: Run, at: int) -> bool:
    """Whether `ve` joins what a place is for in its name: `Kongre ve Kültür Merkezi`."""
    joint = next((k for k in range(at - 1, run.position, -1) if run.tokens[k].folded == AND), None)
    return joint is not None and joint < at - 1 and run.tokens[joint - 1].folded in lexicon.fields()
