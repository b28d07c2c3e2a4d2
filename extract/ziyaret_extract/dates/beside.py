"""What the words beside a date make of it: a deadline, a feast, the name of a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.feasts import end_of_feast, is_on_feast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token
    from ziyaret_extract.dates.resolving import DateMention

_PARTICIPLE = re.compile(r"\w{2,}(?:(?<![dt])[ae]n|[dt][ıiuü]ğ[ıiuü]\w*|[ae]ca[ğk]\w+|[ae]ce[ğk]\w+)|eden|giden")
_NO_PARTICIPLE = frozenset(
    {"zaman", "insan", "hemen", "bazen", "aynen", "orman", "plan", "ekran", "için", "başkan", "divan"}
)
# What follows a date that bounds a time, names a memory or a feast: nothing happens on that date itself.
_BOUND = re.compile(
    r"tarihli|seçim\w+|kadar|dek|değin|beri|itibar\w+|bugüne|yana|yıldön\w+|dönüm\w+|anısına"
    r"|deprem\w*|bayram(?:ı\w*|lar\w*|[ae]|d[ae]n?)?"
)
# Who somebody is, is told with the date of coming to be so: `geçtiğimiz hafta atanan Vali`.
_BECOMING = re.compile(
    r"atanan|atanarak|seçilen|seçilerek|getirilen|yitiren|kaybeden|doğan|kurulan|vefat|hayatını|görev(?:in)?e|evlenen"
)
_SESSION = re.compile(r"toplantı|meclis|olağan|oturum")
_EVERY_YEAR = (["her", "yıl"], ["her", "sene"])
_REACH = 3


def is_bound(tokens: Sequence[Token], mention: DateMention) -> bool:
    """Whether a date is a deadline, a beginning, an anniversary, a feast's or of every year: `her yıl 25 Nisan'da`.

    Of a week, `10-16 Mayıs Engelliler Haftası`, nobody knows on which day of it something happened.
    """
    if [token.folded for token in tokens[max(mention.first - 2, 0) : mention.first]] in _EVERY_YEAR:
        return True
    on_it = bool(tokens[mention.last - 1].suffix)  # `6 Mayıs 2019'da Personel Haftası düzenledi`
    feast = None if on_it else end_of_feast(tokens, mention.last)
    if feast:
        return not is_on_feast(tokens[feast - 1])
    for token in tokens[mention.last : mention.last + _REACH]:
        if token.text[0] in ".,;":
            return False
        if _BOUND.fullmatch(token.folded) or _BECOMING.fullmatch(token.folded):
            return True
    return False


def is_attribute(tokens: Sequence[Token], mention: DateMention) -> bool:
    """Whether a month only tells which thing is meant: `ocak ayındaki toplantıya bırakıldı`."""
    return "ayındaki" in [token.folded for token in tokens[mention.last - 1 : mention.last + 1]]


def is_of_session(tokens: Sequence[Token], mention: DateMention) -> bool:
    """Whether a month only tells which session of a day that is told is meant: `ocak ayı toplantısı`."""
    words = [token.folded for token in tokens[mention.last - 1 : mention.last + 2]]
    return words[0] == "ayı" and any(map(_SESSION.match, words[1:]))


def is_participle(token: Token) -> bool:
    """Whether a word in small letters is a participle: `açılan`, `gittiği`."""
    told = token.text.islower() and token.folded not in _NO_PARTICIPLE
    return told and _PARTICIPLE.fullmatch(token.folded) is not None
