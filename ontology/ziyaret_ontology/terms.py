"""The namespaces that the graph speaks, and the prefixes under which people know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, Namespace, URIRef

if TYPE_CHECKING:
    from collections.abc import Mapping

ZIY = Namespace("https://w3id.org/ziyaret/ontology#")
SCHEMA = Namespace("https://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
CV = Namespace("http://data.europa.eu/m8g/")
OA = Namespace("http://www.w3.org/ns/oa#")
DC = Namespace("http://purl.org/dc/elements/1.1/")
WD = Namespace("http://www.wikidata.org/entity/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")

PREFIXES: Mapping[str, str] = {
    "ziy": str(ZIY),
    "schema": str(SCHEMA),
    "sem": str(SEM),
    "org": str(ORG),
    "foaf": str(FOAF),
    "cv": str(CV),
    "dct": str(DCTERMS),
    "dc": str(DC),
    "skos": str(SKOS),
    "oa": str(OA),
    "prov": str(PROV),
    "wd": str(WD),
    "owl": str(OWL),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": str(XSD),
}
"""Prefix to namespace, for serialisations and for the questions."""
