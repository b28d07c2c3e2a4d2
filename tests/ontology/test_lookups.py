"""What was looked up online becomes a graph of its own and comes back."""

from __future__ import annotations

import pyoxigraph
from facts import BASE, LOOKUPS
from rdflib import BNode

from ziyaret_ontology.check import check
from ziyaret_ontology.graph import canonical_nquads, lookups_from_graph, lookups_to_graph
from ziyaret_ontology.iris import wikidata_graph_iri
from ziyaret_ontology.terms import SKOS

GRAPH = lookups_to_graph(LOOKUPS, base=BASE)


def test_lookups_come_back():
    """Whatever was answered is read back, by the key of the entity."""
    assert lookups_from_graph(GRAPH, base=BASE) == tuple(sorted(LOOKUPS, key=lambda each: each.entity))


def test_the_store_keeps_the_bytes():
    """A store that normalises literals gives back the bytes it was given, so that nothing is written twice."""
    quads = canonical_nquads(GRAPH, wikidata_graph_iri(BASE))
    store = pyoxigraph.Store()
    store.load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    dumped = store.dump(format=pyoxigraph.RdfFormat.N_QUADS)
    assert b"".join(sorted(dumped.splitlines(keepends=True))) == quads


def test_only_proposals():
    """A look-up keeps the shapes, has no blank node, and matches no entity with an item."""
    assert check(GRAPH) == ()
    assert not [term for triple in GRAPH for term in triple if isinstance(term, BNode)]
    assert not [*GRAPH.triples((None, SKOS.exactMatch, None)), *GRAPH.triples((None, SKOS.closeMatch, None))]
