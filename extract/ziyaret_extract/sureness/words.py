"""The words around what is told, as clues have them, folded: how each begins, however lines are wrapped."""

from __future__ import annotations

import re

from ziyaret_ontology.folding import fold

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")
_STEM = 6  # letters
_ENDING = 2  # letters


def stems(text: str) -> list[str]:
    """How each word of a text begins."""
    return [word[:_STEM] for word in _WORD.findall(fold(text))]


def words_behind(text: str, end: int, letters: int) -> list[str]:
    """How the words begin that stand behind a mention within so many letters; what is glued to it is none."""
    return stems(_glued(text[end : end + letters])[1])


def ending(text: str, start: int, end: int) -> str:
    """How a mention ends: what is glued to it, as behind an apostrophe, else its own last letters."""
    glued, _ = _glued(text[end : end + _STEM])
    return "".join(stems(glued)) or fold(text[start:end])[-_ENDING:]


def _glued(behind: str) -> tuple[str, str]:
    """What stands behind a mention, parted at the first space."""
    space = _SPACE.search(behind)
    return (behind[: space.start()], behind[space.end() :]) if space else (behind, "")
