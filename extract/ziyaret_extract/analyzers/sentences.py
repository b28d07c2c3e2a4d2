"""Cuts tokens into sentences: by layout first, then at full stops that end something."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.analysis import Sentence, Token
from ziyaret_extract.analyzers.lines import read_passages
from ziyaret_extract.turkish.quotes import quotation_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

_FINAL_LETTERS = frozenset(".!?…")
_CLOSING_MARKS = frozenset("\"»)'")


def split_sentences(clean: str, tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    """The sentences of a cleaned text; together they hold every token once, in order.

    Quoted speech stays in the sentence that goes on after it: `"Geldik. Gördük." dedi.` is one sentence.
    """
    sentences: list[Sentence] = []
    first = 0
    for passage in read_passages(clean):
        last = bisect_left(tokens, passage.end, lo=first, key=attrgetter("start"))
        cuts = [first, *([] if passage.heading else _cuts(clean, tokens, first, last)), last]
        sentences += [
            Sentence(start, end, passage.paragraph, passage.heading) for start, end in pairwise(cuts) if start < end
        ]
        first = last
    return tuple(sentences)


def _cuts(clean: str, tokens: tuple[Token, ...], first: int, last: int) -> Iterator[int]:
    """Where a new sentence begins in tokens `first` to `last`."""
    held = {
        closing: opening
        for opening, closing in quotation_pairs(clean, tokens, first, last)
        if closing + 1 < last and not _ends(clean, tokens, closing, last)
    }
    inside = {at for closing, opening in held.items() for at in range(opening, closing)}
    for at in range(first, last - 1):
        if at not in inside and _ends(clean, tokens, at, last):
            yield at + 1


def _ends(clean: str, tokens: tuple[Token, ...], at: int, last: int) -> bool:
    """Whether a sentence ends with the token: a final mark, or a closing mark behind one, with a beginning after it."""
    token = tokens[at]
    if at + 1 >= last:
        return False
    following = tokens[at + 1]
    if token.text[0] in _FINAL_LETTERS:
        return not _closes(clean, following, token) and _begins(following)
    if token.text in _CLOSING_MARKS and at and tokens[at - 1].text[0] in _FINAL_LETTERS:
        return tokens[at - 1].tail == token.start and _begins(following)
    return False


def _closes(clean: str, mark: Token, before: Token) -> bool:
    """Whether a quotation mark or bracket stands right behind a final mark and closes what it ends."""
    if mark.text not in _CLOSING_MARKS or mark.start != before.tail:
        return False
    return mark.tail >= len(clean) or not clean[mark.tail].isalnum()


def _begins(token: Token) -> bool:
    """Whether a sentence can begin with the token: no small letter, no mark that goes on."""
    return not token.text[0].islower() and token.text not in {",", ";", ":", ")", "-", "–", "—"}
