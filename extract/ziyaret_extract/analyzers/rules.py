"""What every analyzer shares: tokens and sentences are cut by our own rules, whatever finds the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.analysis import Analysis
from ziyaret_extract.analyzers.sentences import split_sentences
from ziyaret_extract.analyzers.tokens import tokenize

if TYPE_CHECKING:
    from ziyaret_extract.text import Text


def analyze_by_rules(text: Text, analyzer_id: str) -> Analysis:
    """Tokens and sentences of a text, no entity spans."""
    tokens = tokenize(text.clean)
    return Analysis(text, tokens, split_sentences(text.clean, tokens), (), analyzer_id)
