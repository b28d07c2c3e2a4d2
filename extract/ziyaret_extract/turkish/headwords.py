"""Words that end names and titles, in each of their forms: heads of bodies and places, nouns for bodies, titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.morphology import Case, case_after, case_after_ours, is_of_ours
from ziyaret_ontology.model import OrganizationKind, PlaceKind

Row = TypeVar("Row")
_of_words = lru_cache(maxsize=65536)
# `Belediyesi`, `Valiliği`: whose it is.
_POSSESSIVE = re.compile(r"(?:(?<=[aeıioöuü])s)?[ıiuü]$")
# What may be called ours behind its name: `Fatih Mahallemizde`; of these a body may be meant, `Genel Merkezimiz`.
_OF_OURS = frozenset({PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD, PlaceKind.VENUE})
_ALSO_OF_BODIES = frozenset({"merkezi", "camisi", "camii"})


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


def case_after_plural(word: str, plural: str, kind: PlaceKind) -> Case | None:
    """The case of a folded word that is the possessed plural of a noun of places: `ilçelerinin`.

    Of villages and neighbourhoods also ours, or the bare plural: `köylerimizde`, `mahallelerde`.
    """
    bare = plural[:-1]
    case = case_after(word, plural)
    if case is not None or kind not in {PlaceKind.VILLAGE, PlaceKind.NEIGHBOURHOOD}:
        return case
    return case_after_ours(word, bare) or case_after(word, bare)


@_of_words
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
