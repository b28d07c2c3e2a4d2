"""What entity linking decided, as RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.evidence import fields
from ziyaret_ontology.iris import iri, item_iri
from ziyaret_ontology.model import LinkStatus
from ziyaret_ontology.terms import RDF, SKOS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.iris import ReleaseIris
    from ziyaret_ontology.model import Link


def link(iris: ReleaseIris, fact: Link, position: int) -> Iterator[Triple]:
    """A decision with its candidates; only a linked entity gets an exact match."""
    subject, entity = iris.link(fact.entity), iri(iris.base, fact.entity)
    yield subject, RDF.type, ZIY.Link
    yield subject, ZIY.entity, entity
    yield from fields(subject, fact)
    yield subject, ZIY.position, literals.integer(position)
    if fact.status is LinkStatus.LINKED and fact.wikidata:
        yield entity, SKOS.exactMatch, item_iri(fact.wikidata)
    for rank, each in enumerate(fact.candidates, 1):
        candidate = iris.candidate(fact.entity, each.wikidata)
        yield subject, ZIY.candidate, candidate
        yield candidate, RDF.type, ZIY.Candidate
        yield from fields(candidate, each)
        yield candidate, ZIY.position, literals.integer(rank)
