"""Any installed spaCy package: it gives entity spans, our rules cut tokens and sentences and read no spans yet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

import spacy

from ziyaret_extract.analysis import Analysis, Span, Token
from ziyaret_extract.analyzers.entities import CONFIDENCE, encodable, entity_labels
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_ontology.errors import AnalyzerUnavailable, InputTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from ziyaret_extract.text import Text


class SpacyAnalyzer:
    """Entity spans of a spaCy pipeline, its labels mapped to ours by `data/entity_labels.tsv`, on our own tokens."""

    def __init__(self, pipeline: Language) -> None:
        meta = pipeline.meta
        self._pipeline = pipeline
        self._id = f"spacy:{meta['lang']}_{meta['name']} {meta['version']}"
        self._labels = entity_labels()

    @property
    def id(self) -> str:
        """Name and version."""
        return self._id

    def __call__(self, text: Text) -> Analysis:
        """Analyse the text; offsets are exact. Raises InputTooLarge beyond the pipeline's `max_length`."""
        if len(text.clean) > self._pipeline.max_length:
            raise InputTooLarge(
                f"the text has {len(text.clean)} characters, {self._id} reads {self._pipeline.max_length}: divide it"
            )
        analysis = analyze_by_rules(text, self._id)
        doc = self._pipeline(encodable(text.clean))
        return replace(analysis, spans=tuple(_spans(doc, analysis.tokens, self._labels)))


def _spans(doc: Doc, tokens: tuple[Token, ...], labels: dict[str, str]) -> Iterator[Span]:
    """The entities whose label we know, as ranges of our tokens, none overlapping."""
    free = 0
    for entity in doc.ents:
        first = bisect_right(tokens, entity.start_char, key=attrgetter("tail"))
        last = bisect_left(tokens, entity.end_char, key=attrgetter("start"))
        if entity.label_ in labels and free <= first < last:
            yield Span(first, last, labels[entity.label_], CONFIDENCE)
            free = last


def load(argument: str) -> SpacyAnalyzer:
    """The analyzer of an installed package or a saved folder; raises AnalyzerUnavailable when it cannot be loaded."""
    try:
        return SpacyAnalyzer(spacy.load(argument))
    except OSError as missing:
        raise AnalyzerUnavailable(
            f"no spaCy package or folder {argument!r}: install the package with pip, or choose the analyzer 'bundled'"
        ) from missing
    except (ValueError, ImportError) as problem:  # a part of the pipeline is of another package, or damaged
        raise AnalyzerUnavailable(
            f"the spaCy package {argument!r} cannot be loaded ({str(problem).partition('. ')[0]}): install what it "
            "needs beside it, such as spacy-transformers or spacy-curated-transformers, or the package anew"
        ) from problem
