"""How fast it is: loading, extraction and its parts, feeding into a store on disk, who visited whom. `make bench`.

Extraction is measured on short releases and on long texts put together from them, with the time that each part takes.
"""

from __future__ import annotations

import platform
import resource
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ziyaret_corpus import list_releases
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.dates import find_dates
from ziyaret_extract.days import read_days
from ziyaret_extract.events import find_events
from ziyaret_extract.linking import link
from ziyaret_extract.mentions import find_mentions
from ziyaret_extract.recase import calmed
from ziyaret_extract.text import normalize
from ziyaret_ontology.questions import load_question
from ziyaret_service.cli.terminal import table
from ziyaret_service.ingest import feed
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_extract.analysis import Analyzer
    from ziyaret_extract.gazetteer import Gazetteer
    from ziyaret_ontology.model import Release
    from ziyaret_service.stores import Store

COPIES = 20
QUERIES = 20
LENGTHS = (1_000, 10_000, 100_000)
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
    began = time.perf_counter()
    analyzer, gazetteer = load_analyzer(settings.analyzer), load_gazetteer()
    loading = time.perf_counter() - began
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
    sys.stdout.write(table(("step", "rate", "measured"), [rate.row() for rate in rates]) + "\n\n")
    sys.stdout.write(f"analyzer and gazetteer loaded in {loading:.1f} s\n\n")
    curve = [in_parts(text_of(length), analyzer, gazetteer) for length in LENGTHS]
    sys.stdout.write(table(("words", "all", *PARTS, "memory"), curve) + "\nmicroseconds a word; memory at its peak\n")


PARTS = ("normalize", "analyzer", "dates", "days", "mentions", "events", "link")


def text_of(words: int) -> str:
    """The sample releases, one behind the other and again, up to so many words."""
    texts: list[str] = []
    while sum(len(text.split()) for text in texts) < words:
        texts += [release.text for release in list_releases()]
    paragraphs = "\n\n".join(texts).split("\n\n")
    kept = 0
    for at, paragraph in enumerate(paragraphs):
        kept += len(paragraph.split())
        if kept >= words:
            return "\n\n".join(paragraphs[: at + 1])
    return "\n\n".join(paragraphs)


def in_parts(text: str, analyzer: Analyzer, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words of a text, and for each the microseconds that extraction and its parts take; the peak of memory."""
    taken: list[float] = []

    def timed(work: Callable[..., Any], *given: object) -> Any:
        began = time.perf_counter()
        made = work(*given)
        taken.append(time.perf_counter() - began)
        return made

    clean = timed(normalize, text)
    analysis = timed(lambda: calmed(analyzer(clean)))
    dates = timed(find_dates, analysis, None)
    days = timed(read_days, analysis, dates, None)
    mentions = timed(find_mentions, analysis, gazetteer, dates, "bench")
    timed(find_events, analysis, mentions, days, "bench")
    timed(link, mentions, gazetteer.index)
    words = len(text.split())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{words:,}", *(f"{each / words * 1e6:.1f}" for each in (sum(taken), *taken)), f"{peak:,.0f} MB"


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
