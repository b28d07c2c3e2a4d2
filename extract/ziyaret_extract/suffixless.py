"""Case endings written without an apostrophe: `Kocaeliye gelen` is read as `Kocaeli'ye gelen`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.morphology import Case, nominatives
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token
    from ziyaret_extract.gazetteer import Gazetteer

_KINDS = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.CITY, PlaceKind.DISTRICT})
_SHORTEST = 5
# The accusative and the bare dative of a name look too much like other names: `Kemale`, `Aydını`.
_CASES = frozenset({Case.GENITIVE, Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE, Case.DATIVE})


def part_suffixes(tokens: tuple[Token, ...], gazetteer: Gazetteer) -> tuple[Token, ...]:
    """The tokens, with the case ending of a known place's name taken off where no apostrophe does it."""
    return tuple(_parted(token, gazetteer) if _may_be_place(token) else token for token in tokens)


def _may_be_place(token: Token) -> bool:
    return token.text[:1].isupper() and not token.suffix and len(token.text) > _SHORTEST and not token.text.isupper()


def _parted(token: Token, gazetteer: Gazetteer) -> Token:
    if gazetteer.places(token.text) or lexicon.is_common(token.folded) or token.folded in lexicon.given_names():
        return token
    for stem, case in nominatives(token.folded)[1:]:
        ending = token.folded[len(stem) :]
        marked = case in _CASES and len(ending) > 1 and len(stem) >= _SHORTEST and token.folded.startswith(stem)
        if marked and any(entry.kind in _KINDS for entry in gazetteer.places(stem)):
            return replace(token, text=token.text[: len(stem)], folded=stem, suffix=ending, end=token.start + len(stem))
    return token
