"""Turkish case endings: vowel harmony, buffer letters, softened consonants, and how acronyms and numbers are said."""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import lru_cache

from ziyaret_corpus.training.tables import word_list
from ziyaret_ontology.folding import fold

_BACK, _FRONT = "aıou", "eiöü"
_VOWELS = _BACK + _FRONT
_VOICELESS = "fstkçşhpxq"
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_FOREIGN = str.maketrans("əäæøőűéèêëíìïîýāáàâãåóòôôúùûūīēōŏŭ", "eeeööüeeeeiiiiiaaaaaaoooouuuuieoou")
_SOFT = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}
_DIGITS = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")

# A is a/e, I is ı/i/u/ü, D is d/t, C is c/ç; after a consonant, after a vowel, after a compound's own ending.
_ENDINGS = {
    "acc": ("I", "yI", "nI"),
    "dat": ("A", "yA", "nA"),
    "loc": ("DA", "DA", "ndA"),
    "abl": ("DAn", "DAn", "ndAn"),
    "gen": ("In", "nIn", "nIn"),
    "ins": ("lA", "ylA", "ylA"),
    "locki": ("DAki", "DAki", "ndAki"),
    "equ": ("CA", "CA", "ncA"),
    "adj": ("lI", "lI", "lI"),
    "plu": ("lAr", "lAr", "lAr"),
    "cop": ("DIr", "DIr", "DIr"),
}
CASES = ("nom", *_ENDINGS)


class Form(Enum):
    """What a word is for the ending that follows."""

    PROPER = "proper"  # Pendik’e, Ayşe’nin
    COMPOUND = "compound"  # Pendik Belediyesi’ne: the name ends in a possessive
    COMMON = "common"  # kitabı, heyete


@lru_cache(maxsize=100_000)
def ending(stem: str, case: str, form: Form = Form.PROPER) -> str:
    """The ending of a case after the stem: `nin` of `TDBB` in the genitive; empty in the nominative."""
    if case == "nom":
        return ""
    said = _said(stem)
    after_vowel = said[-1:] in _VOWELS
    pattern = _ENDINGS[case][2 if form is Form.COMPOUND and after_vowel else int(after_vowel)]
    return _harmonised(pattern, said, front=_is_front(stem))


def inflected(stem: str, case: str, form: Form = Form.PROPER, *, apostrophe: str = "") -> str:
    """The stem with the ending of a case; a common noun softens its last consonant before a vowel."""
    tail = ending(stem, case, form)
    if form is Form.COMMON and tail[:1] in _VOWELS:
        stem = _softened(stem)
    return stem + (apostrophe + tail if tail else "")


def is_compound(name: str) -> bool:
    """Whether a name ends in the possessive of a compound: `Pendik Belediyesi`, `Van Gölü`."""
    last = fold(name.rpartition(" ")[2])
    return last[-1:] in ("ı", "i", "u", "ü") and len(last) > 2 and last not in word_list("no_compound")  # noqa: PLR2004 - İl


def _harmonised(pattern: str, said: str, *, front: bool) -> str:
    """The pattern with the vowels that follow what is said, one after the other."""
    vowel = next((c for c in reversed(said) if c in _VOWELS), "e")
    if front and vowel in _BACK:
        vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}[vowel]
    made = ""
    for letter in pattern:
        previous = (made or said)[-1:]
        if letter == "I":
            vowel = _HIGH[vowel]
            made += vowel
        elif letter == "A":
            vowel = "a" if vowel in _BACK else "e"
            made += vowel
        elif letter == "D":
            made += "t" if previous in _VOICELESS else "d"
        elif letter == "C":
            made += "ç" if previous in _VOICELESS else "c"
        else:
            made += letter
    return made


def _said(stem: str) -> str:
    """How the end of a stem sounds, in Turkish lower-case letters."""
    last = stem.rpartition(" ")[2].rstrip(".)")
    if last[-1:].isdigit():
        return _number(last)
    letters = last.rpartition(".")[2].rpartition("-")[2]
    if len(letters) == 1 or (letters.isupper() and not any(c in _VOWELS for c in _plain(letters))):
        return letters if _plain(letters) in _VOWELS else "e"  # letters are named: be, ce, de
    return _plain(letters)


def _plain(word: str) -> str:
    lowered = fold(word).translate(_FOREIGN)
    if lowered.isascii() or all(c in "abcçdefgğhıijklmnoöprsştuüvyzqwx'" for c in lowered):
        return lowered
    return "".join(c if c in "çğşöü" else unicodedata.normalize("NFD", c)[0] for c in lowered)


def _number(text: str) -> str:
    """The last word of a number: `yirmi` of 2020, `üç` of 23; a time on the hour is said by its hour."""
    if text.endswith((".00", ":00")):
        text = text[:-3]
    digits = "".join(c for c in text.replace(":", ".").rpartition(".")[2] if c.isdigit()) or "0"
    if digits.endswith("000"):
        return "bin"
    if digits.endswith("00"):
        return "yüz"
    if digits.endswith("0") and len(digits) > 1:
        return _TENS[int(digits[-2])]
    return _DIGITS[int(digits[-1])]


def _is_front(stem: str) -> bool:
    """Whether the last word takes front vowels against its own: `Kemal’e`, `saati`."""
    return fold(stem.rpartition(" ")[2]) in word_list("front")


def _softened(stem: str) -> str:
    last = stem.rpartition(" ")[2]
    plain = _plain(last)
    if plain[-1:] not in _SOFT or sum(c in _VOWELS for c in plain) < 2 or plain in word_list("hard"):  # noqa: PLR2004
        return stem
    return stem[:-1] + ("g" if plain.endswith("nk") else _SOFT[plain[-1]])
