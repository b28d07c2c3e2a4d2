"""Reads the layout of a text: paragraphs, and in them the lines that belong together, headings and list items."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.headwords import title
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIST_ITEM = re.compile(
    r"(?:[-–—•*·▪►✓] ?|\(?\d{1,2}\) ?|\(?[a-zçğıöşü]\) ?|\d{1,2}[.-] |\d{2}[.:]\d{2} "
    r"|\d{1,2} [^\W\d_]+ (?:\d{4} )?(?:[^\W\d_]+,? )?\d{2}[.:]\d{2} "  # `26 Temmuz Cuma 17.00 Konser`
    r"|(?:Sabah|Öğle|İkindi|Akşam|Gece)[^\W\d_]*(?: sonra| önce)?: )(?=\S)"
)
_ORDINAL = re.compile(r"\d{1,2}\. ")
_NAME_AND_TITLE = re.compile(r"(?:[^\W\d_a-zçğıöşü][\w.'-]* ){1,5}[-–—:] ?\S")
_NAME_BEFORE_TITLE = re.compile(r"(?:[-–—•*] ?)?(?:[^\W\d_a-zçğıöşü][\w.'-]* ){1,4}[^\W\d_a-zçğıöşü][\w'-]*, \w")
# The line before the signature: `Saygılarımla,`.
_REGARDS = re.compile(r"(?:En içten )?(?:Saygı|saygı|Sevgi|sevgi)(?:lar|ler)[ıi]m(?:[ıi]z)?l[ae][,.]?$")
_STATED = re.compile(r"[.…;:,][\"'»)]*$")
_SENTENCE_INSIDE = re.compile(r"[^\W\d_A-Z]{4}[.!?…] +\S")
_ASKED = re.compile(r"[!?][\"'»)]*$")
_SHORTEST_WRAPPED_LINE = 45
_LONGEST_WRAPPED_LINE = 130
# How much shorter than the longest line a wrapped one may be although the next word had room.
_RAGGED = 6
_LONGEST_UNFINISHED_LINE = 100
_LONGEST_HEADING = 25
_LONGEST_QUESTION = 12
_LONGEST_LABEL = 8
# A line that ends in one of these goes on.
_JOINING = frozenset({"ve", "ile", "veya", "ya", "hem", "&"})
_FEWEST_BREAKS = 4
_SHARE_OF_MEANT_BREAKS = 0.1


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `start` up to `end` that no line break divides: one line, or the wrapped lines of one paragraph."""

    start: int
    end: int
    paragraph: int
    heading: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    paragraph: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_list_item(self) -> bool:
        return _LIST_ITEM.match(self.text) is not None

    @property
    def is_name_and_title(self) -> bool:
        """Whether it is `Ad Soyad – Başkan`, or `Ad Soyad, Belediye Başkanı` and nothing more."""
        listed = _NAME_BEFORE_TITLE.match(self.text) is not None and _ends_in_title(self)
        return listed or _NAME_AND_TITLE.match(self.text) is not None

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals, suffixes and a few small words aside."""
        upper = sum(map(str.isupper, self.text))
        return upper > 2 * sum(map(str.islower, self.text)) and upper > 1


def read_passages(clean: str) -> tuple[Passage, ...]:
    """The passages of a cleaned text in order; together they hold every character that is no white space."""
    lines = tuple(_lines(clean))
    width = max((len(line.text) for line in lines), default=0)
    wrapped = _is_wrapped(lines, width)
    by_hand = not wrapped and _is_wrapped_by_hand(lines, width)
    groups: list[list[_Line]] = []
    for line in lines:
        if (
            groups
            and groups[-1][-1].paragraph == line.paragraph
            and (
                (wrapped and not _fits(groups[-1][-1], line, width - _RAGGED))
                or (by_hand and _goes_on(groups[-1][-1], line))
                or not _breaks(groups[-1][-1], line, width)
            )
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    sizes = Counter(group[0].paragraph for group in groups)
    return tuple(
        Passage(
            group[0].start,
            group[-1].end,
            group[0].paragraph,
            _is_heading(
                group,
                is_first=at == 0,
                opens=at == 0 or groups[at - 1][0].paragraph != group[0].paragraph,
                is_alone=sizes[group[0].paragraph] == 1,
            )
            and len(groups) > 1,
        )
        for at, group in enumerate(groups)
    )


def _lines(clean: str) -> Iterator[_Line]:
    """The lines with something in them, stripped; an empty line begins a paragraph."""
    start, paragraph, seen, after_empty = 0, 0, False, False
    for whole in clean.split("\n"):
        text = whole.strip()
        if text:
            paragraph += seen and after_empty
            yield _Line(start + whole.index(text), text, paragraph)
            seen, after_empty = True, False
        else:
            after_empty = True
        start += len(whole) + 1


def _is_wrapped(lines: tuple[_Line, ...], width: int) -> bool:
    """Whether hardly any line inside a paragraph had room for the next word, which no list or verse keeps up."""
    breaks = [_fits(one, other, width) for one, other in pairwise(lines) if one.paragraph == other.paragraph]
    return len(breaks) >= _FEWEST_BREAKS and sum(breaks) <= _SHARE_OF_MEANT_BREAKS * len(breaks)


def _is_wrapped_by_hand(lines: tuple[_Line, ...], width: int) -> bool:
    """Whether most lines inside a paragraph begin in small letters, and to some of them a width gave no reason to."""
    breaks = [(one, other) for one, other in pairwise(lines) if one.paragraph == other.paragraph]
    small = [_fits(one, other, width) for one, other in breaks if other.text[0].islower()]
    return len(breaks) >= _FEWEST_BREAKS and 2 * len(small) >= len(breaks) and any(small)


def _goes_on(line: _Line, following: _Line) -> bool:
    """Whether a wrapped line ends no sentence and signs nothing, and the next one is neither a list's nor a heading."""
    signed = _ends_in_title(following) and not following.text[0].islower()
    ends = signed or _STATED.search(line.text) or _ASKED.search(line.text)
    return not ends and not following.is_list_item and line.is_upper == following.is_upper


def _fits(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of a line would have fitted in the one before."""
    return len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) <= width


def _breaks(line: _Line, following: _Line, width: int) -> bool:
    """Whether the line break between two lines of a paragraph is meant, and not where a long line was wrapped."""
    if following.is_list_item and not _goes_on_with_an_ordinal(line, following, width):
        return True
    if _REGARDS.match(line.text):
        return True
    if following.text[0].islower() or line.text[-1] == "," or line.text.rsplit(maxsplit=1)[-1] in _JOINING:
        return False
    if line.is_upper != following.is_upper or (line.is_name_and_title and following.is_name_and_title):
        return True
    if _ends_in_title(line) and not line.is_list_item:
        return False
    return _has_room(line, following, width)


def _goes_on_with_an_ordinal(line: _Line, following: _Line, width: int) -> bool:
    """Whether a full line that ends no sentence goes on with an ordinal: `Birliğin` above `23. Olağan Kongresi`."""
    counted = _ORDINAL.match(following.text) and not line.is_list_item
    return bool(counted) and not _STATED.search(line.text) and not _has_room(line, following, width)


def _has_room(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word would have fitted in the line, or the lines are not wrapped at all."""
    if width < _SHORTEST_WRAPPED_LINE:
        return True
    if width > _LONGEST_WRAPPED_LINE:
        return len(line.text) <= _LONGEST_UNFINISHED_LINE or _STATED.search(line.text) is not None
    return _fits(line, following, width - _RAGGED)


def _ends_in_title(line: _Line) -> bool:
    """Whether a line ends in a title whose holder the next one names: `Belediye Başkanı`, in small letters."""
    found = None if line.is_upper else title(fold(line.text.rsplit(maxsplit=1)[-1]))
    return found is not None and not found.bare and found.case is Case.NOMINATIVE


def _is_heading(group: list[_Line], *, is_first: bool, opens: bool, is_alone: bool) -> bool:
    """Whether lines that belong together are no sentence but stand over what follows."""
    whole = _Line(group[0].start, " ".join(line.text for line in group), group[0].paragraph)
    words = len(whole.text.split())
    if words > _LONGEST_HEADING or _STATED.search(whole.text) or _SENTENCE_INSIDE.search(whole.text):
        return False
    if whole.is_upper:
        return True
    if whole.is_list_item or whole.is_name_and_title:
        return False
    if _ASKED.search(whole.text):
        return is_alone and words <= _LONGEST_QUESTION
    return is_first or is_alone or (opens and words <= _LONGEST_LABEL)
