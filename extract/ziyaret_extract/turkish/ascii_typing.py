"""Turkish typed without its letters, `Baskani ziyaret etti`: each letter as it would have been, one for one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import first_cells, read_rows, read_words
from ziyaret_extract.turkish.suffixes import is_suffix
from ziyaret_ontology.folding import ascii_fold, fold, upper

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = re.compile("[çğıöşüÇĞİÖŞÜ]")
_WORD = re.compile("([A-Za-z]{2,})(?:(' ?)([A-Za-z]{1,8})(?![A-Za-z]))?")
_IN_TABLES = re.compile("[a-zçğıöşü]+")
# Of a hundred letters of Turkish some twelve are none of ASCII; a text of so many that has almost none was typed so.
_FEWEST = 200
_SHARE = 0.005
_SHORTEST_STEM = 4
_VOWELS = frozenset("aeıioöuü")
_HARD = frozenset("çfhkpsşt")
# Tables whose words these are, and in which columns, those first that say what a word of two readings means.
_TABLES = (
    ("titles.tsv", 3),
    ("organization_heads.tsv", 2),
    ("organization_nouns.tsv", 2),
    ("place_heads.tsv", 1),
    ("place_nouns.tsv", 2),
    ("group_nouns.tsv", 1),
    ("event_nouns.tsv", 1),
    ("gatherings.tsv", 2),
    ("frames.tsv", 1),
    ("holding_verbs.tsv", 1),
    ("attending_verbs.tsv", 1),
    ("member_verbs.tsv", 1),
    ("topic_cues.tsv", 1),
    ("partner_words.tsv", 1),
    ("calendar.tsv", 2),
    ("relative_days.tsv", 1),
)
_LISTS = ("title_words", "clause_words", "genre_words", "common_words", "honorifics", "ethnonyms")
_NAMES = ("given_names_listed", "given_names_hand", "given_names")


def restore_letters(text: str) -> str:
    """The text, as long as it was; with its Turkish letters where it was typed without them."""
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST or len(_LETTERS.findall(text)) > _SHARE * letters:
        return text
    return _WORD.sub(lambda found: _with_ending(*found.groups("")), text)


def _with_ending(word: str, apostrophe: str, ending: str) -> str:
    stem = _restored(word)
    behind = _in_harmony(fold(stem), ascii_fold(ending))[len(stem) :] if is_suffix(ascii_fold(ending)) else ending
    return stem + apostrophe + (upper(behind) if ending.isupper() else behind)


@lru_cache(maxsize=65536)
def _restored(word: str) -> str:
    typed = ascii_fold(word)
    meant = _meant(typed, is_name=word[0].isupper())
    return "".join(upper(new) if old.isupper() else new for old, new in zip(word, meant, strict=True))


def _meant(typed: str, *, is_name: bool) -> str:
    """A word with its letters: one of the tables, else the longest that it begins like, with an ending in harmony.

    A name is a word of the tables with a case ending, or stays as it was typed.
    """
    known, keys = _known()
    if typed in known:
        return known[typed]
    if is_name:
        stems = (typed[:cut] for cut in range(len(typed) - 1, _SHORTEST_STEM - 1, -1))
        found = ((known[stem], len(stem)) for stem in stems if stem in known)
        endings = ((stem, _in_harmony(stem, typed[cut:])) for stem, cut in found)
        return next((word for stem, word in endings if is_suffix(word[len(stem) :])), typed)
    at = bisect_left(keys, typed)
    like = max(keys[max(at - 1, 0) : at + 1], key=lambda key: _shared(key, typed))
    cut = _shared(like, typed)
    return _in_harmony(known[like][:cut], typed[cut:]) if cut >= _SHORTEST_STEM else typed


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    unlike = (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(unlike, min(len(one), len(other)))


def _in_harmony(stem: str, ending: str) -> str:
    """The stem with an ending that was typed without Turkish letters."""
    word = stem
    for at, letter in enumerate(ending):
        before = next((known for known in reversed(word) if known in _VOWELS), "e")
        following = ending[at + 1 : at + 2]
        if letter == "i" and before in "aı":
            word += "ı"
        elif letter == "u" and before in "öüei":
            word += "ü"
        elif letter == "g" and word[-1:] in _VOWELS and following in _VOWELS:
            word += "ğ"
        elif letter == "s" and word[-2:] in {"mı", "mi", "mu", "mü"} and following not in _VOWELS:
            word += "ş"
        elif letter == "c" and word[-1:] in _HARD:
            word += "ç"
        else:
            word += letter
    return word


@cache
def _known() -> tuple[dict[str, str], list[str]]:
    """Words by how they are typed without Turkish letters, and these in order."""
    known: dict[str, str] = {}
    for told in (*read_words("typed_words.txt"), *_told()):
        for word in _IN_TABLES.findall(fold(told)):
            known.setdefault(ascii_fold(word), word)
            if word.endswith("k") and len(word) > _SHORTEST_STEM:
                known.setdefault(ascii_fold(word[:-1]) + "g", word[:-1] + "ğ")
    return known, sorted(known)


def _told() -> Iterator[str]:
    for name, columns in _TABLES:
        yield from (cell for row in read_rows(name) for cell in row[:columns])
    for name in (*_LISTS, *_NAMES):
        yield from read_words(f"{name}.txt")
    yield from (row[1] for row in read_rows("places.tsv"))
    yield from first_cells("bodies.tsv")
