"""Which tokens stand between quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_extract.analysis import Analysis, Token

_CLOSED_BY = {'"': '"', "«": "»", "'": "'", "‹": "›"}


def quotation_pairs(clean: str, tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Indexes of the opening and the closing mark of each quotation in tokens `first` to `last`, outermost only.

    A mark that is never closed opens nothing.
    """
    at = first
    unclosed: set[str] = set()
    while at < last:
        mark = tokens[at].text
        closing = _CLOSED_BY.get(mark) if mark not in unclosed else None
        end = _closing(clean, tokens, at, last, closing) if closing and _opens(clean, tokens[at]) else None
        if end is not None:
            yield at, end
            at = end
        elif closing and _opens(clean, tokens[at]):
            # What closes none of these marks closes no later one either.
            unclosed.add(mark)
        at += 1


def _closing(clean: str, tokens: tuple[Token, ...], opening: int, last: int, mark: str) -> int | None:
    """The first mark that closes; a straight mark that clearly opens again is passed over."""
    for at in range(opening + 1, last):
        if tokens[at].text == mark and not (mark in "\"'" and _only_opens(clean, tokens[at])):
            return at
    return None


def _opens(clean: str, token: Token) -> bool:
    """Whether a mark has room before it or something to quote behind it."""
    return token.tail < len(clean) and not clean[token.tail].isspace()


def _only_opens(clean: str, token: Token) -> bool:
    """Whether a mark stands after white space and right before a word."""
    return _opens(clean, token) and token.start > 0 and clean[token.start - 1] in " \n(["


def quoted(analysis: Analysis) -> tuple[bool, ...]:
    """For each token, whether it stands in a quotation, marks included. A quotation ends with its paragraph."""
    inside = [False] * len(analysis.tokens)
    for first, last in _paragraphs(analysis):
        for opening, closing in quotation_pairs(analysis.text.clean, analysis.tokens, first, last):
            inside[opening : closing + 1] = [True] * (closing + 1 - opening)
    return tuple(inside)


def _paragraphs(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The token range of each paragraph."""
    first, paragraph = 0, 0
    for sentence in analysis.sentences:
        if sentence.paragraph != paragraph:
            yield first, sentence.first
            first, paragraph = sentence.first, sentence.paragraph
    yield first, len(analysis.tokens)
