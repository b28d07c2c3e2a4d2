"""The Turkish-Wiki-NER-Dataset as labelled text (Altinok, 2023): sentences of words, each with a BIO tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_corpus.training.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

KIND = "wikipedia"
OUTSIDE = "O"
_NO_SPACE_BEFORE = frozenset(",.;:!?)]}%…")
_NO_SPACE_BEHIND = frozenset("([{")
_QUOTE = '"'
# Half of the sentences to train on leave `yılında` out of a date, nearly all of those to test on have it inside.
_YEAR = re.compile(r"\d{4}")
_YEAR_NOUN = re.compile(r"yıl(?:ı|ında|ından|ına|ının|ındaki|larında|larının|ları)?")

Words = list[tuple[str, str]]


def read_sentences(path: Path, *, join_years: bool) -> Iterator[Labelled]:
    """The sentences of a file; with `join_years`, `1927 yılında` is one date in each."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line]
        words = [(row[0], row[-1]) for row in rows]
        if words:
            yield _labelled(_with_years(words) if join_years else words)


def _with_years(words: Words) -> Words:
    found: Words = []
    for word, tag in words:
        before, tag_before = found[-1] if found else ("", OUTSIDE)
        dated = tag_before.endswith("DATE") and _YEAR.fullmatch(before) and _YEAR_NOUN.fullmatch(word)
        found.append((word, "I-DATE" if dated and tag == OUTSIDE else tag))
    return found


def _labelled(words: Words) -> Labelled:
    text = ""
    spans: list[tuple[int, int, str]] = []
    within = False
    for (word, tag), space in zip(words, _spaces([word for word, _ in words]), strict=True):
        text += " " * space
        start, text = len(text), text + word
        if tag.startswith("I-") and within:
            spans[-1] = (spans[-1][0], len(text), spans[-1][2])
        elif tag != OUTSIDE:
            spans.append((start, len(text), tag[2:]))
        within = tag != OUTSIDE
    return Labelled(text, tuple(spans), KIND)


def _spaces(words: Sequence[str]) -> Iterable[bool]:
    """Whether a space stands before each word: the data set keeps none."""
    opened = False
    before = ""
    for word in words:
        glued = word in _NO_SPACE_BEFORE or before in _NO_SPACE_BEHIND or (_QUOTE in {word, before} and opened)
        if word == _QUOTE:
            opened = not opened
        yield bool(before) and not glued
        before = word
