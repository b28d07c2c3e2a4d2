"""Where the phrase of a group begins: at what says which they are, at the unit or the body whose they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.turkish.lexicon import ethnonyms
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.occurrences import Occurrence

_MODIFIERS = frozenset({"konuk", "misafir", "yerel", "resmî", "resmi", "uzman", "akademik", "teknik"}) | ethnonyms()
# `X Derneği üyesi gaziler`
_BELONGING = frozenset({"üyesi", "mensubu", "ortağı", "öğrencisi"})
_OF_A_BOARD = frozenset({"yönetim", "meclis", "meclisi", "denetim", "kurulu", "encümen"})
_CLASSES = frozenset({"sınıf", "sınıfı", "bölümü"})
_UNITS = frozenset({"bölümü", "müdürlüğü", "birimi", "fakültesi", "şubesi", "programı", "meclisi", "kolu", "kulübü"})
_NUMBER = re.compile(r"\d{1,2}[./-]?[A-ZÇĞİÖŞÜ]?|[./-]|[A-ZÇĞİÖŞÜ]")
_FROM_THERE = ("lı", "li", "lu", "lü")


def modified_start(analysis: Analysis, sentence: Sentence, at: int) -> int:
    """Where the words begin that say which they are: `konuk heyet`, `3/C sınıfı öğrencileri`."""
    modifiers = _OF_A_BOARD if analysis.tokens[at].folded.startswith("üye") else _MODIFIERS
    while at > sentence.first and (
        analysis.tokens[at - 1].folded in modifiers or _is_from_there(analysis, sentence, at - 1)
    ):
        at -= 1
    if at > sentence.first and analysis.tokens[at - 1].folded in _BELONGING:
        return at - 1
    if at > sentence.first and analysis.tokens[at - 1].folded in _CLASSES:
        at -= 1
        while at > sentence.first and _NUMBER.fullmatch(analysis.tokens[at - 1].text):
            at -= 1
    return at


def behind_unit(analysis: Analysis, sentence: Sentence, first: int, by_end: Collection[int]) -> int:
    """Where the unit of a body begins whose people they are: `X Üniversitesi | Çevre Bölümü öğrencileri`."""
    at = next((k + 1 for k in (first, first - 1) if analysis.tokens[k].folded in _UNITS), None)
    if at is None:
        return first
    while at > sentence.first and at not in by_end and analysis.tokens[at - 1].text[:1].isupper():
        at -= 1
    return at if at in by_end else first


def coordinated_start(analysis: Analysis, first: int, by_end: Mapping[int, Occurrence]) -> int:
    """Where the names begin that `ve` joins to the one at a token: `Kosova ve Arnavutluk heyeti`."""
    joints = {AND}
    while first > 1 and analysis.tokens[first - 1].folded in joints:
        joints = {AND, ","}
        before = by_end.get(first - 1)
        if before is None or before.case is not Case.NOMINATIVE:
            break
        first = before.first
    return first


def _is_from_there(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a word says from where they are: `Afrikalı yöneticiler`, `KKTC'li başkanlar`; no person's surname."""
    token = analysis.tokens[at]
    before = analysis.tokens[at - 1]
    behind_a_name = at - 1 > sentence.first and before.text[:1].isupper() and not before.suffix
    ends = fold(token.suffix) in _FROM_THERE or (not token.suffix and token.folded.endswith(_FROM_THERE))
    return token.text[:1].isupper() and ends and not behind_a_name
