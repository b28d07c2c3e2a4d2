"""Offices told by whom they were given to: `Oda Başkanlığına seçilen Ad Soyad` is read as `Oda Başkanı Ad Soyad`.

`Üyeliklerine ise A ve B seçildi` is read as `üyeleri seçilen A ve B`. A deputy's office is no body, so that it is read
as his title wherever it stands: `Vali Yardımcılığına` is to a deputy.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# `Başkanlığı`, `Başkanlığına`, `Sekreterliğini`, `Vekilliğinden`: the office of a title.
_OFFICE = re.compile(r"(.+)l[ıiuü]ğ[ıiuü]((?:n[aeıiuü]|nd[ae]n?|n[ıiuü]n)?)")
# `Encümen üyeliklerine A ve B seçildi`, and what may stand between these and the first of them.
_OFFICES = re.compile(r"(.+)l[ıiuü]kl[ae]r[ıi]n[ae]")
_HOWEVER = frozenset({"ise", "de", "da"})
_CHOSEN = "seçilen"
# What may stand between the office and the verb, and the verbs.
_BETWEEN = frozenset({"görevine", "görevini", "seçimini", "seçimlerini", "yeniden", "tekrar"})
_OF_TAKING_OFFICE = ("gelen", "başlayan")  # `Başkanlığı görevine gelen`
_GIVEN = ("seçilen", "atanan", "getirilen", "yürüten", "yapan", "üstlenen", "devralan", "kazanan", "sürdüren")
_REACH = 3
# `Ataması Tekkaya Kaymakamlığına yapılan`: so many tokens before an office its giving is told.
_GIVING, _ITS_VERBS = ("atama", "tayin"), ("yapılan", "çıkan")
_NEAR = 8
# `Tekkaya Kaymakamlığına Ad Soyad atandı`: so many tokens behind an office the verb stands at most.
_WAS_GIVEN = re.compile(r"(?:seçil|atan|getiril)(?:di|dı|miş|mış|irken|ırken)(?:ti|tı|tir|tır)?")
_FAR = 12
_FAR_OF_SEVERAL = 24
_DEPUTIES = frozenset({"yardımcı", "vekil", "muavin", "üye", "başkanvekili"})

OF_APPOINTMENT = frozenset({*_BETWEEN, *_GIVEN, *_OF_TAKING_OFFICE, *_ITS_VERBS})
"""What may stand between an office and who has it: `dernek başkanlığını yürüten Ad Soyad`."""


def as_titles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, the name of an office that somebody gets, or of a deputy's, replaced by the title of its holder."""
    titles = [_as_title(tokens, at) for at in range(len(tokens))]
    several = {at + 1 for at, title in enumerate(titles) if title and _OFFICES.fullmatch(tokens[at].folded)}
    return tuple(
        replace(token, folded=_CHOSEN) if at in several and token.folded in _HOWEVER else titles[at] or token
        for at, token in enumerate(tokens)
    )


def _as_title(tokens: tuple[Token, ...], at: int) -> Token | None:
    token = tokens[at]
    if several := _OFFICES.fullmatch(token.folded):
        return _as_titles_of_several(tokens, at, several[1])
    office = _OFFICE.fullmatch(token.folded)
    found = (headwords.title(office[1]) or headwords.title(f"{office[1]}i")) if office else None  # `Başkanvekilliği`
    if office is None or found is None or not (found.bare or found.row.bare in _DEPUTIES):
        return None
    given = _is_given(tokens, at) or _goes_to_who_is_named(tokens, at, office[2])
    if not (given or _is_of_deputy(tokens, at, found.row.bare)):
        return None
    suffix = "" if given else token.suffix or office[2]
    return replace(token, text=like(token.text, found.row.possessed), folded=found.row.possessed, suffix=suffix)


def _as_titles_of_several(tokens: tuple[Token, ...], at: int, stem: str) -> Token | None:
    """The plural title of offices that were given to those named behind: `üyeliklerine ise A, B ve C getirildi`."""
    found = headwords.title(stem) or headwords.title(f"{stem}i")
    begin = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].folded in _HOWEVER)
    if found is None or begin >= len(tokens) or not tokens[begin].text[:1].isupper():
        return None
    behind = takewhile(lambda token: token.text != ".", tokens[begin : begin + _FAR_OF_SEVERAL])
    if not any(_WAS_GIVEN.fullmatch(token.folded) for token in behind):
        return None
    return replace(tokens[at], text=like(tokens[at].text, found.row.plural), folded=found.row.plural, suffix="")


def _is_given(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a participle behind an office tells who got it: `Başkanlığına seçilen Ad Soyad`."""
    behind = [other.folded for other in tokens[at + 1 : at + 1 + _REACH]]
    told = any(other.folded.startswith(_GIVING) for other in tokens[max(0, at - _NEAR) : at])
    given = (*_GIVEN, *(_OF_TAKING_OFFICE if "görevine" in behind else ()), *(_ITS_VERBS if told else ()))
    verb = next((n for n, word in enumerate(behind) if word.startswith(given)), None)
    return verb is not None and _BETWEEN.issuperset(behind[:verb])


def _goes_to_who_is_named(tokens: tuple[Token, ...], at: int, ending: str) -> bool:
    """Whether who is named right behind an office was given it: `Tekkaya Kaymakamlığına Ad Soyad atandı`."""
    dative = case_of(fold(tokens[at].suffix) or ending) is Case.DATIVE
    name = tokens[at + 1] if dative and at + 1 < len(tokens) else None
    if name is None or not name.text[:1].isupper() or headwords.title(name.folded):
        return False
    behind = takewhile(lambda token: token.text != ".", tokens[at + 2 : at + 2 + _FAR])
    return any(_WAS_GIVEN.fullmatch(token.folded) for token in behind)


def _is_of_deputy(tokens: tuple[Token, ...], at: int, bare: str) -> bool:
    """Whether an office is that of a deputy of whose title stands before it: `Vali Yardımcılığı`."""
    before = headwords.title(tokens[at - 1].folded) if at and tokens[at].text[:1].isupper() else None
    return bare in _DEPUTIES and before is not None and before.bare
