"""The analyzer in the wheel: tokens and sentences by rule, names by the model in `data/model`, with its card."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import spacy

from ziyaret_extract.analysis import Analysis, Span
from ziyaret_extract.analyzers.entities import entity_labels
from ziyaret_extract.analyzers.name_tagger import CONFIDENCES
from ziyaret_extract.analyzers.pieces import SUFFIX, to_docs
from ziyaret_extract.analyzers.rules import analyze_by_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from ziyaret_extract.text import Text


class BundledAnalyzer:
    """The names that the bundled model finds, its labels mapped to ours, with their probabilities."""

    def __init__(self, pipeline: Language) -> None:
        meta = pipeline.meta
        self._pipeline = pipeline
        self._id = f"bundled:{meta['lang']}_{meta['name']} {meta['version']}"
        self._labels = entity_labels()

    @property
    def id(self) -> str:
        """Name and version of the model."""
        return self._id

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text; offsets are exact."""
        analysis = analyze_by_rules(text, self._id)
        return replace(analysis, spans=tuple(self._spans(analysis)))

    def _spans(self, analysis: Analysis) -> Iterator[Span]:
        for doc, owners in self._read(analysis):
            for name, confidence in zip(doc.ents, doc.user_data[CONFIDENCES], strict=True):
                tokens = [owner for owner in owners[name.start : name.end] if owner != SUFFIX]
                if name.label_ in self._labels and tokens:
                    yield Span(tokens[0], tokens[-1] + 1, self._labels[name.label_], confidence)

    def _read(self, analysis: Analysis) -> Iterator[tuple[Doc, list[int]]]:
        # Documents read together are one array of features: one at a time, memory does not grow with the text.
        return self._pipeline.pipe(to_docs(self._pipeline.vocab, analysis), as_tuples=True, batch_size=1)


@cache
def load(argument: str) -> BundledAnalyzer:
    """The bundled analyzer, the same at every call; it takes no argument."""
    del argument
    with as_file(files("ziyaret_extract").joinpath("data", "model")) as folder:
        return BundledAnalyzer(spacy.load(folder))
