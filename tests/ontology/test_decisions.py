"""What people decided becomes a graph of its own and comes back."""

from __future__ import annotations

import pyoxigraph
from fact_strategies import decisions
from facts import BASE, DECISIONS, decision
from hypothesis import given, settings
from rdflib import BNode, Graph, URIRef

from ziyaret_ontology.check import check
from ziyaret_ontology.graph import canonical_nquads, decisions_from_graph, decisions_to_graph
from ziyaret_ontology.iris import curation_graph_iri
from ziyaret_ontology.model import DecisionKind
from ziyaret_ontology.terms import DCT

GRAPH = decisions_to_graph(DECISIONS, base=BASE)


def nquads(made):
    """The decisions' canonical N-Quads."""
    return canonical_nquads(decisions_to_graph(made, base=BASE), curation_graph_iri(BASE))


@settings(deadline=None, max_examples=60)
@given(decisions())
def test_decisions_come_back(made):
    """Whatever was decided, by whomever, is read back from the graph, and from its N-Triples."""
    graph = decisions_to_graph(made, base=BASE)
    assert decisions_from_graph(graph, base=BASE) == made
    written = Graph().parse(data=graph.serialize(format="nt"), format="nt")
    assert decisions_from_graph(written, base=BASE) == made


@settings(deadline=None, max_examples=20)
@given(decisions())
def test_the_store_keeps_the_bytes(made):
    """A store that normalises literals gives back the bytes it was given."""
    store = pyoxigraph.Store()
    store.load(nquads(made), format=pyoxigraph.RdfFormat.N_QUADS)
    dumped = store.dump(format=pyoxigraph.RdfFormat.N_QUADS)
    assert b"".join(sorted(dumped.splitlines(keepends=True))) == nquads(made)


def test_the_graph_keeps_the_shapes():
    """Decisions of every kind are as they must be, and nothing in them is without an IRI."""
    assert check(GRAPH) == ()
    assert not [term for triple in GRAPH for term in triple if isinstance(term, BNode)]


def test_a_merged_entity_says_what_replaced_it():
    """The old address leads to the end of the chain, as long as the merges count."""
    a, b, c = (f"person/{letter}" for letter in "abc")
    chain = (decision(1, DecisionKind.MERGE, a, becomes=b), decision(2, DecisionKind.MERGE, b, becomes=c))
    replaced = set(decisions_to_graph(chain, base=BASE).subject_objects(DCT.isReplacedBy))
    assert replaced == {(URIRef(BASE + a), URIRef(BASE + c)), (URIRef(BASE + b), URIRef(BASE + c))}
    undone = (*chain, decision(3, DecisionKind.UNDO, b, undoes=2))
    assert set(decisions_to_graph(undone, base=BASE).subject_objects(DCT.isReplacedBy)) == {
        (URIRef(BASE + a), URIRef(BASE + b))
    }
    assert not set(GRAPH.subject_objects(DCT.isReplacedBy))
