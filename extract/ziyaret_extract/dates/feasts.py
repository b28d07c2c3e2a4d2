"""Days told with the feast or the week that falls on them: `23 Nisan Ulusal Egemenlik ve Çocuk Bayramı`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

_HEAD = re.compile(r"(?:günü|bayramı|seçimi|seçimleri)(?:n\w+)?")
_WEEK = re.compile(r"haftası(?:n\w+)?")
_ON_IT = re.compile(r"\w*nd[ae]")
_AND = "ve"
_LONGEST = 8


def end_of_feast(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the name of a feast that begins at a token; None if none does."""
    return _end_of_name(tokens, at, _HEAD)


def is_before_week(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name of a week begins at a token: `10-16 Mayıs | Engelliler Haftası`."""
    return _end_of_name(tokens, at, _WEEK) is not None


def _end_of_name(tokens: Sequence[Token], at: int, head: re.Pattern[str]) -> int | None:
    """Behind the name in capitals that begins at a token and ends with a head."""
    for last in range(at, min(at + _LONGEST, len(tokens))):
        token = tokens[last]
        if not (token.text[0].isupper() or token.folded == _AND or token.text == ","):
            return None
        if last > at and head.fullmatch(token.folded):
            return last + 1
    return None


def is_on_feast(token: Token) -> bool:
    """Whether the last word of a feast says that something was on it: `Tıp Bayramı'nda`."""
    return _ON_IT.fullmatch(token.suffix or token.folded) is not None
