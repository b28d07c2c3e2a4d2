"""Reads plain text."""

from __future__ import annotations

from ziyaret_corpus.readers.decoding import decode
from ziyaret_corpus.readers.reading import Reading


def read(data: bytes, *, name: str) -> Reading:
    """Read text in any encoding that `decode` knows; the text is passed on as it is."""
    return Reading(decode(data, name=name))
