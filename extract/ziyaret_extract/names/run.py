"""A run of capitalised words while it is cut into chunks."""

from __future__ import annotations

import re

from ziyaret_extract.names.areas_before import area_before, country_before
from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, Chunk, ChunkKind, Reading
from ziyaret_extract.names.coordination import are_couple
from ziyaret_extract.names.full_names import ends_in_surname, is_plain_name
from ziyaret_extract.names.ranks import behind_veteran, is_rank
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import WHERE, Case, case_of, home_of
from ziyaret_ontology.folding import capitalize, fold
from ziyaret_ontology.model import PlaceKind

_LONGEST_PERSON = 5
_SHORT_NAME = 2
_PLURALS = ("ler", "lar")
# How sure the model must be that the words before `ve` are a name of their own.
_PERSON = 0.6
# `Başkan Ad Soyad Ankara'da …`: of more words than this the last, in a place's case, is a place.
_PERSON_AND_PLACE = 2
# How many words a place's name behind `ve` has at most.
_LONGEST_PLACE = 4
_STATION, _COMMANDER = "karakol", "komutan"
# `Başkan Ad Balkanlardaki …`: no surname ends so.
_WITHIN = re.compile(r"(?P<place>\w{4,})[dt][ae]ki")
# People stand in these as well: `Başkan Ad Orta Soyad'dan oluşan heyet`.
_OF_KNOWN_PLACES = frozenset({Case.DATIVE, Case.ABLATIVE})


class Run:
    """Tokens up to `last` that are cut from left to right; `position` is where the words not yet cut off begin."""

    def __init__(self, reading: Reading, first: int, last: int, role: Chunk | None) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.last = last
        self.position = first
        self.found: list[Chunk] = [role] if role else []

    def leading_place(self, first: int, last: int) -> int | None:
        """Where the gazetteer's longest place name that begins at `first` ends, if that is no field of an office.

        Nor is it the noun of a body: `Borsa Başkanı` is of no town in Romania, nor `Karakol Komutanı`.
        """
        word = self.tokens[first].folded if first < last else ""
        stationed = word == _STATION and last < self.last and self.tokens[last].folded.startswith(_COMMANDER)
        if word in lexicon.fields() or headwords.organization_noun(word) or stationed:
            return None
        return next((end for end in range(last, first, -1) if self.reading.is_place(first, end)), None)

    def place_start(self, first: int, last: int) -> int:
        """Where the place's name before `last` begins when a person's name or a country stands before it.

        Countries and areas are cut off: `Kuzey Makedonya Merkez Jupa Belediyesi`, `Almatı Eyaleti Talgar İlçe Akimi`.
        """
        around = country_before(self.reading, first, last)
        if around is None and not self.is_pending(first):
            around = area_before(self.reading, first, last)
        if around:
            self.names(self.position, first)
            self.add(around)
            return self.place_start(around.last, last)
        surname = last - first > _SHORT_NAME and ends_in_surname(self.reading, first, first + _SHORT_NAME)
        named = surname or self.tokens[first].folded in lexicon.given_names()
        if not self.is_pending(first) and not named:
            return first
        if self.reading.is_place(first, last) or self._is_province(first):
            return first
        return next((k for k in range(first + 1, last) if self.reading.is_place(k, last)), first)

    def words(self, first: int, last: int) -> list[str]:
        """The tokens as they are compared."""
        return [token.folded for token in self.tokens[first:last]]

    def _is_province(self, at: int) -> bool:
        """Whether a word is a province, which goes before its district: `Mardin Artuklu Belediye Başkanı`."""
        known = self.reading.gazetteer.places(self.tokens[at].text)
        given = self.tokens[at].folded in lexicon.given_names()
        return not given and any(entry.kind is PlaceKind.PROVINCE for entry in known)

    def segment_start(self, at: int, *, joins: bool) -> int:
        """Where the words that belong to the head at `at` begin: after a `ve` that joins two names."""
        ends = [k for k in range(self.position, at) if self.tokens[k].folded == AND]
        start = at
        for k in reversed(ends):
            begin = max((e + 1 for e in ends if e < k), default=self.position)
            if joins and not self.is_pending(begin) and are_couple(self.tokens, begin, k, at):
                start = begin
                continue
            if not joins or self.complete(begin, k):
                return k + 1
            start = begin
        return self.position if not ends or start == self.position else start

    def is_pending(self, first: int) -> bool:
        """Whether words begin right behind a title."""
        return bool(self.found) and self.found[-1].kind is ChunkKind.ROLE and first == self.position

    def complete(self, first: int, last: int) -> bool:
        """Whether the words are a name of their own and not the first half of a coordinated one."""
        after_role = self.is_pending(first)
        a_person = (
            last - first > 1
            and self.tokens[first].folded in lexicon.given_names()
            and self.tokens[first + 1].folded not in ADMINISTRATIVE
            and self.tokens[last - 1].folded not in lexicon.fields()
        ) or self._believed_person(first, last)
        return (
            first == last
            or after_role
            or a_person
            or self.reading.is_body(first, last)
            or (self.reading.is_place(first, last) and not self._is_half(first, last))
            or is_plain_name(self.reading, first, last)
            or any(self.tokens[k].folded in lexicon.honorifics() for k in range(first, last))
            or (last - first == 1 and self._is_surname(self.tokens[first].folded) and not self._is_half(first, last))
        )

    def _is_half(self, first: int, last: int) -> bool:
        """Whether a region before `ve` is the first of two of a name: `Orta Doğu ve Batı Asya Bölge Teşkilatı`."""
        kinds = {entry.kind for entry in self.reading.gazetteer.places(self.reading.name(first, last))}
        behind = (end for end in range(last + 2, min(last + 1 + _LONGEST_PLACE, self.last)))
        return kinds == {PlaceKind.REGION} and any(self.reading.is_place(last + 1, end) for end in behind)

    def _is_surname(self, word: str) -> bool:
        """Whether a word alone before `ve` is a surname or a body's noun, and no field of an office."""
        if headwords.organization_noun(word) is not None:
            return True
        known = lexicon.is_common(word) or word in lexicon.fields() or word in lexicon.title_words()
        return not known and not word.endswith(_PLURALS)

    def _believed_person(self, first: int, last: int) -> bool:
        """Whether the model takes just these words for a person's name."""
        chunk = Chunk(ChunkKind.NAME, first, last, "", Case.NOMINATIVE)
        return self.reading.believed(chunk, "PERSON", least=_PERSON)

    def adjacent_organization(self, at: int | None = None) -> Chunk | None:
        """The organization that ends where the words not yet given away begin."""
        where = self.position if at is None else at
        chunk = self.found[-1] if self.found else None
        return chunk if chunk and chunk.kind is ChunkKind.ORGANIZATION and chunk.last == where else None

    def adjacent_place(self) -> Chunk | None:
        """The place in the nominative that ends there."""
        chunk = self.found[-1] if self.found else None
        return (
            chunk
            if chunk and chunk.kind is ChunkKind.PLACE and chunk.last == self.position and chunk.case is Case.NOMINATIVE
            else None
        )

    def names(self, first: int, last: int) -> None:
        """Give the words between two heads away: people after a role, names else."""
        begin = first
        for at in range(first, last + 1):
            if at < last and not self._parts_names(at):
                continue
            self.name(begin, at)
            begin = at + 1
        self.position = max(self.position, last)

    def _parts_names(self, at: int) -> bool:
        """Whether a word stands between two names: `ve`, or an honorific before the second, `Prof. Dr.`."""
        word = self.tokens[at]
        return word.folded == AND or (word.text.endswith(".") and word.folded in lexicon.honorifics())

    def name(self, first: int, last: int) -> None:
        """Cut one name off: a person after a role, else a name."""
        first = behind_veteran(self.tokens, first, last)
        while first < last and self._goes_before_a_name(first, last):
            first += 1
        if first >= last or not self.tokens[first].text[:1].isalpha():
            return
        kind = ChunkKind.PERSON if self._is_holder(first, last) else ChunkKind.NAME
        place = self._place_behind(first, last) if kind is ChunkKind.PERSON else None
        end, case = (last - 1, Case.NOMINATIVE) if place else (last, self.case(last - 1, Case.NOMINATIVE))
        self.add(Chunk(kind, first, end, self.reading.name(first, end), case))
        if place:
            self.add(place)

    def _is_holder(self, first: int, last: int) -> bool:
        """Whether words name the holder of the title before them, or one more of those who share it."""
        role = self.found[-1] if self.found else None
        if role is None or last - first > _LONGEST_PERSON:
            return False
        joined = AND in self.words(role.last, first)
        titled = role.kind is ChunkKind.ROLE and not joined
        return titled or (role.kind is ChunkKind.PERSON and self.shared_role())

    def _place_behind(self, first: int, last: int) -> Chunk | None:
        """The place that the last of the words behind a title names: `Ad Soyad | Ankara'da`, `Kaya | Rize'de`."""
        at = last - 1
        if at == first:
            return None
        if within := _WITHIN.fullmatch(self.tokens[at].text):
            return Chunk(ChunkKind.NAME, at, last, within["place"], Case.RELATIVE)
        case, known = self.case(at, Case.NOMINATIVE), self.reading.is_place(at, last)
        if last - first > _PERSON_AND_PLACE:
            placed = case in WHERE or (case in _OF_KNOWN_PLACES and known)
        else:
            placed = case in WHERE and known and self.tokens[first].folded not in lexicon.given_names()
        return Chunk(ChunkKind.NAME, at, last, self.reading.name(at, last), case) if placed else None

    def _goes_before_a_name(self, at: int, last: int) -> bool:
        """Whether a word is a rank, or tells where the one named behind it is from: `Bosnalı Amra Kaya`."""
        if is_rank(self.tokens, at, last):
            return True
        token = self.tokens[at]
        home = home_of(token.text)
        if home is None or token.folded in lexicon.given_names():
            return False
        named = self.is_pending(at) and last - at == _PERSON_AND_PLACE  # the first name in `Başkan Gelibolulu Kaya`
        alone = last - at == 1 or named or headwords.plural_place_head(self.tokens[at + 1].folded) is not None
        return not alone and bool(self.reading.gazetteer.places(home))

    def shared_role(self) -> bool:
        """Whether the last role is plural, and so shared by every person after it."""
        roles = [chunk for chunk in self.found if chunk.kind is ChunkKind.ROLE]
        return bool(roles) and roles[-1].plural

    def case(self, at: int, of_head: Case) -> Case:
        """The case that a token's suffix marks; without one, the case of its head."""
        return case_of(fold(self.tokens[at].suffix)) if self.tokens[at].suffix else of_head

    def add(self, chunk: Chunk) -> None:
        """Cut a chunk off."""
        self.found.append(chunk)
        self.position = max(self.position, chunk.last)


def like(pattern: str, word: str) -> str:
    """A folded word, capitalised when the pattern is."""
    return capitalize(word) if pattern[:1].isupper() else word
