"""The namespaces that the graph speaks, and the prefixes under which people know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Namespace, URIRef

if TYPE_CHECKING:
    from collections.abc import Mapping


class Vocabulary(Namespace):
    """A namespace whose terms are attributes, each made once: a graph names the same few terms thousands of times."""

    def __getattr__(self, name: str) -> URIRef:
        """The term with this local name."""
        term = super().__getattr__(name)
        self.__dict__[name] = term
        return term


ZIY = Vocabulary("https://w3id.org/ziyaret/ontology#")
SCHEMA = Vocabulary("https://schema.org/")
SEM = Vocabulary("http://semanticweb.cs.vu.nl/2009/11/sem/")
ORG = Vocabulary("http://www.w3.org/ns/org#")
FOAF = Vocabulary("http://xmlns.com/foaf/0.1/")
CV = Vocabulary("http://data.europa.eu/m8g/")
DCT = Vocabulary("http://purl.org/dc/terms/")
DC = Vocabulary("http://purl.org/dc/elements/1.1/")
SKOS = Vocabulary("http://www.w3.org/2004/02/skos/core#")
OA = Vocabulary("http://www.w3.org/ns/oa#")
PROV = Vocabulary("http://www.w3.org/ns/prov#")
WD = Vocabulary("http://www.wikidata.org/entity/")
OWL = Vocabulary("http://www.w3.org/2002/07/owl#")
RDF = Vocabulary("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Vocabulary("http://www.w3.org/2000/01/rdf-schema#")
XSD = Vocabulary("http://www.w3.org/2001/XMLSchema#")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")

PREFIXES: Mapping[str, Vocabulary] = {
    "ziy": ZIY,
    "schema": SCHEMA,
    "sem": SEM,
    "org": ORG,
    "foaf": FOAF,
    "cv": CV,
    "dct": DCT,
    "dc": DC,
    "skos": SKOS,
    "oa": OA,
    "prov": PROV,
    "wd": WD,
    "owl": OWL,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
}
"""Prefix to namespace, for serialisations and for the questions."""
