"""Societies that are called by their members: `Şehir Plancıları Odası`, `Belediyelerinin Ulusal Birliği`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish import headwords
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token
    from ziyaret_extract.names.run import Run

_SOCIETIES = frozenset({OrganizationKind.ASSOCIATION, OrganizationKind.UNION})
# Titles that are no trade: `Başkan Rize Odası`.
_RANKS = frozenset({"vekil", "yardımcı", "sekreter", "üye", "bakan", "rektör", "dekan", "temsilci", "milletvekili"})
# So many words tell the trade of a society's members.
_TRADE = 4
# How many words a society's name has behind its members at most.
_WORDS_OF_SOCIETY = 3


def are_members(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether bodies in the plural are those whose society is named behind: `Belediyelerinin Ulusal Birliği`."""
    found = headwords.organization_head(tokens[at].folded)
    if found is None or not found.plural or found.case is not Case.GENITIVE:
        return False
    for token in tokens[at + 1 : min(at + 1 + _WORDS_OF_SOCIETY, last)]:
        head = headwords.organization_head(token.folded)
        if head or not token.text[:1].isupper():
            return head is not None and head.row.kind in _SOCIETIES
    return False


def names_a_society(run: Run, at: int) -> bool:
    """Whether the people of a trade are those whose society is named next: `Şehir Plancıları Odası`, `Tabip Odası`.

    Several words may tell the trade: `Serbest Muhasebeci Mali Müşavirler Odası`.
    """
    found = headwords.title(run.tokens[at].folded)
    if found is None or found.ours or found.case is not Case.NOMINATIVE:
        return False
    if found.plural:
        return _is_society(run, at + 1)
    if not found.bare or found.row.office or found.row.bare in _RANKS:
        return False
    plural = next((k for k in range(at + 1, min(at + _TRADE, run.last)) if _are_people(run, k)), None)
    return _is_society(run, at + 1) or (plural is not None and _is_society(run, plural + 1))


def _is_society(run: Run, at: int) -> bool:
    head = headwords.organization_head(run.tokens[at].folded) if at < run.last else None
    return head is not None and head.row.kind in _SOCIETIES


def _are_people(run: Run, at: int) -> bool:
    """Whether a word tells people in the plural without a possessive: `Müşavirler`."""
    word = run.tokens[at].folded
    possessive = {"ler": "i", "lar": "ı"}.get(word[-3:])
    found = headwords.title(word + possessive) if possessive else None
    return found is not None and found.plural
