"""Normalisation that keeps offsets: a cleaned text to read, and the original to quote."""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.ascii_typing import restore_letters
from ziyaret_ontology.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MAP = {
    **dict.fromkeys("’‘‛ʻʼʹ`´′＇", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u2002\u2003\u200a\t\x0b\x0c", " "),
    **dict.fromkeys("\r\u2028\u2029\x85", "\n"),
    **dict.fromkeys("‐‑‒", "-"),
}
_TO_PLAIN = str.maketrans(_MAP)
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PLAIN = "\n -~çğıöşüâîûÇĞİÖŞÜÂÎÛ’‘“”…–—"
# Letters that stay as they are; the last only when no mark behind it may belong to it.
_AS_THEY_ARE = re.compile(rf"[{_PLAIN}]+(?=[{_PLAIN}]|\Z)")
_BLOCK = "address|article|blockquote|center|div|figcaption|figure|h[1-6]|hr|li|ol|p|section|table|tbody|td|th|tr|ul"
_INLINE = "a|abbr|b|big|em|font|i|iframe|img|small|span|strong|sub|sup|u"
_ATTRIBUTES = r"(?:\s[^<>]{0,1000})?/?"
_LOWER = "a-zçğıöşüâîû"
# What stands in a text beside its words: remains of the page it was copied from, words parted at the line's end, and
# quotation marks typed as two apostrophes.
_LEFTOVER = re.compile(
    rf"""
    &(?:amp;){{0,3}}(?P<entity>(?:\#\d{{2,7}}|\#[xX][0-9a-fA-F]{{2,6}}|[A-Za-z]{{2,8}}\d{{0,2}});)
  | (?P<break> <[bB][rR]{_ATTRIBUTES}>[ \t]*\r?\n? )
  | (?P<block> </?(?i:{_BLOCK}){_ATTRIBUTES}> )
  | (?P<inline> </?(?i:{_INLINE}){_ATTRIBUTES}> | <!--[^<>]{{0,1000}}--> )
  | (?P<code> \[/?(?:gallery|caption|embed|video|audio)\b[^\[\]\n]{{0,1000}}\] )
  | (?<!['’‘´`])(?P<double>(?P<mark>['’‘´`])(?P=mark))(?!['’‘´`])
  | (?P<space>[ ]|(?<=\n)|\A)(?P<part>[^\s&<]{{0,60}}[{_LOWER}]{{2}})[-\u2010\u00ad]\r?\n[ \t]*(?=[{_LOWER}]{{2}})
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Text:
    """An original text and its cleaned form; `offsets[i]` is where clean character `i` begins in the original.

    Offsets never fall back; `offsets` has one entry more than `clean` has characters: the length of the original.
    """

    original: str
    clean: str
    offsets: Sequence[int]

    def mention(self, start: int, end: int) -> Mention:
        """The piece of the original that `clean[start:end]` stands for."""
        first = self.offsets[start]
        last = _end(self.original, self.offsets[end - 1]) if end > start else first
        while last < self.offsets[end] and unicodedata.combining(self.original[last]):
            last += 1
        return Mention(first, last, self.original[first:last])


def normalize(original: str) -> Text:
    r"""Compose letters, make apostrophes, quotes and spaces plain, drop invisible marks; each kept with its offset.

    `clean` has the same words as the original, without what is left of HTML, and with Turkish letters where they were
    typed without; two apostrophes are a quotation mark. It has the same lines, but for tags that end one: line breaks
    are `\\n`, one for each `\\r\\n`.
    """
    clean: list[str] = []
    offsets = array("l")
    for letters, starts in _letters(original):
        clean.append(letters.translate(_TO_PLAIN))
        offsets.extend(starts)
    offsets.append(len(original))
    return Text(original, restore_letters("".join(clean)), offsets)


def _letters(original: str) -> Iterator[tuple[str, Iterable[int]]]:
    """The letters to read, some at a time, and where each begins."""
    at = 0
    for leftover in _LEFTOVER.finditer(original):
        yield from _composed(original, at, leftover.start())
        at = leftover.end()
        if leftover["entity"]:
            meant = html.unescape(f"&{leftover['entity']}")
            yield meant, [leftover.start()] * len(meant)
        elif leftover["double"]:
            yield '"', [leftover.start()]
        elif leftover["part"]:
            if leftover["space"]:  # the line as it would have been wrapped without the hyphen
                yield "\n", [leftover.start()]
            yield from _composed(original, *leftover.span("part"))
        elif not leftover["inline"]:
            yield "\n", [leftover.start()]
    yield from _composed(original, at, len(original))


def _composed(original: str, first: int, last: int) -> Iterator[tuple[str, Iterable[int]]]:
    """The letters of a piece, each with the marks that combine with it."""
    at = first
    while at < last:
        if same := _AS_THEY_ARE.match(original, at, last):
            yield same.group(), range(at, same.end())
            at = same.end()
            continue
        start, at = at, at + 1
        while at < last and unicodedata.combining(original[at]):
            at += 1
        cluster = unicodedata.normalize("NFC", original[start:at])
        if cluster not in _DROPPED and not (cluster == "\r" and original[at : at + 1] == "\n"):
            yield cluster, [start] * len(cluster)


def _end(original: str, at: int) -> int:
    """Behind the letter that begins at `at`: one character, or the entity or pair of marks that stands for it."""
    leftover = _LEFTOVER.match(original, at) if original[at] in "&'’‘´`" else None
    return leftover.end() if leftover else at + 1
