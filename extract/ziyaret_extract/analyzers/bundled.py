"""The analyzer in the wheel: tokens and sentences by rule."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from ziyaret_extract.analyzers.rules import analyze_by_rules

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.text import Text


class BundledAnalyzer:
    """Tokens and sentences by rule; it finds no names itself."""

    def __init__(self) -> None:
        self._id = f"bundled:rules {version('ziyaret')}"

    @property
    def id(self) -> str:
        """Name and version."""
        return self._id

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text; offsets are exact."""
        return analyze_by_rules(text, self._id)


def load(argument: str) -> BundledAnalyzer:
    """The bundled analyzer; it takes no argument."""
    del argument
    return BundledAnalyzer()
