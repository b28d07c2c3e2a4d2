"""Nouns that mean a group, as the table has them: their case, their kind, and what groups called by them stand for."""

from __future__ import annotations

import re
from functools import lru_cache

from ziyaret_extract.tables import read_rows, rows_for
from ziyaret_extract.turkish.morphology import Case, case_after
from ziyaret_ontology.folding import fold

GUESTS = frozenset({"konuk", "misafir"})
"""Words before a noun that make it guests: `konuk heyet`."""
_PLURAL = re.compile(r"l[ae]r[ıi]?$")
_PLURALS = ("lar", "ler", "ları", "leri")


def nominative(word: str) -> str:
    """A group noun without its case: `heyetini` is `heyeti`, `ekibe` is `ekip`, `öğrencileri` stays."""
    folded = fold(word)
    nouns = [noun for noun, _ in rows_for("group_nouns.tsv", folded) if folded.startswith(noun)]
    plural = max((noun for noun in nouns if noun.endswith(_PLURALS) and case_after(folded, noun)), key=len, default="")
    if plural:
        return word[: len(plural)]
    stems = (noun + vowel for noun in nouns for vowel in ("", *"ıiuü"))
    fitting = [(case is not Case.NOMINATIVE, len(stem)) for stem in stems if (case := case_after(folded, stem))]
    stem = word[: min(fitting)[1]] if fitting else word
    return stem[:-1] + "p" if stem.endswith("b") else stem


def is_group_noun(word: str) -> bool:
    """Whether a word is a group noun as the table has it: `gençler`, `esnaf`."""
    return any(noun == fold(word) for noun, _ in read_rows("group_nouns.tsv"))


def stands_for_guests(name: str) -> bool:
    """Whether the noun of a group's name says no more than that they are guests: `konuk heyet`, `misafirler`."""
    read = group_noun(fold(name).split()[-1])
    return read is not None and read[0] in {"delegation", "guests", "participants"}


def stands_for_officials(name: str) -> bool:
    """Whether a group is only called officials, of whatever body: `yöneticiler`, `başkanlar`."""
    read = group_noun(fold(name))
    return read is not None and read[0] == "officials"


def guest_office(name: str) -> str | None:
    """The office that guests are called by: `konuk başkanlar` are each a `başkan`; None for any other group."""
    words = fold(name).split()
    return _PLURAL.sub("", words[-1]) if words[0] in GUESTS and len(words) > 1 and group_noun(words[-1]) else None


@lru_cache(maxsize=65536)
def group_noun(word: str) -> tuple[str, Case] | None:
    """The kind of group that a folded word means, the longest noun of the table that it is a form of, and its case."""
    best: tuple[int, str, Case] | None = None
    for noun, kind in rows_for("group_nouns.tsv", word):
        if not word.startswith(noun):
            continue
        forms = (noun, *(noun + vowel for vowel in "ıiuü"))
        case = next((case for form in forms if (case := case_after(word, form)) is not None), None)
        if case is not None and (best is None or len(noun) > best[0]):
            best = (len(noun), kind, case)
    return best[1:] if best else None
