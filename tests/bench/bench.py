"""How fast it is: extraction, feeding into a store on disk, and the question who visited whom. Run by `make bench`."""

from __future__ import annotations

import platform
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ziyaret_corpus import list_releases
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.questions import load_question
from ziyaret_service.cli.terminal import table
from ziyaret_service.ingest import feed
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_ontology.model import Release
    from ziyaret_service.stores import Store

COPIES = 20
QUERIES = 20
COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


@dataclass(frozen=True)
class Rate:
    """So many units in so many seconds of doing something."""

    what: str
    unit: str
    amount: int
    seconds: float

    def row(self) -> tuple[str, str, str]:
        """What was done, how much of it in a second, and how much in all."""
        return self.what, f"{self.amount / self.seconds:,.0f} {self.unit}/s", f"{self.amount:,} in {self.seconds:.1f} s"


def main() -> None:
    """Measure, and print a table under a description of the machine."""
    settings = Settings()
    analyzer, gazetteer = load_analyzer(settings.analyzer), load_gazetteer()
    releases = copies(list_releases())
    words = sum(len(release.text.split()) for release in releases)

    def extract_all() -> None:
        for release in releases:
            extract(release, analyzer=analyzer, gazetteer=gazetteer)

    def feed_all(store: Store) -> None:
        for release in releases:
            feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=settings.base_iri)

    extract(releases[0], analyzer=analyzer, gazetteer=gazetteer)  # the tables are read at the first call
    extracting = seconds(extract_all)
    rates = [Rate("extract", "releases", len(releases), extracting), Rate("extract", "words", words, extracting)]
    with TemporaryDirectory() as folder:
        store = open_store(f"oxigraph:{Path(folder) / 'store'}")
        feeding = seconds(lambda: feed_all(store))
        triples = int(select(store, COUNT, timeout=settings.query_timeout)[0]["n"])
        question = load_question("who-visited").sparql
        asking = seconds(lambda: [select(store, question, timeout=settings.query_timeout) for _ in range(QUERIES)])
        store.close()
    rates += [
        Rate("feed", "releases", len(releases), feeding),
        Rate("feed", "triples", triples, feeding),
        Rate("who-visited", "queries", QUERIES, asking),
    ]
    sys.stdout.write(f"{machine()}; analyzer {analyzer.id}\n\n")
    sys.stdout.write(table(("step", "rate", "measured"), [rate.row() for rate in rates]) + "\n")


def copies(releases: tuple[Release, ...]) -> list[Release]:
    """The releases many times over, each copy under an id of its own."""
    return [replace(release, id=f"{release.id}-{copy}") for copy in range(COPIES) for release in releases]


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def machine() -> str:
    """The machine in one line: processor, cores, Python."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = f"{len(models)} × {models[0]}" if models else platform.processor() or platform.machine()
    return f"{processor}, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
