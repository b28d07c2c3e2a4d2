"""Titles in small letters: `meclis üyesi Sevda Kaya`, `emekli öğretmenler`, `meclis üyelerinden`, `… Meclisi üyesi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.appointments import OF_APPOINTMENT
from ziyaret_extract.names.chunks import AND, MUNICIPAL, Chunk, ChunkKind, Reading
from ziyaret_extract.names.directorates import UNITS
from ziyaret_extract.names.full_names import is_surname, may_be_full_name
from ziyaret_extract.names.small_offices import is_office_of_place
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, is_possessed, nominatives

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence

_LONGEST = 4
# `ev sahibi Tekkaya Belediye Başkanı`.
_OF_HOSTS = "ev"
# Words before a title that tell nothing of the office.
_ANY = frozenset({"yeni", "ilk", "diğer", "tüm", "her", "bir", "aynı", "söz", "konuk", "genç", "ünlü"})
# `görevli mühendis`, and adjectives behind which an office is nobody's.
_ON_DUTY = "görevli"
_ADJECTIVES = frozenset({"genel", "eş", "eski", "önceki", "onursal", "kıdemli"})
_SHORTEST_STEM = 4
# An adjective of a noun: `kırsal`.
_ADJECTIVE = re.compile(r"\w{2,}(?:[sylrtk][ae]l|[ıiuü]?nc[ıiuü])")
# `öğretmenler` without the possessive of `öğretmenleri`.
_PLURALS = {"lar": "ı", "ler": "i"}


def small_title_before(reading: Reading, first: int, sentence: Sentence) -> Chunk | None:
    """The title in small letters just before the name that begins at `first`."""
    last = first
    while last > sentence.first and _goes_between(reading.tokens[last - 1].folded):
        last -= 1
    if last == sentence.first or (last == first and _begins_title(reading, first)) or reading.capital(last - 1):
        return None
    found = _title(reading.tokens[last - 1].folded)
    one_of = found is not None and found.plural and found.case is Case.ABLATIVE
    if found is None or not (one_of or found.case is Case.NOMINATIVE) or reading.tokens[last - 2].folded == _OF_HOSTS:
        return None
    if found.plural and found.bare and not _begins_full_name(reading, first, sentence):
        return None
    begin = _begin(reading, last, sentence, possessed=not found.bare)
    begin += begin < last - 1 and reading.tokens[begin].folded == _ON_DUTY
    begin += reading.tokens[begin].folded in UNITS and reading.tokens[begin + 1].folded in MUNICIPAL
    words = reading.name(begin, last)
    alone = (found.bare and not found.ours) or all(
        reading.tokens[at].folded in _ADJECTIVES for at in range(begin, last - 1)
    )
    single = found.row.bare if alone else found.row.possessed
    name = words.removesuffix(reading.tokens[last - 1].text) + single
    return Chunk(ChunkKind.ROLE, begin, last, name, Case.NOMINATIVE, plural=found.plural)


def _begins_full_name(reading: Reading, first: int, sentence: Sentence) -> bool:
    """Whether a first name stands at a token, or two words that end in a surname or before a joint of a list."""
    if reading.tokens[first].folded in lexicon.given_names():
        return True
    last = first + 2
    if last > sentence.last or reading.tokens[first].suffix or not may_be_full_name(reading, first, last):
        return False
    joined = last < sentence.last and reading.tokens[last].folded in {AND, ","}
    return joined or is_surname(reading.tokens[last - 1].folded)


def _goes_between(word: str) -> bool:
    """Whether a word may stand between a title and its holder: an honorific, or a participle of appointment."""
    return word in lexicon.honorifics() or word in OF_APPOINTMENT


def small_title_behind(reading: Reading, begin: int, first: int, sentence: Sentence) -> int | None:
    """Where the title in small letters ends that begins at `first`, in the run that begins at `begin`.

    It stands behind a body, the first words of the title or the place whose office it is: `Kartal belediye başkanı`.
    """
    before = reading.tokens[first - 1].folded
    head = headwords.organization_head(before)
    of_body = before in lexicon.title_words() or (head and head.case is Case.NOMINATIVE and not head.ours)
    of_place = not of_body and is_office_of_place(reading, begin, first)
    if not (of_body or of_place):
        return None
    for at in range(first, min(first + _LONGEST, sentence.last)):
        word = reading.tokens[at].folded
        found = headwords.title(word)
        if at > first and reading.capital(at) and _begins_title(reading, at):
            return at  # `X Belediyesi önceki dönem Belediye Başkanı`
        of_title = _is_title_word(word) or (
            of_place and (word in lexicon.area_nouns("governed") or word in lexicon.fields())
        )
        if reading.capital(at) or not of_title or (found and found.case is not Case.NOMINATIVE):
            return None
        if found and not found.bare and _name_follows(reading, at + 1, sentence):
            return at + 1
    return None


def _name_follows(reading: Reading, at: int, sentence: Sentence) -> bool:
    while at < sentence.last and _goes_between(reading.tokens[at].folded):
        at += 1
    return at < sentence.last and reading.capital(at)


def _title(word: str) -> headwords.Found[headwords.Title] | None:
    """The title that a word is a form of, also in a plural that is nobody's: `öğretmenler`, `başkanlardan`."""
    found = headwords.title(word)
    several = word.removesuffix("dan").removesuffix("den")
    ending = _PLURALS.get(several[-3:])
    if found or ending is None:
        return found
    plural = headwords.title(several + ending)
    case = Case.NOMINATIVE if several == word else Case.ABLATIVE
    return headwords.Found(plural.row, case, plural=True, bare=True) if plural and plural.plural else None


def _begin(reading: Reading, last: int, sentence: Sentence, *, possessed: bool) -> int:
    """Where a title that ends before `last` begins: at its own words, then at the nouns that it belongs to."""
    begin = last - 1
    while begin > sentence.first and _continues_title(reading, begin - 1) and not _is_whole(reading, begin - 1):
        begin -= 1
    if begin - 1 == sentence.first and _is_title_word(reading.tokens[begin - 1].folded):
        begin -= 1  # `Meclis üyelerinden Ad Soyad` at the start of a sentence
    if last - 1 > begin > sentence.first and headwords.organization_noun(reading.tokens[begin - 1].folded):
        begin -= not reading.capital(begin - 1)  # `dernek yönetim kurulu üyesi`
    while possessed and begin > sentence.first and last - begin < _LONGEST and _qualifies(reading, begin):
        begin -= 1
    return begin


def _continues_title(reading: Reading, at: int) -> bool:
    return not reading.capital(at) and _is_title_word(reading.tokens[at].folded)


def _is_whole(reading: Reading, at: int) -> bool:
    """Whether a title ends with a word and another begins behind it: `encümen üyesi belediye başkanlarından`."""
    found = headwords.title(reading.tokens[at].folded)
    return found is not None and not found.bare and reading.tokens[at + 1].folded in {"belediye", "büyükşehir"}


def _qualifies(reading: Reading, begin: int) -> bool:
    """Whether the word before `begin` is a noun that the title there belongs to: `takım kaptanı`.

    Farther off, one that belongs to such a noun: `folklor topluluğu sorumlusu`, `kırsal kalkınma sorumlusu`.
    """
    token, behind = reading.tokens[begin - 1], reading.tokens[begin].folded
    word = token.folded
    before = reading.tokens[begin - 2]
    named = headwords.organization_head(word) and not before.text.islower() and not lexicon.is_of_clause(before.folded)
    if named or word in _ANY or not (token.text.islower() and word.isalpha()):
        return False
    if word not in lexicon.fields() and (not lexicon.may_name(word) or _is_owner(word)):
        return False
    near = headwords.title(behind) is not None or is_possessed(behind)
    return near or _ADJECTIVE.fullmatch(word) is not None


def _is_owner(word: str) -> bool:
    """Whether a noun stands in the genitive and so begins another phrase: `grubun sorumlusu`."""
    stems = [stem for stem, case in nominatives(word) if case is Case.GENITIVE]
    known = [stem for stem in stems if headwords.organization_noun(stem) or lexicon.is_common(stem)]
    return any(len(stem) >= _SHORTEST_STEM for stem in known)


def _begins_title(reading: Reading, at: int) -> bool:
    """Whether a name's first word begins a title of its own: `üyeleri Belediye Başkanı Ad Soyad`."""
    word = reading.tokens[at].folded
    return word in {"belediye", "büyükşehir"} or headwords.title(word) is not None


def _is_title_word(word: str) -> bool:
    return word in lexicon.title_words() or headwords.title(word) is not None
