"""Who signs a text: the lines at its end that tell a name, an office or a body and say nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis

_LONGEST = 6
_STATING = frozenset({".", ":", ",", "!", "?"})


def signature(analysis: Analysis) -> int | None:
    """The token at which the lines begin that sign a text; None where none do."""
    begin = None
    for sentence in reversed(analysis.sentences[1:]):
        words = analysis.tokens[sentence.first : sentence.last]
        if len(words) > _LONGEST or any(token.text in _STATING for token in words):
            break
        begin = sentence.first
    return begin
