"""Topics told as the first noun of a compound: `öfke kontrolü semineri verildi`, `staj protokolü imzalandı`.

A training has none: its compound is what it is called.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.tables import first_cells
from ziyaret_extract.topics.conjuncts import is_owner
from ziyaret_extract.topics.cues import find_cues
from ziyaret_extract.topics.endings import is_participle
from ziyaret_extract.topics.members import stands_bare
from ziyaret_extract.topics.words import topic_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from ziyaret_extract.analysis import Sentence, Token

_LONGEST = 5
_LEADING = frozenset({"yönelik", "ait", "dair", "ilişkin", "özel"})
_TAKING_PLACE = ("imza", "katıl", "ver")


def find_compounds(
    tokens: Sequence[Token], sentence: Sentence, barred: AbstractSet[int]
) -> Iterator[tuple[int, int, int]]:
    """The first token of each such topic, the one behind it and that of the noun which it is the topic of."""
    for at in range(sentence.first + 1, 0 if sentence.heading else sentence.last):
        token = tokens[at]
        if at in barred or not token.text.islower() or not _heads().fullmatch(token.folded):
            continue
        last = at
        while last > sentence.first and tokens[last - 1].folded in _sorts():
            last -= 1
        first = _beginning(tokens, sentence, last, barred)
        if first < last and _takes_place(tokens, at, first, sentence, barred):
            yield first, last, at


def _beginning(tokens: Sequence[Token], sentence: Sentence, last: int, barred: AbstractSet[int]) -> int:
    """Where the bare nouns that end before a token begin; that token where none does."""
    at = last
    while at > sentence.first and last - at < _LONGEST and at - 1 not in barred and _is_part(tokens, at - 1, last):
        at -= 1
    at += at < last and tokens[at].folded == AND
    cued = any(cue.last == last for cue in find_cues(tokens, max(sentence.first, last - _LONGEST), sentence.last))
    said_only_which = all(token.folded in _sorts() for token in tokens[at:last])
    return last if cued or said_only_which else at


def _is_part(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word is one of the nouns: in no case, no verb, and with a small letter."""
    token = tokens[at]
    if token.folded == AND:
        return at + 1 < last
    bare = token.text.isalpha() and token.folded not in _LEADING and token.text.islower() and not token.suffix
    return bare and stands_bare(token) and not is_participle(token.folded) and not is_owner(token.folded)


def _takes_place(tokens: Sequence[Token], at: int, first: int, sentence: Sentence, barred: AbstractSet[int]) -> bool:
    """Whether a word right before the topic or one behind its noun tells that it is held, given or signed."""
    near = (first - 1, *range(at + 1, sentence.last))
    return any(tokens[k].folded.startswith(_verbs()) for k in near if k >= sentence.first and k not in barred)


@cache
def _sorts() -> frozenset[str]:
    """Words that say only which one it is, or for whom: `mesleki`, `öğretmen`."""
    return frozenset({*topic_words("sort"), *topic_words("people")})


@cache
def _heads() -> re.Pattern[str]:
    """The nouns that have a topic before them, in any case."""
    return re.compile(rf"(?:{'|'.join(topic_words('compound'))})(?:n[ıiuüae]\w*|yl[ae])?")


@cache
def _verbs() -> tuple[str, ...]:
    return (*first_cells("holding_verbs.tsv"), *_TAKING_PLACE)
