"""Forms of a name under which it is found however it is typed or transliterated."""

from __future__ import annotations

import re

from ziyaret_ontology.folding import ascii_fold

_WORD = re.compile(r"[a-z0-9]+")
# How the Turkic languages, Russian and English write what is one sound to a Turkish reader, longest first.
_SOUNDS = (
    *(("dzh", "c"), ("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "c")),
    *(("zh", "c"), ("ph", "f"), ("th", "t"), ("x", "h"), ("q", "k"), ("w", "v"), ("j", "c"), ("y", "i")),
)
_REPEATED = re.compile(r"(.)\1+")
_ROUND = str.maketrans("ou", "aa")


# ı comes from a capital I typed anywhere.
_TURKISH_LETTERS = frozenset("çğöşü")


def may_be_ascii(folded: str) -> bool:
    """Whether a folded name may have been typed on a keyboard without Turkish letters: it has none of them."""
    return _TURKISH_LETTERS.isdisjoint(folded)


def plain_name(name: str) -> str:
    """The words of a name in ASCII letters, without marks: `fargona` of `Fargʻona`, `bosna hersek`."""
    return " ".join(_WORD.findall(ascii_fold(name).replace("'", "")))


def sound_of(plain: str) -> str:
    """Roughly how a plain name sounds, the same for its transliterations: of `jizzakh`, `cizzah` and `jizzax`."""
    for written, sound in _SOUNDS:
        plain = plain.replace(written, sound)
    return _REPEATED.sub(r"\1", plain.translate(_ROUND).replace(" ", ""))
