"""Our service beside a bare Oxigraph server, Virtuoso and rdflib-endpoint, in one run over one graph.

`python tests/bench/side_by_side.py [RELEASES [QUERY…]]` makes a graph of so many releases of 60 triples, loads it into
each, and asks each the same eight queries in turn; or only some of them, such as `q2 q7`, and nothing else. What our
service also tells without SPARQL is asked that way as well.
rdflib-endpoint takes part up to 5,000 releases, which it holds in memory, Virtuoso where it is installed.
"""

from __future__ import annotations

import http.client
import json
import random
import shutil
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from bench import machine
from eight_queries import API, QUERIES, query
from rdflib import Graph
from release_graph import BASE, graphs, quads

from ziyaret_service.cli.terminal import table
from ziyaret_service.stores import open_store

sys.path.append(str(Path(__file__).parents[1]))
import engines
from processes import children_of, seconds_of
from serving import serving_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RELEASES = 2_000
SECONDS = 4.0  # for each query, all servers together
LEAST = 2  # rounds of a query, however long they take
OF_THE_API = 3  # times that our API is asked in a round
CLIENTS = 8
SHORT = ("q1", "q3", "q4", "q6", "q8")
PATIENCE = 600  # seconds for a query, or to load a graph
KEPT_OPEN = 3.0  # seconds; servers close a connection that nobody uses after five and more
FED = 100  # releases fed one by one
MOST_OF_RDFLIB = 5_000  # releases
TABLE, TRIPLES = "application/sparql-results+json", "text/turtle"


@dataclass
class Server:
    """A server under test: where it takes queries, its first process, where its files are, how long loading took."""

    name: str
    address: str
    pid: int
    folder: Path | None
    loaded_in: float
    parameters: dict[str, str] = field(default_factory=dict)


def main() -> None:
    """Measure, and print the tables."""
    releases = int(sys.argv[1]) if len(sys.argv) > 1 else RELEASES
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory()))
        data = folder / "graph.nq"
        with data.open("w", encoding="utf-8") as lines:
            lines.writelines(quads(releases))
        servers = [held.enter_context(start) for start in _starts(folder, data, releases)]
        sys.stdout.write(f"{machine()}; {releases:,} releases, {_lines_of(data):,} quads\n\n")
        names = [server.name for server in servers]
        asked = tuple(sys.argv[2:])
        rows = [_query_rows(name, servers, releases) for name in QUERIES if not asked or name.startswith(asked)]
        _print(("milliseconds: p50, p95", *names, "rows"), (first for first, *_ in rows))
        _print(("milliseconds: p50, asked again", *names), (again for _, again, _ in rows))
        _print(("milliseconds of Ziyaret's API", "first time", "p50, p95"), (api for *_, api in rows if api))
        if asked:
            return
        mixes = {"all eight in turn": tuple(QUERIES), "the short ones": SHORT}
        answered = {told: _throughput(servers, releases, asked) for told, asked in mixes.items()}
        rates = [(told, *(f"{rate:,.0f}" for rate, _ in each)) for told, each in answered.items()]
        _print((f"queries a second, {CLIENTS} clients", *names), rates)
        costs = [(told, *(f"{cost * 1000:,.2f}" for _, cost in each)) for told, each in answered.items()]
        _print(("milliseconds of processor time for each", *names), costs)
        _print(("", *names), _sizes(servers, _lines_of(data)))
        _print(("", *names), [("releases fed a second", *_fed(folder, names))])


def _print(heading: tuple[str, ...], rows: object) -> None:
    sys.stdout.write(table(heading, list(rows)) + "\n\n")
    sys.stdout.flush()


def _lines_of(data: Path) -> int:
    with data.open("rb") as lines:
        return sum(1 for _ in lines)


def _starts(folder: Path, data: Path, releases: int) -> Iterator[object]:
    bare, ours = folder / "bare", folder / "ours"
    began = time.perf_counter()
    subprocess.run(
        [engines.OXIGRAPH, "load", "--location", bare, "--file", data], check=True, stderr=subprocess.DEVNULL
    )
    loaded_in = time.perf_counter() - began
    shutil.copytree(bare, ours)
    yield _ziyaret(ours, loaded_in)
    yield _oxigraph(bare, loaded_in)
    if engines.has_virtuoso():
        yield _virtuoso(folder, data)
    if releases <= MOST_OF_RDFLIB:
        yield _rdflib(data)


@contextmanager
def _ziyaret(folder: Path, loaded_in: float) -> Iterator[Server]:
    with serving_with(f"oxigraph:{folder}", query_timeout=PATIENCE, base_iri=BASE) as (address, process):
        yield Server("Ziyaret", f"{address}/sparql", process.pid, folder, loaded_in)


@contextmanager
def _oxigraph(folder: Path, loaded_in: float) -> Iterator[Server]:
    with engines.oxigraph(folder) as engine:
        yield Server("Oxigraph", engine.query, engine.pid, folder, loaded_in)


@contextmanager
def _virtuoso(folder: Path, data: Path) -> Iterator[Server]:
    union = "urn:union"
    place = folder / "virtuoso"
    place.mkdir()
    (place / data.name).hardlink_to(data)
    with engines.virtuoso(place, memory=1_000_000_000, most_rows=10_000_000) as engine:
        load = f"DB.DBA.TTLP_MT(file_open('{place / data.name}'), '', '{union}', 512); checkpoint;"
        began = time.perf_counter()
        subprocess.run(
            ["isql-vt", f"127.0.0.1:{engine.sql_port}", "dba", "dba", f"exec={load}"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        loaded_in = time.perf_counter() - began
        yield Server("Virtuoso", engine.query, engine.pid, place, loaded_in, {"default-graph-uri": union})


@contextmanager
def _rdflib(data: Path) -> Iterator[Server]:
    port = engines.free_port()
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, Path(__file__).with_name("rdflib_server.py"), data, str(port)]) as process:
        try:
            address = f"http://127.0.0.1:{port}/"
            engines.wait_until_ready(process, address, PATIENCE)
            yield Server("rdflib-endpoint", address, process.pid, None, time.perf_counter() - began)
        finally:
            process.kill()  # it does not end amid a query


class Client:
    """A connection to a server that is kept."""

    def __init__(self, server: Server) -> None:
        parts = urlsplit(server.address)
        self._path = parts.path
        self._parameters = server.parameters
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        self._used = time.perf_counter()

    def ask(self, sparql: str) -> bytes:
        """The whole answer."""
        # Where only a graph names its own graphs, Virtuoso needs no default one.
        parameters = {} if "GRAPH ?" in sparql else self._parameters
        body = urlencode({"query": sparql, **parameters})
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": TRIPLES if "DESCRIBE" in sparql else TABLE,
        }
        return self._answer("POST", self._path, body, headers)

    def get(self, path: str) -> bytes:
        """The table at another address of the server, as CSV."""
        return self._answer("GET", f"/{path}", None, {"Accept": "text/csv"})

    def _answer(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        if time.perf_counter() > self._used + KEPT_OPEN:
            self._connection.close()  # it is opened again
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        answer = response.read()
        self._used = time.perf_counter()
        if response.status != http.client.OK:
            raise RuntimeError(f"{path}: {response.status} {answer[:300]!r}")
        return answer


def _query_rows(name: str, servers: list[Server], releases: int) -> tuple[tuple[str, ...], ...]:
    """The query's latencies at each server, which take turns, and how many rows each gave; then those of asking again.

    Each text is sent for the first time, and then once more. The third row is that of our
    API, with the first time apart; it is empty where a query has no shorter way.
    """
    drawn, drawn_for_api = random.Random(name), random.Random(name)
    clients = [Client(server) for server in servers]
    first: list[list[float]] = [[] for _ in servers]
    again: list[list[float]] = [[] for _ in servers]
    api: list[float] = []
    counts = [_rows(client.ask(query(name, random.Random(0), releases))) for client in clients]
    began = time.perf_counter()
    rounds = 0
    while rounds < LEAST or time.perf_counter() < began + SECONDS:
        sparql = f"{query(name, drawn, releases)}\n# {rounds}"
        order = list(range(len(servers)))
        random.Random(rounds).shuffle(order)
        for place in order:
            for taken in (first, again):
                taken[place].append(_milliseconds(partial(clients[place].ask, sparql)))
        for _ in range(OF_THE_API if name in API else 0):
            path = API[name](drawn_for_api, releases)
            api.append(_milliseconds(partial(clients[0].get, path)))
        rounds += 1
    told = str(counts[0]) if len(set(counts)) == 1 else " / ".join(map(str, counts))
    cells = [_percentiles(each) for each in first]
    sys.stderr.write(f"{name}: {', '.join(cells)}\n")  # it takes a while
    shorter = (f"{name[:2]} /{path.partition('?')[0]}", f"{api[0]:,.1f}", _percentiles(api[1:])) if api else ()
    return (name, *cells, told), (name, *(f"{median(each):,.1f}" for each in again)), shorter


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _percentiles(taken: list[float]) -> str:
    return f"{median(taken):,.1f}  {quantiles(taken, n=20)[-1]:,.1f}"


def _rows(answer: bytes) -> int:
    """The rows of a table in JSON, or the triples of a graph."""
    try:
        return len(json.loads(answer)["results"]["bindings"])
    except json.JSONDecodeError:
        # rdflib-endpoint gives RDF/XML whatever it is asked for.
        return len(Graph().parse(data=answer, format="xml" if answer.startswith(b"<?xml") else "turtle"))


def _throughput(servers: list[Server], releases: int, asked: tuple[str, ...]) -> list[tuple[float, float]]:
    """What each server answers in a second, asked by several clients at once, and what each answer costs it.

    That is in seconds of processor time; the better of two turns counts.
    """
    best = [(0.0, 0.0)] * len(servers)
    for _ in range(2):
        for place, server in enumerate(servers):
            best[place] = max(best[place], _answers_a_second(server, releases, asked))
    return best


def _answers_a_second(server: Server, releases: int, asked: tuple[str, ...]) -> tuple[float, float]:
    """As _throughput, of new queries in one turn; the last ones are counted with the time that they take."""
    names = [name for name in QUERIES if name.startswith(asked)]
    began, worked = time.perf_counter(), _worked(server.pid)
    counts: list[int] = []

    def work(number: int) -> None:
        drawn, client, count = random.Random(number), Client(server), 0
        while time.perf_counter() < began + SECONDS:
            sparql = query(names[(number + count) % len(names)], drawn, releases)
            client.ask(f"{sparql}\n# {server.name} {began} {number}")
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - began), (_worked(server.pid) - worked) / sum(counts)


def _worked(pid: int) -> float:
    """Seconds of processor time of a process and its children."""
    return seconds_of(pid) + sum(map(_worked, children_of(pid)))


def _sizes(servers: list[Server], lines: int) -> Iterator[tuple[str, ...]]:
    yield "quads loaded a second", *(f"{lines / server.loaded_in:,.0f}" for server in servers)
    yield "MB on disk", *(_megabytes_on_disk(server.folder) for server in servers)
    yield "MB of memory", *(f"{_memory(server.pid) / 1e6:,.0f}" for server in servers)


def _megabytes_on_disk(folder: Path | None) -> str:
    if folder is None:
        return "none"
    sizes = {(s.st_ino): s.st_blocks * 512 for f in folder.rglob("*") if f.suffix != ".nq" for s in (f.stat(),)}
    return f"{sum(sizes.values()) / 1e6:,.0f}"


def _memory(pid: int) -> int:
    """Bytes of a process and its children, what they share counted once."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    own = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return own + sum(_memory(child) for child in children_of(pid))


def _fed(folder: Path, names: list[str]) -> list[str]:
    """Releases that each store takes in a second, one by one through our own writing; none for what is no store."""
    with ExitStack() as held:
        specs = {"Ziyaret": f"oxigraph:{folder / 'fed'}"}
        specs["Oxigraph"] = held.enter_context(engines.oxigraph(folder / "fed-bare")).spec
        if "Virtuoso" in names:
            place = folder / "fed-virtuoso"
            place.mkdir()
            specs["Virtuoso"] = held.enter_context(engines.virtuoso(place)).spec
        return [_fed_a_second(specs[name]) if name in specs else "" for name in names]


def _fed_a_second(spec: str) -> str:
    made = [(graph, Graph().parse(data=" .\n".join([*triples, ""]), format="nt")) for graph, triples in graphs(FED)]
    store = open_store(spec)
    began = time.perf_counter()
    for graph, triples in made:
        store.replace(graph, triples)
    taken = time.perf_counter() - began
    store.close()
    return f"{FED / taken:,.0f}"


if __name__ == "__main__":
    main()
