"""Recorded analyses: what an analyzer said of a text, kept as JSON, for tests and demonstrations without a model."""

from __future__ import annotations

import json
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_extract.analysis import Analysis, Sentence, Span, Token
from ziyaret_ontology.errors import AnalyzerUnavailable

if TYPE_CHECKING:
    from ziyaret_extract.text import Text

# A text read from JSON may hold half a character.
_ENCODING = ("utf-8", "surrogatepass")


def record_analysis(analysis: Analysis, folder: Path) -> Path:
    """Write the analysis into the folder, made if missing, and return the file: `<digest of the text>.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    recorded = {
        "analyzer": analysis.analyzer_id,
        "tokens": [astuple(token) for token in analysis.tokens],
        "sentences": [astuple(sentence) for sentence in analysis.sentences],
        "spans": [astuple(span) for span in analysis.spans],
    }
    path = _path(folder, analysis.text)
    path.write_bytes((json.dumps(recorded, ensure_ascii=False, separators=(",", ":")) + "\n").encode(*_ENCODING))
    return path


class FixedAnalyzer:
    """Gives the analyses recorded in a folder; of any other text it knows nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def id(self) -> str:
        """The folder's name and the version of the format."""
        return f"fixed:{self._folder.name} 1"

    def __call__(self, text: Text) -> Analysis:
        """The recorded analysis; raises AnalyzerUnavailable when there is none of this text."""
        path = _path(self._folder, text)
        if not path.is_file():
            raise AnalyzerUnavailable(
                f"no analysis of this text in {self._folder} ({path.name} is missing): "
                "record one with ziyaret_extract.analyzers.record_analysis, or choose the analyzer 'bundled'"
            )
        recorded = json.loads(path.read_bytes().decode(*_ENCODING))
        return Analysis(
            text,
            tuple(Token(*row) for row in recorded["tokens"]),
            tuple(Sentence(*row) for row in recorded["sentences"]),
            tuple(Span(*row) for row in recorded["spans"]),
            self.id,
        )


def _path(folder: Path, text: Text) -> Path:
    return folder / f"{sha256(text.clean.encode(*_ENCODING)).hexdigest()[:24]}.json"


def load(argument: str) -> FixedAnalyzer:
    """The analyzer of a folder; raises AnalyzerUnavailable when there is no such folder."""
    folder = Path(argument)
    if not argument or not folder.is_dir():
        raise AnalyzerUnavailable(f"no folder of recorded analyses at {argument!r}: write fixed:<folder>")
    return FixedAnalyzer(folder)
