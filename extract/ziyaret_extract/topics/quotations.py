"""Quotations: a quoted title names a talk, a programme or a topic; anything else in quotation marks is speech."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ziyaret_extract.topics.words import topic_words
from ziyaret_extract.turkish.quotes import quotation_pairs

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Token

_LONGEST_TITLE = 16
# `Geçim Çıkar mı?` may be an answer's question; a longer one in capitals is a title.
_SHORTEST_QUESTION = 3
_SHARE_OF_CAPITALS = 0.6
_SMALL_WORDS = frozenset({"ve", "ile", "için", "de", "da", "mi", "mı", "veya", "bir", "i"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens `first` up to `last` between two quotation marks."""

    first: int
    last: int
    title: bool


def read_quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """Every quotation, the outermost marks only."""
    found = []
    for _, sentences in groupby(analysis.sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(sentences)
        marks = quotation_pairs(analysis.text.clean, analysis.tokens, paragraph[0].first, paragraph[-1].last)
        told: list[Quotation] = []
        called_from = -1  # where a quotation begins that is called a title
        for opening, closing in reversed(list(marks)):
            behind = analysis.tokens[closing + 1].folded if closing + 1 < len(analysis.tokens) else ""
            called = behind in topic_words("called") or (behind in {",", "ve"} and closing + 2 == called_from)
            called_from = opening if called else -1
            if closing > opening + 1:
                inside = analysis.tokens[opening + 1 : closing]
                told.insert(0, Quotation(opening + 1, closing, _is_title(inside, called=called)))
        found.extend(told)
    return tuple(found)


def _is_title(tokens: tuple[Token, ...], *, called: bool) -> bool:
    """Whether the words are capitalised as those of a title are; `called` says that the text calls it one."""
    words = [token.text for token in tokens if token.text[:1].isalpha() and token.folded not in _SMALL_WORDS]
    asked = tokens[-1].text == "?" and (called or len(words) > _SHORTEST_QUESTION)
    inside = tokens[:-1] if asked else tokens
    ends = inside[-1].text[-1] in ".!?…," or any(token.text in {".", "!", "?"} for token in inside)
    if not words or ends or len(tokens) > _LONGEST_TITLE:
        return False
    if called:
        return True
    capitals = sum(word[0].isupper() for word in words)
    shouted = len(words) > 1 and all(word.isupper() for word in words)
    return capitals >= _SHARE_OF_CAPITALS * len(words) and not shouted and words[0][0].isupper()
