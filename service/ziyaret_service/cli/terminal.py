"""Words for people: on standard output what was asked for, on standard error everything else."""

from __future__ import annotations

import sys
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    _T = TypeVar("_T")

_GAP = "  "
_WIDEST = 60
_FEW = 3


def say(line: str = "") -> None:
    """Print a line of what was asked for."""
    sys.stdout.write(line + "\n")


def tell(line: str) -> None:
    """Print a line beside what was asked for."""
    sys.stderr.write(line + "\n")


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns side by side under a rule; cells longer than a column may be are broken into lines."""
    broken = [[_broken(cell) for cell in row] for row in rows]
    widths = [
        max(len(title), *(_width(line) for row in broken for line in row[column]), 0)
        for column, title in enumerate(header)
    ]
    lines = [_line(header, widths), _GAP.join("─" * width for width in widths)]
    for row in broken:
        height = max(map(len, row), default=0)
        lines.extend(_line([cell[i] if i < len(cell) else "" for cell in row], widths) for i in range(height))
    return "\n".join(lines)


def summarised(names: Sequence[str]) -> str:
    """The names, or for many of them how many and the first: `10 people: A, B, C …`."""
    if len(names) > _FEW:
        return f"{len(names)} people: {', '.join(names[:_FEW])} …"
    return ", ".join(names)


def progress(items: Sequence[_T], *, of: str) -> Iterator[_T]:
    """The items one by one, with a counter on standard error when a person is watching."""
    with counter(len(items), of=of) as told:
        for number, item in enumerate(items, 1):
            told(number)
            yield item


@contextmanager
def counter(total: int, *, of: str) -> Iterator[Callable[[int], None]]:
    """Tells a number, `3/20 releases`, on standard error when a person is watching; the line is gone at the end."""
    watched = sys.stderr.isatty() and total > 1

    def told(number: int) -> None:
        if watched:
            sys.stderr.write(f"\r{number}/{total} {of}")
            sys.stderr.flush()

    try:
        yield told
    finally:
        if watched:
            sys.stderr.write("\r\x1b[K")


def _broken(cell: str) -> list[str]:
    """The cell in lines, at spaces, none wider than a column may be unless a word is."""
    lines = [""]
    for word in cell.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and _width(longer) > _WIDEST:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    """How many columns of a terminal the text takes; marks that combine take none."""
    return sum(not unicodedata.combining(letter) for letter in text)
