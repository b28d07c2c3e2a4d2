"""The word tables of the extract room, read once: what is a common word, a given name, a head of a name, a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from ziyaret_extract.tables import read_rows, read_words
from ziyaret_extract.turkish.morphology import Case, case_after, case_after_ours, is_of_ours, nominatives
from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

Row = TypeVar("Row")
# The words of a language have no end: what was told of the last ones is kept.
_of_words = lru_cache(maxsize=65536)
_OURS = re.compile(r"(?<=.{3})[ıiuü]?m[ıiuü]z$")
# `Belediyesi`, `Valiliği`: whose it is.
_POSSESSIVE = re.compile(r"(?:(?<=[aeıioöuü])s)?[ıiuü]$")
# No part of a name: `ziyaret EDEREK Altındağ Belediyesi`, `BAŞLAYAN`, `girişinDE`.
_OF_CLAUSE = re.compile(r"\w{2,}(?:[ae]r[ae]k|[ıiuü]p|[dt][ıiuü]ğ\w+|(?<![dt])[ae]n|l[ae]n|[dt][ae]n?)")
_NO_PARTICIPLE = frozenset({"orman", "insan", "vatan", "divan", "alan", "düzen", "liman", "meydan", "çocuk"})
# What may be called ours behind its name: `Fatih Mahallemizde`; of these a body may be meant, `Genel Merkezimiz`.
_OF_OURS = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD, PlaceKind.VENUE})
_ALSO_OF_BODIES = frozenset({"merkezi", "camisi", "camii"})
_PLURAL_TAILS = ("leri", "ları", "ler", "lar")


@dataclass(frozen=True, slots=True)
class OrganizationHead:
    """The last word of an organization's name, and what stands before it.

    It `joins` when that may hold `ve`: `Kültür ve Turizm Müdürlüğü`; `of_place` when it is only a place's name.
    """

    singular: str
    kind: OrganizationKind
    joins: bool
    of_place: bool


@dataclass(frozen=True, slots=True)
class PlaceHead:
    """The last word of a place's name; `kept` when it belongs to the name: `Sille Mahallesi`, but `Menderes ilçesi`."""

    word: str
    kind: PlaceKind
    kept: bool


@dataclass(frozen=True, slots=True)
class Title:
    """The last word of a title; `office` is the body that it names with a place before it: `Rize Valisi`."""

    bare: str
    possessed: str
    plural: str
    office: str


@dataclass(frozen=True, slots=True)
class BareTitle:
    """A title by itself, the form's case, and whether it is `ours`: `başkanımızın`."""

    row: Title
    case: Case
    ours: bool


@dataclass(frozen=True, slots=True)
class Found(Generic[Row]):
    """A table row that a word is a form of, and the form: its case, and whether it is plural, bare or `ours`."""

    row: Row
    case: Case
    plural: bool = False
    bare: bool = False
    ours: bool = False


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


@_of_words
def organization_head(word: str) -> Found[OrganizationHead] | None:
    """The organization head that a folded word is a form of; `Büyükşehir Belediyemiz` ends with one too."""
    for head, plural_form in _organization_heads().get(word[:3], ()):
        for form, plural in ((head.singular, False), (plural_form, True)):
            case = case_after(word, form)
            if case is not None:
                return Found(head, case, plural=plural)
        ours = case_of_ours(word, head.singular)
        if ours is not None:
            return Found(head, ours, ours=True)
        several = case_after_ours(word, plural_form[:-1])
        if several is not None:
            return Found(head, several, plural=True, ours=True)
    return None


@_of_words
def place_head(word: str) -> Found[PlaceHead] | None:
    """The place head that a folded word is a form of; `Fatih Mahallemizde` ends with one too."""
    for head in _place_heads().get(word[:3], ()):
        case = case_after(word, head.word)
        if case is not None:
            return Found(head, case)
        ours = case_of_ours(word, head.word) if head.kind in _OF_OURS and head.word not in _ALSO_OF_BODIES else None
        if ours is not None and is_of_ours(word):
            return Found(head, ours, ours=True)
    return None


@_of_words
def case_after_plural(word: str, plural: str, kind: PlaceKind) -> Case | None:
    """The case of a folded word that is the possessed plural of a noun of places: `ilçelerinin`.

    Of villages and neighbourhoods also ours, or the bare plural: `köylerimizde`, `mahallelerde`.
    """
    bare = plural[:-1]
    case = case_after(word, plural)
    if case is not None or kind not in {PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD}:
        return case
    return case_after_ours(word, bare) or case_after(word, bare)


def plural_place_head(word: str) -> PlaceKind | None:
    """The kind of places that a folded word ends a list of: `mahallelerinde`, `mahallelerde`."""
    rows = read_rows("place_nouns.tsv")
    return next(
        (PlaceKind(kind) for _, plural, kind, _ in rows if case_after_plural(word, plural, PlaceKind(kind))), None
    )


def case_of_ours(word: str, head: str) -> Case | None:
    """The case of a folded word that is ours where the head is another's: `mahallemizde` for `mahallesi`."""
    return case_after_ours(word, _POSSESSIVE.sub("", head))


@_of_words
def title(word: str) -> Found[Title] | None:
    """The title that a folded word is a form of; `başkanımız` is a bare form."""
    for row in _titles().get(word[:3], ()):
        if word == row.bare:
            return Found(row, Case.NOMINATIVE, bare=True)
        for form, plural in ((row.plural, True), (row.possessed, False)):
            case = case_after(word, form)
            if case is not None:
                return Found(row, case, plural=plural)
        for form, plural in ((row.plural[:-1], True), (row.bare, False)):
            ours = case_after_ours(word, form)
            if ours is not None:
                return Found(row, ours, bare=not plural, plural=plural, ours=True)
    return None


@_of_words
def bare_title(word: str) -> BareTitle | None:
    """The title that a folded word without a possessive is a form of: `vali`, `valiye`, `valimize`.

    The accusative is read as the possessive that it looks like: `başkanı` is none.
    """
    for row in _titles().get(word[:3], ()):
        if (case := case_after(word, row.bare)) and case_after(word, row.possessed) is None:
            return BareTitle(row, case, ours=False)
        if case := case_after_ours(word, row.bare):
            return BareTitle(row, case, ours=True)
    return None


@_of_words
def organization_noun(word: str) -> str | None:
    """The head of an organization's name that a folded common noun stands for: `birlik` for `… Birliği`."""
    return next((head for noun, head in read_rows("organization_nouns.tsv") if noun == word), None)


@cache
def body_nouns() -> tuple[str, ...]:
    """The folded common nouns that stand for organizations: `birlik`, `valilik`."""
    return tuple(noun for noun, _ in read_rows("organization_nouns.tsv"))


@cache
def _organization_heads() -> dict[str, list[tuple[OrganizationHead, str]]]:
    """Heads with their plural by the first three letters, the longest first."""
    found: dict[str, list[tuple[OrganizationHead, str]]] = {}
    for singular, plural, kind, of in sorted(read_rows("organization_heads.tsv"), key=lambda row: -len(row[0])):
        head = OrganizationHead(singular, OrganizationKind(kind), joins=of == "fields", of_place=of == "place")
        found.setdefault(singular[:3], []).append((head, plural))
    return found


@cache
def _place_heads() -> dict[str, list[PlaceHead]]:
    """Heads by the first three letters, the longest first."""
    found: dict[str, list[PlaceHead]] = {}
    for word, kind, kept in sorted(read_rows("place_heads.tsv"), key=lambda row: -len(row[0])):
        found.setdefault(word[:3], []).append(PlaceHead(word, PlaceKind(kind), kept == "yes"))
    return found


@cache
def _titles() -> dict[str, list[Title]]:
    """Titles by the first three letters, the longest first."""
    found: dict[str, list[Title]] = {}
    for row in sorted(read_rows("titles.tsv"), key=lambda row: -len(row[0])):
        found.setdefault(row[0][:3], []).append(Title(*row))
    return found
