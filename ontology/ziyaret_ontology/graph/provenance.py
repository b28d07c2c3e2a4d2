"""The release itself and what read it, as RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.graph import literals
from ziyaret_ontology.graph.as_read import dumps
from ziyaret_ontology.graph.evidence import fields
from ziyaret_ontology.terms import PROV, RDF, RDFS, ZIY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.iris import ReleaseIris
    from ziyaret_ontology.model import Facts, MadeBy, Release


def release(iris: ReleaseIris, fact: Release) -> Iterator[Triple]:
    """The press release with its full text."""
    yield iris.release, RDF.type, ZIY.PressRelease
    yield from fields(iris.release, fact)


def as_read(iris: ReleaseIris, fact: Facts) -> Iterator[Triple]:
    """What the reading came to, where people decided otherwise since."""
    yield iris.extraction(), ZIY.asRead, literals.json(dumps(fact))


def made_by(iris: ReleaseIris, fact: MadeBy) -> Iterator[Triple]:
    """The reading that the named graph comes from; no time of day, so that reading again gives the same bytes."""
    extraction, software = iris.extraction(), iris.software(fact.version)
    yield extraction, RDF.type, PROV.Activity
    yield from fields(extraction, fact)
    yield extraction, PROV.used, iris.release
    yield extraction, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, literals.plain(f"Ziyaret {fact.version}")
    yield iris.graph, RDF.type, PROV.Entity
    yield iris.graph, PROV.wasGeneratedBy, extraction
    yield iris.graph, PROV.wasDerivedFrom, iris.release
