"""Case endings written without an apostrophe: `Kocaeliye gelen` is read as `Kocaeli'ye gelen`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.full_names import is_surname
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case, nominatives
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token
    from ziyaret_extract.gazetteer import Gazetteer

_KINDS = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.CITY, PlaceKind.DISTRICT})
_FRONT = frozenset("eiöü")
_VOWELS = _FRONT | frozenset("aıou")
_SHORTEST = 5
_SHORTEST_WRITTEN = 4
# The accusative and the bare dative of a name look too much like other names: `Kemale`, `Aydını`.
# In a text without apostrophes these end a surname behind a given name: `Besnik Yusufoskiden`.
_UNMISTAKABLE = re.compile(r"(?:(?<=[ıioöuü])n[ıiuü]n|(?<=[aeıioöuü])(?:y[ıiuü]|y[ae]|yl[ae])|[dt][ae]n)$")
# The buffer of these stands behind a possessive.
_PRONOMINAL = frozenset({"na", "ne", "nda", "nde", "ndan", "nden"})
_CASES = frozenset({Case.GENITIVE, Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE, Case.DATIVE})


def part_suffixes(tokens: tuple[Token, ...], gazetteer: Gazetteer) -> tuple[Token, ...]:
    """The tokens, case endings taken off names of places, and off names that the text also writes without them.

    What stands behind a first name and is only written so is a surname: `Avni Kızıltan`, though there is a Kızıl.
    """
    written = Counter(token.folded for token in tokens if token.text[:1].isupper())
    bare = not any(token.suffix and token.text[:1].isalpha() for token in tokens)
    before = (None, *tokens)
    whole = {
        token.folded
        for one, token in pairwise(tokens)
        if written[token.folded] > 1 and one.folded in lexicon.given_names() and not is_surname(one.folded)
        if not any(stem in written for stem, _ in nominatives(token.folded)[1:])
    }
    return tuple(
        _parted(token, gazetteer, written, bare=bare, of_name=one is not None and one.folded in lexicon.given_names())
        if _may_be_name(token) and token.folded not in whole and not _is_whole_surname(one, token)
        else token
        for one, token in zip(before, tokens, strict=False)
    )


def _may_be_name(token: Token) -> bool:
    return token.text[:1].isupper() and not token.suffix and len(token.text) >= _SHORTEST and not token.text.isupper()


def _is_whole_surname(before: Token | None, token: Token) -> bool:
    """Whether a word is a surname as it stands, behind another name: `Karaca`, though a `Kara` is named too."""
    return before is not None and before.text[:1].isupper() and not before.suffix and is_surname(token.folded)


def _parted(token: Token, gazetteer: Gazetteer, written: Counter[str], *, of_name: bool, bare: bool) -> Token:
    """The token without its ending; a common word loses one only as a surname, behind a given name."""
    word = token.folded
    if gazetteer.places(token.text) or word in lexicon.given_names() or _is_head(word):
        return token
    for stem, case in nominatives(word)[1:]:
        if of_name and not bare and stem in lexicon.given_names():
            continue  # the surname of `Tuncay Recepi`, though a Recep is named too
        if of_name and not _agrees(stem, word[len(stem) :]):
            continue
        name = of_name or not lexicon.is_common(stem)
        if name and stem in written and len(stem) >= _SHORTEST_WRITTEN and word.startswith(stem) and not _is_head(stem):
            return _cut(token, stem)
        if lexicon.is_common(word):
            break
        ending = word[len(stem) :]
        if ending in _PRONOMINAL and not stem.endswith(tuple("ıiuü")):
            continue  # `Hassane` is no dative of Hassa, whose own is `Hassaya`
        marked = case in _CASES and len(ending) > 1 and len(stem) >= _SHORTEST and token.folded.startswith(stem)
        if marked and any(entry.kind in _KINDS for entry in gazetteer.places(stem)):
            return _cut(token, stem)
    found = _UNMISTAKABLE.search(word) if bare and of_name and written[word] == 1 else None
    if found and found.start() >= _SHORTEST and not _is_word(word):
        return _cut(token, word[: found.start()])
    return token


def _agrees(stem: str, ending: str) -> bool:
    """Whether an ending is in vowel harmony: the surname `Tekkayi` has none of Tekkay's."""
    own, added = ([letter for letter in part if letter in _VOWELS] for part in (stem, ending))
    return not own or not added or (own[-1] in _FRONT) == (added[0] in _FRONT)


def _cut(token: Token, stem: str) -> Token:
    """The token with what follows the stem as its suffix."""
    ending = token.folded[len(stem) :]
    return replace(token, text=token.text[: len(stem)], folded=stem, suffix=ending, end=token.start + len(stem))


def _is_word(word: str) -> bool:
    """Whether a word is no surname: `Belediye` behind a town that is also a given name."""
    return lexicon.is_common(word) or word in lexicon.title_words() or headwords.organization_noun(word) is not None


def _is_head(word: str) -> bool:
    """Whether a word ends names or titles, whose endings the name grammar reads itself."""
    return bool(headwords.organization_head(word) or headwords.place_head(word) or headwords.title(word))
