"""Topics: a quoted title or the phrase before `konulu`, `hakkında`, `ile ilgili` and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import AND
from ziyaret_extract.confidence import confidence
from ziyaret_extract.occurrences import in_sentence, mentions_of
from ziyaret_extract.tables import read_rows, read_words
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.quotations import Quotation

_LONGEST_PHRASE = 9
_LONGEST_LIST = 24
_SHORT = 1
# What before a cue is another cue, or makes it one of another meaning: `söz konusu`.
_NO_TOPIC = ("söz", "konu", "hakkında", "ilgili", "ilişkin")
_NEVER = frozenset({"gündemi", "gündem", "işbirliği", "birliği", "alışverişi"})
_CUE_WITHIN = 5
_SHORTEST_WORD = 3
_PARTING = frozenset({".", ",", ";", '"', AND})
_ANNOUNCING = frozenset({"teması", "konusu", "başlığı"})
_TALK_WITHIN = 4
# What a talk is called: `X üzerine bir sunum`, but not `daveti üzerine gelen`.
_SPOKEN = ("sunum", "konuş", "söyleşi", "bildiri", "konferans", "görüş", "bilgi", "ders", "panel")
# A dative that a cue asks for is taken off: `korunmasına ilişkin` is about `korunması`.
_DATIVE_CUES = frozenset({"ilişkin", "yönelik", "dair"})
_SPACED = re.compile(" ?' ?")
# What a nominal form tells about is in the genitive: `kavşağının konuşulduğu`.
_TOLD_OF = re.compile(r"[dt][ıiuü]ğ[ıiuü]")
_GENITIVE = re.compile(r"(?<=[ıiuü])n[ıiuü]n$")
_DATIVE = re.compile(r"(?<=[ıiuü])n[ae]$")
# A passive participle left without what it leans on: `[ilçede] yürütülen dere ıslah çalışmaları`.
_LED_BY = re.compile(r".+[ıiuü](?:lan|len|nan|nen)")
_POSSESSED = re.compile(r".{2,}(?:l[ae]r[ıi]|[^aeıioöuü]s[ıiuü]|[bcçdfgğhjklmnprştvyz][ıiuü])")
_LONGEST_CONJUNCT = 5
_FINITE = re.compile(r".{2,}(?:[dt][ıiuü]|m[ıiuü]ş|yor)(?:l[ae]r)?")
_AT = re.compile(r"[dt][ae]$")
# What a phrase begins after: a case that belongs to the verb, or a word that joins clauses.
_OBLIQUE = re.compile(r".{2,}(?:lar[ae]|ler[ae]|lard[ae]n?|lerd[ae]n?|[ae]r[ae]k|[ıiuü]p|[ıiuü]nc[ae]|[dt][ae]n)$")


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A topic's key and the tokens of its name; `cue` is the token that makes it a topic."""

    key: str
    first: int
    last: int
    cue: int


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a text and where they stand."""

    facts: tuple[Topic, ...]
    mentions: tuple[TopicMention, ...]


def read_topics(analysis: Analysis, quotations: Sequence[Quotation]) -> Topics:
    """The topics of a text, in order; speech has none."""
    spoken = {at for q in quotations if not q.title for at in range(q.first, q.last)}
    titles = [q for q in quotations if q.title]
    in_title = {at for q in titles for at in range(q.first - 1, q.last + 1)}
    found: dict[str, list[tuple[int, int, int, str]]] = {}
    names: dict[str, str] = {}
    for sentence in analysis.sentences:
        for first, last, cue, evidence in (
            *_quoted(analysis, sentence, titles),
            *_phrases(analysis, sentence, spoken, in_title),
        ):
            name = _name(analysis, first, last, cue)
            key = f"topic/{slug(name)}"
            names.setdefault(key, name)
            found.setdefault(key, []).append((first, last, cue, evidence))
    facts = tuple(
        Topic(
            key=key,
            name=names[key],
            mentions=mentions_of(analysis, [(first, last) for first, last, *_ in spans]),
            confidence=confidence("topic", *(evidence for *_, evidence in spans)),
        )
        for key, spans in found.items()
    )
    mentions = (TopicMention(key, a, b, cue) for key, spans in found.items() for a, b, cue, _ in spans)
    return Topics(facts, tuple(sorted(mentions, key=lambda m: m.first)))


def _quoted(analysis: Analysis, sentence: Sentence, titles: Sequence[Quotation]) -> Iterator[tuple[int, int, int, str]]:
    """Quoted titles with a cue close behind, or listed before one that has."""
    found = []
    cue = None
    for quotation in reversed(in_sentence(sentence, titles)):
        own = _cue_beside(analysis, sentence, quotation)
        listed = analysis.tokens[quotation.last + 1].text in {",", AND} if quotation.last + 1 < sentence.last else False
        cue = own if own is not None else cue if listed else None
        if cue is not None:
            found.append((quotation.first, quotation.last, cue, "quoted"))
    return reversed(found)


def _cue_beside(analysis: Analysis, sentence: Sentence, quotation: Quotation) -> int | None:
    """The token of the cue close behind a quotation, or that names it a topic before it: `ana teması “X”`."""
    tokens = analysis.tokens
    for at in range(quotation.last + 1, min(quotation.last + 1 + _CUE_WITHIN, sentence.last)):
        if tokens[at].text in _PARTING:
            break
        if _is_cue(analysis, at, "quoted"):
            return at
    before = tokens[max(sentence.first, quotation.first - _CUE_WITHIN) : quotation.first - 1]
    return quotation.first - 2 if any(token.folded in _ANNOUNCING for token in before) else None


def _phrases(
    analysis: Analysis, sentence: Sentence, spoken: set[int], in_title: set[int]
) -> Iterator[tuple[int, int, int, str]]:
    """Noun phrases before a cue; a plural cue ends a list of them."""
    tokens = analysis.tokens
    for cue in range(sentence.first + 1, sentence.last):
        scope = next((s for s in ("list", "both", "phrase", "discussed") if _is_cue(analysis, cue, s)), None)
        if (
            scope is None
            or tokens[cue - 1].folded.startswith(_NO_TOPIC)
            or cue in spoken
            or cue - 1 in in_title
            or cue in in_title
            or sentence.heading
        ):
            continue
        listed = scope in {"list", "discussed"}
        first = _phrase_start(analysis, sentence, cue, across=listed, joined=listed or _both_told(analysis, cue))
        dative = tokens[cue].folded in _DATIVE_CUES and not _DATIVE.search(tokens[cue - 1].folded)
        if first is None or dative or any(k in in_title for k in range(first - 1, cue)):
            continue
        bounds = [
            first,
            *(
                k + 1
                for k in range(first, cue)
                if tokens[k].text in {",", AND} and (listed or _whole(tokens[k - 1].folded))
            ),
        ]
        for begin, end in zip(bounds, [*(b - 1 for b in bounds[1:]), cue], strict=True):
            if end > begin and any(len(tokens[k].text) >= _SHORTEST_WORD for k in range(begin, end)):
                yield begin, end, cue, "cued"


def _both_told(analysis: Analysis, cue: int) -> bool:
    """Whether `ve` joins nouns before a cue, and no verb to the clause behind it."""
    tokens = analysis.tokens
    joint = next((k for k in range(cue - 1, max(cue - _LONGEST_CONJUNCT, 0), -1) if tokens[k].folded == AND), None)
    return joint is not None and not tokens[joint - 1].suffix and not _FINITE.fullmatch(tokens[joint - 1].folded)


def _whole(word: str) -> bool:
    """Whether a noun with its possessive ends a phrase: `kursları`, `turizmi`."""
    return bool(_POSSESSED.fullmatch(word))


def _phrase_start(analysis: Analysis, sentence: Sentence, cue: int, *, across: bool, joined: bool) -> int | None:
    """Where the noun phrase that ends before a cue begins; None when it is no nameable subject."""
    tokens = analysis.tokens
    first = cue
    while first > sentence.first and cue - first < (_LONGEST_LIST if across else _LONGEST_PHRASE):
        token = tokens[first - 1]
        word = token.folded
        if _at_occasion(word) and _AT.search(word):
            break
        if not token.text[:1].isalnum() and not (across and token.text == ","):
            break
        if (
            (word in _stop_words() and not (joined and word == AND))
            or (first < cue and not (across and token.suffix) and _ends_clause(token.text, token.suffix, word))
            or token.text.endswith((";", ":"))
        ):
            break
        first -= 1
    while first < cue and (
        tokens[first].text in {",", AND}
        or tokens[first].folded in _stop_words()
        or _LED_BY.fullmatch(tokens[first].folded)
    ):
        first += 1
    vague = tokens[cue - 1].folded in _vague() and (cue - first <= _SHORT or tokens[cue - 1].folded in _NEVER)
    return first if first < cue and not vague else None


def _ends_clause(text: str, suffix: str, word: str) -> bool:
    """Whether a word stands in a case or form that belongs to the verb and not to the noun phrase after it."""
    if suffix:
        return not fold(suffix).endswith(("ın", "in", "un", "ün", "ki"))
    return bool(_OBLIQUE.match(word)) and not text[:1].isupper() and not word.endswith("lerden")


def _at_occasion(word: str) -> bool:
    """Whether a word names the meeting at which something was talked about."""
    return word.startswith(("toplantı", "görüşme", "ziyaret", "kabul", "buluşma", "program"))


_NO_SCOPE: frozenset[str] = frozenset()


@cache
def _cues() -> dict[str, frozenset[str]]:
    """The scopes of each cue."""
    rows = read_rows("topic_cues.tsv")
    return {cue: frozenset(scope for other, scope, *_ in rows if other == cue) for cue, *_ in rows}


def _is_cue(analysis: Analysis, at: int, scope: str) -> bool:
    """Whether a cue of this scope begins at a token."""
    tokens = analysis.tokens
    word = tokens[at].folded
    pair = f"{word} {tokens[at + 1].folded}" if at + 1 < len(tokens) else word
    if word == "üzerine" and scope in {"quoted", "phrase"}:
        return any(t.folded.startswith(_SPOKEN) for t in tokens[at + 1 : at + _TALK_WITHIN])
    told = _cues().get(word, _NO_SCOPE) | _cues().get(pair, _NO_SCOPE)
    return scope in told or (scope == "quoted" and "both" in told)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(read_words("clause_words.txt"))


@cache
def _vague() -> frozenset[str]:
    return frozenset(read_words("vague_topics.txt"))


def _name(analysis: Analysis, first: int, last: int, cue: int) -> str:
    tokens = analysis.tokens
    clean = analysis.text.clean
    written = [_SPACED.sub("'", clean[token.start : token.tail]) for token in tokens[first : last - 1]]
    gaps = [clean[one.tail : other.start] for one, other in pairwise(tokens[first:last])]
    written = [*map("".join, zip(written, gaps, strict=True)), tokens[last - 1].text]
    name = " ".join("".join(written).split())
    if tokens[cue].folded in _DATIVE_CUES:
        return _DATIVE.sub("", name)
    told_of = any(_TOLD_OF.search(token.folded) for token in tokens[cue : cue + 2])
    return _GENITIVE.sub("", name) if told_of else name
