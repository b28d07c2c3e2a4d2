"""The towns from which a text tells guests to come: `Tekkaya'dan gelen heyet`, `Tekkaya kentinden konuklar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case, case_after, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from ziyaret_extract.names.chunks import Reading

# How words begin that tell right behind a town that people come from it.
_COMING = (
    *("gel", "yola çık", "misafir", "konuk", "konuğ", "heyet", "ziyaret", "dost", "ekib", "ekip", "kafile", "grup"),
    *("grub", "delegasyon", "öğrenci", "belediye başkan"),
)
_REACH = 4


def towns_of_guests(reading: Reading, spoken: Collection[int] = ()) -> frozenset[str]:
    """The folded names of these towns, as they are told outside of speech, whose tokens are `spoken`."""
    return frozenset(
        town
        for at in range(len(reading.tokens))
        if at not in spoken
        and (town := _town_left(reading, at))
        and any(_tells_coming(reading, at + k) for k in range(1, _REACH + 1))
    )


def _town_left(reading: Reading, at: int) -> str | None:
    """The town from which somebody is told to be by an ablative that ends at a token: `Tekkaya'dan`."""
    token = reading.tokens[at]
    if token.text[:1].isupper() and case_of(fold(token.suffix)) is Case.ABLATIVE:
        return token.folded
    left = token.folded.endswith(("nden", "ndan")) and token.text.islower()
    noun = left and any(case_after(token.folded, town) is Case.ABLATIVE for town in lexicon.area_nouns("home"))
    before = reading.tokens[at - 1] if noun and at else None
    return before.folded if before and before.text[:1].isupper() else None


def _tells_coming(reading: Reading, at: int) -> bool:
    words = [token.folded for token in reading.tokens[at : at + 2]]
    return " ".join(words).startswith(_COMING)
