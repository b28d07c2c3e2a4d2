"""The W3C's tests of SPARQL 1.1 as they are listed in its manifests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from rdflib import Graph, Namespace
from rdflib.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

MATERIAL = Path(__file__).parents[3] / "shared" / "w3c"
BASE = "http://w3c.example/sparql11/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
TABLES = {
    ".srx": "application/sparql-results+xml",
    ".srj": "application/sparql-results+json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
}
GRAPHS = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}


def sections_of(material: Path, one: str) -> Iterator[tuple[Path, str, Graph, Any]]:
    """The tests of a list of sections: the folder, the section, its graph and the node of the test."""
    folder = material / "sparql" / "sparql11"
    sections = Graph().parse(folder / one, publicID=BASE + one)
    (include,) = sections.objects(None, MF.include)
    for manifest in Collection(sections, include):
        path = str(manifest).removeprefix(BASE)
        graph, tests = read_manifest(folder, path)
        for test in tests:
            yield folder, path.partition("/")[0], graph, test


def read_manifest(folder: Path, path: str) -> tuple[Graph, Collection]:
    """A manifest, and the nodes of its tests."""
    graph = Graph().parse(folder / path, publicID=BASE + path)
    (entries,) = graph.objects(None, MF.entries)
    return graph, Collection(graph, entries)
