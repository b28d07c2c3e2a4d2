"""What was looked up online becomes a graph of its own, which proposes and decides nothing."""

from __future__ import annotations

import pyoxigraph
import pytest
from facts import BASE, LOOKUPS
from rdflib import BNode

from ziyaret_ontology.check import check
from ziyaret_ontology.graph import canonical_nquads, lookup_to_graph
from ziyaret_ontology.iris import lookup_graph_iri
from ziyaret_ontology.terms import SKOS


@pytest.mark.parametrize("lookup", LOOKUPS, ids=lambda lookup: lookup.entity)
def test_the_store_keeps_the_bytes(lookup):
    """A store that normalises literals gives back the bytes it was given, so that nothing is written twice."""
    quads = canonical_nquads(lookup_to_graph(lookup, base=BASE), lookup_graph_iri(BASE, lookup.entity))
    store = pyoxigraph.Store()
    store.load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    dumped = store.dump(format=pyoxigraph.RdfFormat.N_QUADS)
    assert b"".join(sorted(dumped.splitlines(keepends=True))) == quads


@pytest.mark.parametrize("lookup", LOOKUPS, ids=lambda lookup: lookup.entity)
def test_only_proposals(lookup):
    """A look-up keeps the shapes, has no blank node, and matches no entity with an item."""
    graph = lookup_to_graph(lookup, base=BASE)
    assert check(graph) == ()
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    assert not [*graph.triples((None, SKOS.exactMatch, None)), *graph.triples((None, SKOS.closeMatch, None))]
