"""Titles with the noun of a town's body among their words: `Andijan Belediye Başkanı`, `Edirne Baro Başkanı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.before_brackets import before_bracket
from ziyaret_extract.names.chunks import FORMER, Chunk, ChunkKind, implied
from ziyaret_extract.names.directorates import end_of_town
from ziyaret_extract.names.run import like
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_extract.names.town_bodies import METROPOLIS, MUNICIPALITY
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, case_after, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.run import Run

# What may stand between a town and an office that is told to be its own: `Sarıova'nın ilk kadın Belediye Başkanı`.
_DESCRIBING = FORMER | {"dönem", "yeni", "ilk", "kadın", "genç", "mevcut", "şimdiki", "seçilmiş", "merhum", "efsane"}
# How many words the name of a town has at most.
_LONGEST = 3


def noun_of_town(words: Sequence[str]) -> int | None:
    """Which of the words before a title's head is the noun of a body that is called by its town alone."""
    return next((at for at, word in enumerate(words) if _head(word) is not None), None)


def _head(word: str) -> headwords.OrganizationHead | None:
    """The head of the name of a body of a town for which a noun stands: `belediyesi` for `belediye`."""
    found = headwords.organization_head(headwords.organization_noun(word) or "")
    return found.row if found and found.row.of_place else None


def office_by_noun(run: Run, first: int, noun: int) -> tuple[int, Chunk | None]:
    """Where the title begins and its body, the noun of which is at `noun`: `Konya Büyükşehir Belediye …`."""
    metropolitan = noun > first and run.tokens[noun - 1].folded == "büyükşehir"
    title_first = noun - 1 if metropolitan else noun
    if title_first > first:
        first = run.place_start(first, title_first)
    run.names(run.position, first)
    if title_first == first:
        return title_first, _of_place_before(run, title_first, noun)
    end = next((k for k in range(first, title_first) if run.tokens[k].folded in FORMER), noun)
    if end == first and run.adjacent_organization(first):
        return first, None
    if end == first:
        return title_first, _of_place_before(run, first, noun)
    return title_first, _body(run, first, run.reading.name(first, end_of_town(run, first, end)), noun)


def office_of_municipality(run: Run, first: int, at: int, place: int | None) -> tuple[int, Chunk] | None:
    """Where a title begins behind a town whose municipality alone has such: `Tekkaya Zabıta Müdürü`.

    Of a province whose municipality is metropolitan it is that: `Konya İtfaiye Dairesi Başkanı`.
    """
    if place is None or place >= at:
        return None
    bodies = bodies_for(run.reading.name(place, at + 1))
    entries = run.reading.gazetteer.places(run.reading.name(first, place))
    if not bodies.kinds == bodies.listed == {MUNICIPALITY.kind}:
        return None
    province = bool(entries) and entries[0].kind is PlaceKind.PROVINCE
    if not (province or any(entry.municipality for entry in entries)):
        return None
    body = METROPOLIS if province and any(map(METROPOLIS.serves, entries)) else MUNICIPALITY
    return place, implied(first, at, body.name_of(run.reading.name(first, place)), body.kind)


def _body(run: Run, first: int, town: str, noun: int) -> Chunk | None:
    """The body of a town, whose noun stands in a title."""
    head = _head(run.tokens[noun].folded)
    # `Bulgar Belediye Başkanları`.
    people = fold(town) in lexicon.ethnonyms() and not run.reading.gazetteer.places(town)
    if head is None or people:
        return None
    return implied(first, noun + 1, f"{town} {like(run.tokens[noun].text, head.singular)}", head.kind)


def _of_place_before(run: Run, first: int, noun: int) -> Chunk | None:
    """`Menderes ilçesinin`, `Sarıova'nın yeni Belediye Başkanı`: the body of the place named just before."""
    bracketed = before_bracket(run) if first == run.position else None
    if bracketed:
        return _body(run, noun, bracketed, noun)
    end = first
    while end > 0 and run.tokens[end - 1].folded in _DESCRIBING:
        end -= 1
    former = not FORMER.isdisjoint(run.words(end, first)) and end > 0 and run.reading.is_place(end - 1, end)
    named = end > 0 and run.reading.capital(end - 1)
    if former or (named and case_of(fold(run.tokens[end - 1].suffix)) is Case.GENITIVE):
        known = (run.reading.name(k, end) for k in range(max(end - _LONGEST, 0), end) if run.reading.is_place(k, end))
        return _body(run, noun, next(known, run.tokens[end - 1].text), noun)
    place = run.found[-1] if run.found else None
    if place and place.kind is ChunkKind.PLACE and place.last == end and place.sort is not PlaceKind.COUNTRY:
        return _body(run, noun, place.name, noun)
    at = end - 1
    if at < 1 or not any(case_after(run.tokens[at].folded, word) for word in lexicon.area_nouns("town")):
        return None
    begin = at
    while begin > 0 and run.reading.capital(begin - 1) and not run.tokens[begin - 1].suffix:
        begin -= 1
    return _body(run, noun, run.reading.name(begin, at), noun) if begin < at else None
