"""What a title's words tell of the body at which it is held: its noun, or the kinds of body that have such a title."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.headwords import organization_head
from ziyaret_extract.turkish.headwords import title as find_title
from ziyaret_extract.turkish.morphology import Case, case_after
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Bodies:
    """The kinds of body at which a title can be held, or how their names' last words begin, parted by `|`.

    In a list such a title is also held where the one before it is, at bodies of the kinds `listed`; a `close` one where
    any title next to it is.
    """

    kinds: frozenset[OrganizationKind]
    heads: str
    listed: frozenset[OrganizationKind]
    close: bool


# Bodies whose staff is told behind their head; what goes with a governor or a paper is no part of it.
_STAFFED = frozenset(OrganizationKind) - {OrganizationKind.GOVERNMENT, OrganizationKind.MEDIA}
_ANY = Bodies(frozenset(OrganizationKind), "", listed=_STAFFED, close=False)
_TEAM = "takımı"
# Who teaches at a university, and the parts of one that no name of a body ends with.
_TEACHING = "öğretim"
_DEPARTMENTS = frozenset({"bölümü", "dalı", "programı"})
_METROPOLITAN = "büyükşehir"
_OF_TOWN_HALL = ("belediye", "başkan", "eş", "asbaşkan", "meclis", "encümen", "eski", "önceki")


def without_noun(title: str) -> tuple[str, str | None]:
    """A title without the common noun of a body before it, and the head of that body's name.

    `Vakıf Başkanı`, `Şirketin Yönetim Kurulu Başkanı`. Nor has it the team: `voleybol takımı antrenörü`, the teacher's
    department: `Mimarlık Bölümü Öğretim Üyesi`, or what the mayor alone is called by: `Büyükşehir Genel Sekreteri`.
    """
    words = title.split()
    folded = [fold(word) for word in words]
    if _TEACHING in folded[1:-1] and _is_unit(folded[folded.index(_TEACHING) - 1]):
        return " ".join(words[folded.index(_TEACHING) :]), None
    if folded[0] == _METROPOLITAN and (own := _behind_metropolis(folded)):
        return _bare(" ".join(words[own:])), None
    team = next((at for at, word in enumerate(words[:-1]) if fold(word) == _TEAM), None)
    if team is not None:
        return _bare(" ".join(words[team + 1 :])), None
    for noun, head in read_rows("organization_nouns.tsv"):
        if len(words) > 1 and _is_noun(fold(words[0]), noun):
            within = organization_head(fold(words[1])) is not None  # `Parti Meclisi Üyesi`
            return (title if within else _bare(" ".join(words[1:]))), head
    return title, None


def _is_unit(word: str) -> bool:
    """Whether a word ends the name of a part of a university."""
    found = organization_head(word)
    return word in _DEPARTMENTS or (found is not None and found.row.kind is OrganizationKind.UNIVERSITY)


def _behind_metropolis(words: Sequence[str]) -> int | None:
    """Where an office begins behind `Büyükşehir` or `Büyükşehir Belediye` that is no mayor's and no councillor's."""
    own = 1 + (words[1:2] == ["belediye"])
    kept = own >= len(words) - 1 or words[own].startswith(_OF_TOWN_HALL)
    return None if kept else own


def _is_noun(word: str, noun: str) -> bool:
    """Whether a word is the noun, or the noun in the genitive."""
    stem = noun[:-1] + "ğ" if noun.endswith("k") else noun
    return (word == noun and noun != "belediye") or case_after(word, stem) is Case.GENITIVE


def _bare(title: str) -> str:
    """A title that no noun goes before, without its possessive: `Başkanı` is `Başkan`."""
    *before, last = title.split()
    found = find_title(fold(last))
    if found is None or any(fold(word) != "genel" for word in before):
        return title
    return " ".join([*before, like(last, found.row.bare)])


def bodies_for(title: str) -> Bodies:
    """The bodies at which a title that names none can be held; of a title that no row tells, any."""
    folded = f" {fold(title)}$"
    return next((bodies for words, bodies in _bodies() if f" {words}" in folded), _ANY)


@cache
def _bodies() -> tuple[tuple[str, Bodies], ...]:
    return tuple((words, _row(kinds, heads, near)) for words, kinds, heads, near in read_rows("title_bodies.tsv"))


def _row(told: str, heads: str, near: str) -> Bodies:
    """The bodies of a row: `near` tells those of a list, none, of the same kinds (`list`, `yes`), any, or of others."""
    kinds = _kinds(told)
    listed = {"no": frozenset[OrganizationKind](), "list": kinds, "yes": kinds, "any": _STAFFED}
    return Bodies(kinds, heads, listed=listed[near] if near in listed else _kinds(near), close=near in {"yes", "any"})


def _kinds(told: str) -> frozenset[OrganizationKind]:
    """The kinds that a row tells: all for `any`."""
    return _ANY.kinds if told == "any" else frozenset(map(OrganizationKind, filter(None, told.split(","))))
