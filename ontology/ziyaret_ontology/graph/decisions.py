"""What people decided, as RDF and back: one graph of its own, beside those of the releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.curation import Identities
from ziyaret_ontology.folding import ascii_fold
from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.evidence import fields
from ziyaret_ontology.graph.read import values
from ziyaret_ontology.iris import decider_iri, decision_iri, iri, key_of, release_iri
from ziyaret_ontology.model import Decision
from ziyaret_ontology.terms import DCT, PREFIXES, PROV, RDF, RDFS, SKOS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib.term import Node

    from ziyaret_ontology.graph.evidence import Triple


def decisions_to_graph(decisions: Sequence[Decision], *, base: str) -> Graph:
    """Every decision, those that count no more too, and which entity each merged one was replaced by."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for decision in decisions:
        for triple in _triples(decision, base):
            graph.add(triple)
    identities = Identities.of(decisions)
    for key in identities.replaced:
        graph.add((iri(base, key), DCT.isReplacedBy, iri(base, identities.survivor(key))))
    return graph


def decisions_from_graph(graph: Graph, *, base: str) -> tuple[Decision, ...]:
    """The decisions that `decisions_to_graph` wrote, by number."""
    found = (_decision(graph, node, base) for node in graph.subjects(RDF.type, ZIY.Decision))
    return tuple(sorted(found, key=lambda each: each.number))


def _triples(fact: Decision, base: str) -> Iterator[Triple]:
    subject, who = decision_iri(base, fact.number), decider_iri(base, fact.who)
    yield subject, RDF.type, ZIY.Decision
    yield subject, ZIY.entity, iri(base, fact.entity)
    yield from fields(subject, fact)
    if fact.becomes is not None:
        yield subject, ZIY.becomes, iri(base, fact.becomes)
    for release in fact.releases:
        yield subject, ZIY.inRelease, release_iri(base, release)
    if fact.undoes is not None:
        yield subject, ZIY.undoes, decision_iri(base, fact.undoes)
    yield subject, PROV.wasAttributedTo, who
    yield who, RDF.type, PROV.Agent
    yield who, RDFS.label, literals.plain(fact.who)
    yield who, SKOS.hiddenLabel, literals.plain(ascii_fold(fact.who))


def _decision(graph: Graph, node: Node, base: str) -> Decision:
    becomes, undoes = graph.value(node, ZIY.becomes), graph.value(node, ZIY.undoes)
    releases = (str(each).rpartition("/")[2] for each in graph.objects(node, ZIY.inRelease))
    return Decision(
        entity=key_of(base, str(graph.value(node, ZIY.entity))),
        who=str(graph.value(graph.value(node, PROV.wasAttributedTo), RDFS.label)),
        becomes=None if becomes is None else key_of(base, str(becomes)),
        releases=tuple(sorted(releases)),
        undoes=None if undoes is None else int(str(undoes).rpartition("-")[2]),
        **values(graph, Decision, node),
    )
