"""Turkish case folding and the slugs made from it.

Every comparison of Turkish text goes through `fold`: `"İSTANBUL".lower()` has nine code points, and `"ALTI".lower()`
is not `"altı"`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "’‘‛ʻʼʹ`´′＇"), "'")
_UPPER_I = {ord("I"): "ı", ord("İ"): "i"}
_TO_ASCII = str.maketrans("çğıöşüâîûəäñłøđ", "cgiosuaiueanlod")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# Words and names recur; what is longer is not kept.
_LONGEST_KEPT = 64


def fold(text: str) -> str:
    """Lower case by Turkish rules, composed (NFC), apostrophes straight; idempotent."""
    return _fold_word(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).translate(_UPPER_I).lower()
    return unicodedata.normalize("NFC", lowered.replace("i\u0307", "i")).translate(_APOSTROPHES)


_fold_word = lru_cache(maxsize=65536)(_fold)


def upper(text: str) -> str:
    """Upper case by Turkish rules: `İZMİT` of `izmit`, `IĞDIR` of `ığdır`."""
    return text.replace("i", "İ").upper()


def capitalize(text: str) -> str:
    """The text with its first letter in upper case and the rest as it is."""
    return upper(text[:1]) + text[1:]


def ascii_fold(text: str) -> str:
    """`fold`, then every letter in its ASCII form, as typed on a keyboard without Turkish letters: `bagcilar`."""
    return _ascii_fold_word(text) if len(text) <= _LONGEST_KEPT else _ascii_fold(text)


def _ascii_fold(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)  # styled letters, `𝐀`, have no small form of their own
    letters = unicodedata.normalize("NFKD", fold(plain).translate(_TO_ASCII))
    return "".join(c for c in letters if not unicodedata.combining(c))


_ascii_fold_word = lru_cache(maxsize=65536)(_ascii_fold)


def slug(text: str) -> str:
    """A name as a path segment of ASCII letters, digits and hyphens; `x` and a hex of its letters where none remain."""
    made = _NOT_SLUG.sub("-", ascii_fold(text).replace("'", "")).strip("-")
    return made or "x" + text.encode("utf-8").hex()[:32]
