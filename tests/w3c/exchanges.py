"""Tests of the protocols of queries, updates and graphs: requests, each with what is expected of its response."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pyoxigraph as ox
from rdflib import Graph, Namespace
from rdflib.collection import Collection
from w3c.comparing import same
from w3c.material import BASE, GRAPHS, MF, RDFS, TABLES, UT, read_manifest

if TYPE_CHECKING:
    from pathlib import Path

    from w3c.over_http import OurService

    from ziyaret_service.stores import Store

HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
STATUSES = {"OK": "200", "Created": "201", "NoContent": "204", "NotFound": "404"}


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
        graph, tests = read_manifest(folder, path)
        exchanges += [_exchange(folder, graph, test) for test in tests]
    return exchanges


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
        if not same(given_back, expected):
            return False
    media_type = response.headers.get("content-type", "").partition(";")[0]
    if request["boolean"] is not None and response.json()["boolean"] is not request["boolean"].toPython():
        return False
    known = {"boolean": TABLES.values(), "tabular": TABLES.values(), "RDF": ("text/turtle", "application/n-triples")}
    return media_type in known.get(request["format"], (media_type,))


def _exchange(folder: Path, graph: Graph, test: Any) -> Exchange:
    data = [
        (str(graph.value(each, RDFS.label)), str(graph.value(each, UT.graph)).removeprefix(BASE))
        for each in graph.objects(test, UT.graphData)
    ]
    action = graph.value(test, MF.action)
    requests = tuple(_request(graph, each) for each in Collection(graph, graph.value(action, HT.requests)))
    return Exchange(str(test).rpartition("#")[2], folder, tuple(data), requests)


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
