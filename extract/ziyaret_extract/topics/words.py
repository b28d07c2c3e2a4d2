"""The groups of words in `topic_words.tsv`, and what begins like one of them."""

from __future__ import annotations

import re
from functools import cache

from ziyaret_extract.tables import first_cells, read_rows

_TRADE = re.compile(r".{2,}[cç][ıiuü]l[ıiuü]k(?:t[ıiuü])?")


@cache
def topic_words(group: str) -> tuple[str, ...]:
    """The words of a group, in the order of the table."""
    return tuple(word for cls, word in read_rows("topic_words.tsv") if cls == group)


def names_occasion(word: str) -> bool:
    """Whether a word is for an occasion at which something is talked about: `ziyaret`, `toplantıda`."""
    return word.startswith(_occasions())


def names_work(word: str) -> bool:
    """Whether a word is for what is shown to guests and told of: `uygulamaları`."""
    return word.startswith(topic_words("work"))


def is_field(word: str) -> bool:
    """Whether a word is a whole subject by itself, as a trade or a field of work is: `arıcılık`, `turizm`."""
    return word in topic_words("field") or _TRADE.fullmatch(word) is not None


@cache
def _occasions() -> tuple[str, ...]:
    return (*first_cells("event_nouns.tsv"), *topic_words("occasion"))
