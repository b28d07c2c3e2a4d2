"""What goes before somebody's name and is no part of it: honorifics, arms and ranks of soldiers, a veteran's war."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.lexicon import arms, honorifics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

# `Kore Gazisi Ad Soyad`, `Kıbrıs Gazimiz Ad Soyad`.
_VETERAN = re.compile(r"gazi(?:si|miz)")
# A private soldier, behind his arm or `Şehit`: `Piyade Er Ad Soyad`.
_PRIVATE, _FALLEN = "er", "şehit"
# `Y. Mimar Ad Soyad`, who may be called `Y. Ad` as well.
_OF_RANKS = dict.fromkeys(("y.", "yük.", "yüksek"), ("mimar", "müh", "mim."))
_FULL_NAME = 2


def behind_veteran(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name begins behind the war whose veteran its bearer is."""
    return next((at + 1 for at in range(first, last - 1) if _VETERAN.fullmatch(tokens[at].folded)), first)


def is_rank(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word of a name that ends before `last` goes before it: `Jandarma | Binbaşı Ad Soyad`, `Dr. | Ad`."""
    word, left = tokens[at].folded, last - at - 1
    following = tokens[at + 1].folded if left else ""
    if word in arms() and left >= _FULL_NAME and following in honorifics() | arms() | {_PRIVATE}:
        return True
    if word == _PRIVATE and at and tokens[at - 1].folded in arms() | {_FALLEN}:
        return left > 0
    return word in honorifics() or following.startswith(_OF_RANKS.get(word, ()))
