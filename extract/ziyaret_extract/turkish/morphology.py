"""Turkish case endings: which case a name or a word stands in, and its nominative."""

from __future__ import annotations

import re
from enum import StrEnum


class Case(StrEnum):
    """The cases that tell a noun phrase's part in a clause."""

    NOMINATIVE = "nom"
    ACCUSATIVE = "acc"
    DATIVE = "dat"
    LOCATIVE = "loc"
    ABLATIVE = "abl"
    GENITIVE = "gen"
    INSTRUMENTAL = "ins"
    EQUATIVE = "equ"
    RELATIVE = "rel"
    OTHER = "other"


WHERE = frozenset({Case.LOCATIVE, Case.RELATIVE})
"""The cases in which a place tells where something is; people hardly stand in them."""
PLACE_CASES = WHERE | {Case.ABLATIVE, Case.DATIVE}
"""The cases in which places are told: where something is, whence and whither."""

# Each ending with its buffer letter: y after a vowel, n after a possessive; `-ki` makes an adjective of a locative.
_ENDINGS = (
    (Case.RELATIVE, r"n?[dt][ae]ki(?:ler)?(?:[ny]?[a-zıü]{0,4})?"),
    (Case.ABLATIVE, r"n?[dt][ae]n(?:d[ıi](?:r|l[ae]r)?)?"),
    (Case.LOCATIVE, r"n?[dt][ae](?:y?[dt][ıiuü]|dır|dir)?"),
    (Case.GENITIVE, r"n?[ıiuü]n"),
    (Case.INSTRUMENTAL, r"y?l[ae]"),
    (Case.EQUATIVE, r"n?[cç][ae]"),
    (Case.DATIVE, r"[yn]?[ae]"),
    (Case.ACCUSATIVE, r"[yn]?[ıiuü]"),
    # The copula marks no case: `son durak SASKİ'ydi`.
    (Case.NOMINATIVE, r"y?[dt][ıiuü]r?|y?m[ıiuü]ş"),
)
_ENDING = re.compile("|".join(f"(?P<{case.name}>{pattern})" for case, pattern in _ENDINGS))
_OURS = re.compile(r"[ıiuü]?m(?:[ıiuü]z)?")
# `Üniversitemiz`, `Odamızdaydı`; these look like it and are adjectives, and so surnames.
_OF_OURS = re.compile(r"m[ıiuü]z(?:(?:d[ae]|[ıiuü]n?|[ae]|l[ae])(?:n|yd[ıiuü]|ki)?)?$")
_NOT_OURS = frozenset({"temiz", "kırmızı", "semiz"})
_POSSESSED = re.compile(r"\w{3,}(?:s|[bcdfghjklmnprştvyzğ])[ıiuü]")
_DEMONYM = re.compile(r"(.*\w{3})l[ıiuü]")
# A word of fewer letters than this, ending stripped, is too short to be looked up.
_SHORTEST_STEM = 3
PARTICIPLE_ENDINGS = ("ğı", "ği", "ğu", "ğü")
"""How a participle ends whose doer stands in the genitive: `X'in yaptığı`."""
DOING_ENDINGS = ("masıyla", "mesiyle", "malarıyla", "meleriyle")
"""How a noun of doing ends by which something is done: `X'in çelenk sunmasıyla başladı`."""
_HARD = {"b": "p", "c": "ç", "d": "t", "ğ": "k", "g": "k"}


def case_of(ending: str) -> Case:
    """The case that a folded ending marks; `""` is the nominative, an ending that marks no case is OTHER.

    Azerbaijani endings are read too: `Bələdiyyəsindən`.
    """
    if not ending:
        return Case.NOMINATIVE
    found = _ENDING.fullmatch(ending.replace("ə", "e"))
    return Case[found.lastgroup] if found and found.lastgroup else Case.OTHER


def case_after(word: str, stem: str) -> Case | None:
    """The case of a folded word that is `stem` with or without an ending; None when it is another word."""
    if not word.startswith(stem):
        return None
    case = case_of(word[len(stem) :])
    return None if case is Case.OTHER else case


def case_after_ours(word: str, stem: str) -> Case | None:
    """The case of a folded word that is `stem` in a first person's possessive: `başkan|ımız|ın`, `başkan|ım|a`."""
    found = _OURS.match(word[len(stem) :]) if word.startswith(stem) else None
    return case_after(word, stem + found.group()) if found else None


def is_of_ours(word: str) -> bool:
    """Whether a folded word is something of ours, in any case: `üniversitemiz`, `odamızdaydı`, but not `temiz`."""
    return word not in _NOT_OURS and _OF_OURS.search(word) is not None


def home_of(word: str) -> str | None:
    """The place from which a word says that somebody is: `Gelibolu` for `Gelibolulu`; None for other words."""
    found = _DEMONYM.fullmatch(word)
    return found[1] if found else None


def is_possessed(word: str) -> bool:
    """Whether a folded noun has the ending of what is somebody's: `topluluğu`, `mesaisi`."""
    return _POSSESSED.fullmatch(word) is not None


def nominatives(word: str) -> tuple[tuple[str, Case], ...]:
    """Every reading of a folded word without an apostrophe as a stem and its case, the whole word first.

    A final soft consonant is also read as its hard form: `zonguldağa` may be `zonguldak` in the dative.
    """
    readings = [(word, Case.NOMINATIVE)]
    for cut in range(len(word) - 1, _SHORTEST_STEM - 1, -1):
        case = case_of(word[cut:])
        if case is Case.OTHER:
            continue
        stem = word[:cut]
        readings.append((stem, case))
        if word[cut] in "aeıiuü" and stem[-1] in _HARD:
            readings.append((stem[:-1] + _HARD[stem[-1]], case))
    return tuple(readings)
