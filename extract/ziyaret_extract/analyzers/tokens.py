"""Cuts a cleaned text into words and marks, with the suffix after an apostrophe kept apart."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.analysis import Token
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.suffixes import is_suffix
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_UPPER = "A-ZÇĞİÖŞÜÂÎÛ"
_LETTER = r"[^\W\d_]"
# Every repetition is bounded or cannot be tried again from a later place, so that the time is linear in the text.
_PIECE = re.compile(
    rf"""
    (?P<address>  (?:https?://|www\.)[^\s"'<>()]{{0,2000}}[^\s"'<>().,;:!?…]
                | [\w.+-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,5}}\w{{2,12}}
                | (?:[\w-]{{1,63}}\.){{1,5}}(?:(?:com|org|gov|bel|edu|k12|net)\.tr|com|org)(?!\w)
                | [#@]{_LETTER}\w* )
  | (?P<number>   \d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}(?!\d) | \d{{4}}-\d\d-\d\d(?!\d) | \d+(?:[.,:/]\d+)* )
  | (?P<initials> [{_UPPER}](?:\.[{_UPPER}])+\.?(?!\w) | (?:[{_UPPER}]|[IVXL]{{2,6}})\.(?=[ \n]?[{_UPPER}]) )
  | (?P<word>     (?:[{_UPPER}]|COVID|Covid)-\d+ | {_LETTER}(?:[\w\u0300-\u036f]|['-](?={_LETTER}))* )
  | (?P<mark>     [.!?…]+ | \S )
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(rf"\.(?=[ \n]?{_LETTER})")
_COUNTED = re.compile(r"\.'([a-zçğıöşü]+)(?!\w)")
_LATER_THAN_ORDINALS = 4
_LONGEST_GLUED = 60
_GLUED = re.compile(r"(?<=[a-zçğıöşüâîû]{3})(?=[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]{2})")
_SUFFIX_AFTER_MARK = re.compile(rf"('?)({_LETTER}+)(?!\w)")
_SPACED_SUFFIX = re.compile(rf"(?:'[ ]|[ \n]'[ \n]|[ ]')({_LETTER}{{1,8}})(?!['\w])")
# How far a word in single quotes may reach, in characters.
_NEAR = 200
_CLOSING_MARKS = frozenset('")»]%')
_OPENING = re.compile(r"(?<!\w)'(?=\w)")
_CLOSING = re.compile(r"(?<=[\w.!?…])'(?!\w)")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(abbreviation for abbreviation, _ in read_rows("abbreviations.tsv"))


@cache
def _camel_case() -> frozenset[str]:
    return frozenset(word for (word,) in read_rows("camel_case.tsv"))


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays: with a hyphen they make a range, no compound name."""
    return frozenset(word for group, word, _ in read_rows("calendar.tsv") if group in {"month", "weekday"})


def tokenize(clean: str) -> tuple[Token, ...]:
    """The tokens of a cleaned text in order; together they cover every character that is no white space, once."""
    return tuple(_tokens(clean))


def _tokens(clean: str) -> Iterator[Token]:
    at = 0
    while piece := _PIECE.search(clean, at):
        start, end = piece.span()
        if piece.lastgroup == "word":
            tokens = _word(clean, start, end)
        elif piece.lastgroup == "number":
            tokens = (_number(clean, start, end),)
        elif piece.lastgroup == "address":
            tokens = (_token(clean, start, end),)
        else:
            tokens = (_mark(clean, start, end),)
        yield from tokens
        at = tokens[-1].tail


def _token(clean: str, start: int, end: int, suffix_start: int | None = None, tail: int | None = None) -> Token:
    text = clean[start:end]
    if suffix_start is None or tail is None:
        return Token(text, fold(text), "", start, end, end)
    return Token(text, fold(text), clean[suffix_start:tail], start, end, tail)


def _word(clean: str, start: int, end: int) -> tuple[Token, ...]:
    """A word with its suffix; two where a space is missing between them."""
    text = clean[start:end]
    glued = _GLUED.search(text) if len(text) <= _LONGEST_GLUED else None
    if glued and text.partition("'")[0] not in _camel_case():
        middle = start + glued.start()
        return (_token(clean, start, middle), *_word(clean, middle, end))
    first, dash, _ = text.partition("-")
    if dash and fold(first) in _calendar():
        middle = start + len(first)
        return (_token(clean, start, middle), _token(clean, middle, middle + 1), *_word(clean, middle + 1, end))
    stem, apostrophe, letters = text.rpartition("'")
    if apostrophe and _fits(stem, letters):
        return (_token(clean, start, start + len(stem), end - len(letters), end),)
    if clean[end : end + 1] == "." and fold(text) + "." in _abbreviations():
        return (_token(clean, start, end + 1),)
    if not apostrophe and (spaced := _SPACED_SUFFIX.match(clean, end)) and _is_spaced(clean, text, spaced):
        return (_token(clean, start, end, spaced.start(1), spaced.end(1)),)
    return (_token(clean, start, end),)


def _fits(stem: str, letters: str) -> bool:
    """Whether the letters are a suffix of the stem: `Pendik'te`, `PENDİK'TE`, but not `O'Neill` and `D'Ondan`."""
    return is_suffix(letters) and (letters.islower() or stem.isupper())


def _is_spaced(clean: str, stem: str, spaced: re.Match[str]) -> bool:
    """Whether `Belediyesi' ne` or `Belediyesi 'ne` is a suffix typed with a space, and no word in single quotes."""
    if not (stem[0].isupper() or stem.isdecimal()) or not _fits(stem, spaced[1]):
        return False
    if spaced[0][0] == "'":
        before = clean[max(0, spaced.start() - _NEAR) : spaced.start()].rpartition("\n")[2]
        return len(_OPENING.findall(before)) <= len(_CLOSING.findall(before))
    after = clean[spaced.end() : spaced.end() + _NEAR].partition("\n")[0]
    return len(_CLOSING.findall(after)) <= len(_OPENING.findall(after))


def _number(clean: str, start: int, end: int) -> Token:
    """A number with its suffix; the full stop of an ordinal belongs to it: `10. Bölge`, but not `2024. Toplantı`.

    So does the one before its suffix: `5.'si`.
    """
    if (counted := _COUNTED.match(clean, end)) and is_suffix(counted[1]):
        return _token(clean, start, end + 1, counted.start(1), counted.end())
    if clean[start:end].isdecimal() and (stop := _ORDINAL.match(clean, end)):
        goes_on = clean[end + 1 : end + 3].strip()[:1].islower()
        if goes_on or end - start < _LATER_THAN_ORDINALS:
            return _token(clean, start, stop.end())
    return _mark(clean, start, end)


def _mark(clean: str, start: int, end: int) -> Token:
    """A number, a mark or initials with a suffix right behind: `2024'te`, `A.Ş.'nin`, `(TDBB)'nin`, `"Program"ın`."""
    found = _SUFFIX_AFTER_MARK.match(clean, end)
    if found and is_suffix(found[2]) and _bears_suffix(clean, start, end, bare=not found[1]):
        letters = found[2]
        if letters.islower() or (found[1] and letters.isupper()):
            return _token(clean, start, end, found.start(2), found.end())
    if clean[start:end].isdecimal() and (spaced := _SPACED_SUFFIX.match(clean, end)):
        number = clean[start:end]
        if spaced[1].islower() and _is_spaced(clean, number, spaced):
            return _token(clean, start, end, spaced.start(1), spaced.end(1))
    return _token(clean, start, end)


def _bears_suffix(clean: str, start: int, end: int, *, bare: bool) -> bool:
    """Whether a suffix may follow the piece, `bare` without an apostrophe: an opening quotation mark takes none."""
    if clean[start:end] in _CLOSING_MARKS:
        return start > 0 and not clean[start - 1].isspace()
    return clean[start].isalnum() and not (bare and clean[end - 1].isdecimal() and end - start == 1)
