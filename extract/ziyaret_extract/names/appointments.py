"""Offices told by whom they were given to: `Oda Başkanlığına seçilen Ad Soyad` is read as `Oda Başkanı Ad Soyad`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import lexicon

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# `Başkanlığı`, `Başkanlığına`, `Sekreterliğini`: the office of a title.
_OFFICE = re.compile(r"(.+)l[ıiuü]ğ[ıiuü](?:n[aeıiuü])?")
# What may stand between the office and the verb, and the verbs.
_BETWEEN = frozenset({"görevine", "görevini", "yeniden", "tekrar"})
_OF_TAKING_OFFICE = ("gelen", "başlayan")  # `Başkanlığı görevine gelen`
_GIVEN = ("seçilen", "atanan", "getirilen", "yürüten", "yapan", "üstlenen", "devralan")
_REACH = 3

OF_APPOINTMENT = frozenset({*_BETWEEN, *_GIVEN})
"""What may stand between an office in small letters and who has it: `dernek başkanlığını yürüten Ad Soyad`."""


def as_titles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, the name of an office before a participle of appointment replaced by the title of its holder."""
    return tuple(_as_title(tokens, at) or token for at, token in enumerate(tokens))


def _as_title(tokens: tuple[Token, ...], at: int) -> Token | None:
    token = tokens[at]
    office = _OFFICE.fullmatch(token.folded)
    found = lexicon.title(office[1]) if office else None
    if found is None or not found.bare:
        return None
    behind = [other.folded for other in tokens[at + 1 : at + 1 + _REACH]]
    given = (*_GIVEN, *(_OF_TAKING_OFFICE if "görevine" in behind else ()))
    verb = next((n for n, word in enumerate(behind) if word.startswith(given)), None)
    if verb is None or not _BETWEEN.issuperset(behind[:verb]):
        return None
    return replace(token, text=like(token.text, found.row.possessed), folded=found.row.possessed, suffix="")
