"""Programmes, meetings and ceremonies told by a noun: `çalıştay düzenlendi`, `törende`, `Programa A ve B katıldı`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.frames import Telling, telling_of
from ziyaret_extract.morphology import Case, case_of
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection

    from ziyaret_extract.analysis import Analysis, Sentence, Token

_PLURAL = re.compile(r"l[ae]r(?=[ıiuüae]|$|[dn])")
_POSSESSIVE = re.compile(r"^(?:s?[ıiuü](?=n|$|yl))")
_PARTICIPLE = re.compile(r".*(?:[ae]n|[ae]c[ae]k)$")
_CONVERB_GAP = 5
# To what somebody is invited is not held yet: `şenliğe davet etti`.
_INVITING = ("davet", "çağır")
# What may be held is not told: `düzenlenebilir`.
_POSSIBLE = re.compile(r".*[ea]bil.*")
# A noun in a case of its own parts a participle from the noun behind it.
_OBLIQUE = re.compile(r".{2,}(?:[dt][ae]|l[ae]r[ae]?|,)|,")


class Stance(StrEnum):
    """How a sentence tells a gathering: that it is held, or who attends it."""

    HELD = "held"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True)
class Gathering:
    """A gathering told in a sentence: its noun at token `at`, the verb at token `verb`."""

    noun: str
    type: EventType
    at: int
    verb: int
    stance: Stance
    telling: Telling


def find_gatherings(
    analysis: Analysis, sentence: Sentence, skipped: Collection[int], titled: Collection[int]
) -> tuple[Gathering, ...]:
    """The gatherings that a sentence tells, held ones first.

    `skipped` are the tokens of speech and of topics, `titled` quoted titles: a titled `Buluşma` is a programme.
    """
    tokens = analysis.tokens
    nouns = [
        (noun, kind, at, case)
        for at in range(sentence.first, sentence.last)
        if at not in skipped and (read := _noun(tokens[at].folded, tokens[at].suffix))
        for noun, kind, case in [read]
    ]
    found: list[Gathering] = []
    for noun, sort, at, case in nouns:
        kind = EventType.PROGRAMME if sort is EventType.VISIT and at in titled else sort
        held = _held(tokens, sentence, at, case, skipped)
        if held is not None:
            found.append(Gathering(noun, kind, at, held, Stance.HELD, telling_of(tokens, held + 1, sentence.last)))
        attended = _attended(tokens, sentence, at, case, skipped)
        if attended is not None:
            found.append(
                Gathering(noun, kind, at, attended, Stance.ATTENDED, telling_of(tokens, attended + 1, sentence.last))
            )
    finite = [g for g in found if g.stance is Stance.HELD and g.verb > g.at]
    once = [g for g in found if g not in finite[:-1]]
    return tuple(sorted(once, key=lambda g: g.stance is not Stance.HELD))


def gathering_noun(token: Token) -> tuple[str, EventType, Case] | None:
    """The noun of the table that a token is a form of, the kind of event that it means, and its case."""
    return _noun(token.folded, token.suffix)


@lru_cache(maxsize=65536)
def _noun(word: str, suffix: str) -> tuple[str, EventType, Case] | None:
    """The noun of the table that a folded word is a form of, the kind of event that it means, and its case."""
    for noun, kind in _nouns():
        if word.startswith(noun):
            ending = _PLURAL.sub("", word[len(noun) :], count=1)
            possessed = _POSSESSIVE.match(ending)
            rest = ending[possessed.end() :] if possessed else ending
            of_ending = case_of(rest) if case_of(rest) is not Case.OTHER else case_of(ending)
            case = case_of(fold(suffix)) if suffix else of_ending
            if case is not Case.OTHER:
                return noun, kind, case
    return None


def _held(tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case, skipped: Collection[int]) -> int | None:
    """The verb that says that the gathering is held: a participle before it, or the sentence's verb after it."""
    behind = tokens[at + 1 : sentence.last]
    if case is Case.DATIVE and any(token.folded.startswith(_INVITING) for token in behind):
        return None
    for verb in range(at - 1, max(sentence.first, at - _CONVERB_GAP) - 1, -1):
        if _OBLIQUE.fullmatch(tokens[verb].folded) or tokens[verb].suffix:
            break
        if _is_holding(tokens, verb) and _PARTICIPLE.fullmatch(tokens[verb].folded) and verb not in skipped:
            return verb
    if case not in {Case.NOMINATIVE, Case.GENITIVE, Case.ACCUSATIVE}:
        return None
    for verb in range(at + 1, sentence.last):
        nominal = re.fullmatch(r".*(?:m[ae]s[ıi]|m[ae]y[ıi])", tokens[verb].folded)
        modifies = _PARTICIPLE.fullmatch(tokens[verb].folded) and tokens[min(verb + 1, sentence.last - 1)].text != "."
        if verb in skipped or not _is_holding(tokens, verb) or (modifies and verb + 1 < sentence.last):
            continue
        if (case is Case.GENITIVE) is bool(nominal) and (
            not nominal or telling_of(tokens, verb + 1, sentence.last) is Telling.PLANNED
        ):
            return verb
    return None


def _is_holding(tokens: tuple[Token, ...], at: int) -> bool:
    pair = f"{tokens[at].folded} {tokens[at + 1].folded}" if at + 1 < len(tokens) else ""
    return not _POSSIBLE.fullmatch(tokens[at].folded) and any(
        tokens[at].folded.startswith(verb) or (" " in verb and pair.startswith(verb)) for verb in _verbs()
    )


def _attended(
    tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case, skipped: Collection[int]
) -> int | None:
    """The verb that says who is at the gathering: `-e katıldı`, `-de hazır bulundu`, `-i takip etti`."""
    cases = {"acc", "nom"} if case is Case.NOMINATIVE else {case.value}  # `tatbikatı` is both
    wanted = {form for form, needed in read_rows("attending_verbs.tsv") if needed in cases}
    for verb in range(at + 1, sentence.last):
        words = f"{tokens[verb].folded} {tokens[verb + 1].folded}" if verb + 1 < sentence.last else tokens[verb].folded
        if verb not in skipped and any(words.startswith(form) for form in wanted):
            return verb
    return None


@cache
def _nouns() -> tuple[tuple[str, EventType], ...]:
    return tuple((noun, EventType(kind)) for noun, kind in read_rows("event_nouns.tsv"))


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(verb for verb, *_ in read_rows("holding_verbs.tsv"))
