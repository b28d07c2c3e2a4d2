"""What Wikidata answered online, as RDF and back: one graph of its own, beside those of the releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.evidence import fields
from ziyaret_ontology.graph.read import values
from ziyaret_ontology.iris import LookupIris, iri, key_of, software_iri
from ziyaret_ontology.model import Candidate, Lookup
from ziyaret_ontology.terms import PREFIXES, PROV, RDF, RDFS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

    from ziyaret_ontology.graph.evidence import Triple


def lookups_to_graph(lookups: Iterable[Lookup], *, base: str) -> Graph:
    """Every look-up with its candidates, without a blank node; no entity is matched with an item by it."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for each in lookups:
        for triple in _triples(each, LookupIris(base)):
            graph.add(triple)
    return graph


def lookups_from_graph(graph: Graph, *, base: str) -> tuple[Lookup, ...]:
    """The look-ups that `lookups_to_graph` wrote, by the key of their entity."""
    found = (_lookup(graph, node, base) for node in graph.subjects(RDF.type, ZIY.Lookup))
    return tuple(sorted(found, key=lambda each: each.entity))


def _triples(fact: Lookup, iris: LookupIris) -> Iterator[Triple]:
    subject, software = iris.lookup(fact.entity), software_iri(iris.base, fact.version)
    yield subject, RDF.type, ZIY.Lookup
    yield subject, ZIY.entity, iri(iris.base, fact.entity)
    yield from fields(subject, fact)
    yield subject, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, literals.plain(f"Ziyaret {fact.version}")
    for rank, each in enumerate(fact.candidates, 1):
        candidate = iris.candidate(fact.entity, each.wikidata)
        yield subject, ZIY.candidate, candidate
        yield candidate, RDF.type, ZIY.Candidate
        yield from fields(candidate, each)
        yield candidate, ZIY.position, literals.integer(rank)


def _lookup(graph: Graph, node: Node, base: str) -> Lookup:
    ranked = sorted(graph.objects(node, ZIY.candidate), key=lambda each: int(str(graph.value(each, ZIY.position))))
    return Lookup(
        entity=key_of(base, str(graph.value(node, ZIY.entity))),
        candidates=tuple(Candidate(**values(graph, Candidate, each)) for each in ranked),
        **values(graph, Lookup, node),
    )
