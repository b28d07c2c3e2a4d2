"""Titles: where their words begin, and the organization that these name: `Andijan Belediye Başkan Yardımcısı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, Chunk, ChunkKind, implied, is_acronym
from ziyaret_extract.names.run import like
from ziyaret_extract.names.state_offices import is_of_a_state, known_place, state_office
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.names.run import Run

# A title that is only an adjective and an office has no possessive: `Genel Sekreter`.
_ADJECTIVES = frozenset({"genel", "kıdemli", "eski", "önceki", "dönem", "eş", "onursal"})
# Words that are titles, and first names behind one.
_GIVEN_NAMES = frozenset({"hakim", "hâkim", "savcı", "vekil"})
# With a capital and nobody's it is part of a name of old: `Hoca Ahmet Yesevi`, `Nasreddin Hoca`.
_HOCA = "hoca"
# Titles that a place's name before them does not qualify but names: `Sağlık Müdürü`.
_OF_A_PLACE = frozenset({"müdürü", "müdür", "işleri"})
# Words for an office held before, between a town and its title.
_FORMER = frozenset({"eski", "önceki"})
# A unit of the administration whose office is named by it and the body before it: `AFAD İl Müdürü`.
_OF_A_HEADMAN = "muhtarlığı"
_OF_A_MAYOR = "belediyesi"
# Offices that are called by their place alone, whether or not the gazetteer knows it.
_OF_ANY_PLACE = frozenset({"hokimliği", "akimliği", "raisliği", _OF_A_MAYOR})
# What a headman heads.
_HEADED = {"mahalle": PlaceKind.NEIGHBOURHOOD, "köy": PlaceKind.VILLAGE}
# An office that a place's name of one word before the title names, whether or not the gazetteer knows it.
_OF_A_DISTRICT = "kaymakamlığı"
# What such a place is; behind it a `Hâkim` is no judge: `Lebap Vilayeti Hâkimi`.
_GOVERNED = frozenset({"vilayeti", "viloyati", "vilayet", "viloyat", "oblastı", "etrabı", "şehir", "şehri", "ilçesi"})
_JUDGES = frozenset({"hakim", "hâkim"})
_GOVERNORS = "hâkimliği"
# A rank alone tells the office of none but a mufti: `İlçe Müftüsü`, `İlçe Müdürü`.
_OF_A_MUFTI = "müftülüğü"
_RANKS = (["il"], ["ilçe"])
_UNITS = frozenset({"il", "ilçe", "bölge"})
# Before these a place's name is part of the title: `Türkiye Ofisi Direktörü`, `Doğu Avrupa Dairesi Başkanı`.
_OFFICES = frozenset({"ofisi", "dairesi", "masası", "bürosu"})
# A place's name is no part of the title that begins with one of these behind it.
_LOCAL = frozenset({"şube", "il", "ilçe"})


def close_role(run: Run, at: int) -> int:
    """Cut off the title phrase whose first head is at `at` with the organization that it names; where it ends."""
    last = at + 1
    while last < run.last and _goes_on(run.tokens[last].folded):
        last += 1
    first, organization = _office(run, at)
    if organization:
        run.found.append(organization)
    else:
        organization = run.adjacent_organization(first)
    place = run.leading_place(first, at)
    if run.tokens[at - 1].folded in _OFFICES:
        place = None
    if place and (place == at or run.tokens[place].folded in _LOCAL) and run.tokens[at].folded not in _OF_A_PLACE:
        run.add(known_place(run, first, place))
        first = place
    title, case, plural = _title(run, first, last, organization)
    held_at = organization.name if organization else None
    run.add(Chunk(ChunkKind.ROLE, first, last, title, case, organization=held_at, plural=plural))
    return last


def _goes_on(word: str) -> bool:
    """Whether a word behind a title belongs to it: `Başkan Yardımcısı`, but not `Üyesi Mimar Ad Soyad`."""
    return lexicon.title(word) is not None and word not in _GIVEN_NAMES and word not in lexicon.honorifics()


def is_given_name(run: Run, at: int) -> bool:
    """Whether a word that could be a title is part of a person's name: `Hakim` after a title, `Turgut Reis`."""
    word = run.tokens[at].folded
    if word == _HOCA or (word in _GIVEN_NAMES and run.found and run.found[-1].kind is ChunkKind.ROLE):
        return True
    found = lexicon.title(word)
    behind = at == run.position + 1 and run.tokens[run.position].folded in lexicon.given_names()
    return found is not None and found.bare and not found.ours and behind and not run.reading.is_place(at - 1, at)


def _title(run: Run, first: int, last: int, organization: Chunk | None) -> tuple[str, Case, bool]:
    """The title's name, its case and whether it is plural."""
    ending = run.tokens[last - 1]
    found = lexicon.title(ending.folded)
    words = run.reading.name(first, last)
    if not found:
        return words, run.case(last - 1, Case.NOMINATIVE), False
    kept = words[: len(words) - len(ending.text)]
    bare = found.bare and ending.folded == found.row.bare
    alone = bare or all(run.tokens[k].folded in _ADJECTIVES for k in range(first, last - 1))
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
    found = lexicon.title(run.tokens[at].folded)
    if "belediye" in words:
        return _municipal(run, first, first + words.index("belediye"))
    if found is None:
        run.names(run.position, first)
        return first, None
    own = _own_office(run, at, found.row)
    office = "" if found.row.bare == "başkan" else own
    if run.position == first and (run.adjacent_organization() or _place_before(run, at)):
        return _beside_a_name(run, first, at, own, unit=office)
    run.names(run.position, first)
    if first < at and run.tokens[at - 1].folded in _OFFICES:
        return first, None
    place = run.leading_place(first, at)
    if body := _abbreviated(run, first, at, place, office) or _bracketed(run, first, at, office):
        return body.last if first < at else at, body
    if is_of_a_state(run, first, at, place):
        return state_office(run, first, at, place)
    if office and first < at:
        return _directorate(run, first, at, place, office)
    return place or first, None


def _own_office(run: Run, at: int, title: lexicon.Title) -> str:
    """What the office of a title is called; a `Hâkim` behind what he governs is no judge: `Sarıova Şehri Hâkimi`."""
    governs = title.bare in _JUDGES and at > 0 and run.tokens[at - 1].folded in _GOVERNED
    return _GOVERNORS if governs else title.office


def _abbreviated(run: Run, first: int, at: int, place: int | None, office: str) -> Chunk | None:
    """The body whose acronym a title begins with: `CHP İl Başkanı`, `Rize TSO Başkanı`, of all the land `Rize CHP`.

    Its local unit has an office of its own: `Rize AFAD İl Müdürü`.
    """
    begin = first if place is None else place
    if begin == at or not is_acronym(run.tokens[begin].text):
        return None
    if place and office and not _UNITS.isdisjoint(token.folded for token in run.tokens[begin:at]):
        return None
    known = run.reading.gazetteer.bodies(run.tokens[begin].text)
    if place and not known:
        return implied(first, begin + 1, run.reading.name(first, begin + 1), OrganizationKind.ASSOCIATION)
    return implied(begin, begin + 1, run.tokens[begin].text, known[0].kind if known else OrganizationKind.OTHER)


def _bracketed(run: Run, first: int, at: int, office: str) -> Chunk | None:
    """The office of the place whose country stands in brackets before its title: `Riştan (Özbekistan) Hokimi`."""
    place = run.before_bracket() if office and first == at == run.position else None
    if place is None:
        return None
    return implied(at, at + 1, f"{place} {like(run.tokens[at].text, office)}", OrganizationKind.GOVERNMENT)


def _of_regions(run: Run, first: int, at: int) -> int:
    """Where a title begins whose office serves two regions: `Balkanlar ve Doğu Avrupa Dairesi Başkanı`."""
    joint = first - 1
    served = run.tokens[at - 1].folded in _OFFICES and joint > run.position and run.tokens[joint].folded == AND
    return run.position if served and run.reading.is_place(run.position, joint) else first


def _place_before(run: Run, at: int) -> Chunk | None:
    """The place cut off just before a title: `Samat Köyü Muhtarı`, `Uluğ Bey Müzesi Müdürü`."""
    chunk = run.found[-1] if run.found else None
    return chunk if chunk and chunk.kind is ChunkKind.PLACE and chunk.last == at else None


def _beside_a_name(run: Run, first: int, at: int, office: str, *, unit: str) -> tuple[int, Chunk | None]:
    """A title beside the body or place that has it: its own office of the village, the venue, the body's local unit."""
    body = run.adjacent_organization()
    rank = first + run.tokens[first].text[:-1].isdigit()  # `DSİ 17. Bölge Müdürü`
    if body and unit and at > rank and run.tokens[rank].folded in _UNITS:
        run.found.remove(body)
        name = f"{body.name} {run.reading.name(first, at)} {like(run.tokens[at].text, unit)}"
        return rank, implied(body.first, at + 1, name, OrganizationKind.GOVERNMENT)
    place = _place_before(run, at)
    if body or place is None or not office:
        return first, None
    if place.sort is PlaceKind.VENUE:
        return at, implied(place.first, at, place.name, OrganizationKind.OTHER)
    if office == _OF_A_HEADMAN:
        run.found.remove(place)
        return at, place
    name = f"{run.reading.name(place.first, place.last)} {like(run.tokens[at].text, office)}"
    return at, implied(place.first, at + 1, name, OrganizationKind.GOVERNMENT)


def _headed(run: Run, first: int, at: int) -> tuple[int, Chunk | None]:
    """`Samat Muhtarı`, `Gülveren Mahalle Muhtarı`: a headman has no body but the village or the neighbourhood."""
    noun = at - 1
    sort = _HEADED.get(run.tokens[noun].folded)
    if sort is None:
        noun, sort = at, PlaceKind.VILLAGE
    if noun == first:
        return first, None
    known = run.reading.gazetteer.places(run.reading.name(first, noun))
    kind = known[0].kind if known and noun == at else sort
    return noun, implied(first, noun, run.reading.name(first, noun), kind)


def _municipal(run: Run, first: int, belediye: int) -> tuple[int, Chunk | None]:
    """`Andijan Belediye …`, `Konya Büyükşehir Belediye …`: the municipality is in the title's words."""
    metropolitan = belediye > first and run.tokens[belediye - 1].folded == "büyükşehir"
    title_first = belediye - 1 if metropolitan else belediye
    if title_first > first:
        first = run.place_start(first, title_first)
    run.names(run.position, first)
    if title_first == first:
        return title_first, _district_before(run, title_first, belediye)
    end = next((k for k in range(first, title_first) if run.tokens[k].folded in _FORMER), belediye)
    if end == first and run.adjacent_organization(first):
        return first, None
    if end == first:
        return title_first, _district_before(run, first, belediye)
    name = f"{run.reading.name(first, end)} {like(run.tokens[belediye].text, 'belediyesi')}"
    return title_first, implied(first, belediye + 1, name, OrganizationKind.MUNICIPALITY)


def _district_before(run: Run, first: int, belediye: int) -> Chunk | None:
    """`Menderes ilçesinin`, `Sarıova'nın Belediye Başkanı`: the municipality of the place named just before."""
    at = first - 1
    bracketed = run.before_bracket() if first == run.position else None
    if bracketed:
        name = f"{bracketed} {like(run.tokens[belediye].text, 'belediyesi')}"
        return implied(belediye, belediye + 1, name, OrganizationKind.MUNICIPALITY)
    former = at >= 1 and run.tokens[at].folded in _FORMER and run.reading.is_place(at - 1, at)
    if former or (at >= 0 and run.reading.capital(at) and case_of(fold(run.tokens[at].suffix)) is Case.GENITIVE):
        name = f"{run.tokens[at - former].text} {like(run.tokens[belediye].text, 'belediyesi')}"
        return implied(belediye, belediye + 1, name, OrganizationKind.MUNICIPALITY)
    if at < 1 or not run.tokens[at].folded.startswith(("ilçesi", "beldesi", "kenti", "şehri")):
        return None
    begin = at
    while begin > 0 and run.reading.capital(begin - 1) and not run.tokens[begin - 1].suffix:
        begin -= 1
    if begin == at:
        return None
    name = f"{run.reading.name(begin, at)} {like(run.tokens[belediye].text, 'belediyesi')}"
    return implied(belediye, belediye + 1, name, OrganizationKind.MUNICIPALITY)


def _directorate(run: Run, first: int, at: int, place: int | None, office: str) -> tuple[int, Chunk | None]:
    """`Rize Valisi`, `Isparta İl Tarım Müdürü`, `Karayolları 10. Bölge Müdürü`: the words and the office's name."""
    if office == _OF_A_HEADMAN:
        return _headed(run, first, at)
    words = [run.tokens[k].folded for k in range(first, at)]
    district = office == _OF_A_DISTRICT and len(words) == 1 and not lexicon.title_words().intersection(words)
    if district or office in _OF_ANY_PLACE or office == _GOVERNORS:
        if _GOVERNED.issuperset(words):
            return at, None
        name = f"{run.reading.name(first, at)} {like(run.tokens[at].text, office)}"
        sort = OrganizationKind.MUNICIPALITY if office == _OF_A_MAYOR else OrganizationKind.GOVERNMENT
        return at, implied(first, at + 1, name, sort)
    ranked = next((k for k in range(first, at) if words[k - first] in ADMINISTRATIVE), None)
    written = like(run.tokens[at].text, office)
    fitting = (f"{run.reading.name(k, at)} {written}" for k in range(first + 1, at))
    known = next((name for name in fitting if run.reading.gazetteer.bodies(name)), None)
    if known and place is None:  # `Yol Talepleri Karayolları Genel Müdürü'ne iletildi`
        begins = at if ranked is None else ranked
        return begins, implied(at - len(known.split()) + 1, at + 1, known, OrganizationKind.GOVERNMENT)
    unnamed = place is None and (ranked is None or words[0] == "genel" or (words in _RANKS and office != _OF_A_MUFTI))
    if unnamed:
        return first, None
    begins = place or ranked or first
    if ranked is not None and (words[ranked - first] == "bölge" or is_acronym(run.tokens[begins].text)):
        begins = ranked
    name = f"{run.reading.name(first, at)} {like(run.tokens[at].text, office)}"
    return begins, implied(first, at + 1, name, OrganizationKind.GOVERNMENT)


def _member_title(organization: str) -> str:
    """The title of a member of an assembly or board: `İl Meclisi` has `Meclis Üyesi`."""
    head = organization.rsplit(maxsplit=1)[-1]
    return f"{head[:-1]} Üyesi" if fold(head) in {"meclisi", "encümeni", "kurulu"} else "Üye"
