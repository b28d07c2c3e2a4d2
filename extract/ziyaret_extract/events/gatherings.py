"""Programmes, meetings and ceremonies told by a noun: `çalıştay düzenlendi`, `törende`, `Programa A ve B katıldı`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.events.holding import end_of_verb, verb_of_holding
from ziyaret_extract.tables import first_cells, read_rows, words_of
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_extract.turkish.telling import Telling, telling_of
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence, Token
    from ziyaret_extract.events.phrases import Phrase

# A participle and its gathering have at most so much between them: `katıldığı nezaket ziyaretinde`.
_CLOSE = 3
# Which of several it is: `bir sonraki buluşması`, `üçüncü buluşması`, `geleneksel buluşması`.
_OF_SERIES = re.compile(r"sonraki|geleneksel|olağan|yıllık|\w{2,}[ıiuü]nc[ıiuü]")
# What people are told to hold is no visit: `Buluşmanın 2 Ağustos'ta yapılması planlanıyor`.
_REUNION = "buluşma"
_NEAR = 2
_MANY = frozenset({"dizi", "çeşitli", "birçok", "bazı"})
_CONGRESSES = ("kurul", "kongre", "kurultay", "seçim")
_ELECTED = re.compile(r"seçilen|seçilmiş|tazele|göreve|getirilen|başkanlığ")
_PAST = frozenset({"geçtiğimiz", "geçen", "geçenlerde", "yakında"})
_SOON = 8
_COMPOUNDS = frozenset({"programı", "programına", "programında", "programının", "programını", "programıyla"})
_OF_ANOTHER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("açılış", "kapanış", "program"), ("konuşma",)),
    "eğitim": ("öğretim",),
    "iftar": ("sofra", "yemeğ"),
}
# Where something is held: `toplantı salonunda`, `fuar alanında`, `konferans salonu`.
_ROOM = re.compile(
    r"(?:salon|merkez|alan|bina|oda|saray|mekan|mekân|meydan|sınıf)(?:l[ae]r)?(?:s?[ıiuü])?(?:n[ıiuüdae]\w*)?"
)
_PLURAL = re.compile(r"l[ae]r(?=[ıiuüae]|$|[dn])")
# `Çalıştaydaydı` is `çalıştayda` with the verb of being.
_WAS = re.compile(r"(?<=[dt][ae])yd[ıi](?:l[ae]r|k)?$")
_POSSESSIVE = re.compile(r"^(?:s?[ıiuü](?=n|$|yl)|[ıiuü]?m[ıiuü]z)")


class Stance(StrEnum):
    """How a sentence tells a gathering: that it is held, or who attends it."""

    HELD = "held"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True)
class Gathering:
    """A gathering told in a sentence: its noun at token `at` in a case, the verb at token `verb`."""

    noun: str
    type: EventType
    at: int
    case: Case
    verb: int
    stance: Stance
    telling: Telling


def find_gatherings(
    analysis: Analysis,
    sentence: Sentence,
    skipped: Collection[int],
    titled: Collection[int],
    dated: Collection[int] = (),
) -> tuple[Gathering, ...]:
    """The gatherings that a sentence tells, held ones first.

    `skipped` are the tokens of speech and of topics, `titled` quoted titles: a titled `Buluşma` is a programme. At the
    tokens `dated` days are told: one verb tells of several where they have days of their own.
    """
    tokens = analysis.tokens
    found: list[Gathering] = []
    for at in range(sentence.first, sentence.last):
        silent = at in skipped or _is_of_another(tokens, at) or _is_of_many(tokens, at) or _is_of_election(tokens, at)
        read = None if silent else gathering_noun(tokens, at)
        if read is None:
            continue
        noun, sort, case = read
        series = sort is EventType.VISIT and at > sentence.first and _OF_SERIES.fullmatch(tokens[at - 1].folded)
        held = None if noun in of_told_before() else verb_of_holding(tokens, sentence, at, case, skipped)
        arranged = sort is EventType.VISIT and noun == _REUNION and case is Case.GENITIVE and held is not None
        named = series or arranged or (sort is EventType.VISIT and at in titled)
        kind = EventType.PROGRAMME if named else sort
        only = noun in _only_held()
        attended = None if only else _attended(tokens, sentence, at, case, skipped)
        before = None if only else _attended_before(tokens, sentence, at, skipped)
        attended = None if attended == held else attended
        found += [
            Gathering(noun, kind, at, case, verb, stance, telling_of(tokens, end_of_verb(tokens, verb), sentence.last))
            for verb, stance in ((held, Stance.HELD), (before, Stance.ATTENDED), (attended, Stance.ATTENDED))
            if verb is not None
        ]
    finite = [g for g in found if g.stance is Stance.HELD and g.verb > g.at]
    told = zip([sentence.first - 1, *(g.at for g in finite)], finite, strict=False)
    apart = sum(any(first < day < g.at for day in dated) for first, g in told) > 1
    once = found if apart else [g for g in found if g not in finite[:-1]]
    return tuple(sorted(once, key=lambda g: g.stance is not Stance.HELD))


def phrases_of(
    gathering: Gathering, gatherings: Sequence[Gathering], phrases: Sequence[Phrase], day: int
) -> Sequence[Phrase]:
    """The phrases that tell of one of several gatherings of a verb: behind the last one, or before the first `day`."""
    alike = [g for g in gatherings if g.stance is Stance.HELD and g.at < g.verb == gathering.verb]
    if gathering not in alike or len(alike) == 1:
        return phrases
    start = max((g.at for g in alike if g.at < gathering.at), default=-1)
    return [p for p in phrases if start < p.first <= gathering.at or p.last <= day]


def gathering_noun(tokens: tuple[Token, ...], at: int) -> tuple[str, EventType, Case] | None:
    """The noun of the table that a token is a form of, the kind of event that it means, and its case.

    `Çalıştaydaydı` says that somebody was at one.
    """
    return _noun(_WAS.sub("", tokens[at].folded), tokens[at].suffix, tokens[max(at - 1, 0)].folded)


@lru_cache(maxsize=65536)
def _noun(word: str, suffix: str, before: str) -> tuple[str, EventType, Case] | None:
    """The noun of the table that a folded word is a form of, the kind of event that it means, and its case.

    A noun of two words has the first of them before it: `genel kurul`. `Şenliğe` is one of `şenlik`.
    """
    for told, kind in _nouns():
        first, _, noun = told.rpartition(" ")
        if word.startswith(noun) and first in {"", before}:
            ending = _PLURAL.sub("", word[len(noun) :], count=1)
            possessed = _POSSESSIVE.match(ending)
            rest = ending[possessed.end() :] if possessed else ending
            of_ending = case_of(rest) if case_of(rest) is not Case.OTHER else case_of(ending)
            case = case_of(fold(suffix)) if suffix else of_ending
            if case is not Case.OTHER:
                return re.sub("ğ$", "k", told), kind, case
    return None


def _is_of_another(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun only tells which noun behind it is meant: `eğitim programı`, `açılış konuşması`."""
    behind = tokens[at + 1 : at + 1 + _NEAR]
    if behind and not tokens[at].suffix and behind[0].folded in _COMPOUNDS:
        return True
    if behind and not tokens[at].suffix and tokens[at].folded in _bare() and _ROOM.fullmatch(behind[0].folded):
        return True
    told = _OF_ANOTHER.get(tokens[at].folded)
    return told is not None and any(token.folded.startswith(told) for token in behind)


def _is_of_many(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether no one gathering is meant: `bir dizi programa katıldı`, `çeşitli etkinlikler düzenlendi`."""
    return at > 0 and tokens[at - 1].folded in _MANY


def _is_of_election(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a congress only tells when somebody was elected: `geçen ay yapılan genel kurulda seçilen A`."""
    behind = tokens[at + 1 : at + 1 + _CLOSE]
    if not tokens[at].folded.startswith(_CONGRESSES) or not any(_ELECTED.match(token.folded) for token in behind):
        return False
    return any(token.folded in _PAST for token in tokens[max(at - _SOON, 0) : at])


def _attended(
    tokens: tuple[Token, ...], sentence: Sentence, at: int, case: Case, skipped: Collection[int]
) -> int | None:
    """The verb that says who is at the gathering: `-e katıldı`, `-de hazır bulundu`, `-i takip etti`."""
    cases = {"acc", "nom"} if case is Case.NOMINATIVE else {case.value}  # `tatbikatı` is both
    if case is Case.LOCATIVE and _WAS.search(tokens[at].folded):
        return at
    wanted = {form for form, needed in read_rows("attending_verbs.tsv") if needed in cases}
    for verb in range(at + 1, sentence.last):
        words = f"{tokens[verb].folded} {tokens[verb + 1].folded}" if verb + 1 < sentence.last else tokens[verb].folded
        if verb not in skipped and any(words.startswith(form) for form in wanted):
            return verb
    return None


def _attended_before(tokens: tuple[Token, ...], sentence: Sentence, at: int, skipped: Collection[int]) -> int | None:
    """The verb of `X'in hazır bulunduğu ziyarette`, by its last word."""
    for verb in range(at - 1, max(sentence.first, at - _CLOSE) - 1, -1):
        told = (tokens[verb].folded, f"{tokens[verb - 1].folded} {tokens[verb].folded}" if verb else "")
        if verb not in skipped and any(map(_telling_of_it().fullmatch, told)):
            return verb
    return None


@cache
def _telling_of_it() -> re.Pattern[str]:
    """The participles of the verbs whose gathering stands behind them: `katıldığı`, `yer alacakları`."""
    verbs = "|".join(words_of("attending_verbs.tsv", "behind"))
    return re.compile(rf"(?:{verbs})(?:[dt][ıiuü]|y?[ae]c[ae])(?:ğ[ıiuü]|kl[ae]r[ıi])")


@cache
def _nouns() -> tuple[tuple[str, EventType], ...]:
    return tuple((noun, EventType(kind)) for noun, kind, *_ in read_rows("event_nouns.tsv"))


@cache
def of_no_guests() -> frozenset[str]:
    """The nouns that tell a gathering only where the text tells of no visit: `akşam yemeği`."""
    rows = (row for row in read_rows("event_nouns.tsv") if row[2:] == ("no guests",))
    return frozenset(re.sub("ğ$", "k", noun) for noun, *_ in rows)


@cache
def of_told_before() -> frozenset[str]:
    """The nouns that only mean again what was told by words that end so: `geceye` after `düzenlenen gecede`."""
    return frozenset(noun for noun, _, *told in read_rows("event_nouns.tsv") if told == ["told before"])


@cache
def _bare() -> frozenset[str]:
    return frozenset(first_cells("event_nouns.tsv"))


@cache
def _only_held() -> frozenset[str]:
    return frozenset(noun for noun, _, *told in read_rows("event_nouns.tsv") if told and noun not in of_told_before())
