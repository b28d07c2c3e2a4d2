"""People who are counted: `43 meclis üyesi`, `bir grup öğrenci`, `15 kişilik esnaf grubu`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.lexicon import group_bearers
from ziyaret_extract.turkish.morphology import Case, case_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

_NUMBERS = frozenset({"üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "yirmi", "otuz", "kırk", "elli"})
_MANY = ("bir", "grup")
_COUNTED = "kişilik"
_KINDS = frozenset({"members", "crowd"})
_OF_BODIES = frozenset({*_KINDS, "officials"})
_WHICH = frozenset({"genç", "kadın", "çocuk", "engelli", "emekli", "girişimci"})
_YEAR = 1000
# `öğrenciler`, `muhtarları`; behind a number one of them: `öğrenci`, `mahalle muhtarı`, `meclis üyesi`.
_PLURAL = re.compile(r"(?P<one>\w{3,})l[ae]r(?P<own>[ıi])?")


def counted_people(tokens: Sequence[Token], begin: int, at: int) -> tuple[int, Case] | None:
    """Where people begin of whom a token tells what each is, and their case; `begin` is where their sentence does."""
    first = at - 1
    of_body = first > begin and tokens[first].folded in group_bearers()
    first -= of_body
    if first < begin:
        return None
    one = one_of_them(tokens[at].folded, own=of_body)
    if one is None or _tells_which(tokens, at) or not (_is_number(tokens[first]) or _is_many(tokens, first)):
        return None
    while first > begin and (_is_number(tokens[first - 1]) or _is_many(tokens, first)):
        first -= 1
    return first, one[1]


def counted_as(words: Sequence[Token]) -> str | None:
    """The last of the words that tell how many come and what each of them is, in the nominative; None for others."""
    found = counted_people(words, 0, len(words) - 1) if len(words) > 1 else None
    if found is None:
        return None
    one = one_of_them(words[-1].folded, own=words[-2].folded in group_bearers())
    return words[-1].text[: one[0]] if one else None


def is_counted_group(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether one word stands between the size of a group and its noun: `15 kişilik | esnaf grubu`."""
    return at - 2 >= begin and tokens[at - 2].folded == _COUNTED and tokens[at - 1].text.islower()


def _tells_which(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun goes before another that it tells about: `elli genç | çalışan`."""
    return tokens[at].folded in _WHICH and at + 1 < len(tokens) and tokens[at + 1].text.islower()


def _is_many(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token ends `bir grup`."""
    return tuple(token.folded for token in tokens[max(at - 1, 0) : at + 1]) == _MANY


def _is_number(token: Token) -> bool:
    several = token.text.isdecimal() and 1 < int(token.text) < _YEAR
    return several or token.folded in _NUMBERS


@lru_cache(maxsize=65536)
def one_of_them(word: str, *, own: bool) -> tuple[int, Case] | None:
    """How long the nominative of a folded noun is that tells what one of several is, and the noun's case.

    Those of a body are its `own`: `öğretmeni`, `üyesi`; others are each an `öğretmen`.
    """
    for noun, kind in read_rows("group_nouns.tsv"):
        several = _PLURAL.fullmatch(noun) if kind in (_OF_BODIES if own else _KINDS) else None
        if several is None or not word.startswith(several["one"]) or (several["own"] and not own):
            continue
        stem = several["one"]
        forms = [stem + joint + vowel for joint in ("", "s") for vowel in "ıiuü"] if own else [stem]
        case = next(((len(form), case) for form in forms if (case := case_after(word, form)) is not None), None)
        if case is not None:
            return case
    return None
