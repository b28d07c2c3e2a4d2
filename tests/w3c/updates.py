"""Tests of updates: by the bare engine, and by the service over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from rdflib import RDF, Graph
from w3c.comparing import canonical
from w3c.material import BASE, GRAPHS, MF, RDFS, TABLES, UT, sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from w3c.over_http import OurService

UPDATES = "manifest-sparql11-update.ttl"
FAILED = frozenset({"failed"})


@dataclass(frozen=True)
class Change:
    """An update over data, and the data expected afterwards; of a test of syntax there is none."""

    folder: Path
    section: str
    name: str
    kind: str
    request: str
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The update, with the address that its relative ones begin with."""
        return f"BASE <{BASE}{self.request}>\n" + (self.folder / self.request).read_text("utf-8")

    def documents(self) -> Iterator[tuple[str, bytes]]:
        """The name of each graph, empty for the default graph, and what is in it before."""
        for name, path in self.before:
            yield name, f"@base <{BASE}{path}> .\n".encode() + (self.folder / path).read_bytes()

    def expected(self) -> frozenset[ox.Quad]:
        """What is in the store afterwards."""
        return canonical(
            [
                ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(name) if name else ox.DefaultGraph())
                for name, path in self.after
                for quad in ox.parse(path=str(self.folder / path), format=GRAPHS[".ttl"], base_iri=BASE + path)
            ]
        )


def read_changes(material: Path) -> list[Change]:
    """Every test of updates."""
    return [_change(*told) for told in sections_of(material, UPDATES)]


def bare_change(change: Change) -> frozenset[ox.Quad] | None:
    """What the engine itself makes of the data; None for what it takes for no update, FAILED for what it cannot do."""
    store = ox.Store()
    for name, document in change.documents():
        graph = ox.NamedNode(name) if name else ox.DefaultGraph()
        store.load(document, format=GRAPHS[".ttl"], to_graph=graph)
    try:
        store.update(change.text)
    except SyntaxError:
        return None
    except (RuntimeError, OSError):
        return FAILED
    return canonical(list(store))


def change_over_http(change: Change, service: OurService) -> frozenset[ox.Quad] | None:
    """What the service makes of the data, put and asked for over HTTP; otherwise as `bare_change`."""
    store = service.over("changes", lambda _engine: None)
    assert service.update(store, "DROP ALL").is_success
    for name, document in change.documents():
        place = {"graph": name} if name else {"default": ""}
        sent = {"params": place, "content": document, "headers": {"Content-Type": "text/turtle"}}
        assert service.ask(store, "POST", "/graphs", **sent).is_success
    response = service.update(store, change.text)
    if not response.is_success:
        told = response.json()
        return None if "line" in told or "is not valid SPARQL" in told["detail"] else FAILED
    everything = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    response = service.ask(store, "GET", "/sparql", params={"query": everything}, accept=TABLES[".srj"])
    rows = ox.parse_query_results(response.content, ox.QueryResultsFormat.JSON)
    return canonical([ox.Quad(row["s"], row["p"], row["o"], row["g"] or ox.DefaultGraph()) for row in rows])


def changes_well(change: Change, left: frozenset[ox.Quad] | None) -> bool:
    """Whether what is left is what is expected; of a test of syntax, whether the update was taken."""
    if "SyntaxTest" in change.kind:
        return (left is None) == change.kind.startswith("Negative")
    return left == change.expected()


def _change(folder: Path, section: str, graph: Graph, test: Any) -> Change:
    action, result = graph.value(test, MF.action), graph.value(test, MF.result)
    return Change(
        folder=folder,
        section=section,
        name=str(test).rpartition("#")[2],
        kind=str(graph.value(test, RDF.type)).rpartition("#")[2],
        request=str(graph.value(action, UT.request) or action).removeprefix(BASE),
        before=_data(graph, action),
        after=_data(graph, result),
    )


def _data(graph: Graph, node: Any) -> tuple[tuple[str, str], ...]:
    default = [("", str(each).removeprefix(BASE)) for each in graph.objects(node, UT.data)]
    named = [
        (str(graph.value(each, RDFS.label)), str(graph.value(each, UT.graph)).removeprefix(BASE))
        for each in graph.objects(node, UT.graphData)
    ]
    return tuple(default + named)
