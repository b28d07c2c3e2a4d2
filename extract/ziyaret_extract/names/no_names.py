"""Capitalised words that look like somebody's name and are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Chunk, Reading

_KIN = frozenset({"nine", "amca", "dayı", "teyze", "hala", "abla", "ağabey", "abi", "yenge"})
# A first name that is also what somebody has.
_RIGHT, _GENITIVE = "hakkı", re.compile(r"\w{2,}[ıiuü]n")
_DEMONYM = re.compile(r"(?<=\w{3})l[ıiuü]$")
# Whom one may meet.
_OTHERS = re.compile(r"(?:rakip|rakib|misafir|konuk|konuğ|sporcu|vatandaş|hemşehri|üretici|çiftçi|esnaf|öğrenci)\w*")


def is_of_kin(words: Sequence[str]) -> bool:
    """Whether folded words are a first name and what an elder is called, and so no full name: `Hatice Nine`."""
    return words[-1] in _KIN


def is_somebodys(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name begins with what somebody has: `Gazilerimizin Hakkı Ödenmez`."""
    owned = reading.tokens[chunk.first].folded == _RIGHT and chunk.first > 0
    return owned and _GENITIVE.fullmatch(reading.tokens[chunk.first - 1].folded) is not None


def is_from_there(reading: Reading, chunk: Chunk) -> bool:
    """Whether a word tells where those in small letters behind it are from: `sporcularımız Salihlili rakiplerini`."""
    home = _DEMONYM.sub("", fold(chunk.name))
    behind = reading.tokens[chunk.last].text if chunk.last < len(reading.tokens) else ""
    others = home != fold(chunk.name) and _OTHERS.fullmatch(behind) is not None
    return others and bool(reading.gazetteer.places(home))
