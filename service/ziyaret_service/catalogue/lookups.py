"""What Wikidata answered online until now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.graph import lookups_from_graph
from ziyaret_ontology.iris import wikidata_graph_iri
from ziyaret_service.stores import read_graph

if TYPE_CHECKING:
    from ziyaret_ontology.model import Lookup
    from ziyaret_service.stores import Store


def read_lookups(store: Store, *, base: str, timeout: float) -> dict[str, Lookup]:
    """The last look-up of each entity, by the entity's key."""
    graph = read_graph(store, wikidata_graph_iri(base), timeout=timeout)
    return {each.entity: each for each in lookups_from_graph(graph, base=base)}
