"""How names sound: the same for what one name is written as in the alphabets of the Turkic and Balkan languages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_READINGS = ("any", "balkan")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_DOUBLED = re.compile(r"(\D)\1+")
_VOWELS = re.compile(r"(?<=.)[ai]+")
_MARKS = frozenset("çşğıöüəčćšžđñä")


@dataclass(frozen=True, slots=True)
class Sound:
    """How a word sounds, and that without the vowels behind its first letter."""

    letters: str
    consonants: str


def sounds_of(name: str) -> tuple[tuple[Sound, ...], ...]:
    """The words of a name as they sound: by one reading, and by the other where that is something else."""
    words = _WORD.findall(_plain(name))
    return tuple(dict.fromkeys(tuple(_sound(word, reading) for word in words) for reading in _READINGS))


def _plain(name: str) -> str:
    """The name folded, without apostrophes and without marks that no row of the table knows."""
    folded = unicodedata.normalize("NFC", fold(name)).replace("'", "")
    return "".join(letter if letter in _MARKS else unicodedata.normalize("NFKD", letter)[:1] for letter in folded)


def _sound(word: str, reading: str) -> Sound:
    pattern, table = _table(reading)
    letters = _DOUBLED.sub(r"\1", pattern.sub(lambda found: table[_key(found)], word))
    consonants = _VOWELS.sub("", letters)
    return Sound(letters, "a" + consonants[1:] if letters[:1] in {"a", "i"} else consonants)


def _key(found: re.Match[str]) -> str:
    """The row of the table that was found, by the name of its group."""
    return str(found.lastgroup)


@cache
def _table(reading: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """One expression for all rows of a reading, in their order, and the sound of each by the name of its group."""
    rows = [row for row in read_rows("name_sounds.tsv") if row[2] in {"any", reading}]
    groups = {f"row{number}": row for number, row in enumerate(rows)}
    pattern = "|".join(f"(?P<{name}>{written})" for name, (written, *_) in groups.items())
    return re.compile(pattern), {name: sound for name, (_, sound, *_) in groups.items()}
