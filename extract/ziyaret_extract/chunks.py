"""The name grammar: a run of capitalised words is cut into organizations, roles, people, places and bare names.

`Andijan Belediye Başkan Yardımcısı Saida Kaya` is an organization, a role held there, and a person. What the words around a
name tell is decided here; what only the whole release tells (whose surname it is, which body an acronym means) later.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.morphology import Case, case_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.gazetteer import Gazetteer

AND = "ve"
_NAME_PARTICLES = frozenset({"i", "el", "al", "bin", "von", "van"})
_LONGEST_PERSON = 5
_ADMINISTRATIVE = frozenset({"il", "ilçe", "bölge", "nahiye", "genel"})
# Heads whose names are a place and the head, so that a person's name before them is another phrase.
_AFTER_A_PLACE = frozenset({"belediyesi", "valiliği", "kaymakamlığı"})
# Offices that a country fills: their holder's organization is the country.
# Titles that a place's name before them does not qualify but names: `Sağlık Müdürü`.
_OF_A_PLACE = frozenset({"müdürü", "müdür", "işleri"})
_BOARDS = frozenset({"yönetim", "denetim", "danışma", "yürütme", "icra", "disiplin"})
# A title that is only an adjective and an office has no possessive: `Genel Sekreter`.
_ADJECTIVES = frozenset({"genel", "kıdemli", "eski", "önceki", "dönem"})
_OF_A_COUNTRY = frozenset({"büyükelçi", "bakan", "cumhurbaşkan", "başbakan", "elçi", "konsolos", "başkonsolos"})


class ChunkKind(StrEnum):
    """What a chunk is; a NAME is a capitalised name that its words alone do not settle."""

    ORGANIZATION = "organization"
    ROLE = "role"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `first` up to `last`, their nominative `name` (a role's title) and their case.

    A role carries the name and kind of the organization it is held at, where its own words tell; a plural role is
    shared by the people that follow. `sort` is the kind of an organization or a place.
    """

    kind: ChunkKind
    first: int
    last: int
    name: str
    case: Case
    sort: OrganizationKind | PlaceKind | None = None
    organization: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens to read names in, and those that are none: dates and quoted titles."""

    tokens: tuple[Token, ...]
    blocked: frozenset[int]
    gazetteer: Gazetteer

    def name(self, first: int, last: int) -> str:
        """The tokens' text with the spaces that stand between them."""
        parts: list[str] = []
        for at in range(first, last):
            if at > first and self.tokens[at].start > self.tokens[at - 1].tail:
                parts.append(" ")
            parts.append(self.tokens[at].text)
        return "".join(parts)

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter and may belong to a name."""
        return at not in self.blocked and self.tokens[at].text[:1].isupper()

    def is_place(self, first: int, last: int) -> bool:
        """Whether the tokens are a place of the gazetteer."""
        return bool(self.gazetteer.places(self.name(first, last)))

    def is_body(self, first: int, last: int) -> bool:
        """Whether the tokens are a body of the gazetteer or look like an acronym."""
        name = self.name(first, last)
        return bool(self.gazetteer.bodies(name)) or is_acronym(name)


def is_acronym(name: str) -> bool:
    """Two to eight capitals, at most one small letter between them: `TDBB`, `ISUBÜ`, `TÜRKSOY`, `UCLG-MEWA`."""
    letters = [c for c in name if c.isalpha()]
    return 2 <= len(letters) <= 9 and all(c.isupper() for c in letters) and " " not in name


def find_chunks(reading: Reading, sentence: Sentence) -> tuple[Chunk, ...]:
    """The chunks of one sentence, in order; an organization named only by a title stands before the role."""
    chunks: list[Chunk] = []
    at = sentence.first
    while at < sentence.last:
        if not _begins_name(reading, at, sentence):
            at += 1
            continue
        end = _run_end(reading, at, sentence)
        found = _Run(reading, at, end, _role_before(reading, at, sentence)).chunks()
        chunks = _spell_out(reading, sentence, chunks, found)
        at = end
    return tuple(chunks)


def _begins_name(reading: Reading, at: int, sentence: Sentence) -> bool:
    token = reading.tokens[at]
    if not reading.capital(at) or token.folded in lexicon.honorifics():
        return False
    initial = (
        at == sentence.first
        or not reading.tokens[at - 1].text[-1:].isalnum()
        and reading.tokens[at - 1].text not in {",", ";", "("}
    )
    if not initial or is_acronym(token.text) or not lexicon.is_common(token.folded):
        return True
    following = at + 1
    if following >= sentence.last:
        return False
    beside = reading.tokens[following].folded
    if reading.is_place(at, following):
        return (
            bool(token.suffix)
            or bool(lexicon.organization_head(beside))
            or beside in {"belediye", "büyükşehir"}
            or bool(lexicon.title(beside))
        )
    if lexicon.title(token.folded) or token.folded in lexicon.title_words() or token.folded in lexicon.given_names():
        return reading.capital(following)
    return False


def _run_end(reading: Reading, first: int, sentence: Sentence) -> int:
    """Where the run of capitalised words that begins at `first` ends."""
    at = first
    while True:
        token = reading.tokens[at]
        following = at + 1
        if (
            token.suffix
            or following >= sentence.last
            or _inflected_head(token.folded)
            or token.text.endswith((";", ":"))
        ):
            return following
        if reading.capital(following):
            at = following
        elif following + 1 < sentence.last and reading.capital(following + 1) and _links(reading.tokens[following]):
            at = following + 1
        else:
            return following


def _links(token: Token) -> bool:
    """Whether a word may stand inside a name between capitalised ones."""
    return (
        token.folded == AND
        or token.folded in _NAME_PARTICLES
        or token.folded in lexicon.honorifics()
        or token.text[:-1].isdigit()
    )


def _inflected_head(word: str) -> bool:
    """Whether a word is a name's head with a case ending, after which a new name begins."""
    if word in lexicon.given_names():
        return False
    return any(
        found and found.case is not Case.NOMINATIVE for found in (lexicon.organization_head(word), lexicon.title(word))
    )


def _role_before(reading: Reading, first: int, sentence: Sentence) -> Chunk | None:
    """The role in lower case just before a name: `meclis üyesi Sevda Kaya`."""
    last = first
    while last > sentence.first and reading.tokens[last - 1].folded in lexicon.honorifics():
        last -= 1
    begin = last
    while (
        begin > sentence.first
        and not reading.capital(begin - 1)
        and (
            lexicon.title(reading.tokens[begin - 1].folded)
            if begin == last
            else _title_word(reading.tokens[begin - 1].folded)
        )
    ):
        begin -= 1
    if begin == last:
        return None
    found = lexicon.title(reading.tokens[last - 1].folded)
    if found is None or found.case is not Case.NOMINATIVE:
        return None
    words = reading.name(begin, last)
    name = words.removesuffix(reading.tokens[last - 1].text) + found.row.possessed if found.plural else words
    return Chunk(ChunkKind.ROLE, begin, last, name, Case.NOMINATIVE, plural=found.plural)


def _title_word(word: str) -> bool:
    return word in lexicon.title_words() or lexicon.title(word) is not None


def _spell_out(reading: Reading, sentence: Sentence, before: list[Chunk], found: list[Chunk]) -> list[Chunk]:
    """`before` and `found`, where `X, Y ve Z Belediyeleri` has become three organizations."""
    chunks = list(before)
    for chunk in found:
        if chunk.sort is OrganizationKind.MINISTRY:
            chunk = _with_list(reading, sentence, chunk)  # noqa: PLW2901 - the chunk with the words before its comma
            chunks = [c for c in chunks if c.last <= chunk.first]
        if chunk.kind is ChunkKind.ORGANIZATION and chunk.plural:
            listed = _listed_before(reading, sentence, chunk)
            chunks = [c for c in chunks if not listed or c.first < listed[0][0]]
            head = chunk.name.split()[-1]
            chunks += [replace(chunk, first=a, last=b, name=f"{reading.name(a, b)} {head}") for a, b in listed]
        chunks.append(chunk)
    return chunks


def _with_list(reading: Reading, sentence: Sentence, chunk: Chunk) -> Chunk:
    """A ministry with the single words that a comma parts from the rest of its name: `Çevre, Şehircilik ve … Bakanlığı`."""
    first = chunk.first
    while (
        first - 1 > sentence.first
        and reading.tokens[first - 1].text == ","
        and reading.capital(first - 2)
        and AND in {reading.tokens[k].folded for k in range(first, chunk.last)}
        and not reading.is_place(first - 2, first - 1)
        and not reading.tokens[first - 2].suffix
    ):
        first -= 2
    return (
        chunk
        if first == chunk.first
        else replace(chunk, first=first, name=reading.name(first, chunk.first) + " " + chunk.name)
    )


def _listed_before(reading: Reading, sentence: Sentence, chunk: Chunk) -> list[tuple[int, int]]:
    """The token spans of the capitalised items that a list ending in `chunk` begins with."""
    listed: list[tuple[int, int]] = []
    end = chunk.first
    while end - 1 > sentence.first and reading.tokens[end - 1].text in {",", AND}:
        last = end - 1
        first = last
        while first > sentence.first and reading.capital(first - 1) and not reading.tokens[first - 1].suffix:
            first -= 1
        if first == last or lexicon.organization_head(reading.tokens[last - 1].folded):
            break
        listed.append((first, last))
        end = first
    return listed[::-1]


class _Run:
    """Cuts one run, from left to right; `position` is where the words not yet given to a chunk begin."""

    def __init__(self, reading: Reading, first: int, last: int, role: Chunk | None) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.last = last
        self.position = first
        self.found: list[Chunk] = [role] if role else []

    def chunks(self) -> list[Chunk]:
        """Every chunk of the run."""
        at = self.position
        while at < self.last:
            at = self._marker(at) or at + 1
        self._names(self.position, self.last)
        return self.found

    def _marker(self, at: int) -> int | None:
        """Close what ends at a head, a title or a known body; the place to read on from, None where none is."""
        word = self.tokens[at].folded
        if at == self.position or self.tokens[at - 1].folded == AND:
            known = self._known_body(at)
            if known:
                return known
        head = lexicon.organization_head(word)
        if head and not self._is_common_phrase(at, head):
            return self._organization(at, head)
        titled = lexicon.title(word)
        if titled and not self._is_given_name(at):
            return self._role(at)
        place = lexicon.place_head(word)
        if place and (at > self.position or self._adjacent_organization()):
            return self._place(at, place)
        return None

    def _is_common_phrase(self, at: int, found: lexicon.Found[lexicon.OrganizationHead]) -> bool:
        """Whether a head's word is part of a common noun, a title or a longer name: `iş birliği`, `Odaları Birliği`."""
        head = found.row.singular
        before = self.tokens[at - 1].folded if at else ""
        following = self.tokens[at + 1].folded if at + 1 < self.last else ""
        if found.plural and lexicon.organization_head(following):
            return True
        if head == "kolları" and lexicon.title(following):
            return True
        return (
            (head == "parti" and at == self.position)
            or (head == "birliği" and before == "iş")
            or (head == "kurulu" and before in _BOARDS)
        )

    def _is_given_name(self, at: int) -> bool:
        """Whether a word that could be a title is a person's first name: `Uzman`, `Hakim` before a surname."""
        return (
            self.tokens[at].folded in {"hakim", "savcı", "vekil"}
            and bool(self.found)
            and self.found[-1].kind is ChunkKind.ROLE
        )

    def _known_body(self, at: int) -> int | None:
        for end in range(self.last, at, -1):
            name = self.reading.name(at, end)
            bodies = self.reading.gazetteer.bodies(name)
            if bodies and (end - at > 1 or is_acronym(name)):
                self._names(self.position, at)
                self._add(ChunkKind.ORGANIZATION, at, end, name, sort=bodies[0].kind)
                return end
        return None

    def _organization(self, at: int, head: lexicon.Found[lexicon.OrganizationHead]) -> int | None:
        inner = self._adjacent_organization()
        first = self._segment_start(at, joins=head.row.joins)
        if head.row.singular in _AFTER_A_PLACE:
            first = self._place_start(first, at)
        outer = inner.first if inner and first == self.position else first
        if outer == at:
            return None
        form = self.tokens[at].text[: len(_head_form(self.tokens[at].folded, head))]
        if head.plural:
            form = _like(form, head.row.singular)
        words = self.reading.name(outer, at)
        if (
            inner
            and outer == inner.first
            and inner.sort not in {OrganizationKind.MUNICIPALITY, OrganizationKind.UNIVERSITY, OrganizationKind.UNION}
        ):
            self.found.remove(inner)
        self._names(self.position, first)
        self._add(
            ChunkKind.ORGANIZATION,
            outer,
            at + 1,
            f"{words} {form}",
            sort=head.row.kind,
            case=self._case(at, head.case),
            plural=head.plural,
        )
        return at + 1

    def _place(self, at: int, head: lexicon.Found[lexicon.PlaceHead]) -> int:
        inner = self._adjacent_organization() or self._adjacent_place()
        first = self._segment_start(at, joins=False)
        outer = inner.first if inner and first == self.position else first
        if inner and inner.kind is ChunkKind.PLACE and outer == inner.first:
            self.found.remove(inner)
        form = self.tokens[at].text[: len(head.row.word)]
        name = f"{self.reading.name(outer, at)} {form}" if head.row.kept else self.reading.name(outer, at)
        self._names(self.position, first)
        self._add(ChunkKind.PLACE, outer, at + 1, name, sort=head.row.kind, case=self._case(at, head.case))
        return at + 1

    def _role(self, at: int) -> int:
        """Close the title phrase that begins to end at `at`, with the organization that its words name."""
        last = at + 1
        while last < self.last and lexicon.title(self.tokens[last].folded) and not self._is_given_name(last):
            last += 1
        found = lexicon.title(self.tokens[last - 1].folded)
        case = self._case(last - 1, found.case if found else Case.NOMINATIVE)
        plural = bool(found and found.plural)
        first, organization = self._office(at)
        if organization:
            self.found.append(organization)
        else:
            organization = self._adjacent_organization(first)
        place = self._leading_place(first, at)
        if (
            place
            and (place == at or self.tokens[place].folded in {"şube", "il", "ilçe"})
            and self.tokens[at].folded not in _OF_A_PLACE
        ):
            self._add(
                ChunkKind.PLACE,
                first,
                place,
                self.reading.name(first, place),
                sort=self._sort_of(first, place),
                case=Case.OTHER,
            )
            first = place
        name = self._title_name(first, last)
        if organization and fold(name) == "başkan" and fold(organization.name).endswith(" belediyesi"):
            name = "Belediye Başkanı"
        if organization and fold(name) == "üye":
            name = _member_title(organization.name)
        self._add(
            ChunkKind.ROLE,
            first,
            last,
            name,
            case=case,
            plural=plural,
            organization=organization.name if organization else None,
        )
        return last

    def _title_name(self, first: int, last: int) -> str:
        found = lexicon.title(self.tokens[last - 1].folded)
        words = self.reading.name(first, last)
        if not found:
            return words
        ending = self.tokens[last - 1]
        kept = words[: len(words) - len(ending.text)]
        ours = found.bare and ending.folded != found.row.bare
        if (found.bare and not ours) or all(self.tokens[k].folded in _ADJECTIVES for k in range(first, last - 1)):
            return kept + _like(ending.text, found.row.bare)
        return kept + _like(ending.text, found.row.possessed)

    def _office(self, at: int) -> tuple[int, Chunk | None]:
        """Where the title that has its head at `at` begins, and the organization that its own words imply."""
        first = self._segment_start(at, joins=True)
        words = [self.tokens[k].folded for k in range(first, at)]
        if "belediye" in words or self.tokens[at].folded == "belediye":
            return self._municipal(first, first + words.index("belediye"))
        found = lexicon.title(self.tokens[at].folded)
        body = self._adjacent_organization()
        if (
            body
            and first == self.position
            and found
            and found.row.bare != "başkan"
            and found.row.office
            and at > first
            and self.tokens[first].folded in {"il", "ilçe", "bölge"}
        ):
            self.found.remove(body)
            name = f"{body.name} {self.reading.name(first, at)} {_like(self.tokens[at].text, found.row.office)}"
            return first, self._implied(body.first, at + 1, name, OrganizationKind.GOVERNMENT)
        if body and first == self.position or found is None:
            self._names(self.position, first)
            return first, None
        village = self.found[-1] if self.found else None
        if village and village.kind is ChunkKind.PLACE and village.last == at and found.row.office:
            words = self.reading.name(village.first, village.last)
            if village.sort is PlaceKind.VENUE:
                return at, self._implied(village.first, at, village.name, OrganizationKind.OTHER)
            return at, self._implied(
                village.first,
                at + 1,
                f"{words} {_like(self.tokens[at].text, found.row.office)}",
                OrganizationKind.GOVERNMENT,
            )
        self._names(self.position, first)
        if first < at and is_acronym(self.tokens[first].text) and not self.reading.is_place(first, first + 1):
            return first + 1, self._implied(first, first + 1, self.tokens[first].text, OrganizationKind.OTHER)
        place = self._leading_place(first, at)
        office = found.row.office
        if found.row.bare in _OF_A_COUNTRY:
            return self._of_a_country(first, place)
        if office and found.row.bare != "başkan" and first < at:
            return self._directorate(first, at, place, office)
        if place and place < at + 1:
            return place, None
        return first, None

    def _of_a_country(self, first: int, place: int | None) -> tuple[int, Chunk | None]:
        """`Rusya Büyükelçisi`, `Türkiye'nin Üsküp Büyükelçisi`: the country that the holder stands for."""
        country = self._country(first, place) if place else None
        if place and country:
            return place, self._implied(first, place, self.reading.name(first, place), country)
        country = self._country(first - 1, first) if first else None
        if place:
            self._add(
                ChunkKind.PLACE,
                first,
                place,
                self.reading.name(first, place),
                sort=self._sort_of(first, place),
                case=Case.OTHER,
            )
        if country:
            return place or first, self._implied(first - 1, first, self.reading.name(first - 1, first), country)
        return place or first, None

    def _sort_of(self, first: int, last: int) -> PlaceKind:
        return self.reading.gazetteer.places(self.reading.name(first, last))[0].kind

    def _country(self, first: int, last: int) -> PlaceKind | None:
        """The kind of the tokens when they are a country, or a region with a government."""
        entries = self.reading.gazetteer.places(self.reading.name(first, last))
        kinds = {entry.kind for entry in entries[:1]} & {PlaceKind.COUNTRY, PlaceKind.REGION}
        return kinds.pop() if kinds else None

    def _municipal(self, first: int, belediye: int) -> tuple[int, Chunk | None]:
        metropolitan = belediye > first and self.tokens[belediye - 1].folded == "büyükşehir"
        title_first = belediye - 1 if metropolitan else belediye
        if title_first > first:
            first = self._place_start(first, title_first)
        self._names(self.position, first)
        if title_first == first:
            return title_first, self._district_before(title_first, belediye)
        name = f"{self.reading.name(first, belediye)} {_like(self.tokens[belediye].text, 'belediyesi')}"
        return title_first, self._implied(first, belediye + 1, name, OrganizationKind.MUNICIPALITY)

    def _district_before(self, first: int, belediye: int) -> Chunk | None:
        """`Menderes ilçesinin Belediye Başkanı`: the municipality of the place named just before."""
        at = first - 1
        if (
            at < 1
            or self.tokens[at].text[:1] not in {"i", "b", "k", "ş"}
            or not self.tokens[at].folded.startswith(("ilçesi", "beldesi", "kenti", "şehri"))
        ):
            return None
        begin = at
        while begin > 0 and self.reading.capital(begin - 1) and not self.tokens[begin - 1].suffix:
            begin -= 1
        if begin == at:
            return None
        name = f"{self.reading.name(begin, at)} {_like(self.tokens[belediye].text, 'belediyesi')}"
        return self._implied(belediye, belediye + 1, name, OrganizationKind.MUNICIPALITY)

    def _directorate(self, first: int, at: int, place: int | None, office: str) -> tuple[int, Chunk | None]:
        """`Rize Valisi`, `Isparta İl Tarım Müdürü`, `Karayolları 10. Bölge Müdürü`: the body is the title with the office's word."""
        words = [self.tokens[k].folded for k in range(first, at)]
        ranked = next((k for k in range(first, at) if words[k - first] in _ADMINISTRATIVE), None)
        if place is None and ranked is None:
            return first, None
        if at - first == 1 and place is None and words[0] in {"il", "ilçe"}:
            return first, None
        begins = place if place is not None else ranked if ranked is not None and ranked > first else first
        if ranked is not None and words[ranked - first] == "bölge":
            begins = ranked
        if begins == at and place is None or ranked == first and words[0] == "genel":
            return first, None
        name = f"{self.reading.name(first, at)} {_like(self.tokens[at].text, office)}"
        return begins, self._implied(first, at + 1, name, OrganizationKind.GOVERNMENT)

    def _implied(self, first: int, last: int, name: str, sort: OrganizationKind | PlaceKind) -> Chunk:
        kind = ChunkKind.PLACE if isinstance(sort, PlaceKind) else ChunkKind.ORGANIZATION
        return Chunk(kind, first, last, name, Case.OTHER, sort)

    def _leading_place(self, first: int, last: int) -> int | None:
        """Where the gazetteer's longest place name that begins at `first` ends."""
        return next((end for end in range(last, first, -1) if self.reading.is_place(first, end)), None)

    def _place_start(self, first: int, last: int) -> int:
        """Where the place's name before `last` begins when a person's name stands before it."""
        pending = bool(self.found) and self.found[-1].kind is ChunkKind.ROLE and first == self.position
        if not pending and self.tokens[first].folded not in lexicon.given_names():
            return first
        if self.reading.is_place(first, last):
            return first
        return next((k for k in range(first + 1, last) if self.reading.is_place(k, last)), first)

    def _segment_start(self, at: int, *, joins: bool) -> int:
        """Where the words that belong to the head at `at` begin: after a `ve` that joins two names."""
        ends = [k for k in range(self.position, at) if self.tokens[k].folded == AND]
        start = at
        for k in reversed(ends):
            begin = max((e + 1 for e in ends if e < k), default=self.position)
            if not joins or self._complete(begin, k):
                return k + 1
            start = begin
        return self.position if not ends or start == self.position else start

    def _complete(self, first: int, last: int) -> bool:
        """Whether the words are a name of their own and not the first half of a coordinated one."""
        after_role = first == self.position and bool(self.found) and self.found[-1].kind is ChunkKind.ROLE
        a_person = (
            last - first > 1
            and self.tokens[first].folded in lexicon.given_names()
            and self.tokens[first + 1].folded not in _ADMINISTRATIVE
        )
        return (
            first == last
            or after_role
            or a_person
            or self.reading.is_body(first, last)
            or self.reading.is_place(first, last)
        )

    def _adjacent_organization(self, at: int | None = None) -> Chunk | None:
        """The organization that ends where the words not yet given away begin."""
        where = self.position if at is None else at
        chunk = self.found[-1] if self.found else None
        return chunk if chunk and chunk.kind is ChunkKind.ORGANIZATION and chunk.last == where else None

    def _adjacent_place(self) -> Chunk | None:
        chunk = self.found[-1] if self.found else None
        return (
            chunk
            if chunk and chunk.kind is ChunkKind.PLACE and chunk.last == self.position and chunk.case is Case.NOMINATIVE
            else None
        )

    def _names(self, first: int, last: int) -> None:
        """Give the words between two heads away: people after a role, names else."""
        begin = first
        for at in range(first, last + 1):
            if at < last and self.tokens[at].folded != AND:
                continue
            self._name(begin, at)
            begin = at + 1
        self.position = max(self.position, last)

    def _name(self, first: int, last: int) -> None:
        while first < last and self.tokens[first].folded in lexicon.honorifics():
            first += 1
        if first >= last or not self.tokens[first].text[:1].isalpha():
            return
        role = self.found[-1] if self.found else None
        held = role is not None and (
            role.kind is ChunkKind.ROLE or (role.kind is ChunkKind.PERSON and self._shared_role())
        )
        kind = ChunkKind.PERSON if held and last - first <= _LONGEST_PERSON else ChunkKind.NAME
        self._add(kind, first, last, self.reading.name(first, last))

    def _shared_role(self) -> bool:
        """Whether the last role is plural, and so shared by every person after it."""
        roles = [chunk for chunk in self.found if chunk.kind is ChunkKind.ROLE]
        return bool(roles) and roles[-1].plural

    def _case(self, at: int, of_head: Case) -> Case:
        return case_of(fold(self.tokens[at].suffix)) if self.tokens[at].suffix else of_head

    def _add(
        self,
        kind: ChunkKind,
        first: int,
        last: int,
        name: str,
        *,
        case: Case | None = None,
        sort: OrganizationKind | PlaceKind | None = None,
        plural: bool = False,
        organization: str | None = None,
    ) -> None:
        stands = self._case(last - 1, Case.NOMINATIVE) if case is None else case
        self.found.append(Chunk(kind, first, last, name, stands, sort, organization, plural))
        self.position = max(self.position, last)


def _member_title(organization: str) -> str:
    """The title of a member of an assembly or board: `İl Meclisi` has `Meclis Üyesi`."""
    head = organization.split()[-1]
    return f"{head[:-1]} Üyesi" if fold(head) in {"meclisi", "encümeni", "kurulu"} else "Üye"


def _head_form(word: str, head: lexicon.Found[lexicon.OrganizationHead]) -> str:
    """The head's own letters at the beginning of an inflected word."""
    return head.row.singular if not head.plural and word.startswith(head.row.singular) else word


def _like(pattern: str, word: str) -> str:
    """A folded word in the case of letters of a pattern: capitalised when the pattern is."""
    if not pattern[:1].isupper():
        return word
    return ("İ" if word[0] == "i" else word[0].upper()) + word[1:]
