"""What it costs that queries run in workers: the engine in this process, the workers, and HTTP, side by side.

`python tests/bench/workers.py [TRIPLES]` fills a store in a temporary folder with made-up triples, each in a named
graph and in the default graph, and asks the same queries three ways.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import httpx
import pyoxigraph
from bench import machine

from ziyaret_service.cli.terminal import table
from ziyaret_service.stores import Asker, Limits, open_store

sys.path.append(str(Path(__file__).parents[1]))
from serving import serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TRIPLES = 600_000
SECONDS = 3.0  # for each query and way
EX = "http://example.org/"
QUERIES = {
    "one value": f"SELECT ?o {{ <{EX}s7> <{EX}p3> ?o }}",
    "describe": f"DESCRIBE <{EX}s77>",
    "join of 100": f"SELECT ?s ?o {{ ?s <{EX}p3> ?o ; <{EX}p4> ?x }} LIMIT 100",
    "count": f"SELECT (COUNT(*) AS ?n) {{ ?s <{EX}p3> ?o }}",
    "100,000 rows": "SELECT ?s ?o { ?s ?p ?o } LIMIT 100000",
    "construct": f"CONSTRUCT {{ ?s <{EX}p3> ?o }} {{ ?s <{EX}p3> ?o }}",
}
JSON, TRIPLES_TYPE = "application/sparql-results+json", "application/n-triples"
ACCEPT = f"{JSON}, {TRIPLES_TYPE}"


def main() -> None:
    """Measure, and print the median milliseconds of each query in each way."""
    triples = int(sys.argv[1]) if len(sys.argv) > 1 else TRIPLES
    with TemporaryDirectory() as folder:
        path = f"{folder}/store"
        bare = bare_medians(path, triples)
        store = open_store(f"oxigraph:{path}", limits=Limits(rows=10**7, size=10**9, memory=2 * 10**9))
        asker = Asker("bench")

        def ask(sparql: str) -> None:
            for _ in store.query(sparql, ACCEPT, timeout=60, asker=asker).chunks:
                pass

        workers = {name: median_of(lambda sparql=sparql: ask(sparql)) for name, sparql in QUERIES.items()}
        store.close()
        with serving(f"oxigraph:{path}") as address, httpx.Client(headers={"Accept": ACCEPT}) as client:

            def get(sparql: str) -> None:
                client.post(f"{address}/sparql", data={"query": sparql}).raise_for_status()

            http = {name: median_of(lambda sparql=sparql: get(sparql)) for name, sparql in QUERIES.items()}
    sys.stdout.write(f"{machine()}; {2 * triples:,} quads; milliseconds, median\n\n")
    rows = [(name, f"{bare[name]:.2f}", f"{workers[name]:.2f}", f"{http[name]:.2f}") for name in QUERIES]
    sys.stdout.write(table(("query", "engine", "worker", "HTTP"), rows) + "\n")


def bare_medians(path: str, triples: int) -> dict[str, float]:
    """Fill the store and ask the engine in this process, which lets go of it afterwards."""
    engine = pyoxigraph.Store(path)
    engine.bulk_extend(quads(triples))
    engine.optimize()
    return {name: median_of(lambda sparql=sparql: bare_answer(engine, sparql)) for name, sparql in QUERIES.items()}


def quads(triples: int) -> Iterator[pyoxigraph.Quad]:
    """So many triples, ten of a subject and sixty of a named graph, and all in the default graph as well."""
    for i in range(triples):
        subject, predicate = pyoxigraph.NamedNode(f"{EX}s{i // 10}"), pyoxigraph.NamedNode(f"{EX}p{i % 10}")
        value = pyoxigraph.Literal(f"v{i}")
        for graph in (pyoxigraph.NamedNode(f"{EX}g{i // 60}"), pyoxigraph.DefaultGraph()):
            yield pyoxigraph.Quad(subject, predicate, value, graph)


def bare_answer(engine: pyoxigraph.Store, sparql: str) -> bytes:
    """The whole answer of the engine in this process."""
    result = engine.query(sparql)
    if isinstance(result, pyoxigraph.QueryTriples):
        return result.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    return result.serialize(format=pyoxigraph.QueryResultsFormat.JSON) or b""


def median_of(work: Callable[[], object]) -> float:
    """The median milliseconds of doing it again and again for some seconds, without the first time."""
    work()
    taken: list[float] = []
    until = time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


if __name__ == "__main__":
    main()
