"""Words in capitals and headlines, rewritten as they would stand in running text, for the name grammar to read."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.names.full_names import is_surname
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import upper

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence, Token

_SHOUTED_WORDS = 3
_HEADLINE_SHARE = 0.7
_LONGEST_NAME = 6
_SHORTEST_WORD = 3
_ALL_IN_CAPITALS = 0.9
_FEWEST_LETTERS = 200
# `Uğurlandı`, `Belirlendi`, `Anılacak`: what was done to somebody or something, at the end of a headline.
_PASSIVE = re.compile(r"\w{3,}(?:[aeıiuü]n|[ıiuü]l)(?:d[ıi]|d[uü]|[ae]cak|[ae]cek|[ıiuü]yor)")
_FINITE = re.compile(r"\w{2,}(?:[dt][ıiuü]|[ıiuü]yor|m[ıiuü]ş|[ae]c[ae][kğ]|[dt][ıiuü]r)(?:l[ae]r)?")


def calmed(analysis: Analysis) -> Analysis:
    """The analysis; of a text that is all in capitals, with its words as running text writes them."""
    clean = analysis.text.clean
    capitals, small = sum(map(str.isupper, clean)), sum(map(str.islower, clean))
    shouted = capitals >= _FEWEST_LETTERS and capitals > _ALL_IN_CAPITALS * (capitals + small)
    return replace(analysis, tokens=recase(analysis)) if shouted else analysis


def recase(analysis: Analysis) -> tuple[Token, ...]:
    """The tokens; in headlines and among three words or more in capitals, common words are small."""
    tokens = list(analysis.tokens)
    for sentence in analysis.sentences:
        for first, last in _shouted(tokens, sentence):
            _rewrite(tokens, first, last, shouted=True)
        if sentence.heading and _title_cased(tokens, sentence):
            _rewrite(tokens, sentence.first, sentence.last, shouted=False)
    return tuple(tokens)


def _shouted(tokens: list[Token], sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges of at least three words in capitals with nothing else between them but marks and numbers."""
    found = []
    at = sentence.first
    for shouted, group in groupby(tokens[sentence.first : sentence.last], key=_in_capitals):
        length = len(list(group))
        words = sum(t.text[:1].isalpha() and len(t.text) > 1 for t in tokens[at : at + length])
        if shouted and words >= _SHOUTED_WORDS:
            found.append((at, at + length))
        at += length
    return found


def _in_capitals(token: Token) -> bool:
    return token.text == upper(token.text)


def _title_cased(tokens: list[Token], sentence: Sentence) -> bool:
    words = [
        t.text for t in tokens[sentence.first : sentence.last] if t.text[:1].isalpha() and len(t.text) >= _SHORTEST_WORD
    ]
    return bool(words) and sum(word[0].isupper() for word in words) >= _HEADLINE_SHARE * len(words)


def _rewrite(tokens: list[Token], first: int, last: int, *, shouted: bool) -> None:
    for at in range(first, last):
        token = tokens[at]
        after_given_name = at > first and not tokens[at - 1].suffix and tokens[at - 1].folded in lexicon.given_names()
        if not token.text[:1].isalpha() or len(token.text) == 1:
            continue
        headed = lexicon.may_name(token.folded) and _before_head(tokens, at, last)
        named = after_given_name or headed or _is_field_of_body(tokens, at, last)
        if at > first and (_ends_headline(tokens, at, last) or (shouted and _ends_sentence(tokens, at, last))):
            tokens[at] = replace(token, text=token.folded)
            continue
        tokens[at] = replace(token, text=_small(token, named=named, shouted=shouted))


def _small(token: Token, *, named: bool, shouted: bool) -> str:
    word = token.folded
    headed = (
        headwords.title(word)
        or headwords.organization_head(word)
        or headwords.place_head(word)
        or word in lexicon.title_words()
    )
    if word == AND:
        return word
    if lexicon.is_common(word) and not headed and not named and word not in lexicon.given_names():
        return word
    return (
        token.text[0] + word[1:] if shouted and token.text.isupper() and not _acronym_in_headline(token) else token.text
    )


def _ends_sentence(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a word is the verb before a full stop."""
    stop = at + 1 < last and tokens[at + 1].text in {".", "!"}
    return stop and not tokens[at].suffix and _FINITE.fullmatch(tokens[at].folded) is not None


def _ends_headline(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a word is the last and tells what was done, and is nobody's surname: `Kaymakam Uğurlandı`."""
    word = tokens[at].folded
    return at + 1 == last and not tokens[at].suffix and _PASSIVE.fullmatch(word) is not None and not is_surname(word)


def _before_head(tokens: list[Token], at: int, last: int) -> bool:
    """Whether an organization's head follows that may have common words before it: `İKLİM DEĞİŞİKLİĞİ BAKANLIĞI`."""
    following = [token.folded for token in tokens[at + 1 : min(last, at + _LONGEST_NAME)]]
    heads = map(headwords.organization_head, following)
    titled = any(headwords.title(word) for word in following[:3])
    return titled or any(head and head.row.joins and head.case is Case.NOMINATIVE for head in heads)


def _is_field_of_body(tokens: list[Token], at: int, last: int) -> bool:
    """Whether only what a body is about stands before its head: `Tekkaya Eğitim ve Araştırma Hastanemizde`."""
    following = tokens[at : min(last, at + _LONGEST_NAME)]
    own = list(takewhile(lambda t: t.folded in lexicon.fields() or t.folded == AND, following))
    head = headwords.organization_head(following[len(own)].folded) if 0 < len(own) < len(following) else None
    joined = own and own[0].folded != AND and not any(token.suffix for token in own)
    return bool(joined) and head is not None and head.row.joins and not head.plural


def _acronym_in_headline(token: Token) -> bool:
    """Whether a word in capitals has no vowel and can only be an acronym."""
    return not set(token.folded) & set("aeıioöuüâîû")
