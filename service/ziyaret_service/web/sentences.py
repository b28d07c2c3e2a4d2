"""Sentences that are made in English, such as what an error says and why a name means a place, told in Turkish.

Each row of `sentences.tsv` is a sentence in both languages with holes. A hole whose name is a group of sentences, but
for digits at its end, is filled with one of these; `{number}` with digits; with a question mark, and every other hole,
also with anything. A sentence that no row fits as a whole stays as it is, so that nothing is told half or wrongly.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HOLE = re.compile(r"\{([a-z_]+)(\d*)(\??)\}")
_NUMBER = re.compile(r"\d[\d,]*")
# What is longer, or a longer list, quotes something, and trying every division of it would take too long.
_LONGEST: Final = 1_000  # letters
_MOST_PARTS: Final = 20
_FALLBACK: Final = "en"


@dataclass(frozen=True, slots=True)
class _Hole:
    """What may stand in a sentence: of a group, a number, or anything; `loose` takes anything beside the group."""

    name: str
    group: str
    loose: bool

    def told(self, text: str) -> str | None:
        """What fills it in Turkish; None for what cannot."""
        if self.group == "number":
            return text.replace(",", ".") if _NUMBER.fullmatch(text) else None
        if self.group not in _groups():
            return text
        return _in_turkish(text, self.group) or (text if self.loose else None)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence: the English one in pieces, the Turkish one to be filled."""

    pieces: tuple[str | _Hole, ...]
    turkish: str

    def fill(self, text: str) -> str | None:
        """The sentence in Turkish; None when the text is another one."""
        filled = next(_fillings(self.pieces, text), None)
        return None if filled is None else _HOLE.sub(lambda hole: filled[hole[1] + hole[2]], self.turkish)


def sentence(text: str, group: str, language: str) -> tuple[str, str]:
    """A sentence of a group in this language, and the language that it is in: English where it is not known."""
    turkish = _in_turkish(text, group) if language == "tr" and _is_short(text) else None
    return (turkish, "tr") if turkish is not None else (text, _FALLBACK)


def marked_sentence(language: str, text: str, group: str) -> str:
    """As sentence, for a page in this language; what is in another is marked as such."""
    told, its = sentence(text, group, language)
    return told if its == language else Markup('<span lang="{}">{}</span>').format(its, told)


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and text.count("; ") + text.count(", ") <= _MOST_PARTS


def _in_turkish(text: str, group: str) -> str | None:
    return next((told for row in _groups()[group] if (told := row.fill(text)) is not None), None)


def _fillings(pieces: Sequence[str | _Hole], text: str) -> Iterator[Mapping[str, str]]:
    """Every way in which the text is these pieces: from the name of a hole to what fills it in Turkish."""
    if not pieces:
        if not text:
            yield {}
        return
    first, rest = pieces[0], pieces[1:]
    if isinstance(first, str):
        if text.startswith(first):
            yield from _fillings(rest, text.removeprefix(first))
        return
    for end in _ends(rest, text):
        if (told := first.told(text[:end])) is not None:
            for others in _fillings(rest, text[end:]):
                yield {first.name: told, **others}


def _ends(rest: Sequence[str | _Hole], text: str) -> Iterator[int]:
    """Where a hole at the beginning of the text may end: before what follows it, which is never another hole."""
    if not rest:
        if text:
            yield len(text)
        return
    after = str(rest[0])
    end = text.find(after, 1)
    while end > 0:
        yield end
        end = text.find(after, end + 1)


@cache
def _groups() -> Mapping[str, tuple[_Row, ...]]:
    """The rows of each group; those that say more by themselves come first."""
    lines = files("ziyaret_service.web").joinpath("sentences.tsv").read_text("utf-8").splitlines()
    rows: dict[str, list[_Row]] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        rows.setdefault(row["group"], []).append(_Row(tuple(_pieces(row["en"])), row["tr"]))
    return {group: tuple(sorted(some, key=_said, reverse=True)) for group, some in rows.items()}


def _pieces(english: str) -> Iterator[str | _Hole]:
    end = 0
    for hole in _HOLE.finditer(english):
        if hole.start() > end:
            yield english[end : hole.start()]
        yield _Hole(hole[1] + hole[2], hole[1], bool(hole[3]))
        end = hole.end()
    if end < len(english):
        yield english[end:]


def _said(row: _Row) -> int:
    return sum(len(piece) for piece in row.pieces if isinstance(piece, str))
