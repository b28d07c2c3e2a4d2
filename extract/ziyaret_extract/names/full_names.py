"""Full names whose first name no table has: known by their surname, what stands before them, or those beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE, AND, JOINTS, REPUBLIC, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import WHERE, Case, is_of_ours

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SHORTEST, _LONGEST = 2, 4
_WITH = "ile"
# `Dr. Öğr. Üyesi Ad Soyad`.
_MEMBER, _MEMBER_WORDS = "üyesi", 2
# Who is called so lived long ago; `Kur'an-ı Kerim`.
_SACRED = frozenset({"hazreti", "hz.", "kerim"})
# What only surnames end in: `Demircioğlu`, `Ahmedova`, `Kovačević`, `Beridze`.
_OF_SURNAMES = re.compile(
    r"\w{3,}(?:oğlu|oğulları|zade|zadə|ov|ova|ev|eva|ski|ska|ić|iç|vić|viç|dze|şvili|shvili|yan|escu|opoulos)"
)
# Who makes or sells it: `bakırcı`, `üreticisi`, `sanayicilerden`; and what only looks so.
_AGENT = re.compile(r"\w{3,}[cç][ıiuü](?:s[ıiuü]|l[ae]r(?:[ıi](?:nd[ae]n)?|d[ae]n)?)?")
_NO_AGENT = frozenset(
    {"amacı", "sonucu", "ilacı", "ağacı", "kazancı", "inancı", "borcu", "birinci", "ikinci", "üçüncü"}
)
# In these a name that joins another by `ile` may be what was done with, and in the last of them it is where.
_OF_THINGS = frozenset({Case.ACCUSATIVE, Case.DATIVE})
# No first name: `Kurdeleyi Kaya kesti`, `Sunuculuğunu Kaya yaptı`.
_IN_A_CASE = re.compile(r"\w{3,}(?:[aeıioöuü]y[ıiuü]|[ıiuü]n[ıiuü])")
_PLURAL = re.compile(r"\w{3,}l[ae]r(?:[ıi]|[ıi]?n[ae]|[ae]|d[ae]n?|[ıi]n|[ıi]nd[ae]n?)?")


def is_surname(word: str) -> bool:
    """Whether a folded word, or what a hyphen joins to it, is a surname by the table or by its ending."""
    word = word.rpartition("-")[2]
    return word in _surnames() or (_OF_SURNAMES.fullmatch(word) is not None and not lexicon.is_common(word))


def may_be_full_name(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens may be somebody's full name: two to four words, none of a body's, a place's or an office's."""
    words = [token.folded for token in reading.tokens[first:last]]
    given = words[0] in lexicon.given_names()
    # `Ulu Önder Elif Kaya`, `Terzi Elif Kaya`
    labelled = words[0] in _person_nouns() or (not given and not lexicon.given_names().isdisjoint(words[1:-1]))
    place = reading.is_place(first, last) or (reading.is_place(first, first + 1) and not given)
    return (
        not (place or labelled)
        and not is_acronym(reading.tokens[first].text)
        and _is_free_of_others(reading, first, last)
    )


def _is_free_of_others(reading: Reading, first: int, last: int) -> bool:
    """Whether several capitalised tokens hold no word of a body's, a place's or an office's name."""
    words = [token.folded for token in reading.tokens[first:last]]
    if not _SHORTEST <= len(words) <= _LONGEST or reading.is_body(first, last):
        return False
    whole = all(token.text[:1].isupper() for token in reading.tokens[first:last])
    return (
        whole and not lexicon.is_thing(words[-1]) and not is_of_ours(words[-1]) and not any(map(_is_of_others, words))
    )


def is_honoured(reading: Reading, chunk: Chunk) -> bool:
    """Whether an honorific stands before a name of several words: `Doç. Dr. Ad Soyad`, `Sayın Ad Soyad`."""
    before = reading.tokens[chunk.first - 1].folded if chunk.first else ""
    if before == _MEMBER and chunk.first > 1:
        before = reading.tokens[chunk.first - _MEMBER_WORDS].folded
    honoured = before in lexicon.honorifics() and before not in REPUBLIC
    return honoured and _is_free_of_others(reading, chunk.first, chunk.last)


def ends_in_surname(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens may be a full name and the last is a surname that is no place: `Ad Yurdakul`."""
    known = is_surname(reading.tokens[last - 1].folded) and not reading.is_place(last - 1, last)
    return known and may_be_full_name(reading, first, last)


def is_plain_name(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens may be a full name, and end in a surname or are two words of which none is common."""
    own = last - first == _SHORTEST and not _has_common_word(reading, first, last)
    return ends_in_surname(reading, first, last) or (own and may_be_full_name(reading, first, last))


def is_known_by_surname(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name ends in a surname and holds no common word."""
    before = [token.folded for token in reading.tokens[chunk.first : chunk.last - 1]]
    free = not _has_common_word(reading, chunk.first, chunk.last) and not any(map(_IN_A_CASE.fullmatch, before))
    return free and ends_in_surname(reading, chunk.first, chunk.last)


def is_told_by_noun(reading: Reading, chunk: Chunk) -> bool:
    """Whether a noun before a name says that it is somebody's: `88 yaşındaki Ad Soyad`, `bakırcı Ad Soyad`."""
    before = reading.tokens[chunk.first - 1] if chunk.first else None
    if before is None or before.suffix or not before.text[:1].islower():
        return False
    word = before.folded
    agent = _AGENT.fullmatch(word) is not None and word not in _NO_AGENT
    if not (agent or word in _person_nouns()) or not may_be_full_name(reading, chunk.first, chunk.last):
        return False
    behind = reading.tokens[chunk.last].folded if chunk.last < len(reading.tokens) else ""
    return chunk.case is not Case.GENITIVE or headwords.title(behind) is None  # `üretici X'in müdürü` is a body's


def beside_people(reading: Reading, chunks: Sequence[Chunk], people: Collection[int]) -> list[int]:
    """The chunks that name somebody as those beside them in a list do, by index: `Elif Kaya, Ad Soyad ve Can Er`.

    `people` are the chunks that are known to name somebody. A comma joins only in a list that goes on.
    """
    found: set[int] = set()
    for order in (range(1, len(chunks)), range(len(chunks) - 2, -1, -1)):
        step = 1 if order.step > 0 else -1
        for at in order:
            beside = at - step
            if at in people or at in found or not (beside in people or beside in found):
                continue
            if " " in chunks[beside].name and _is_listed(reading, chunks, at, beside):
                found.add(at)
    return sorted(found)


def _is_listed(reading: Reading, chunks: Sequence[Chunk], at: int, beside: int) -> bool:
    """Whether one word or mark joins a name to somebody's, and nothing speaks against its being one."""
    chunk, left, right = chunks[at], chunks[min(at, beside)], chunks[max(at, beside)]
    joint = reading.tokens[left.last].folded if right.first == left.last + 1 else ""
    if chunk.kind is not ChunkKind.NAME or joint not in JOINTS or left.case is not Case.NOMINATIVE:
        return False
    if joint == "," and not _goes_on(reading, left.first - 1, right.last):
        return False
    if chunk.case in WHERE or (joint == _WITH and chunk is right and chunk.case in _OF_THINGS):
        return False
    words = [token.folded for token in reading.tokens[chunk.first : chunk.last]]
    common = _has_common_word(reading, chunk.first, chunk.last)
    plain = not common or (is_surname(words[-1]) and not lexicon.is_common(words[0]))
    return plain and may_be_full_name(reading, chunk.first, chunk.last)


def _has_common_word(reading: Reading, first: int, last: int) -> bool:
    return any(lexicon.is_common(token.folded) for token in reading.tokens[first:last])


def _goes_on(reading: Reading, before: int, behind: int) -> bool:
    """Whether a joint of a list stands at one of two tokens."""
    return any(reading.tokens[at].folded in JOINTS for at in (before, behind) if 0 <= at < len(reading.tokens))


def _is_of_others(word: str) -> bool:
    """Whether a word is one of names of bodies, places, offices or peoples, and no surname."""
    if headwords.organization_head(word) or word in lexicon.ethnonyms() or word in lexicon.fields():
        return True
    if word in _SACRED or lexicon.is_of_clause(word):
        return True
    if word in ADMINISTRATIVE or word == AND or headwords.title(word) or word in lexicon.honorifics():
        return True
    head = headwords.place_head(word)
    if head and word == head.row.word:
        return True
    return not is_surname(word) and (head is not None or _PLURAL.fullmatch(word) is not None)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(read_words("surnames_listed.txt")) | frozenset(read_words("surnames_hand.txt"))


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(read_words("person_nouns.txt"))
