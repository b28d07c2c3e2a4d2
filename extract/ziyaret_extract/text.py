"""Normalisation that keeps offsets: a cleaned text to read, and the original to quote."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from ziyaret_ontology.model import Mention

_MAP = {
    **dict.fromkeys("’‘‛ʼ`´′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u2002\u2003\u200a\t\x0b\x0c", " "),
    **dict.fromkeys("\r\u2028\u2029\x85", "\n"),
    **dict.fromkeys("‐‑‒", "-"),
}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Text:
    """An original text and its cleaned form; `offsets[i]` is where clean character `i` begins in the original.

    `offsets` has one entry more than `clean` has characters: the length of the original.
    """

    original: str
    clean: str
    offsets: tuple[int, ...]

    def mention(self, start: int, end: int) -> Mention:
        """The piece of the original that `clean[start:end]` stands for."""
        first = self.offsets[start]
        last = self.offsets[end - 1] + 1 if end > start else first
        while last < self.offsets[end] and unicodedata.combining(self.original[last]):
            last += 1
        return Mention(first, last, self.original[first:last])


def normalize(original: str) -> Text:
    r"""Compose letters, make apostrophes, quotes and spaces plain, drop invisible marks; each kept with its offset.

    `clean` has the same words and lines as the original: line breaks are `\\n`, one for each `\\r\\n`.
    """
    clean: list[str] = []
    offsets: list[int] = []
    for start, end in pairwise(_cluster_starts(original)):
        cluster = unicodedata.normalize("NFC", original[start:end])
        if cluster in _DROPPED or (cluster == "\r" and original[end : end + 1] == "\n"):
            continue
        for letter in cluster:
            clean.append(_MAP.get(letter, letter))
            offsets.append(start)
    return Text(original, "".join(clean), (*offsets, len(original)))


def _cluster_starts(text: str) -> list[int]:
    """Where each character with the marks that combine with it begins, and the end of the text."""
    starts = [i for i, letter in enumerate(text) if i == 0 or not unicodedata.combining(letter)]
    return [*starts, len(text)]
