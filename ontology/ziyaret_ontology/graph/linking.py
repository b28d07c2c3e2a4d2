"""What was decided about the item of an entity, as RDF."""

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


SAME = 0.9
"""The score from which a machine's link says that entity and item are the same; below, they are said to be close."""


def link(iris: ReleaseIris, fact: Link, position: int) -> Iterator[Triple]:
    """A link with its candidates; only an entity that is linked or confirmed is matched with an item."""
    subject, entity = iris.link(fact.entity), iri(iris.base, fact.entity)
    yield subject, RDF.type, ZIY.Link
    yield subject, ZIY.entity, entity
    yield from fields(subject, fact)
    yield subject, ZIY.position, literals.integer(position)
    if fact.wikidata:
        sure = fact.status is LinkStatus.CONFIRMED or fact.score >= SAME
        yield entity, SKOS.exactMatch if sure else SKOS.closeMatch, item_iri(fact.wikidata)
    for rank, each in enumerate(fact.candidates, 1):
        candidate = iris.candidate(fact.entity, each.wikidata)
        yield subject, ZIY.candidate, candidate
        yield candidate, RDF.type, ZIY.Candidate
        yield from fields(candidate, each)
        yield candidate, ZIY.position, literals.integer(rank)
