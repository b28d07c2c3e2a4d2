"""Whether a decision makes sense with what the store holds and with what was decided before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation import Identities, counting, in_force, verdicts
from ziyaret_ontology.curation.identities import kind_of
from ziyaret_ontology.errors import InputError, NotFound
from ziyaret_ontology.iris import iri, item_iri, release_iri
from ziyaret_ontology.model import Decision, DecisionKind
from ziyaret_service.catalogue.prologue import PROLOGUE
from ziyaret_service.curation.log import TIMEOUT
from ziyaret_service.stores import KEPT, select

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from ziyaret_service.curation.wanted import Wanted
    from ziyaret_service.stores import Store


def weigh(wanted: Wanted, before: Sequence[Decision], *, store: Store, base: str, now: datetime) -> Decision:
    """The decision to take: the one that already says so, if one in force does, else a new one behind the others.

    Raises NotFound for an entity, release or decision that is not there, and InputError for what makes no sense.
    """
    scales = _Scales(before, Identities.of(before), store, base)
    if same := scales.same(wanted):
        return same
    entity = wanted.entity
    if wanted.undoes is not None:
        entity = scales.undone(wanted.undoes).entity
    elif entity is None:  # pragma: no cover - what is wanted was checked for its parts
        raise InputError("the decision is about nothing; name an entity")
    else:
        scales.require_alive(entity)
    name = None
    if wanted.kind is DecisionKind.CONFIRM:
        scales.require_proposed(entity, wanted.item or "")
    elif wanted.kind is DecisionKind.MERGE:
        name = scales.mergeable(entity, wanted.becomes or "")
    elif wanted.kind is DecisionKind.SPLIT:
        scales.require_splittable(entity, wanted.becomes or "", wanted.releases)
    return Decision(
        number=len(before) + 1,
        kind=wanted.kind,
        entity=entity,
        who=wanted.who,
        when=now,
        item=wanted.item,
        becomes=wanted.becomes,
        name=name,
        releases=wanted.releases,
        undoes=wanted.undoes,
        reason=wanted.reason,
    )


@dataclass(frozen=True, slots=True)
class _Scales:
    """What is weighed against: the decisions before, what they come to, and the store."""

    before: Sequence[Decision]
    identities: Identities
    store: Store
    base: str

    def same(self, wanted: Wanted) -> Decision | None:
        """The decision in force that already says what is wanted."""
        if wanted.kind is DecisionKind.UNDO:
            return _last(each for each in counting(self.before) if each.undoes == wanted.undoes)
        if wanted.kind in {DecisionKind.MERGE, DecisionKind.SPLIT}:
            said = (wanted.kind, wanted.entity, wanted.becomes, wanted.releases)
            same = _last(
                each for each in in_force(self.before) if (each.kind, each.entity, each.becomes, each.releases) == said
            )
            parted = wanted.kind is DecisionKind.MERGE and wanted.entity not in self.identities.replaced
            return None if parted else same
        verdict = verdicts(self.before, self.identities).get(wanted.entity or "")
        if verdict is None:
            return None
        if wanted.kind is DecisionKind.REJECT:
            return verdict.rejected.get(wanted.item or "")
        return verdict.confirmed if verdict.confirmed and verdict.confirmed.item == wanted.item else None

    def undone(self, number: int) -> Decision:
        """The decision with this number."""
        if not 1 <= number <= len(self.before):
            raise NotFound(f"there is no decision {number}; list the decisions to see their numbers")
        return self.before[number - 1]

    def require_alive(self, entity: str) -> None:
        """NotFound for an entity that no release states, InputError for one that lives under another key."""
        survivor = self.identities.survivor(entity)
        if survivor != entity:
            raise InputError(f"{entity} was merged into {survivor}; decide about that, or undo the merge")
        if not self.ask(f"{self.term(entity)} a ?class"):
            raise NotFound(f"there is no {entity} in the store; look for the name on the first page to see its address")

    def require_proposed(self, entity: str, item: str) -> None:
        """InputError unless linking or a look-up proposed the item."""
        said = f"?said ziy:entity {self.term(entity)} ; (ziy:candidate?)/ziy:item {item_iri(item).n3()}"
        if not self.ask(f"{{ {said} }} UNION {{ {self.term(entity)} ziy:gazetteerMatch {item_iri(item).n3()} }}"):
            raise InputError(f"{item} was not proposed for {entity}; if it is the item all the same, choose it")

    def mergeable(self, entity: str, becomes: str) -> str:
        """The name of the entity that the other one may become."""
        if entity == becomes:
            raise InputError(f"{entity} cannot be merged into itself; name two entities")
        if kind_of(entity) != kind_of(becomes):
            raise InputError(f"{entity} and {becomes} are things of different kinds, which cannot be one")
        self.require_alive(becomes)
        one, other = self.term(entity), self.term(becomes)
        # No path between two constants, for which Virtuoso has an internal error.
        both = f"VALUES (?inner ?outer) {{ ({one} {other}) ({other} {one}) }}"
        if self.ask(f"{both} ?inner schema:containedInPlace+ ?outer"):
            raise InputError(f"one of {entity} and {becomes} lies in the other, so they are not one")
        rows = self.rows(f"SELECT ?name {{ {other} skos:prefLabel ?name }} ORDER BY ?name LIMIT 1")
        return rows[0]["name"]

    def require_splittable(self, entity: str, becomes: str, releases: Sequence[str]) -> None:
        """InputError or NotFound unless these releases, and others too, state the entity, and the new key is free."""
        if entity == becomes:
            raise InputError(f"{entity} would stay what it is; name another key, such as {entity}-2")
        if kind_of(entity) != kind_of(becomes):
            raise InputError(f"{becomes} is of another kind than {entity}; a new key is such as {entity}-2")
        survivor = self.identities.survivor(becomes)
        if survivor not in {becomes, entity}:
            raise InputError(f"{becomes} was merged into {survivor}; name that, or another key")
        stating = set(self.releases_of([entity]))
        if unknown := sorted(set(releases) - stating):
            raise NotFound(f"{entity} is not stated by {', '.join(unknown)}; its page lists the releases that do")
        if stating <= set(releases):
            raise InputError(f"no release would be left to {entity}; leave out at least one of {', '.join(releases)}")

    def releases_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The ids of the releases that state one of these entities."""
        return releases_stating(keys, store=self.store, base=self.base)

    def ask(self, pattern: str) -> bool:
        return bool(self.rows(f"SELECT (1 AS ?yes) {{ {pattern} }} LIMIT 1"))

    def rows(self, query: str) -> tuple[dict[str, str], ...]:
        return select(self.store, f"{PROLOGUE} {query}", timeout=TIMEOUT)

    def term(self, key: str) -> str:
        return iri(self.base, key).n3()


def _last(decisions: Iterable[Decision]) -> Decision | None:
    return next(reversed(tuple(decisions)), None)


def releases_stating(keys: Sequence[str], *, store: Store, base: str) -> tuple[str, ...]:
    """The ids of the releases that state one of the entities with these keys, sorted."""
    things = " ".join(iri(base, key).n3() for key in sorted(keys))
    query = f"""{PROLOGUE}
SELECT DISTINCT ?release {{
  VALUES ?entity {{ {things} }}
  GRAPH ?graph {{ ?entity a ?class . ?release a ziy:PressRelease }}
  FILTER(STRSTARTS(STR(?graph), "{base}{KEPT}"))
}}"""
    prefix = str(release_iri(base, "x")).removesuffix("x")
    return tuple(sorted(row["release"].removeprefix(prefix) for row in select(store, query, timeout=TIMEOUT)))
