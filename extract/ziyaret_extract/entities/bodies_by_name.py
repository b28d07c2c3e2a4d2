"""The bodies of a text asked by how they are named: by their head, by the office that they are, by their town."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ADMINISTRATIVE
from ziyaret_extract.names.clubs import with_head
from ziyaret_extract.turkish.headwords import title as find_title
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from ziyaret_extract.entities.occurrences import Occurrence
    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.names.title_bodies import Bodies

# Words before a title that tell no office: `Genel Müdür`, `Şube Müdürü`.
_RANKS = ADMINISTRATIVE | {"şube"}


class BodiesByName:
    """Finds the bodies that titles imply without naming them."""

    def __init__(self, organizations: Organizations) -> None:
        self._organizations = organizations
        self._heads = {fact.key: with_head(fold(fact.name)).split()[-1] for fact in organizations.facts}
        self._acronyms = {fact.key: fold(fact.acronym or "") for fact in organizations.facts}
        self._by_head: dict[str, list[Occurrence]] = {}

    def headed(self, head: str, at: int) -> str | None:
        """The key of the body named last before a token, else first, whose name ends with a head, or one of `a|b`."""
        if head not in self._by_head:
            heads = tuple(head.split("|"))
            self._by_head[head] = [
                o
                for o in self._organizations.occurrences
                if self._heads[o.key].startswith(heads) or self._acronyms[o.key] in heads
            ]
        fitting = self._by_head[head]
        earlier = bisect_left(fitting, at, key=attrgetter("first"))
        return fitting[max(earlier - 1, 0)].key if fitting else None

    def of_town(self, town: str, bodies: Bodies) -> str | None:
        """The key of the body of a town at which such a title is held."""
        heads = tuple(filter(None, bodies.heads.split("|")))
        return next(
            (
                fact.key
                for fact in self._organizations.facts
                if fold(fact.name).startswith(f"{fold(town)} ")
                and (self._heads[fact.key].startswith(heads) if heads else fact.kind in bodies.kinds)
            ),
            None,
        )

    def office(self, title: str, at: int) -> str | None:
        """The office called as a title is and told before: the `İtfaiye Müdürü` heads an `… İtfaiye Müdürlüğü`."""
        *words, last = fold(title).split()
        found = find_title(last)
        if _RANKS.issuperset(words) or found is None or not found.row.office:
            return None
        first, key = self._offices.get(" ".join([*words, found.row.office]), (at, None))
        return key if first < at else None

    @cached_property
    def _offices(self) -> dict[str, tuple[int, str]]:
        """Where each end of a body's name is told first, and the body."""
        told: dict[str, tuple[int, str]] = {}
        for occurrence in self._organizations.occurrences:
            words = fold(self._organizations.by_key[occurrence.key].name).split()
            for at in range(len(words) - 1):
                told.setdefault(" ".join(words[at:]), (occurrence.first, occurrence.key))
        return told
