"""Taking a decision: keep it, then carry it into every release that it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.curation import Identities, curate
from ziyaret_ontology.errors import CheckFailed
from ziyaret_ontology.graph import from_graph, to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.curation.log import TIMEOUT, append, read_decisions
from ziyaret_service.curation.weigh import releases_stating, weigh
from ziyaret_service.stores import read_graph
from ziyaret_service.validity import require_valid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ziyaret_ontology.model import Decision
    from ziyaret_service.curation.wanted import Wanted
    from ziyaret_service.stores import Store


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that now counts, whether it is new, and the ids of the releases that it changed."""

    decision: Decision
    new: bool
    releases: tuple[str, ...]


def decide(wanted: Wanted, *, store: Store, base: str, now: datetime) -> Decided:
    """Keep the decision and carry it into the releases; `now` is in UTC and whole seconds.

    The decision is stored first, then each release is replaced, all or nothing. Wanting the same once more adds no
    decision and carries the one in force into what is left, so an interrupted call is completed by repeating it.
    Whoever calls holds the lock under which the process writes.

    Raises NotFound and InputError for what makes no sense, CheckFailed when releases would break the shapes, which stay
    as they were while the others are done, and StoreError.
    """
    before = read_decisions(store, base=base)
    decision = weigh(wanted, before, store=store, base=base, now=now)
    new = decision.number > len(before)
    if new:
        append(decision, store=store, base=base)
    releases = _touched(decision, before, store=store, base=base)
    return Decided(decision, new, _carry(releases, store=store, base=base))


def _touched(decision: Decision, before: Sequence[Decision], *, store: Store, base: str) -> tuple[str, ...]:
    """The releases that may change: those that state the entity under any key that it has or had."""
    keys = {decision.entity, *_becomes(decision)}
    for undone in before:
        if undone.number == decision.undoes:
            keys.update((undone.entity, *_becomes(undone)))
    every_move = [each for each in (*before, decision) if each.becomes]
    return releases_stating(sorted(Identities.of(every_move).successors(keys)), store=store, base=base)


def _becomes(decision: Decision) -> tuple[str, ...]:
    return (decision.becomes,) if decision.becomes else ()


def _carry(releases: Sequence[str], *, store: Store, base: str) -> tuple[str, ...]:
    """Curate the stored releases; the ids of those that changed."""
    decisions = read_decisions(store, base=base)
    changed, broken = [], []
    for release_id in releases:
        graph_name = graph_iri(base, release_id)
        facts = from_graph(read_graph(store, graph_name, timeout=TIMEOUT), base=base, release_id=release_id)
        curated = curate(facts, decisions)
        if curated == facts:
            continue
        graph = to_graph(curated, base=base)
        try:
            require_valid(graph, release_id)
        except CheckFailed as problem:
            broken.append(problem)
            continue
        store.replace(graph_name, graph)
        changed.append(release_id)
    if broken:
        told = "; ".join(map(str, broken))
        violations = tuple(violation for problem in broken for violation in problem.violations)
        raise CheckFailed(f"the decision is kept, but some releases stay as they were: {told}", violations)
    return tuple(changed)
