"""Capitalised words that look like somebody's name and are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import is_acronym
from ziyaret_extract.names.clubs import is_club
from ziyaret_extract.names.titles_as_names import NO_SURNAMES
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import home_of, is_of_ours, is_possessed
from ziyaret_ontology.folding import ascii_fold, fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Chunk, Reading

_POLITE = frozenset({"hanım", "bey", "hanıma", "beye"})
# What elders are called behind their first name: `Hatice Nine`.
_KIN = frozenset({"nine", "amca", "dayı", "teyze", "hala", "abla", "ağabey", "abi", "yenge"})
# `Genç Kadınlar K1` is a class of a race.
_DIGIT = re.compile(r"\d")
# First names that are feasts: with a noun that is theirs they name no person, `Ramazan Mesaisi`.
_FEASTS = frozenset({"ramazan", "bayram", "nevruz", "kurban"})
# `Annelere Müjde`.
_PLURAL_CASES = ("lere", "lara", "lerden", "lardan", "lerde", "larda", "lerin", "ların")
# A first name that is also what somebody has.
_RIGHT, _GENITIVE = "hakkı", re.compile(r"\w{2,}[ıiuü]n")
# What follows the name of a place and makes it one: `Başkan Samat köyüne gitti`.
_SETTLEMENTS = ("köyü", "mahallesi", "ilçesi", "beldesi")
# Whom one may meet.
_OTHERS = re.compile(r"(?:rakip|rakib|misafir|konuk|konuğ|sporcu|vatandaş|hemşehri|üretici|çiftçi|esnaf|öğrenci)\w*")


def is_no_holder(reading: Reading, chunk: Chunk, words: Sequence[str]) -> bool:
    """Whether what stands behind a title, in folded `words`, is nobody's name: `Başkan Samat köyüne`, `lider Xspor`."""
    if _ends_otherwise(words) or is_club(words[-1]) or words[0] in _POLITE or headwords.organization_head(words[-1]):
        return True
    if is_acronym(chunk.name) and reading.gazetteer.bodies(chunk.name):
        return True
    return len(words) == 1 and (is_settlement(reading, chunk) or _is_from_there(reading, chunk))


def is_no_name(reading: Reading, chunk: Chunk, words: Sequence[str]) -> bool:
    """Whether several words without a title, folded in `words`, are nobody's full name: `Hatice Nine`, `Van Gölü`."""
    return (
        _ends_otherwise(words)
        or _has_acronym(reading, chunk.name)
        or _DIGIT.search(chunk.name) is not None
        or words[-1] in _POLITE | _KIN
        or _is_somebodys(reading, chunk)
        or (words[0] in _FEASTS and is_possessed(words[1]))
        or words[0].endswith(_PLURAL_CASES)
        or _is_title(words)
        or reading.is_place(chunk.first, chunk.last)
        or _ends_with_country(reading, words[-1])
    )


def is_settlement(reading: Reading, chunk: Chunk) -> bool:
    """Whether the noun of a settlement stands right behind a name."""
    return reading.behind(chunk).startswith(_SETTLEMENTS)


def _ends_otherwise(words: Sequence[str]) -> bool:
    """Whether the last word is a thing or something of ours."""
    return lexicon.is_thing(words[-1]) or is_of_ours(words[-1])


def _is_somebodys(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name begins with what somebody has: `Gazilerimizin Hakkı Ödenmez`."""
    owned = reading.tokens[chunk.first].folded == _RIGHT and chunk.first > 0
    return owned and _GENITIVE.fullmatch(reading.tokens[chunk.first - 1].folded) is not None


def _is_from_there(reading: Reading, chunk: Chunk) -> bool:
    """Whether a word tells where those in small letters behind it are from: `sporcularımız Salihlili rakiplerini`."""
    home = home_of(fold(chunk.name))
    behind = reading.tokens[chunk.last].text if chunk.last < len(reading.tokens) else ""
    return home is not None and _OTHERS.fullmatch(behind) is not None and bool(reading.gazetteer.places(home))


def _is_title(words: Sequence[str]) -> bool:
    """Whether a name ends as a title does, and not only in a title's word behind a first name: `Hamdi Savcı`."""
    found = headwords.title(words[-1])
    if found is None:
        return False
    surname = found.bare and not found.ours and words[-1] not in NO_SURNAMES
    return not (surname and words[0] in lexicon.given_names())


def _has_acronym(reading: Reading, name: str) -> bool:
    """Whether a word of a name is an acronym, and no surname in capitals behind a first name: `Ayşe DEMİR`."""
    first, *rest = name.split()
    given = ascii_fold(fold(first)) in lexicon.typed_given_names() and not first.isupper()
    return is_acronym(first) or any(is_acronym(word) and (not given or reading.gazetteer.bodies(word)) for word in rest)


def _ends_with_country(reading: Reading, word: str) -> bool:
    """Whether a dash joins a country to what goes before: `Gagauz Yeri-Moldova`."""
    _, dash, last = word.rpartition("-")
    return bool(dash) and any(entry.kind is PlaceKind.COUNTRY for entry in reading.gazetteer.places(last))
