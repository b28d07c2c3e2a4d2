"""What Wikidata answered online about an entity, as RDF: a graph of its own, beside those of the releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.evidence import fields
from ziyaret_ontology.iris import iri, lookup_iri, proposal_iri, software_iri
from ziyaret_ontology.terms import PREFIXES, PROV, RDF, RDFS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.model import Lookup


def lookup_to_graph(fact: Lookup, *, base: str) -> Graph:
    """A look-up with its candidates, without a blank node; no entity is matched with an item by it."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for triple in _triples(fact, base):
        graph.add(triple)
    return graph


def _triples(fact: Lookup, base: str) -> Iterator[Triple]:
    subject, software = lookup_iri(base, fact.entity), software_iri(base, fact.version)
    yield subject, RDF.type, ZIY.Lookup
    yield subject, ZIY.entity, iri(base, fact.entity)
    yield from fields(subject, fact)
    yield subject, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, literals.plain(f"Ziyaret {fact.version}")
    for rank, each in enumerate(fact.candidates, 1):
        candidate = proposal_iri(base, fact.entity, each.wikidata)
        yield subject, ZIY.candidate, candidate
        yield candidate, RDF.type, ZIY.Candidate
        yield from fields(candidate, each)
        yield candidate, ZIY.position, literals.integer(rank)
