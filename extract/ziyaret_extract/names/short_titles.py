"""Abbreviated titles, read as if written out: `Belediye Başkan V. Ad Soyad` is `Belediye Başkan Vekili Ad Soyad`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish import headwords, lexicon

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# Who stands in for the holder of the title before: `Kaymakam V.`, `Başkan Yrd.`; who has the words of an office before.
_DEPUTIES, _HEADS = frozenset({"vekil", "yardımcı"}), frozenset({"müdür", "başkan"})


def written_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, each abbreviated title as the title that it means."""
    written: list[Token] = []
    for token, behind in zip(tokens, (*tokens[1:], None), strict=False):
        short = token.text.endswith(".") and written and not written[-1].suffix
        written.append(_written_out(token, written[-1].folded, behind) if short else token)
    return tuple(written)


def _written_out(token: Token, before: str, behind: Token | None) -> Token:
    """A token that ends with a full stop, as the title that it means behind the word `before`."""
    meaning = _meanings().get(token.folded, "")
    short = headwords.title(meaning)
    title = headwords.title(before)
    deputy = meaning in _DEPUTIES and title is not None and title.bare and not title.ours
    if short is None or not (deputy or (meaning in _HEADS and _is_of_office(before))):
        return token
    stands_in = meaning in _HEADS and behind is not None and _meanings().get(behind.folded) in _DEPUTIES
    word = short.row.bare if stands_in else short.row.possessed  # `Belediye Bşk. Yrd.`
    return replace(token, text=like(token.text, word), folded=word)


def _is_of_office(word: str) -> bool:
    """Whether a word may stand before a title: `Fen İşleri`, `Belediye`, `Kültür`."""
    return word in lexicon.title_words() | lexicon.fields() or headwords.organization_noun(word) is not None


@cache
def _meanings() -> dict[str, str]:
    return {short: meaning for short, meaning, *_ in read_rows("abbreviations.tsv")}
