"""Offices in small letters behind the place that has them: `Kartal belediye başkanı`, `Kentau şehri akimi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import MUNICIPAL
from ziyaret_extract.names.directorates import UNITS
from ziyaret_extract.names.state_offices import OF_A_COUNTRY
from ziyaret_extract.turkish import headwords, lexicon

if TYPE_CHECKING:
    from ziyaret_extract.names.chunks import Reading

# `Kırgızistanlı belediye başkanı` is of no town.
_FROM = re.compile(r"\w{3,}l[ıiuü]")
# How many words the name of such a place has at most.
_LONGEST_PLACE = 3


def is_office_of_place(reading: Reading, begin: int, at: int) -> bool:
    """Whether the word in small letters at `at` begins an office of the place that ends the run begun at `begin`.

    A place that the gazetteer lacks is told only by its municipality or by what it is: `Szigetvár belediye başkanı`.
    """
    word = reading.tokens[at].folded
    found = headwords.title(word)
    municipal = word in MUNICIPAL or word in lexicon.area_nouns("governed")
    titled = found is not None and not found.bare and (bool(found.row.office) or found.row.bare in OF_A_COUNTRY)
    if not (municipal or titled or word in UNITS):
        return False
    known = any(reading.is_place(k, at) for k in range(max(begin, at - _LONGEST_PLACE), at))
    return known or (municipal and at - begin == 1 and _may_be_town(reading.tokens[begin].folded))


def _may_be_town(word: str) -> bool:
    """Whether a word that is no known place may be one: no people, no word such as `Konuk`, no title, no given name."""
    of_people = word in lexicon.given_names() or word in lexicon.ethnonyms() or _FROM.fullmatch(word)
    return not (of_people or lexicon.is_common(word) or headwords.title(word))
