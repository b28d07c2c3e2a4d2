"""Which letters after an apostrophe are a Turkish suffix: built from `data/suffixes.tsv`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import fold

_LETTERS = {"A": "[ae]", "I": "[ıiuü]", "D": "[dt]", "C": "[cç]", "Ş": "[sş]"}
_OPTIONAL = re.compile(r"\((\w)\)")


@cache
def _pattern() -> re.Pattern[str]:
    """The slots of the table in their order, each optional."""
    slots = groupby(read_rows("suffixes.tsv"), key=lambda row: row[0])
    return re.compile("".join(f"(?:{'|'.join(_regex(form) for _, _, form in rows)})?" for _, rows in slots))


def _regex(form: str) -> str:
    """`(n)In` as `n?[ıiuü]n`."""
    return "".join(_LETTERS.get(letter, letter) for letter in _OPTIONAL.sub(r"\1?", form))


@lru_cache(maxsize=4096)
def is_suffix(letters: str) -> bool:
    """Whether these letters, in either case, spell a Turkish case, possessive, plural or similar ending."""
    return bool(letters) and _pattern().fullmatch(fold(letters)) is not None
