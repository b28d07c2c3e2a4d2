"""Titles held where the one before them in a list is: `Silifke Belediye Başkanı X, Müdür A ve Üye B`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import between
from ziyaret_extract.names.chunks import BULLETS, JOINTS, LIST_JOINTS
from ziyaret_extract.names.title_bodies import bodies_for
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.held_roles import HeldRole
    from ziyaret_extract.entities.named import Named
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.turkish.morphology import Case

_SAME = "aynı"
_DEPUTIES = frozenset({"yardımcısı", "vekili"})
# A title that begins so tells that a municipality is spoken of, though not which.
_MUNICIPAL = "belediye "
# A member of the council for a party sits there for a town: the title behind is none of the party's.
_COUNCIL = "meclis üyesi"
_OF_UNIVERSITY = frozenset({OrganizationKind.UNIVERSITY})


class TitleLists:
    """Reads the lists of a text in its order; a list may go on line by line."""

    def __init__(self, analysis: Analysis, organizations: Organizations) -> None:
        self._analysis = analysis
        self._organizations = organizations
        self._line = -1
        self._bodies: list[str] = []

    def read(self, sentence: int, inside: Sequence[Named]) -> None:
        """Let the people of a sentence, told by its index, hold office where those before them in its lists do."""
        in_lines = self._analysis.tokens[self._analysis.sentences[sentence].first].text in BULLETS
        if not (in_lines and self._line == sentence - 1) or self._tells_body(inside[0]):
            self._bodies = []
        before: Named | None = None
        for one in inside:
            gap = self._gap(before, one)
            same = gap[-2:-1] == [_SAME]  # `X Müdürlüğünden A, aynı müdürlükten B`
            if before and (not gap or not set(gap[:-2] if same else gap) <= LIST_JOINTS):
                self._bodies = []
            if one.titled:
                if not (before and _is_deputy(one, before)):
                    self._hold(one, same=same)
                self._hold_second(one)
            self._bodies += self._told(one)
            before = one
        self._line = sentence if in_lines else self._line

    def _gap(self, before: Named | None, one: Named) -> list[str]:
        """The words between the one before and somebody."""
        first = before.chunk.last if before else one.phrase
        return [token.folded for token in self._analysis.tokens[first : one.phrase]]

    def _tells_body(self, one: Named) -> bool:
        """Whether a body is told right behind a name and a mark: `– Ad Soyad – Tekkaya Belediyesi, Meclis Üyesi`."""
        last = one.chunk.last
        return any(o.first == last + 1 for o in between(self._organizations.occurrences, last, last + 2))

    def _hold(self, one: Named, *, same: bool) -> None:
        """Let the titles be held at the last body of the list that has such, at the `same` as before in any case."""
        if any(role.told for role in one.roles):
            return
        for role in one.roles:
            listed = bodies_for(role.title).listed
            fitting = [key for key in self._bodies if same or self._organizations.by_key[key].kind in listed]
            if fitting:
                one.hold(role, self._organizations.by_key[fitting[-1]])

    def _hold_second(self, one: Named) -> None:
        """Let a title be held where the one told before it is: `TDBB Genel Sekreter Yardımcısı ve Proje Müdürü A`."""
        told: str | None = None
        for role in tuple(one.roles):
            body = self._organizations.by_key.get(told or "")
            if body and not role.told and body.kind in bodies_for(role.title).listed:
                one.hold(role, body)
            told = role.organization if role.told and role.organization else told

    def _told(self, one: Named) -> list[str]:
        """The bodies at which somebody is told to hold office, as far as those behind may do so too."""
        held = (
            role.organization or self._only_university(role.title)
            for role in one.roles
            if (role.told or _tells_kind(role.title) or bodies_for(role.title).heads) and not self._sits_for_party(role)
        )
        return [key for key in held if key in self._organizations.by_key and not self._organizations.is_part(key)]

    def _sits_for_party(self, role: HeldRole) -> bool:
        """Whether a role is that of a party's member of a council."""
        body = self._organizations.by_key.get(role.organization or "")
        return body is not None and body.kind is OrganizationKind.PARTY and fold(role.title).endswith(_COUNCIL)

    def _only_university(self, title: str) -> str | None:
        """Where a title of a university is held that the text does not tell: at the only one that it names."""
        kinds = bodies_for(title).kinds
        keys = [fact.key for fact in self._organizations.facts if fact.kind in kinds]
        return keys[0] if kinds == _OF_UNIVERSITY and len(keys) == 1 else None


def _is_deputy(one: Named, before: Named) -> bool:
    """Whether somebody is at the office of the one before, whose body is not told: `Müdür A, Müdür Yardımcısı B`."""
    heads = {_head(role.title) for role in before.roles if not role.told}
    return any(_head(role.title) in heads for role in one.roles)


def _head(title: str) -> str:
    """The title of the one whose deputy bears this, else it: `genel sekreter` for `Genel Sekreter Yardımcısı`."""
    words = fold(title).split()
    return " ".join(words[:-1] if words[-1] in _DEPUTIES else words)


def _tells_kind(title: str) -> bool:
    """Whether a title tells what kind of body it is held at: `Belediye Meclis Üyesi`, `Rektör Yardımcısı`."""
    return fold(title).startswith(_MUNICIPAL) or bodies_for(title).kinds == _OF_UNIVERSITY


def case_of_list(analysis: Analysis, inside: Sequence[Named], one: Named) -> Case:
    """The case of a name; in a list that of the last: `A, B ve C'den oluşan heyeti X karşıladı`."""
    at = next(n for n, other in enumerate(inside) if other is one)
    while at + 1 < len(inside):
        gap = {token.folded for token in analysis.tokens[inside[at].chunk.last : inside[at + 1].phrase]}
        if not gap or not gap <= JOINTS:
            break
        at += 1
    return inside[at].chunk.case
