"""Which of the noun phrases that commas, `ve` and `ile` join are topics by themselves, and which are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.topics.words import is_field, topic_words
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

LISTS = frozenset({"list", "told", "shown", "work", "agenda"})
"""What a cue takes whose phrases commas and `ve` part."""

_POSSESSED = re.compile(r".{2,}(?:l[ae]r[ıi]?|[aeıioöuü]s[ıiuü]|[bcçdfgğhjklmnprsştvyz][ıiuü])")
_BARE = re.compile(r".+(?:[cç][ıiuü]|ji|[lr]gi|tri|edi|ayi|l[ıiuü])")
_PLURAL = re.compile(r".{2,}l[ae]r[ıi]?")
# What stands by itself though it is bare: `güvenlik`, `iletişim`, `kurma`.
_ABSTRACT = re.compile(r".{2,}(?:l[ıiuü]k|[ıiuü]m|m[ae])")
_OLD = "tarihi"
_DOING = re.compile(r".{3,}m[ae]")
# What is somebody's or of something: `sorunları`, but not `krediler`.
_PLURAL_OF = re.compile(r".{2,}l[ae]r[ıi]\w*")
_HARD = {"c": "ç"}
_GENITIVE = re.compile(r".{3,}n[ıiuü]n")
# What a bare noun cannot share: `kurakçıl peyzaj ve kent ağaçlarının bakımı`, but `genç çiftçi ve balıkçıların borcu`.
_GENITIVE_OF_COMPOUND = re.compile(r".{2,}(?:l[ae]r[ıi]n[ıi]n|s[ıiuü]n[ıiuü]n)")
_COMPLEMENT = re.compile(r".{2,}(?:y?l[ae]|[yn][ae]|l[ae]r[ae])")
_GENITIVE_OF_MANY = re.compile(r".{2,}l[ae]r(?:[ıi]n)?[ıi]n")


def settled(
    tokens: Sequence[Token], found: list[tuple[int, int]], joints: Sequence[str], parting: str
) -> list[tuple[int, int]]:
    """The conjuncts as topics: those that a joint makes one are one, and what a comma only stands before is none."""
    found, joints = _with_namesakes(tokens, found, joints)
    if parting == "work" and joints and joints[-1] == ",":
        return found[-1:]
    if parting not in LISTS and (not joints or joints[-1] == ","):
        return found[-1:]
    if parting == "whole":
        return [(found[-2][0], found[-1][1])]
    if len(found) > 2:  # noqa: PLR2004 - a pair
        fields = parting == "list" and is_field(tokens[found[0][0]].folded)  # `eğitim, kültür ve oyun alanlarında`
        found = found if fields else _of_one_head(tokens, found)
        found = _with_sharers(tokens, found) if len(found) > 1 and parting != "list" else found
    if parting not in LISTS:
        apart = [at for at, joint in enumerate(_joints(tokens, found)[:-1]) if joint != ","]
        found = found[apart[-1] + 1 :] if apart else found
    return _merged(tokens, found) if len(found) == 2 else found  # noqa: PLR2004 - a pair


def _joints(tokens: Sequence[Token], found: Sequence[tuple[int, int]]) -> list[str]:
    """The words or commas behind all phrases but the last."""
    return [tokens[end].folded for _, end in found[:-1]]


def _with_sharers(tokens: Sequence[Token], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A list whose bare nouns before `ve` share the head behind it: `park talebi, gübre ve yem fiyatları`."""
    kept = found[-1:]
    for at in range(len(found) - 2, -1, -1):
        (begin, end), (after, last) = found[at], kept[0]
        near = tokens[end].folded == AND and after == end + 1
        if near and _shares(tokens, begin, end, after, last):
            kept[0] = (begin, last)
        else:
            kept.insert(0, (begin, end))
    return kept


def _shares(tokens: Sequence[Token], begin: int, middle: int, after: int, last: int) -> bool:
    """Whether a phrase has no head of its own and takes that of the next: `köylünün barınma ve ulaşım sorunları`."""
    word = tokens[middle - 1]
    if _is_old(tokens, middle, after):
        return True
    owned = middle - begin > 1 and is_owner(tokens[middle - 2].folded, of_many=True)
    alone = middle - begin == 1 or owned
    # `öğrencilerin hak ve sorumlulukları` has a plural of theirs
    short = last - after < 2 and not (owned and _PLURAL_OF.fullmatch(tokens[after].folded))  # noqa: PLR2004
    if short or word.suffix or _is_whole(word.folded) or not (alone or _is_matter(word.folded)):
        return False
    whole = is_field(word.folded) or _ABSTRACT.fullmatch(word.folded)
    return bool(_PLURAL_OF.fullmatch(tokens[last - 1].folded)) or _is_matter(word.folded) or not whole


def _is_matter(word: str) -> bool:
    """Whether a noun names a matter, of which something is told: `içme suyu projeleri`, `çay üretimi`."""
    return word in topic_words("matter")


def _of_one_head(tokens: Sequence[Token], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`yol, su ve kanalizasyon sorunları` is one: bare nouns before a plural lean on it."""
    bare = all(
        (end - begin == 1 or _is_matter(tokens[end - 1].folded)) and not _is_whole(tokens[end - 1].folded)
        for begin, end in found[:-1]
    )
    begin, end = found[-1] if found else (0, 0)
    if len(found) > 1 and bare and end - begin > 1 and _PLURAL_OF.fullmatch(tokens[end - 1].folded):
        return [(found[0][0], end)]
    return found


def _merged(tokens: Sequence[Token], pair: list[tuple[int, int]]) -> list[tuple[int, int]]:
    (begin, middle), (after, end) = pair
    word = tokens[middle - 1]
    owner = middle - begin > 1 and is_owner(tokens[middle - 2].folded, of_many=True)
    if _are_peoples(tokens, middle, after, end) or _is_old(tokens, middle, after):
        return [(begin, end)]
    if middle - begin > 1 and any(map(_owns_alone, tokens[after : end - 1])):
        return pair
    owned = _owns(word.folded) and _owns(tokens[end - 1].folded)
    doing = middle - begin > 1 and not owner and _DOING.fullmatch(word.folded) is not None
    whole = (_is_whole(word.folded) or owned or doing or _is_with(tokens, begin, middle)) and not _are_namesakes(
        tokens, begin, middle, after
    )
    if tokens[middle].folded == "ile":
        return pair if whole and after == middle + 1 else pair[1:]
    # A single noun has the first noun of its compound before the other: `iş sağlığı ve güvenliği`.
    leans = middle - begin > 1 and end - after == 1 and _POSSESSED.fullmatch(tokens[after].folded) and whole
    before = tokens[middle - 2]
    owned = bool(before.suffix) or is_owner(before.folded) or is_owner(before.folded, of_many=True)
    joined = tokens[middle].folded == AND and after == middle + 1
    alone = leans and joined and not owned and not is_plural(tokens[after].folded)
    return [(begin, end)] if alone or (not whole and end - after > 1 and not word.suffix) else pair


def _are_peoples(tokens: Sequence[Token], middle: int, after: int, end: int) -> bool:
    """Whether two bare names beside `ve` share what follows: `köydeki Türk ve Tatar toplumlarının bayramı`."""
    names = (tokens[middle - 1], tokens[after])
    bare = all(_is_name(token) and not token.suffix and not _POSSESSED.fullmatch(token.folded) for token in names)
    joined = tokens[middle].folded == AND and after == middle + 1 and end - after > 1
    return bare and joined and tokens[after + 1].text.islower()


def _is_old(tokens: Sequence[Token], middle: int, after: int) -> bool:
    """Whether `tarihi` describes the same as the adjective behind `ve`: `tarihi ve kültürel değerler`."""
    joined = tokens[middle].folded == AND and after == middle + 1
    return joined and tokens[middle - 1].folded == _OLD and tokens[after].folded in topic_words("adjective")


def _owns_alone(token: Token) -> bool:
    """Whether a genitive owns only the noun behind it: `taşımalı eğitim ve Ova Okulu'nun çatısı`."""
    if token.suffix:
        return case_of(fold(token.suffix)) is Case.GENITIVE
    return bool(_GENITIVE_OF_COMPOUND.fullmatch(token.folded))


def _is_with(tokens: Sequence[Token], begin: int, middle: int) -> bool:
    """Whether a noun has what it asks for before it, so that it is whole: `kuraklıkla mücadele`, `suya erişim`."""
    asking = middle - begin > 1 and tokens[middle - 1].folded.startswith(topic_words("governing"))
    return asking and bool(_COMPLEMENT.fullmatch(tokens[middle - 2].folded))


def _are_namesakes(tokens: Sequence[Token], begin: int, middle: int, after: int) -> bool:
    """Whether a bare name stands before another, both of what follows: `Ova-Dere ve Ova-Tepe yollarının durumu`."""
    named = all(token.text[:1].isupper() or token.text == "-" for token in (*tokens[begin:middle], tokens[after]))
    return named and (middle - begin == 1 or tokens[middle - 2].text == "-") and not tokens[middle - 1].suffix


def _with_namesakes(
    tokens: Sequence[Token], found: list[tuple[int, int]], joints: Sequence[str]
) -> tuple[list[tuple[int, int]], list[str]]:
    """Names are one with what they lean on: `Ova, Dere ve Tepe köylerinin yolu`, `Ova Gölü ile Tepe Gölü'nün suyu`."""
    kept: list[tuple[int, int]] = found[-1:]
    between: list[str] = []
    for (begin, end), joint in zip(reversed(found[:-1]), reversed(joints), strict=True):
        first, last = kept[0]
        names = all(_is_name(token) and not token.suffix for token in tokens[begin:end])
        if names and _is_name(tokens[first]) and not _is_name(tokens[last - 1]):
            kept[0] = (begin, last)
        else:
            kept.insert(0, (begin, end))
            between.insert(0, joint)
    return kept, between


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper()


def _is_whole(word: str) -> bool:
    """Whether a noun ends a phrase, being plural or possessed: `kursları`, `turizmi`, but not `öğrenci`, `enerji`."""
    return (
        word not in (*topic_words("matter"), *topic_words("adjective"))
        and bool(_POSSESSED.fullmatch(word))
        and (not _BARE.fullmatch(word) or _is_possessed(word))
    )


def _is_possessed(word: str) -> bool:
    """Whether a word that looks bare is the possessive of a common one: `santrali`, `süreci`, but not `evli`."""
    hard = _HARD.get(word[-2], word[-2])
    return word in topic_words("possessed") or f"{word[:-2]}{hard}" in lexicon.common_words()


def is_plural(word: str) -> bool:
    """Whether a noun is for many: `kursları`."""
    return bool(_PLURAL.fullmatch(word))


def is_owner(word: str, *, of_many: bool = False) -> bool:
    """Whether a noun is in the genitive of one that ends in a vowel, or of many: `projesinin`, `köylülerin`."""
    return bool((_GENITIVE_OF_MANY if of_many else _GENITIVE).fullmatch(word))


def _owns(word: str) -> bool:
    """Whether a noun has the genitive that each of a list may have: `X'in ve Y'nin konuşulduğu`."""
    return is_owner(word) or is_owner(word, of_many=True)
