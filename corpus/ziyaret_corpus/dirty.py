"""Releases as they arrive after bad typing, bad pasting and bad scanning: each variant of a text is a function.

They are deterministic and change no word otherwise, so that the gold of the clean text holds for all of them.
"""

from __future__ import annotations

import re
from itertools import cycle
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import upper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ASCII = str.maketrans("çğıöşüÇĞİÖŞÜâîûÂÎÛ", "cgiosuCGIOSUaiuAIU")
"""Turkish letters as typed on a keyboard that has none."""
_APOSTROPHE = re.compile(r"(?<=\w)['’‘´`](?=\w)")
_TITLE_BEFORE_NAME = re.compile(r"(Başkanı|Müdürü|Vekili|Valisi) (?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])")
_SPACE_BEHIND_MARK = re.compile(r"(?<=[^\W\d]{2}[.,]) (?=[^\W\d])")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_WORD = re.compile(r"[^\W\d_]{7,}")
_ENTITIES = {"&": "&amp;", "'": "&#39;", "’": "&#8217;", "“": "&ldquo;", "”": "&rdquo;", '"': "&quot;"}
_WIDTH = 68
_SHORTEST_PART = 3


def capitals(text: str) -> str:
    """All of it in capitals."""
    return upper(text)


def without_apostrophes(text: str) -> str:
    """`Pendikte` for `Pendik'te`."""
    return _APOSTROPHE.sub("", text)


def spaced_apostrophes(text: str) -> str:
    """`Pendik' te`, `Pendik 'te` or `Pendik ' te`: one in each text."""
    shapes = ("' ", " '", "’ ", " ' ")
    return _APOSTROPHE.sub(shapes[len(text) % len(shapes)], text)


def glued(text: str) -> str:
    """No space behind full stops and commas, nor between a title and a name: `BaşkanıAyşe`."""
    return _TITLE_BEFORE_NAME.sub(r"\1", _SPACE_BEHIND_MARK.sub("", text))


def in_ascii(text: str) -> str:
    """`Tekirdag Buyuksehir Belediyesi`."""
    return text.translate(ASCII)


def wrapped(text: str) -> str:
    """Lines of at most 68 characters."""
    return _in_lines(text, lambda word, room: 0)  # noqa: ARG005 - every word stays whole


def hyphenated(text: str) -> str:
    """Lines of at most 68 characters, as a scanner reads them off a page that breaks words: `Beledi-` and `yesi`."""
    return _in_lines(text, _room_for_part)


def html_leftovers(text: str) -> str:
    """Tags and entities that somebody pasted with it, and a placeholder for pictures."""
    spaces = cycle(("&nbsp;", " ", " ", " ", " ", " ", " "))
    pasted = "".join(_ENTITIES.get(letter, letter) for letter in text.strip())
    paragraphs = [re.sub(" ", lambda _: next(spaces), part) for part in _PARAGRAPHS.split(pasted)]
    closed = "</p>\n<p>".join(part.replace("\n", "<br />\n") for part in paragraphs)
    return f"<p>{closed}</p>\n[gallery ids=&#34;101,102&#34;]\n"


def double_spaces(text: str) -> str:
    """Two or three spaces, or one that does not break, for every third."""
    spaces = cycle((" ", " ", "  ", " ", " ", "   ", " ", " ", "\u00a0 "))
    return re.sub("(?<=[^ \n]) (?=[^ \n])", lambda _: next(spaces), text)


def headline_glued(text: str) -> str:
    """The first line and what stands below it in one."""
    return re.sub(r"(?<=\S)\s*\n\s*(?=\S)", " ", text, count=1)


VARIANTS: Mapping[str, Callable[[str], str]] = {
    "capitals": capitals,
    "no apostrophes": without_apostrophes,
    "spaced apostrophes": spaced_apostrophes,
    "glued words": glued,
    "ascii": in_ascii,
    "hard wraps": wrapped,
    "hyphenation": hyphenated,
    "html leftovers": html_leftovers,
    "double spaces": double_spaces,
    "headline glued": headline_glued,
}
"""Every variant by its name."""


def _in_lines(text: str, part: Callable[[str, int], int]) -> str:
    """The paragraphs in lines; `part` tells how many letters of a word that does not fit still stand in a line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            left = word
            if line and len(line) + 1 + len(word) > _WIDTH:
                first = part(word, _WIDTH - len(line) - 2)
                lines.append(f"{line} {word[:first]}-" if first else line)
                line, left = "", word[first:]
            line = f"{line} {left}" if line else left
        lines.append(line)
    return "\n".join(lines)


def _room_for_part(word: str, room: int) -> int:
    """How many letters of a long word fit before a hyphen, at least three on either side of it."""
    first = min(room, len(word) - _SHORTEST_PART)
    return first if _WORD.fullmatch(word) and first >= _SHORTEST_PART else 0
