"""Abbreviated titles, read as if written out: `Belediye Başkan V. Ad Soyad` is `Belediye Başkan Vekili Ad Soyad`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.turkish import headwords, lexicon

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Token

# Who stands in for the holder of the title before: `Kaymakam V.`, `Başkan Yrd.`.
_DEPUTIES = {"v.": "vekili", "vek.": "vekili", "yrd.": "yardımcısı", "yard.": "yardımcısı"}
# Titles behind the words of an office: `Fen İşleri Md.`, `Belediye Bşk.`.
_HEADS = {"md.": "müdürü", "müd.": "müdürü", "bşk.": "başkanı"}
_OF_HEADS = frozenset({"belediye", "birlik", "oda", "dernek", "işleri", "hizmetleri", "şube", "genel", "özel"})


def written_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, each abbreviated title as the title that it means."""
    written: list[Token] = []
    for token, behind in zip(tokens, (*tokens[1:], None), strict=False):
        short = token.text.endswith(".") and written and not written[-1].suffix
        written.append(_written_out(token, written[-1].folded, behind) if short else token)
    return tuple(written)


def _written_out(token: Token, before: str, behind: Token | None) -> Token:
    """A token that ends with a full stop, as the title that it means behind the word `before`."""
    title = headwords.title(before)
    if token.folded in _DEPUTIES and title and title.bare and not title.ours:
        word = _DEPUTIES[token.folded]
    elif token.folded in _HEADS and (before in _OF_HEADS or before in lexicon.fields()):
        word = _HEADS[token.folded]
    else:
        return token
    if token.folded in _HEADS and behind and behind.folded in _DEPUTIES:
        word = word[:-1]  # `Belediye Bşk. Yrd.`
    return replace(token, text=like(token.text, word), folded=word)
