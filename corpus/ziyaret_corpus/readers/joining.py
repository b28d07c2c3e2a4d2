"""Undoes what fixed-width typesetting does to running text: hard-wrapped lines and hyphenated words."""

from __future__ import annotations

import re

from ziyaret_corpus.readers.reading import PARAGRAPH_GAP

_HYPHENATED = re.compile(r"(?<=[a-zçğıöşüâîû])[-\u2010\u00ad]$")
_LOWER_START = re.compile(r"[a-zçğıöşüâîû]")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)]*$")
_FULL_LINE = 0.75


def join_wrapped_lines(text: str) -> str:
    """Join a line with the one before it where that one was broken by the margin, and words split by a hyphen.

    A break is kept after a blank line, after a line that ends a sentence short of the margin, and after a line that
    is too short to have met the margin, such as a heading, unless the next line goes on in lower case.
    """
    lines = [line.strip() for line in text.splitlines()]
    margin = _FULL_LINE * max(map(len, lines), default=0)
    joined: list[str] = []
    broken_at_margin = False
    for line in lines:
        if not line:
            broken_at_margin = False
            continue
        if joined and _goes_on(joined[-1], line, broken_at_margin=broken_at_margin):
            joined[-1] = _join(joined[-1], line)
        else:
            joined.append(line)
        broken_at_margin = len(line) >= margin
    return PARAGRAPH_GAP.join(joined)


def _goes_on(before: str, line: str, *, broken_at_margin: bool) -> bool:
    if _LOWER_START.match(line):
        return not _SENTENCE_END.search(before) or broken_at_margin
    return broken_at_margin


def _join(before: str, line: str) -> str:
    """Glue a hyphenated word where its second half is in lower case; else one space stands for the break."""
    if _HYPHENATED.search(before):
        return before[:-1] + line if _LOWER_START.match(line) else before + line
    return f"{before} {line}"
