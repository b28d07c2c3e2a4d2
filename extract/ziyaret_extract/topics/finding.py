"""Topics: a quoted title or the phrase before `konulu`, `hakkında`, `ele alındı` and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import BY_RULE, unweighed
from ziyaret_extract.entities.occurrences import mentions_of
from ziyaret_extract.topics.beginnings import BESIDES
from ziyaret_extract.topics.compounds import find_compounds
from ziyaret_extract.topics.cues import TOLD, find_cues
from ziyaret_extract.topics.endings import is_converb, is_genitive, is_participle
from ziyaret_extract.topics.names import is_vague, names_field, nominative, nominative_of_object
from ziyaret_extract.topics.phrases import noun_phrases, without_possessor
from ziyaret_extract.topics.reach import end_of, is_of_another, is_somebody, is_told
from ziyaret_extract.topics.statements import MATTERS, find_stated, nominative_of_copula
from ziyaret_extract.topics.titles import find_titles
from ziyaret_extract.topics.words import names_work, topic_words
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Topic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence, Token
    from ziyaret_extract.topics.cues import Cue
    from ziyaret_extract.topics.quotations import Quotation

_DETAILS = ("ayrıntı", "detay")
_SPACED = re.compile(" ?' ?")


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


@dataclass(frozen=True, slots=True)
class _Found:
    """A topic in tokens `first` up to `last`, and the token of its cue."""

    name: str
    first: int
    last: int
    cue: int


def read_topics(analysis: Analysis, quotations: Sequence[Quotation], named: Collection[int]) -> Topics:
    """The topics of a text, in order; speech has none, and none holds a token that is `named`, as people are."""
    spoken = {at for q in quotations if not q.title for at in range(q.first, q.last)}
    titles = [q for q in quotations if q.title]
    quoted = {at for q in titles for at in range(q.first - 1, q.last + 1)}
    barred = quoted | spoken | set(named)
    closing = quoted | {q.last for q in quotations}
    found: dict[str, list[_Found]] = {}
    for sentence in analysis.sentences:
        cues = [cue for cue in find_cues(analysis.tokens, sentence.first, sentence.last) if cue.first not in spoken]
        told = [
            *_quoted(analysis, sentence, titles, cues),
            *_phrases(analysis, sentence, cues, closing, barred),
            *_stated(analysis, sentence, barred),
        ]
        within = {at for topic in told for at in range(topic.first, topic.last)}
        for topic in (*told, *_compounds(analysis, sentence, barred | within)):
            found.setdefault(f"topic/{slug(topic.name)}", []).append(topic)
    facts = tuple(
        Topic(
            key=key,
            name=told[0].name,
            mentions=mentions_of(analysis, [(topic.first, topic.last) for topic in told]),
            confidence=unweighed(BY_RULE),
        )
        for key, told in found.items()
    )
    mentions = (TopicMention(key, t.first, t.last, t.cue) for key, told in found.items() for t in told)
    return Topics(facts, tuple(sorted(mentions, key=lambda m: m.first)))


def _quoted(
    analysis: Analysis, sentence: Sentence, titles: Sequence[Quotation], cues: Sequence[Cue]
) -> Iterator[_Found]:
    """Quoted titles that are topics."""
    for quotation, cue in find_titles(analysis, sentence, titles, cues):
        written = _written(analysis, quotation.first, quotation.last, analysis.tokens[quotation.last - 1].tail)
        yield _Found(" ".join(written.split()), quotation.first, quotation.last, cue)


def _phrases(
    analysis: Analysis, sentence: Sentence, cues: Sequence[Cue], closing: Collection[int], barred: set[int]
) -> Iterator[_Found]:
    """Noun phrases before a cue; what stands behind one cue is none before the next: `göle ilişkin süreç görüşüldü`."""
    tokens = analysis.tokens
    if sentence.heading:
        return
    taken, going_on = sentence.first, False  # `going_on`: a verb told the topic before, another tells the next
    for cue in cues:
        end = end_of(tokens, sentence, cue)
        if cue.takes == "title" or {cue.first, end - 1} & barred or not is_told(tokens, sentence, cue):
            continue
        found = noun_phrases(tokens, taken, end, barred, parting=cue.takes, talked=cue.only_talks)
        if found and is_of_another(tokens, cue):
            found[0] = without_possessor(tokens, *found[0])
        found = [_without_matter(tokens, *_aim_of(tokens, *one)) for one in found]
        words = [[token.folded for token in tokens[first:last]] for first, last in found]
        if not found:
            continue
        if names_field(words[-1]) and is_vague(words[-1]):
            yield from _fields(analysis, taken, found[-1], barred, cue)
            continue
        if cue.takes == "work" and not any(_names_work(tokens, *one) for one in found):
            continue
        for (first, last), said in zip(found, words, strict=True):
            name = _name_for(analysis, cue, first, last, end)
            behind_another = first > sentence.first and ((first == taken and not going_on) or first - 1 in closing)
            if name and not behind_another and not (is_vague(said) or is_somebody(tokens, first, last, cue)):
                yield _Found(name, first, last, cue.first)
                taken, going_on = cue.last, cue.takes in TOLD and is_converb(tokens[cue.last - 1].folded)


def _fields(analysis: Analysis, first: int, told: tuple[int, int], barred: set[int], cue: Cue) -> Iterator[_Found]:
    """The fields of work where no more is told of it: `turizm ve arıcılık alanında iş birliği imkânları görüşüldü`."""
    field = next(at for at in range(*told) if names_field([analysis.tokens[at].folded]))
    for begin, end in noun_phrases(analysis.tokens, first, field, barred, parting="list"):
        name = _name(analysis, begin, end, Case.NOMINATIVE)
        if name and not is_vague([token.folded for token in analysis.tokens[begin:end]]):
            yield _Found(name, begin, end, cue.first)


def _name_for(analysis: Analysis, cue: Cue, first: int, last: int, end: int) -> str | None:
    """What a phrase is called; only the last of a list need stand in the case of its cue.

    Whose details they are is the topic: `şenliğin ayrıntıları konuşuldu`.
    """
    if last - first > 1 and analysis.tokens[last - 1].folded.startswith(_DETAILS):
        return _name(analysis, first, last - 1, Case.GENITIVE)
    if last < end and analysis.tokens[last].folded == BESIDES[0]:
        return _name(analysis, first, last, Case.GENITIVE)
    name = _name(analysis, first, last, cue.case)
    if name is not None or cue.takes == "work":
        return name
    bare = _name(analysis, first, last, Case.NOMINATIVE)
    if last < end:
        return bare
    return nominative_of_object(bare) if bare and cue.case is Case.ACCUSATIVE else None


def _aim_of(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """What is aimed at where that is all that is told of it: `yolun onarımı için atılacak adımlar` is of the repair."""
    aim = next((at for at in range(first + 1, last - 2) if tokens[at].folded == "için"), None)
    if aim is None or not is_participle(tokens[aim + 1].folded):
        return first, last
    return first, aim if is_vague([token.folded for token in tokens[aim + 1 : last]]) else last


def _without_matter(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A phrase without the word that says that it is a matter: `pazar yerinin taşınması konusu`."""
    return first, last - (last - first > 1 and tokens[last - 1].folded in MATTERS)


def _names_work(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase says what is shown or needed, and not only whose: `kent lokantası uygulaması`."""
    begin, end = without_possessor(tokens, first, last)
    word = tokens[last - 1].folded
    if word.startswith(topic_words("need")):  # `patates üreticisinin sorunları`, but not `esnafın sorunları`
        return last - first > 1 + is_genitive(tokens[last - 2])
    return end - begin > 1 and names_work(word)


def _stated(analysis: Analysis, sentence: Sentence, barred: set[int]) -> Iterator[_Found]:
    """What a sentence states to be the matter: `Konu: X`, `Görüşmenin konusu X'ti`."""
    for stated in find_stated(analysis.tokens, sentence, barred):
        token = analysis.tokens[stated.last - 1]
        word = nominative_of_copula(token.text) if stated.copula else token.text
        begins = stated.last - stated.first > 1
        before = _written(analysis, stated.first, stated.last - 1, token.start) if begins else ""
        said = [one.folded for one in analysis.tokens[stated.first : stated.last - 1]]
        if not is_vague([*said, fold(word)]):
            yield _Found(" ".join((before + word).split()), stated.first, stated.last, stated.cue)


def _compounds(analysis: Analysis, sentence: Sentence, barred: set[int]) -> Iterator[_Found]:
    """What stands before the noun of a talk or an agreement: `staj protokolü`."""
    for first, last, cue in find_compounds(analysis.tokens, sentence, barred):
        name = _name(analysis, first, last, Case.NOMINATIVE)
        if name:
            yield _Found(name, first, last, cue)


def _name(analysis: Analysis, first: int, last: int, case: Case) -> str | None:
    """A topic as it is called, in the nominative; None when it does not stand in the case that its cue asks for."""
    token = analysis.tokens[last - 1]
    if token.suffix:
        word = token.text if case_of(fold(token.suffix)) is case else None
    else:
        word = nominative(token.text, case)
    if word is None:
        return None
    before = _written(analysis, first, last - 1, token.start) if last - first > 1 else ""
    return " ".join((before + word).split())


def _written(analysis: Analysis, first: int, last: int, end: int) -> str:
    """The text of tokens and of what follows the last up to a character, apostrophes and spaces made plain."""
    tokens, clean = analysis.tokens, analysis.text.clean
    words = [_SPACED.sub("'", clean[token.start : token.tail]) for token in tokens[first:last]]
    gaps = [clean[one.tail : other.start] for one, other in pairwise(tokens[first:last])]
    return "".join(map("".join, zip(words, [*gaps, clean[tokens[last - 1].tail : end]], strict=True)))
