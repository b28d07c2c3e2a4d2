"""Programmes, meetings and ceremonies told by a noun: `çalıştay düzenlendi`, `toplantı yapıldı`, `açılışı gerçekleşti`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.drafts import Draft
from ziyaret_extract.morphology import Case
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.days import Days
    from ziyaret_extract.mentions import Mentions
    from ziyaret_extract.phrases import Phrase

_ENDING = r"(?:[ıiuü]|s[ıiuü]|n[ıiuü]|l[ae]r[ıi]?)?(?:n[ıiuü]n|n[ae]|nd[ae]|nd[ae]n|n[ıiuü]|[ae]|d[ae]|t[ae]|[ıiuü]n|y[ae]|y[ıiuü]|[yn]l[ae])?"
_DATIVE = re.compile(r"(?:[ıiuü]n|s[ıiuü]n|y)?[ae]")
_FUTURE = re.compile(r".*[ae]ca[kğ].*|.*[ae]ce[kğ].*")
_GOING_ON = ("tamamlan", "sona", "devam", "başla")
_ATTENDING = ("katıldı", "katılmış", "katılıyor", "katılan", "hazır bulun", "yer aldı", "takip ett", "iştirak")


def read_gatherings(
    analysis: Analysis, sentence: Sentence, phrases: Sequence[Phrase], mentions: Mentions, days: Days, known: Sequence[Draft], spoken: frozenset[int]
) -> list[Draft]:
    """The gatherings that a sentence says are held; who attends one already told is added to it."""
    if _attended(analysis, sentence, phrases, known):
        return []
    verb = _holding_verb(analysis, sentence, spoken)
    if verb is None:
        return []
    found = _event_noun(analysis, sentence, verb, mentions, spoken)
    if found is None:
        return []
    at, noun, kind = found
    if analysis.tokens[verb].folded.startswith(_GOING_ON) and any(d.noun == noun for d in known):
        return []
    date = days.at(at)
    draft = Draft(kind, at, date, planned=bool(_FUTURE.fullmatch(analysis.tokens[verb].folded)), noun=noun, name=_title(analysis, mentions, at))
    draft.spans.append((sentence.first, sentence.last))
    draft.add(
        hosts=[k for p in phrases if p.kind == "organization" and _hosts(p, at, verb) for k in p.keys],
        places=[k for p in phrases if p.kind == "place" and p.case is Case.LOCATIVE for k in p.keys],
        participants=[k for p in phrases if p.kind == "person" and p.part in {"leader", "company"} for k in p.keys],
    )
    return [draft]


def _hosts(phrase: Phrase, noun: int, verb: int) -> bool:
    """Whether a body holds the gathering: by a word of its own, as the subject, or as the one whose gathering it is."""
    if phrase.part in {"agent", "host"}:
        return True
    return phrase.part is None and phrase.last <= verb and phrase.case in {Case.NOMINATIVE, Case.GENITIVE, Case.EQUATIVE} and phrase.first < noun


def _attended(analysis: Analysis, sentence: Sentence, phrases: Sequence[Phrase], known: Sequence[Draft]) -> bool:
    """Add the people of `Programa A, B ve C katıldı` to the last such programme; whether there was one."""
    words = " ".join(t.folded for t in analysis.tokens[sentence.first : sentence.last])
    if not any(verb in words for verb in _ATTENDING):
        return False
    for token in analysis.tokens[sentence.first : sentence.last]:
        for noun, _ in _nouns():
            if token.folded.startswith(noun) and _DATIVE.fullmatch(token.folded[len(noun) :]):
                draft = next((d for d in reversed(known) if d.noun == noun), None)
                if draft:
                    draft.add(participants=[k for p in phrases if p.kind in {"person", "group"} and p.case is Case.NOMINATIVE for k in p.keys])
                    draft.spans.append((sentence.first, sentence.last))
                    return True
    return False


def _holding_verb(analysis: Analysis, sentence: Sentence, spoken: frozenset[int]) -> int | None:
    """The last verb of the sentence that says that something is held."""
    for at in range(sentence.last - 1, sentence.first, -1):
        word = analysis.tokens[at].folded
        if at not in spoken and any(word.startswith(verb) for verb, _ in _verbs()):
            return at
    return None


def _event_noun(analysis: Analysis, sentence: Sentence, verb: int, mentions: Mentions, spoken: frozenset[int]) -> tuple[int, str, EventType] | None:
    """The event noun before the verb that is what is held, and no oblique part of the clause."""
    titled = {at for q in mentions.quotations if q.title for at in range(q.first, q.last - 1)}
    titled |= {at for topic in mentions.topics.mentions for at in range(topic.first, topic.last)}
    for at in range(verb - 1, sentence.first - 1, -1):
        token = analysis.tokens[at]
        if at in spoken or at in titled:
            continue
        for noun, kind in _nouns():
            if token.folded.startswith(noun) and re.fullmatch(_ENDING, token.folded[len(noun) :]) and not _oblique(token.folded[len(noun) :], token.suffix):
                return at, noun, kind
    return None


def _oblique(ending: str, suffix: str) -> bool:
    """Whether an event noun stands in a case in which it is only the circumstance: `toplantıda`, `programa`."""
    return bool(suffix) or bool(re.fullmatch(r".*(?:d[ae]|t[ae]|d[ae]n|n[ae]|[ae]|n[ıiuü]n|(?:^|[^s])[ıiuü]n|l[ae])", ending)) and not ending.endswith(("leri", "ları"))


def _title(analysis: Analysis, mentions: Mentions, at: int) -> str | None:
    """The quoted title that the noun is part of or follows."""
    for q in mentions.quotations:
        if q.title and q.first <= at <= q.last + 1:
            mention = analysis.text.mention(analysis.tokens[q.first].start, analysis.tokens[q.last - 1].tail)
            return mention.quote
    return None


@cache
def _nouns() -> tuple[tuple[str, EventType], ...]:
    return tuple((noun, EventType(kind)) for noun, kind in read_rows("event_nouns.tsv"))


@cache
def _verbs() -> tuple[tuple[str, ...], ...]:
    return read_rows("holding_verbs.tsv")
