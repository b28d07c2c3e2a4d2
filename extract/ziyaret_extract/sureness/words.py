"""The words around what is told, as clues have them: how each begins, folded."""

from __future__ import annotations

import re

from ziyaret_ontology.folding import fold

_WORD = re.compile(r"\w+")
_STEM = 6  # letters
_ENDING = 2  # letters


def stems(text: str) -> list[str]:
    """How each word of a text begins."""
    return [fold(word)[:_STEM] for word in _WORD.findall(text)]


def ending(text: str, start: int, end: int) -> str:
    """How a mention ends: what is glued to it, as behind an apostrophe, else its own last letters."""
    glued = "".join(stems(text[end : end + _STEM].split(" ", maxsplit=1)[0]))
    return glued or fold(text[start:end])[-_ENDING:]
