"""Days told with the feast or the week that falls on them: `23 Nisan Ulusal Egemenlik ve Çocuk Bayramı`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

_HEAD = re.compile(r"(?:günü|haftası|bayramı|seçimi|seçimleri)(?:n\w+)?")
_ON_IT = re.compile(r"\w*nd[ae]")
_AND = "ve"
_LONGEST = 8


def end_of_feast(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the name of a feast that begins at a token; None if none does."""
    for last in range(at, min(at + _LONGEST, len(tokens))):
        token = tokens[last]
        if not (token.text[0].isupper() or token.folded == _AND or token.text == ","):
            return None
        if last > at and _HEAD.fullmatch(token.folded):
            return last + 1
    return None


def is_on_feast(token: Token) -> bool:
    """Whether the last word of a feast says that something was on it: `Tıp Bayramı'nda`."""
    return _ON_IT.fullmatch(token.suffix or token.folded) is not None
