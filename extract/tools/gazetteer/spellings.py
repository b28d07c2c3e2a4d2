"""Which of the names that sources give are names that a Turkish text may use."""

from __future__ import annotations

import re
import unicodedata

from ziyaret_ontology.folding import ascii_fold, fold

QUALIFIER = re.compile(r" \(([^)]*)\)$")
UNIT = re.compile(
    r" (?:Belediyesi?|Municipality|Dis?tri?c?t|Dstric|upravni(?: okrug)?|İlçesi|Kantonu|oblast|osh|shaary|ili|kazası)$"
)
SHORTEST_NAME = 3
NAME_LETTERS = re.compile(r"[A-Za-zÇĞİÖŞÜçğıöşüâîû' .-]+")
_SUFFIXED = re.compile(r"(?:as|a|os|o|is|e|us|i)$")
_MOST_ALTERNATIVES = 6
_NEAR = 1
_MARKS = "ʻʼ"


def spellings(row: dict[str, str]) -> tuple[str, ...]:
    """Every further name in Latin letters that begins with a capital: English, exonyms, other orthographies."""
    names = (name.replace("’", "'").strip() for name in (row["name_en"], *row["alt_names"].split("|")))
    return tuple(
        dict.fromkeys(
            name for name in names if name[:1].isupper() and name not in {"Merkez", row["name_tr"]} and _is_latin(name)
        )
    )


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha() and letter not in _MARKS)


def others(name: str, names: str, *more: str) -> tuple[str, ...]:
    """The names of a list parted by `|`, without the name itself and `more`."""
    return tuple(other for other in dict.fromkeys(names.split("|")) if other and other not in {name, *more})


def near(name: str, english: str, names: str) -> tuple[str, ...]:
    """The names that are spellings of the name or of its English form; foreign case endings are left out."""
    bases = {ascii_fold(name), ascii_fold(english)} - {""}
    kept: list[str] = [english] if english and fold(english) != fold(name) and NAME_LETTERS.fullmatch(english) else []
    for whole in names.replace("’", "'").split("|"):
        other = UNIT.sub("", whole)
        if not other:
            continue
        spelled = ascii_fold(other)
        if not NAME_LETTERS.fullmatch(other) or not other[0].isupper() or fold(other) in {fold(name), *map(fold, kept)}:
            continue
        foreign = any(spelled != base and _SUFFIXED.sub("", spelled) == _SUFFIXED.sub("", base) for base in bases)
        part = any(
            min(len(spelled), len(base)) > SHORTEST_NAME and (spelled in base or base in spelled) for base in bases
        )
        if not foreign and (spelled in bases or part or any(_distance(spelled, base) <= _NEAR for base in bases)):
            kept.append(other)
    return tuple(kept[:_MOST_ALTERNATIVES])


def _distance(one: str, other: str) -> int:
    """The number of letters to change, add or drop."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != against)))
        before = now
    return before[-1]
