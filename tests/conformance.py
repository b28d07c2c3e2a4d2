"""The W3C's tests of SPARQL 1.1 queries, updates and protocols, run by the bare engine and through our service.

`python tests/conformance.py [FOLDER]` prints how many pass, section by section. The folder is that of the W3C's
material, which holds `sparql/sparql11/manifest-all.ttl`; by default `shared/w3c` beside the project.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pyoxigraph as ox
from fastapi.testclient import TestClient
from rdflib import RDF, Graph, Namespace
from rdflib.collection import Collection
from tokens import Tokens

from ziyaret_extract import load_analyzer
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.catalogue import KeptFigures
from ziyaret_service.cli.terminal import table
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ziyaret_service.stores import Store

MATERIAL = Path(__file__).parents[2] / "shared" / "w3c"
BASE = "http://w3c.example/sparql11/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
LISTS = ("manifest-sparql11-query.ttl", "manifest-sparql11-results.ttl")
UPDATES = "manifest-sparql11-update.ttl"
FAILED = frozenset({"failed"})
STATUSES = {"OK": "200", "Created": "201", "NoContent": "204", "NotFound": "404"}
TABLES = {
    ".srx": "application/sparql-results+xml",
    ".srj": "application/sparql-results+json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
}
GRAPHS = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}


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
    return [_case(*told) for one in LISTS for told in _tests(material, one)]


def _tests(material: Path, one: str) -> Iterator[tuple[Path, str, Graph, Any]]:
    """The tests of a list of sections: the folder, the section, its graph and the node of the test."""
    folder = material / "sparql" / "sparql11"
    sections = Graph().parse(folder / one, publicID=BASE + one)
    (include,) = sections.objects(None, MF.include)
    for manifest in Collection(sections, include):
        path = str(manifest).removeprefix(BASE)
        graph = Graph().parse(folder / path, publicID=BASE + path)
        (entries,) = graph.objects(None, MF.entries)
        for test in Collection(graph, entries):
            yield folder, path.partition("/")[0], graph, test


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
        return _canonical(
            [
                ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(name) if name else ox.DefaultGraph())
                for name, path in self.after
                for quad in ox.parse(path=str(self.folder / path), format=GRAPHS[".ttl"], base_iri=BASE + path)
            ]
        )


def read_changes(material: Path) -> list[Change]:
    """Every test of updates."""
    return [_change(*told) for told in _tests(material, UPDATES)]


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
    return _canonical(list(store))


def changes_well(change: Change, left: frozenset[ox.Quad] | None) -> bool:
    """Whether what is left is what is expected; of a test of syntax, whether the update was taken."""
    if "SyntaxTest" in change.kind:
        return (left is None) == change.kind.startswith("Negative")
    return left == change.expected()


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


class OurService:
    """The service over HTTP, each time over other data."""

    def __init__(self) -> None:
        self._stores: dict[object, Store] = {}
        self._folder = TemporaryDirectory()
        tokens = Tokens(Path(self._folder.name))
        settings = Settings(store="oxigraph:", tokens=tokens.path)
        self._app = create_app(settings, analyzer=load_analyzer("fixed:" + str(Path(__file__).parent)))
        self._client = TestClient(self._app, raise_server_exceptions=False, headers=tokens.bearing(Scope.ADMIN))

    def close(self) -> None:
        """End the stores and take their folders away."""
        for store in self._stores.values():
            store.close()
        self._folder.cleanup()

    def __call__(self, case: Case) -> tuple[str, bytes] | None:
        """The service's answer, as of `bare`."""
        store = self.over((case.data, case.graphs), case.fill)
        response = self.ask(store, "POST", "/sparql", data={"query": case.text}, accept=case.accept)
        return (response.headers["content-type"].partition(";")[0], response.content) if response.is_success else None

    def change(self, change: Change) -> frozenset[ox.Quad] | None:
        """What the service makes of the data, put and asked for over HTTP; otherwise as `bare_change`."""
        store = self.over("changes", lambda _engine: None)
        assert self._update(store, "DROP ALL").is_success
        for name, document in change.documents():
            place = {"graph": name} if name else {"default": ""}
            sent = {"params": place, "content": document, "headers": {"Content-Type": "text/turtle"}}
            assert self.ask(store, "POST", "/graphs", **sent).is_success
        response = self._update(store, change.text)
        if not response.is_success:
            told = response.json()
            return None if "line" in told or "is not valid SPARQL" in told["detail"] else FAILED
        everything = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
        response = self.ask(store, "GET", "/sparql", params={"query": everything}, accept=TABLES[".srj"])
        rows = ox.parse_query_results(response.content, ox.QueryResultsFormat.JSON)
        return _canonical([ox.Quad(row["s"], row["p"], row["o"], row["g"] or ox.DefaultGraph()) for row in rows])

    def _update(self, store: Store, text: str) -> Any:
        return self.ask(
            store, "POST", "/sparql/update", content=text, headers={"Content-Type": "application/sparql-update"}
        )

    def over(self, key: object, fill: Callable[[ox.Store], None]) -> Store:
        """A store filled with the data of this key."""
        if key not in self._stores:
            path = f"{self._folder.name}/{len(self._stores)}"
            engine = ox.Store(path)
            fill(engine)
            del engine
            self._stores[key] = open_store(f"oxigraph:{path}", base=BASE)
        return self._stores[key]

    def ask(self, store: Store, method: str, path: str, *, accept: str = "*/*", **request: Any) -> Any:
        """The response to a request over this store."""
        self._app.state.service = replace(self._app.state.service, store=store, figures=KeptFigures(store))
        headers = {"Accept": accept, **request.pop("headers", {})}
        return self._client.request(method, path, headers=headers, **request)


def passes(case: Case, answer: tuple[str, bytes] | None) -> bool:
    """Whether the answer is the one expected; of a test of syntax, whether there is one."""
    if "SyntaxTest" in case.kind:
        return (answer is None) == case.kind.startswith("Negative")
    if answer is None:
        return False
    expected = (case.folder / str(case.result)).read_bytes()
    suffix = Path(str(case.result)).suffix
    if suffix in TABLES:
        return _table(*answer) == _table(TABLES[suffix], expected)
    graph = list(ox.parse(expected, GRAPHS[suffix], base_iri=BASE + str(case.result)))
    if any(quad.object.value == str(RS.ResultSet) for quad in graph if isinstance(quad.object, ox.NamedNode)):
        return _table(*answer) == _result_set(expected, suffix)
    return answer[0] == "application/n-triples" and _same(list(ox.parse(answer[1], ox.RdfFormat.N_TRIPLES)), graph)


def _table(media_type: str, text: bytes) -> object:
    """Something that is equal for equal tables."""
    if media_type == "text/csv":
        rows = csv.DictReader(io.StringIO(text.decode(), newline=""))
        return Counter(
            frozenset((name, "_:" if cell.startswith("_:") else cell) for name, cell in row.items()) for row in rows
        )
    results = ox.parse_query_results(text, ox.QueryResultsFormat.from_media_type(media_type))
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    names = [variable.value for variable in results.variables]
    return _rows([{name: row[name] for name in names if row[name] is not None} for row in results])


def _result_set(text: bytes, suffix: str) -> object:
    """A table that is written as a graph."""
    graph = Graph().parse(text, format={".ttl": "turtle", ".rdf": "xml"}[suffix])
    (truth,) = set(graph.objects(None, RS.boolean)) or {None}
    if truth is not None:
        return truth.toPython()
    rows = []
    for solution in graph.objects(None, RS.solution):
        bindings = [
            (graph.value(each, RS.variable), graph.value(each, RS.value))
            for each in graph.objects(solution, RS.binding)
        ]
        line = "\n".join(f"<x:x> <x:{name}> {value.n3()} ." for name, value in bindings)
        rows.append({quad.predicate.value[2:]: quad.object for quad in ox.parse(line.encode(), ox.RdfFormat.TURTLE)})
    return _rows(rows)


def _rows(rows: list[dict[str, Any]]) -> object:
    """Equal for the same rows, each as often; blank nodes are the same when they are so in every row."""
    plain = [row for row in rows if not any(isinstance(term, ox.BlankNode) for term in row.values())]
    others = [row for row in rows if row not in plain]
    quads = [
        ox.Quad(ox.BlankNode(f"row{i}"), ox.NamedNode(f"x:{name}"), term)
        for i, row in enumerate(others)
        for name, term in row.items()
    ]
    counted = Counter(frozenset((name, _written(term)) for name, term in row.items()) for row in plain)
    return counted, _canonical(quads)


def _written(term: Any) -> str:
    """The term as the engine writes it, which has one way for `1.0` and `01.00`."""
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("x:x"), ox.NamedNode("x:x"), term))
    return str(next(iter(store)).object)


def _same(some: list[ox.Quad], others: list[ox.Quad]) -> bool:
    return _canonical(some) == _canonical(others)


def _canonical(quads: list[ox.Quad]) -> frozenset[ox.Quad]:
    store = ox.Store()
    store.extend(quads)
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(dataset)


@dataclass(frozen=True)
class Exchange:
    """A test of the protocol: requests, each with what is expected of its response."""

    name: str
    folder: Path
    graphs: tuple[tuple[str, str], ...]
    requests: tuple[dict[str, Any], ...]

    @property
    def writes(self) -> bool:
        """Whether it may change the data."""
        return "update" in self.name or any(each["path"].startswith("/graphs") for each in self.requests)


def read_exchanges(material: Path) -> list[Exchange]:
    """The tests of the protocols of queries, updates and graphs."""
    folder = material / "sparql" / "sparql11"
    exchanges = []
    for path in ("protocol/manifest.ttl", *(f"graph-store-protocol/manifest-{way}direct.ttl" for way in ("", "in"))):
        graph = Graph().parse(folder / path, publicID=BASE + path)
        exchanges += _exchanges_of(folder, graph)
    return exchanges


def _exchanges_of(folder: Path, graph: Graph) -> list[Exchange]:
    exchanges = []
    (entries,) = graph.objects(None, MF.entries)
    for test in Collection(graph, entries):
        name = str(test).rpartition("#")[2]
        data = [
            (str(graph.value(each, RDFS.label)), str(graph.value(each, UT.graph)).removeprefix(BASE))
            for each in graph.objects(test, UT.graphData)
        ]
        action = graph.value(test, MF.action)
        requests = tuple(_request(graph, each) for each in Collection(graph, graph.value(action, HT.requests)))
        exchanges.append(Exchange(name, folder, tuple(data), requests))
    return exchanges


def _request(graph: Graph, request: Any) -> dict[str, Any]:
    response = graph.value(request, HT.resp)
    headers = graph.value(request, HT.headers)
    body = graph.value(request, HT.body)
    text = str(graph.value(body, CNT.chars)) if body else None
    encoding = str(graph.value(body, CNT.characterEncoding)) if body else "UTF-8"
    path = str(graph.value(request, HT.absolutePath))
    told = graph.value(response, HT.body)
    return {
        "method": str(graph.value(request, HT.methodName)),
        "path": re.sub("^/sparql/", "/sparql", re.sub("^/gsp", "/graphs", path)),
        "headers": {
            str(graph.value(each, HT.fieldName)): str(graph.value(each, HT.fieldValue))
            for each in (Collection(graph, headers) if headers else ())
        },
        "content": text.encode(encoding) if text is not None else None,
        "statuses": {_status(each) for each in graph.objects(response, MF.expectedStatus)},
        "location": graph.value(response, MF.expectedLocation),
        "triples": str(graph.value(told, CNT.chars)) if told else None,
        "format": str(graph.value(response, MF.expectedFormat, default="")),
        "boolean": graph.value(response, MF.expectedBoolean),
    }


def _status(expected: Any) -> str:
    """A status such as 204, or a class of them such as 2xx."""
    name = str(expected).rpartition("#")[2]
    return STATUSES.get(name, name.removeprefix("StatusCode"))


def succeeds(exchange: Exchange, service: OurService) -> bool:
    """Whether every response is as expected."""

    def fill(engine: ox.Store) -> None:
        for name, path in exchange.graphs:
            engine.load(path=exchange.folder / path, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(name))

    store = service.over((exchange.name, exchange.graphs) if exchange.writes else exchange.graphs, fill)
    locations: dict[str, str] = {}
    return all(_is_expected(store, each, service, locations) for each in exchange.requests)


def _is_expected(store: Store, request: dict[str, Any], service: OurService, locations: dict[str, str]) -> bool:
    given = {"headers": request["headers"], "content": request["content"]}
    path = request["path"]
    for name, location in locations.items():
        path = path.replace(name, quote(location, safe=""))
    response = service.ask(store, request["method"], path, **given)
    if not {f"{response.status_code // 100}xx", str(response.status_code)} & request["statuses"]:
        return False
    if request["location"]:
        locations[str(request["location"])] = response.headers["location"]
    if request["triples"] is not None and request["method"] == "GET":
        given_back, expected = (list(ox.parse(text, GRAPHS[".ttl"])) for text in (response.text, request["triples"]))
        if not _same(given_back, expected):
            return False
    media_type = response.headers.get("content-type", "").partition(";")[0]
    if request["boolean"] is not None and response.json()["boolean"] is not request["boolean"].toPython():
        return False
    known = {"boolean": TABLES.values(), "tabular": TABLES.values(), "RDF": ("text/turtle", "application/n-triples")}
    return media_type in known.get(request["format"], (media_type,))


def main() -> None:
    """Print how many pass, section by section, and the names of those that do not."""
    material = Path(sys.argv[1]) if len(sys.argv) > 1 else MATERIAL
    rows, failed = [], []
    with closing(OurService()) as service:
        cases = read_cases(material)
        for section in dict.fromkeys(case.section for case in cases):
            those = [case for case in cases if case.section == section]
            by_engine = [case.name for case in those if passes(case, bare(case))]
            by_service = [case.name for case in those if passes(case, service(case))]
            failed += [f"{section}/{case.name}" for case in those if case.name not in by_service]
            rows.append((section, str(len(those)), str(len(by_engine)), str(len(by_service))))
        changes = read_changes(material)
        for section in dict.fromkeys(change.section for change in changes):
            some = [change for change in changes if change.section == section]
            engine = [change.name for change in some if changes_well(change, bare_change(change))]
            ours = [change.name for change in some if changes_well(change, service.change(change))]
            failed += [f"{section}/{change.name}" for change in some if change.name not in ours]
            rows.append((section, str(len(some)), str(len(engine)), str(len(ours))))
        exchanges = read_exchanges(material)
        well = [each.name for each in exchanges if succeeds(each, service)]
        failed += [f"protocols/{each.name}" for each in exchanges if each.name not in well]
    rows.append(("all of these", *(str(sum(int(row[at]) for row in rows)) for at in (1, 2, 3))))
    rows.append(("protocols", str(len(exchanges)), "", str(len(well))))
    sys.stdout.write(table(("section", "tests", "engine", "service"), rows) + "\n\n")
    sys.stdout.write("not passed by the service: " + ", ".join(failed) + "\n")


if __name__ == "__main__":
    main()
