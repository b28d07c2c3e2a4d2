"""Whether the first word of a sentence, which has its capital in any case, begins a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.expressions import calendar_words
from ziyaret_extract.names.chunks import AND, BULLETS, MUNICIPAL, is_acronym
from ziyaret_extract.names.full_names import ends_in_surname, is_surname
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import PLACE_CASES, Case, case_after, case_of, nominatives
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.names.chunks import Reading

# `Servislerini`, `yanında`: a possessed noun in a case begins no name.
_INFLECTED = re.compile(r"\w{3,}[ıiuü](?:n[ıiuü]|nd[ae]n?)")
# `Kurdeleyi`, `Sunuculuğunu`, `Kurdelelerini`.
_OBJECT = re.compile(r"\w{3,}(?:[aeıioöuü]y[ıiuü]|l[ıiuü]ğ[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi])")
_DIRECTIONS = frozenset({"doğu", "batı", "kuzey", "güney", "orta", "iç", "yukarı", "aşağı", "yeni", "eski", "büyük"})
# `Gelinlikleri`, `Merasimde`.
_PLURAL_OR_PLACED = re.compile(r"\w{3,}(?:l[ae]r[ıi]|[dt][ae]n?)")
_SETTLEMENTS = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD})
# So many words may stand between the first of a title and its head: `Yönetim Kurulu Başkanı`.
_REACH = 3
_LONGEST_BODY = 7
_SHORTEST_STEM = 4
_SHORTEST_BODY = 2
_OF_STATE = frozenset({OrganizationKind.MINISTRY, OrganizationKind.AGENCY})


def first_word_names(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether the first word of a sentence or clause begins a name: no common word, or one as in `Okul Müdürü`."""
    word = reading.tokens[at].folded
    following = at + 1
    if at and reading.tokens[at - 1].text == ")" and _is_branch(word):
        return True  # `… Birliği (TDBB) Başkanı`
    if _begins_known_body(reading, at, sentence) or _begins_listed_name(reading, at, sentence):
        return True
    if not lexicon.is_common(word):
        case = _is_title_in_a_case(reading.tokens[at]) or _is_object(reading, at, sentence)
        return not (case or _is_before_another(reading, at, sentence))
    if following >= sentence.last:
        return False
    if word in lexicon.nouns() and reading.capital(following) and _is_branch(reading.tokens[following].folded):
        return True
    if _begins_body(reading, at, sentence) or _begins_venue(reading, at) or _begins_party(reading, at):
        return True
    if reading.is_place(at, following):
        return bool(reading.tokens[at].suffix) or _follows_a_place(reading.tokens[following].folded)
    if word in lexicon.title_words() or word in lexicon.fields():
        behind = reading.tokens[following : min(following + _REACH, sentence.last)]
        return any(headwords.title(token.folded) for token in behind)
    known = headwords.title(word) is not None or (word in lexicon.given_names() and not lexicon.is_of_clause(word))
    return known and reading.capital(following)


def _is_before_another(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a name of which an unknown word is no part stands behind it: `Gururla Bursa'da`, `Gelinlikleri Manisa`.

    Also `Cihaz Sağlık Bakanlığı`, `Salı Bursa`.
    """
    word, following = reading.tokens[at], at + 1
    if following >= sentence.last or not reading.capital(following) or word.suffix:
        return False
    place = reading.is_place(following, following + 1)
    if word.folded in calendar_words("weekday"):
        return place
    if _begins_place(reading, at) or word.folded in lexicon.given_names() or is_acronym(word.text):
        return False
    if _begins_state_body(reading, following, sentence):
        return True
    if place and case_of(fold(reading.tokens[following].suffix)) in PLACE_CASES:
        return True
    if word.folded in _DIRECTIONS | lexicon.fields() | lexicon.ethnonyms() or is_surname(word.folded):
        return False
    placed = place and _PLURAL_OR_PLACED.fullmatch(word.folded)
    return bool(placed) or _begins_known_body(reading, following, sentence)


def _begins_place(reading: Reading, at: int) -> bool:
    """Whether a word is a place of the gazetteer, alone or with the one behind it."""
    return any(reading.is_place(at, end) for end in (at + 1, at + 2))


def _begins_listed_name(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a line of a list begins with a name that ends in a surname: `– Sefer Kayalı, Müdür`."""
    if not at or reading.tokens[at - 1].text not in BULLETS:
        return False
    return any(ends_in_surname(reading, at, end) for end in (at + 2, at + 3) if end <= sentence.last)


def _begins_known_body(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether the words are a body of the gazetteer: `Hâkimler ve Savcılar Kurulu`."""
    ends = range(at + 2, min(at + _LONGEST_BODY, sentence.last) + 1)
    return any(reading.gazetteer.bodies(reading.name(at, end)) for end in ends)


def _begins_state_body(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a ministry or an agency of the gazetteer begins at a token, of more words than one."""
    ends = range(at + _SHORTEST_BODY, min(at + _LONGEST_BODY, sentence.last + 1))
    return any(_is_state_body(reading, at, end) for end in ends)


def _is_state_body(reading: Reading, first: int, last: int) -> bool:
    """Whether words are a ministry or an agency of the gazetteer, also in a case."""
    head = headwords.organization_head(reading.tokens[last - 1].folded)
    if head is None or head.plural or head.row.kind not in _OF_STATE:
        return False
    name = f"{reading.name(first, last - 1)} {head.row.singular}"
    return bool(reading.gazetteer.bodies(name))


def _is_object(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word has the ending of an object, which a name has behind its apostrophe: `Kurdeleyi Vali A kesti`."""
    headed = at + 1 < sentence.last and headwords.place_head(reading.tokens[at + 1].folded)  # `Karasuyu Deresi`
    token = reading.tokens[at]
    return not (headed or token.suffix) and _OBJECT.fullmatch(token.folded) is not None


def _is_title_in_a_case(token: Token) -> bool:
    """Whether a word is a title or a body that no name follows: `Büyükelçiye Ankara tanıtıldı`, `Valilikten`."""
    if not token.suffix and any(case_after(token.folded, noun) in PLACE_CASES for noun in headwords.body_nouns()):
        return True
    found = headwords.bare_title(token.folded)
    return found is not None and not token.suffix and found.case is not Case.NOMINATIVE


def _is_branch(word: str) -> bool:
    """Whether a word is a title or a branch that belongs to the noun before it: `Okul Müdürü`, `Kadın Kolları`."""
    found = headwords.title(word)
    possessed = found is not None and not found.bare and found.case is Case.NOMINATIVE
    return possessed or word == "kolları"


def _follows_a_place(word: str) -> bool:
    """Whether a word makes the common word before it a place: `Of Belediyesi`, `Çay Kaymakamı`."""
    head = headwords.organization_head(word)
    headed = head is not None and not head.ours
    return headed or word in MUNICIPAL or word in lexicon.area_nouns("governed") or headwords.title(word) is not None


def _is_dative(word: str) -> bool:
    """Whether a common word is the dative of another: `Kabule` is of `kabul`, `Kale` of nothing."""
    stems = (stem for stem, case in nominatives(word) if case is Case.DATIVE and len(stem) >= _SHORTEST_STEM)
    return any(stem in lexicon.common_words() for stem in stems)


def _begins_venue(reading: Reading, at: int) -> bool:
    """Whether a common word at a sentence's start has the head of a venue right behind it, or of a village.

    `Tuz Mağarası'nı`, `Yörük Köyü`.
    """
    if at and reading.tokens[at - 1].text[:1].isdecimal():
        return False  # `57. Alay Şehitliği` is no `Alay Şehitliği`
    word, head = reading.tokens[at].folded, headwords.place_head(reading.tokens[at + 1].folded)
    if head is None or not reading.capital(at + 1) or not lexicon.may_name(word) or _INFLECTED.fullmatch(word):
        return False
    return head.row.kind in _SETTLEMENTS or (head.row.kind is PlaceKind.VENUE and word in lexicon.nouns())


def _begins_party(reading: Reading, at: int) -> bool:
    """Whether a common word at a sentence's start is all that a party is called by: `Halkın Partisi`."""
    head = headwords.organization_head(reading.tokens[at + 1].folded) if reading.capital(at + 1) else None
    return (
        head is not None
        and head.row.kind is OrganizationKind.PARTY
        and not lexicon.is_of_clause(reading.tokens[at].folded)
    )


def _begins_body(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a common word at a sentence's start is the first of a body's name: `Şehit Aileleri Derneği`."""
    word, beside = reading.tokens[at].folded, reading.tokens[min(at + 1, sentence.last - 1)].folded
    place = reading.is_place(at, at + 1) and (lexicon.is_common(beside) or beside in lexicon.fields())
    free = lexicon.may_name(word) and not _INFLECTED.fullmatch(word) and not _is_dative(word)
    noun = word in lexicon.nouns() and free and not reading.is_place(at + 1, at + 2)
    for end in range(at + 1, min(at + _LONGEST_BODY, sentence.last)) if place or noun else ():
        token = reading.tokens[end]
        if not (reading.capital(end) or token.folded == AND) or reading.tokens[end - 1].suffix:
            return False
        head = headwords.organization_head(token.folded)
        if head:
            fitting = head.row.kind is not OrganizationKind.MINISTRY or word in lexicon.fields()
            return fitting and (end > at + 1 or place) and not head.row.of_place
    return False
