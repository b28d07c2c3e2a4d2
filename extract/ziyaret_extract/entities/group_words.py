"""Words that mean a group: `heyet`, `Özbekistan heyetini`, `yerel yöneticiler`, what qualifies them, their case."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.entities.counted import counted_people, is_counted_group
from ziyaret_extract.entities.group_nouns import GUESTS, group_noun
from ziyaret_extract.entities.heads import CONSISTING
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.entities.received import are_received_by, case_of_received, is_received
from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.lexicon import ethnonyms, given_names, group_bearers, is_common
from ziyaret_extract.turkish.morphology import Case, case_after
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence

_MODIFIERS = frozenset({"konuk", "misafir", "yerel", "resmî", "resmi", "uzman", "akademik", "teknik"}) | ethnonyms()
# `X Derneği üyesi gaziler`
_BELONGING = frozenset({"üyesi", "mensubu", "ortağı", "öğrencisi"})
_OF_A_BOARD = frozenset({"yönetim", "meclis", "meclisi", "denetim", "kurulu", "encümen"})
_CLASSES = frozenset({"sınıf", "sınıfı", "bölümü"})
_UNITS = frozenset({"bölümü", "müdürlüğü", "birimi", "fakültesi", "şubesi", "programı", "meclisi", "kolu", "kulübü"})
_NUMBER = re.compile(r"\d{1,2}[./-]?[A-ZÇĞİÖŞÜ]?|[./-]|[A-ZÇĞİÖŞÜ]")
# What somebody does or is done to him, `eden`, `karşılanan`, `katılan`; `belediyeden` is whence he is.
_DOES = re.compile(r"\w+(?:(?<![dt])[ae]n|[ae]c[ae]k)|giden|eden")
_FROM_THERE = ("lı", "li", "lu", "lü")
_OBJECTS = frozenset({"ekibi", "heyeti", "grubu", "topluluğu"})
# Who is from a town: `Strugalılar`, `Üsküplüleri`.
_FROM_A_TOWN = re.compile(r"(?P<one>\w{3,}l[ıiuü])l[ae]r")
_TAKING_PART = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE})
_OWN_PLURALS = ("ları", "leri")
# So near before a group is `gelen`.
_NEAR = 4
_WITH = ("yle", "yla", "ile")
_QUALIFYING = frozenset({Case.NOMINATIVE, Case.GENITIVE})


@dataclass(frozen=True, slots=True)
class GroupWord:
    """A word that means a group: tokens `first` up to `last`, its case, and the key of what qualifies it."""

    first: int
    last: int
    case: Case
    qualifier: str | None


_TOLD_OF = re.compile(r"\w{2,}(?:[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])")


def find_group_words(analysis: Analysis, sentence: Sentence, named: Sequence[Occurrence]) -> list[GroupWord]:
    """The group words of a sentence; `named`, in order, are the places and bodies that may qualify them."""
    found: list[GroupWord] = []
    by_end = {o.last: o for o in in_sentence(sentence, named)}
    inside = {at for o in by_end.values() for at in range(o.first, o.last - 1)}  # `Tekkaya Muhtarlar Derneği`
    counted = _counted(analysis, sentence, inside, by_end)
    inside |= {word.last - 1 for word in counted}
    for at in range(sentence.first, sentence.last):
        noun = group_noun(analysis.tokens[at].folded) if at not in inside else None
        read = noun or _townspeople(analysis, at)
        word = _group_word(analysis, sentence, at, read, by_end) if read else None
        if word is None:
            continue
        if found and found[-1].last == word.first:
            joined = found.pop()
            word = replace(word, first=joined.first, qualifier=joined.qualifier or word.qualifier)
        origin = word.qualifier or _whence(analysis, sentence, word.first, by_end)
        found.append(replace(word, qualifier=origin))
    return sorted((*found, *counted), key=lambda word: word.first)


def _group_word(
    analysis: Analysis, sentence: Sentence, at: int, read: tuple[str, Case], by_end: Mapping[int, Occurrence]
) -> GroupWord | None:
    """The group of a kind and in a case that a token means with the words before it, if it stands for people there."""
    kind, case = read
    received = kind in {"members", "crowd"} and is_received(analysis, sentence, at)
    if (kind == "crowd" and not received) or (kind in {"officials", "members"} and _before_a_name(analysis, at)):
        return None
    own = _modified_start(analysis, sentence, at)
    first = _behind_unit(analysis, sentence, own, by_end)
    bracket = first > sentence.first and analysis.tokens[first - 1].text == ")"
    before = None if are_received_by(analysis, sentence, at) else _not_of_host(by_end.get(first - bracket), kind)
    qualifier = before.key if before and before.case in _QUALIFYING else None
    counted = kind == "members" and is_counted_group(analysis.tokens, sentence.first, first)
    if before and qualifier:
        first = _coordinated_start(analysis, before.first, by_end)
    elif counted or _of_noun(analysis, sentence, first):
        first -= 1
    elif (kind == "members" and first == at and not received and not _is_made_up(analysis, sentence, at)) or (
        kind == "officials" and own == at and not _by_deeds(analysis, sentence, first)
    ):
        return None
    word = GroupWord(first, at + 1, case, qualifier)
    return replace(word, case=_case_told(analysis, sentence, word, received=received, modified=own < at))


def _case_told(analysis: Analysis, sentence: Sentence, word: GroupWord, *, received: bool, modified: bool) -> Case:
    """The case of a group word, which its form alone does not tell: `heyeti` may be the object or somebody's."""
    first, at = word.first, word.last - 1
    token = analysis.tokens[at]
    if first == at and token.folded in _OBJECTS and _is_made_up(analysis, sentence, at):
        return Case.ACCUSATIVE
    if received or (modified and _is_object(analysis, first, at)):
        return case_of_received(analysis, sentence, at)
    if word.case is Case.NOMINATIVE and _is_within(analysis, sentence, at):
        return Case.LOCATIVE
    owned = (word.qualifier or _compound(analysis, sentence, first)) and _possessed(analysis, at)
    of_body = token.folded.endswith(_OWN_PLURALS) and analysis.tokens[first].folded in group_bearers()
    return Case.NOMINATIVE if word.case is Case.ACCUSATIVE and (owned or of_body) else word.case


def _counted(
    analysis: Analysis, sentence: Sentence, inside: Collection[int], by_end: Mapping[int, Occurrence]
) -> list[GroupWord]:
    """The people who are counted: `X Lisesinden 20 öğrenci`."""
    found = []
    for at in range(sentence.first, sentence.last):
        if at not in inside and (read := counted_people(analysis.tokens, sentence.first, at)):
            first, case = read
            sent = by_end.get(first)
            origin = sent.key if sent and sent.case is Case.ABLATIVE else _whence(analysis, sentence, first, by_end)
            found.append(GroupWord(first, at + 1, case, origin))
    return found


def _not_of_host(before: Occurrence | None, kind: str) -> Occurrence | None:
    """What stands before a group unless it receives them: `Y Belediyesi'nin konukları`, no `Y konukları`."""
    return None if before and kind == "guests" and before.case is Case.GENITIVE else before


def _coordinated_start(analysis: Analysis, first: int, by_end: Mapping[int, Occurrence]) -> int:
    """Where the names begin that `ve` joins to the one at a token: `Kosova ve Arnavutluk heyeti`."""
    joints = {AND}
    while first > 1 and analysis.tokens[first - 1].folded in joints:
        joints = {AND, ","}
        before = by_end.get(first - 1)
        if before is None or before.case is not Case.NOMINATIVE:
            break
        first = before.first
    return first


def _whence(analysis: Analysis, sentence: Sentence, first: int, by_end: Mapping[int, Occurrence]) -> str | None:
    """The place or body from which a group comes: `Kırcaali'den gelen 5 kişilik heyet`."""
    for at in range(first - 1, max(first - _NEAR, sentence.first) - 1, -1):
        if analysis.tokens[at].folded == "gelen":
            origin = by_end.get(at)
            return origin.key if origin and origin.case is Case.ABLATIVE else None
    return None


def _modified_start(analysis: Analysis, sentence: Sentence, at: int) -> int:
    """Where the words begin that say which they are: `konuk heyet`, `3/C sınıfı öğrencileri`."""
    modifiers = _OF_A_BOARD if analysis.tokens[at].folded.startswith("üye") else _MODIFIERS
    while at > sentence.first and (
        analysis.tokens[at - 1].folded in modifiers or _is_from_there(analysis, sentence, at - 1)
    ):
        at -= 1
    if at > sentence.first and analysis.tokens[at - 1].folded in _BELONGING:
        return at - 1
    if at > sentence.first and analysis.tokens[at - 1].folded in _CLASSES:
        at -= 1
        while at > sentence.first and _NUMBER.fullmatch(analysis.tokens[at - 1].text):
            at -= 1
    return at


def _behind_unit(analysis: Analysis, sentence: Sentence, first: int, by_end: Collection[int]) -> int:
    """Where the unit of a body begins whose people they are: `X Üniversitesi | Çevre Bölümü öğrencileri`."""
    at = next((k + 1 for k in (first, first - 1) if analysis.tokens[k].folded in _UNITS), None)
    if at is None:
        return first
    while at > sentence.first and at not in by_end and analysis.tokens[at - 1].text[:1].isupper():
        at -= 1
    return at if at in by_end else first


def _by_deeds(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the word before says which they are by what they do: `Y'yi ziyaret eden başkanlar`."""
    return at > sentence.first and _DOES.fullmatch(analysis.tokens[at - 1].folded) is not None


def _is_within(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the word behind a group tells that somebody is in it: `heyet içerisinde A ve B bulunuyordu`."""
    return at + 1 < sentence.last and analysis.tokens[at + 1].folded in {"içerisinde", "içinde"}


def _is_made_up(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a participle tells who a group is: `A ve B'den oluşan ekibi`."""
    before = analysis.tokens[max(at - _NEAR, sentence.first) : at]
    told = any(token.folded in CONSISTING for token in before)
    # `A ve B'den oluşan ekibiyle X`.
    return told and not analysis.tokens[at].folded.endswith(_WITH)


def _is_from_there(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a word says from where they are: `Afrikalı yöneticiler`, `KKTC'li başkanlar`; no person's surname."""
    token = analysis.tokens[at]
    before = analysis.tokens[at - 1]
    behind_a_name = at - 1 > sentence.first and before.text[:1].isupper() and not before.suffix
    ends = fold(token.suffix) in _FROM_THERE or (not token.suffix and token.folded.endswith(_FROM_THERE))
    return token.text[:1].isupper() and ends and not behind_a_name


def _townspeople(analysis: Analysis, at: int) -> tuple[str, Case] | None:
    """`Strugalılar` are guests who are from there, in their case; `Strugalılar Derneği` is a body."""
    token = analysis.tokens[at]
    found = _FROM_A_TOWN.match(token.folded) if token.text[:1].isupper() and not token.text.isupper() else None
    behind = analysis.tokens[at + 1].text if at + 1 < len(analysis.tokens) else ""
    if found is None or is_common(found["one"]) or behind[:1].isupper() or behind == AND:
        return None
    case = case_after(token.folded, found[0])
    return ("guests", case) if case in _TAKING_PART else None


def _is_object(analysis: Analysis, first: int, at: int) -> bool:
    """Whether a group is the object by its ending, `misafir ekibi`, and nobody's: `X ekibi`."""
    return analysis.tokens[first].folded in GUESTS and analysis.tokens[at].folded in _OBJECTS


def _possessed(analysis: Analysis, at: int) -> bool:
    """Whether a word may be the possessive in the nominative as well as the object: `heyeti`."""
    return analysis.tokens[at].folded in {"heyeti", "delegasyonu"}


def _of_noun(analysis: Analysis, sentence: Sentence, first: int) -> bool:
    """Whether a bare noun goes before: `mahalle muhtarları` is a possessive, its accusative `mahalle muhtarlarını`."""
    before = analysis.tokens[first - 1] if first > sentence.first else None
    begins = first - 1 == sentence.first
    return (
        before is not None
        and (begins or before.text.islower())
        and not before.suffix
        and before.folded in group_bearers()
    )


def _before_a_name(analysis: Analysis, at: int) -> bool:
    """Whether the word is the title of somebody named next: `meclis üyeleri Ayşe Kaya ve …`."""
    return at + 1 < len(analysis.tokens) and analysis.tokens[at + 1].folded in given_names()


def _compound(analysis: Analysis, sentence: Sentence, first: int) -> bool:
    """Whether `heyeti` has its possessive from the noun before it (`paylaşım programı heyeti`) and is no object."""
    before = analysis.tokens[first - 1] if first > sentence.first else None
    if before is None or before.suffix or before.folded.startswith(("beraberinde", "yanındaki")):
        return False
    if _TOLD_OF.fullmatch(before.folded):  # `A ve B'nin yer aldığı heyeti` is the object
        return False
    named = before.text[:1].isupper() and first - 1 > sentence.first  # a town, where two words in capitals are a person
    town = named and not analysis.tokens[first - 2].text[:1].isupper()
    return town or (not named and before.folded.endswith(("ı", "i", "u", "ü", "lar", "ler")))
