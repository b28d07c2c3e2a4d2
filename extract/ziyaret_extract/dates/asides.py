"""Dates told aside: of what had been before, or of what somebody says was done. The story does not go on from them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.dates.resolving import DateMention

# `alınmıştı`, `demiştik`, `gelmişlerdi`: what had been done before what is told.
_HAD_BEEN = re.compile(r"\w{2,}m[ıiuü]ş(?:t[ıiuü](?:k|l[ae]r)?|l[ae]rd[ıi])")
# `yenilendiğini`, `yaptıklarını`: what was done, as somebody says.
_WAS_DONE = re.compile(r"\w{2,}[dt](?:[ıiuü]ğ[ıiuü]|[ıiuü]kl[ae]r[ıi])n[ıi]")
# `düzenlediği toplantıda yapıldığını söyledi`: the date is that of saying so.
_SAID_AT = re.compile(r"(?:toplantı|açıklama|konuşma|program|tören|görüşme|ziyaret|söyleşi|panel|buluşma)\w*[dt][ae]")
_STOPS = frozenset({".", "!", "?", "…", '"', ")"})


def is_aside(tokens: Sequence[Token], sentence: Sentence, date: DateMention) -> bool:
    """Whether a date is told aside by the verb of its sentence.

    `Karar 2 Mayıs'taki oturumda alınmıştı`, `Başkan, 6 Şubat'ta kırılan hattın yenilendiğini söyledi`; but with a date
    before all else it was said: `6 Mayıs'ta yolun yenilendiğini söyledi`.
    """
    words = [token.folded for token in tokens[date.last : sentence.last] if token.text not in _STOPS]
    if words and _HAD_BEEN.fullmatch(words[-1]):
        return True
    saying = next((at for at, word in enumerate(words) if word.startswith(_saying())), 0)
    told = words[:saying] if date.first > sentence.first else ()
    return any(map(_WAS_DONE.fullmatch, told)) and not any(map(_SAID_AT.fullmatch, told))


@cache
def _saying() -> tuple[str, ...]:
    return tuple(verb for verb, *_ in read_rows("saying_verbs.tsv"))
