"""What a word is by the tables, which are read once: a common word, a given name, a word of a clause."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ziyaret_extract.tables import read_rows, read_words
from ziyaret_extract.turkish.morphology import nominatives
from ziyaret_ontology.folding import ascii_fold

# The words of a language have no end: what was told of the last ones is kept.
_of_words = lru_cache(maxsize=65536)
_OURS = re.compile(r"(?<=.{3})[ıiuü]?m[ıiuü]z$")
# No part of a name: `ziyaret EDEREK Altındağ Belediyesi`, `BAŞLAYAN`, `girişinDE`.
_OF_CLAUSE = re.compile(r"\w{2,}(?:[ae]r[ae]k|[ıiuü]p|[dt][ıiuü]ğ\w+|(?<![dt])[ae]n|l[ae]n|[dt][ae]n?)")
_NO_PARTICIPLE = frozenset({"orman", "insan", "vatan", "divan", "alan", "düzen", "liman", "meydan", "çocuk"})
_PLURAL_TAILS = ("leri", "ları", "ler", "lar")


@cache
def common_words() -> frozenset[str]:
    """Word forms that Turkish writes in lower case."""
    return frozenset(read_words("common_words.txt")) | frozenset(read_words("genre_words.txt"))


@cache
def nouns() -> frozenset[str]:
    """Common words that may begin a name: none of those with which sentences of the genre begin."""
    return frozenset(read_words("common_words.txt")) - frozenset(
        (*read_words("genre_words.txt"), *read_words("clause_words.txt"))
    )


@cache
def given_names() -> frozenset[str]:
    """First names, folded."""
    return frozenset(read_words("given_names.txt")) | listed_given_names()


@cache
def typed_given_names() -> frozenset[str]:
    """First names as they are typed without Turkish letters."""
    return frozenset(map(ascii_fold, given_names()))


@cache
def listed_given_names() -> frozenset[str]:
    """First names of lists made by hand, and none that were counted in annotated text."""
    return frozenset(read_words("given_names_listed.txt")) | frozenset(read_words("given_names_hand.txt"))


@cache
def honorifics() -> frozenset[str]:
    """Words before a name that are no part of it: `Sayın`, `Dr.`."""
    return frozenset(read_words("honorifics.txt"))


@cache
def arms() -> frozenset[str]:
    """Words before the rank of a soldier: `Jandarma Binbaşı`."""
    return frozenset(read_words("arms.txt"))


@cache
def ethnonyms() -> frozenset[str]:
    """Names of peoples and of God, which are no places or people however they are capitalised."""
    return frozenset(read_words("ethnonyms.txt"))


@cache
def delegation_nouns() -> tuple[str, ...]:
    """How words for a delegation begin: `heyet`, `kafile`, `ekib`."""
    return tuple(noun for noun, kind in read_rows("group_nouns.tsv") if kind == "delegation")


@cache
def group_bearers() -> frozenset[str]:
    """Nouns of which somebody is a member, a head or a pupil: `mahalle muhtarları`, `öğrenci grubu`."""
    return frozenset(read_words("group_bearers.txt"))


@cache
def area_nouns(use: str) -> frozenset[str]:
    """Nouns behind the name of a town or an area of which `area_nouns.tsv` tells this use: `ilçesi`, `eyaleti`."""
    return frozenset(noun for noun, uses in read_rows("area_nouns.tsv") if use in uses.split())


@cache
def fields() -> frozenset[str]:
    """What ministries, offices and museums are about: `Çevre, Şehircilik ve …`, `Arkeoloji ve …`."""
    return frozenset(read_words("fields.txt"))


@cache
def title_words() -> frozenset[str]:
    """Words that may stand in lower case inside a title: `meclis üyesi`."""
    return frozenset(read_words("title_words.txt"))


@cache
def _clause_words() -> frozenset[str]:
    return frozenset((*read_words("clause_words.txt"), *read_words("genre_words.txt")))


@_of_words
def is_thing(word: str) -> bool:
    """Whether a folded word in any case ends the name of a feast, a work or a thing: `Destanı`, `Bayramı'nda`."""
    return any(stem in _thing_words() for stem, _ in nominatives(word))


@cache
def _thing_words() -> frozenset[str]:
    return frozenset(read_words("thing_words.txt"))


@_of_words
def may_name(word: str) -> bool:
    """Whether a folded common word may be part of a body's name before its head, as no word of a clause is."""
    return word not in _clause_words() and (word in _NO_PARTICIPLE or not _OF_CLAUSE.fullmatch(word))


@_of_words
def is_of_clause(word: str) -> bool:
    """Whether a folded word is one with which clauses and headlines begin."""
    return word in _clause_words()


@_of_words
def is_common(word: str) -> bool:
    """Whether a folded word, or the word that it is a case form, plural or our possession of, is a common word."""
    stems = {stem for stem, _ in nominatives(word)}
    stems |= {_OURS.sub("", stem) for stem in stems}
    stems |= {stem.removesuffix(tail) for stem in stems for tail in _PLURAL_TAILS if stem.endswith(tail)}
    return not stems.isdisjoint(common_words())
