"""Tests of queries and of the formats of results: by the bare engine, and by the service over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from rdflib import RDF, Graph
from w3c.comparing import RS, result_set, same, table_of
from w3c.material import BASE, GRAPHS, MF, QT, TABLES, sections_of

if TYPE_CHECKING:
    from w3c.over_http import OurService

LISTS = ("manifest-sparql11-query.ttl", "manifest-sparql11-results.ttl")


@dataclass(frozen=True)
class Case:
    """A query over data, and the answer expected; `kind` is the local name of the test's class."""

    folder: Path
    section: str
    name: str
    kind: str
    query: str
    data: tuple[str, ...] = ()
    graphs: tuple[tuple[str, str], ...] = ()
    result: str | None = None

    @property
    def text(self) -> str:
        """The query, with the address that its relative ones begin with."""
        return f"BASE <{BASE}{self.query}>\n" + (self.folder / self.query).read_text("utf-8")

    @cached_property
    def accept(self) -> str:
        """The media type that the expected answer is in."""
        suffix = Path(self.result or ".srx").suffix
        return TABLES.get(suffix, f"{TABLES['.srx']}, application/n-triples")

    def fill(self, store: ox.Store) -> None:
        """Put the data into an empty store."""
        for path in self.data:
            store.load(path=self.folder / path, format=GRAPHS[Path(path).suffix], base_iri=BASE + path)
        for name, path in self.graphs:
            graph = ox.NamedNode(name)
            store.load(path=self.folder / path, format=GRAPHS[Path(path).suffix], base_iri=name, to_graph=graph)


def read_cases(material: Path) -> list[Case]:
    """Every test of queries and of the formats of results."""
    return [_case(*told) for one in LISTS for told in sections_of(material, one)]


def bare(case: Case) -> tuple[str, bytes] | None:
    """The engine's own answer, with its media type; None when it rejects the query."""
    store = ox.Store()
    case.fill(store)
    try:
        result = store.query(case.text)
        if isinstance(result, ox.QueryTriples):
            return "application/n-triples", result.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
        media_type = case.accept.partition(",")[0]
        return media_type, result.serialize(format=ox.QueryResultsFormat.from_media_type(media_type)) or b""
    except (SyntaxError, RuntimeError, ValueError, OSError):
        return None


def over_http(case: Case, service: OurService) -> tuple[str, bytes] | None:
    """The service's answer, as of `bare`."""
    store = service.over((case.data, case.graphs), case.fill)
    response = service.ask(store, "POST", "/sparql", data={"query": case.text}, accept=case.accept)
    return (response.headers["content-type"].partition(";")[0], response.content) if response.is_success else None


def passes(case: Case, answer: tuple[str, bytes] | None) -> bool:
    """Whether the answer is the one expected; of a test of syntax, whether there is one."""
    if "SyntaxTest" in case.kind:
        return (answer is None) == case.kind.startswith("Negative")
    if answer is None:
        return False
    expected = (case.folder / str(case.result)).read_bytes()
    suffix = Path(str(case.result)).suffix
    if suffix in TABLES:
        return table_of(*answer) == table_of(TABLES[suffix], expected)
    graph = list(ox.parse(expected, GRAPHS[suffix], base_iri=BASE + str(case.result)))
    if any(quad.object.value == str(RS.ResultSet) for quad in graph if isinstance(quad.object, ox.NamedNode)):
        return table_of(*answer) == result_set(expected, suffix)
    return answer[0] == "application/n-triples" and same(list(ox.parse(answer[1], ox.RdfFormat.N_TRIPLES)), graph)


def _case(folder: Path, section: str, graph: Graph, test: Any) -> Case:
    kind = str(graph.value(test, RDF.type)).rpartition("#")[2]
    action = graph.value(test, MF.action)
    query = graph.value(action, QT.query) or action
    result = graph.value(test, MF.result)
    graphs = [(str(each), str(each).removeprefix(BASE)) for each in graph.objects(action, QT.graphData)]
    return Case(
        folder=folder,
        section=section,
        name=str(test).rpartition("#")[2],
        kind=kind,
        query=str(query).removeprefix(BASE),
        data=tuple(str(each).removeprefix(BASE) for each in graph.objects(action, QT.data)),
        graphs=tuple(graphs),
        result=str(result).removeprefix(BASE) if result else None,
    )
