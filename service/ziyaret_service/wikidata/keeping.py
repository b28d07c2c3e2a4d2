"""Looking up what the store holds, and keeping what came of it in the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.graph import lookup_to_graph
from ziyaret_ontology.iris import lookup_graph_iri
from ziyaret_ontology.model import LinkStatus
from ziyaret_service.catalogue import read_lookups
from ziyaret_service.curation import read_decisions, rejected_items
from ziyaret_service.erasing import PERSON
from ziyaret_service.wikidata.lookups import Failed, look_up
from ziyaret_service.wikidata.subjects import read_subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ziyaret_ontology.model import Candidate, Lookup
    from ziyaret_service.catalogue.linked import LinkedEntity
    from ziyaret_service.stores import Store
    from ziyaret_service.wikidata.client import Wikidata

OPEN = frozenset({LinkStatus.NIL, LinkStatus.AMBIGUOUS, LinkStatus.REJECTED})
"""What is looked up: who is linked needs no proposal."""
_TIMEOUT = 60.0  # seconds for a query of our own


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What a run came to: `lookups` and `failed` in the order asked, `new` the proposals that were not known before."""

    lookups: tuple[Lookup, ...]
    failed: tuple[Failed, ...]
    new: tuple[tuple[str, Candidate], ...]


def look_up_entities(
    store: Store,
    wikidata: Wikidata,
    entities: Sequence[LinkedEntity],
    *,
    base: str,
    told: Callable[[int], None] = lambda _: None,
) -> LookedUp:
    """Look the entities up and keep each answer as it comes; `told` hears how many are done.

    A new look-up of an entity takes the place of its last one; a failed one leaves it. Nothing else in the store
    changes. Items that people decided an entity is not are not proposed again; of who was erased meanwhile nothing is
    kept. Errors of the store.
    """
    rejected = rejected_items(read_decisions(store, base=base))
    subjects = read_subjects(store, entities, base=base, timeout=_TIMEOUT)
    known = read_lookups(store, [each.iri for each in entities], base=base, timeout=_TIMEOUT)
    found: list[Lookup] = []
    failed: list[Failed] = []
    for done, each in enumerate(look_up(subjects, wikidata, rejected=rejected), 1):
        if isinstance(each, Failed):
            failed.append(each)
        elif not store.erasures.has(PERSON, each.entity):
            found.append(each)
            if each != known.get(each.entity):
                store.replace(lookup_graph_iri(base, each.entity), lookup_to_graph(each, base=base))
        told(done)
    return LookedUp(tuple(found), tuple(failed), tuple(_new(known, found)))


def _new(known: Mapping[str, Lookup], found: Iterable[Lookup]) -> Iterable[tuple[str, Candidate]]:
    for each in found:
        before = {candidate.wikidata for candidate in known[each.entity].candidates} if each.entity in known else set()
        yield from ((each.entity, candidate) for candidate in each.candidates if candidate.wikidata not in before)
