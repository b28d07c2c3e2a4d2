"""What this service says of itself in RDF: the description of the SPARQL service, and of the dataset."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, Namespace, URIRef

from ziyaret_ontology.terms import DCT, FOAF, PREFIXES, RDF, RDFS, ZIY

if TYPE_CHECKING:
    from ziyaret_service.catalogue import Figures

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = Namespace("http://rdfs.org/ns/void#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
_RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
    "TriG",
    "N-Quads",
)
_TITLE = (
    Literal("Kim hangi belediyeyi ziyaret etti", lang="tr"),
    Literal("Who visited which municipality", lang="en"),
)
_DESCRIPTION = (
    Literal("Basın bültenlerinden okunan ziyaretler, toplantılar ve anlaşmalar, kanıtlarıyla", lang="tr"),
    Literal("Visits, meetings and agreements read from press releases, each with its evidence", lang="en"),
)


def service_description(base: str, endpoint: str, figures: Figures, *, union: bool) -> Graph:
    """What can be asked of the SPARQL service at the address `endpoint`.

    `union` is whether its default graph is that of all graphs, which it is until an admin has some beside the releases.
    """
    graph = _empty()
    service, dataset, default = URIRef(f"{base}sparql#service"), _dataset(base), URIRef(f"{base}sparql#default-graph")
    graph.add((service, RDF.type, SD.Service))
    graph.add((service, SD.endpoint, URIRef(endpoint)))
    graph.add((service, SD.supportedLanguage, SD.SPARQL11Query))
    graph.add((service, SD.supportedLanguage, SD.SPARQL11Update))
    if union:
        graph.add((service, SD.feature, SD.UnionDefaultGraph))
    for name in _RESULT_FORMATS:
        graph.add((service, SD.resultFormat, FORMATS[name]))
    graph.add((service, SD.defaultDataset, dataset))
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, SD.defaultGraph, default))
    graph.add((default, RDF.type, SD.Graph))
    graph.add((default, VOID.triples, Literal(figures.triples)))
    graph.add((dataset, RDFS.seeAlso, _description(base)))
    return graph


def dataset_description(base: str, figures: Figures) -> Graph:
    """The dataset in VoID and DCAT: where to ask for it, by which vocabularies, how much there is of what."""
    graph = _empty()
    about, dataset, service = _description(base), _dataset(base), URIRef(f"{base}sparql#service")
    graph.add((about, RDF.type, VOID.DatasetDescription))
    graph.add((about, FOAF.primaryTopic, dataset))
    for kind in (VOID.Dataset, DCAT.Dataset):
        graph.add((dataset, RDF.type, kind))
    for title, description in zip(_TITLE, _DESCRIPTION, strict=True):
        graph.add((dataset, DCT.title, title))
        graph.add((dataset, DCT.description, description))
    for language in ("TUR", "ENG"):
        of_names = URIRef(f"http://publications.europa.eu/resource/authority/language/{language}")
        graph.add((dataset, DCT.language, of_names))
    graph.add((dataset, FOAF.homepage, URIRef(base)))
    graph.add((dataset, VOID.sparqlEndpoint, URIRef(f"{base}sparql")))
    graph.add((dataset, VOID.uriSpace, Literal(base)))
    for name in PREFIXES:
        graph.add((dataset, VOID.vocabulary, URIRef(str(PREFIXES[name]))))
    _add_figures(graph, base, dataset, figures)
    graph.add((service, RDF.type, DCAT.DataService))
    graph.add((service, DCAT.endpointURL, URIRef(f"{base}sparql")))
    graph.add((service, DCAT.endpointDescription, URIRef(f"{base}openapi.json")))
    graph.add((service, DCAT.servesDataset, dataset))
    graph.add((service, DCT.title, Literal(f"Ziyaret {version('ziyaret')}")))
    graph.add((service, DCT.conformsTo, URIRef("https://www.w3.org/TR/sparql11-protocol/")))
    return graph


def _add_figures(graph: Graph, base: str, dataset: URIRef, figures: Figures) -> None:
    graph.add((dataset, VOID.triples, Literal(figures.triples)))
    graph.add((dataset, VOID.documents, Literal(dict(figures.classes).get(str(ZIY.PressRelease), 0))))
    graph.add((dataset, VOID.classes, Literal(len(figures.classes))))
    graph.add((dataset, VOID.properties, Literal(len(figures.properties))))
    partitions = (
        (VOID.classPartition, VOID["class"], VOID.entities, "class", figures.classes),
        (VOID.propertyPartition, VOID.property, VOID.triples, "property", figures.properties),
    )
    for has, of, number, kind, counted in partitions:
        for place, (iri, count) in enumerate(counted, start=1):
            part = URIRef(f"{base}.well-known/void#{kind}-{place}")
            graph.add((dataset, has, part))
            graph.add((part, of, URIRef(iri)))
            graph.add((part, number, Literal(count)))


def _empty() -> Graph:
    graph = Graph()
    for prefix, namespace in (("sd", SD), ("void", VOID), ("dcat", DCAT), ("formats", FORMATS)):
        graph.bind(prefix, namespace)
    return graph


def _dataset(base: str) -> URIRef:
    return URIRef(f"{base}.well-known/void#dataset")


def _description(base: str) -> URIRef:
    return URIRef(f"{base}.well-known/void")
