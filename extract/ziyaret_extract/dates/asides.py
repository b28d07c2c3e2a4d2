"""Dates told aside: of what had been before, or of what somebody says was done. The story does not go on from them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.tables import first_cells
from ziyaret_extract.turkish.telling import HAD_BEEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.dates.resolving import DateMention

# `yenilendiğini`, `yaptıklarını`: what was done, as somebody says.
_WAS_DONE = re.compile(r"\w{2,}[dt](?:[ıiuü]ğ[ıiuü]|[ıiuü]kl[ae]r[ıi])n[ıiuü]")
# `düzenlediği toplantıda yapıldığını söyledi`: the date is that of saying so.
_SAID_AT = re.compile(r"(?:toplantı|açıklama|konuşma|program|tören|görüşme|ziyaret|söyleşi|panel|buluşma)\w*[dt][ae]")


def is_aside(tokens: Sequence[Token], sentence: Sentence, date: DateMention) -> bool:
    """Whether a date is told aside by the verb of its sentence.

    `Karar 2 Mayıs'taki oturumda alınmıştı`, `Başkan, 6 Şubat'ta kırılan hattın yenilendiğini söyledi`; but with a date
    before all else it was said: `6 Mayıs'ta yolun yenilendiğini söyledi`.
    """
    words = [token.folded for token in tokens[date.last : sentence.last] if token.text[0].isalpha()]
    had_been = bool(words) and HAD_BEEN.fullmatch(words[-1]) is not None
    return had_been or (date.first > sentence.first and is_said(words))


def is_said(words: Sequence[str]) -> bool:
    """Whether somebody says that what the words tell was done."""
    pairs = (f"{word} {behind}" for word, behind in pairwise((*words, "")))
    told = words[: next((at for at, pair in enumerate(pairs) if pair.startswith(first_cells("saying_verbs.tsv"))), 0)]
    return any(map(_WAS_DONE.fullmatch, told)) and not any(map(_SAID_AT.fullmatch, told))
