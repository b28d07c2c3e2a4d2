"""How fast it is: starting, extraction and its parts, feeding into a store on disk, who visited whom. `make bench`.

Extraction is measured on short releases and on long texts put together from them, with the time that each part takes.
Starting and extraction are measured in time of the processor, which other programs do not lengthen; feeding and asking,
which wait for the disk, in time that passes.
"""

from __future__ import annotations

import platform
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ziyaret_corpus import list_releases, sample_folder
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.dates.days import read_days
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.events.reading import find_events
from ziyaret_extract.linking import link
from ziyaret_extract.mentions import find_mentions
from ziyaret_extract.names.recase import calmed
from ziyaret_extract.sureness.weighing import weigh
from ziyaret_extract.text import normalize
from ziyaret_ontology.model import Facts, MadeBy, Release
from ziyaret_ontology.questions import load_question
from ziyaret_service.cli.terminal import table
from ziyaret_service.ingest import feed
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_extract.analysis import Analyzer
    from ziyaret_extract.gazetteer import Gazetteer
    from ziyaret_service.stores import Store

ROUNDS = 3
QUERIES = 20
LENGTHS = (1_000, 10_000, 100_000)
STARTS = 3
CLI = (sys.executable, "-m", "ziyaret_service.cli")
# spaCy imports torch where it is installed, whether or not a model needs it: the bundled one does not.
WITHOUT_TORCH = "import sys; sys.modules['torch'] = None; "
LOADING = "from ziyaret_extract import load_analyzer, load_gazetteer; load_analyzer('bundled'); load_gazetteer()"
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
    releases = list_releases()
    texts = [normalize(release.text) for release in releases]
    words = sum(len(release.text.split()) for release in releases)

    def analyze_all() -> None:
        for text in texts:
            analyzer(text)

    def extract_all() -> None:
        for release in releases:
            extract(release, analyzer=analyzer, gazetteer=gazetteer)

    def feed_all(store: Store) -> None:
        for release in releases:
            feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=settings.base_iri)

    curve = [in_parts(text_of(length), analyzer, gazetteer) for length in LENGTHS]  # before anything else takes memory
    reading = processor_seconds(extract_all)  # the tables are read, and each word is looked up once
    analyzing, extracting = (min(processor_seconds(work) for _ in range(ROUNDS)) for work in (analyze_all, extract_all))
    rates = [
        Rate("extract, the first time", "words", words, reading),
        Rate("extract", "words", words, extracting),
        Rate("extract", "releases", len(releases), extracting),
        Rate("the analyzer alone", "words", words, analyzing),
    ]
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
    sys.stdout.write(table(("start", "processor"), starts()) + "\n\n")
    sys.stdout.write(table(("words", "all", *PARTS, "memory"), curve) + "\nmicroseconds a word; memory at its peak\n")


def starts() -> list[tuple[str, str]]:
    """What it costs to start Python, to load what extraction needs, and to run commands, each in its own process."""
    programs = {
        "Python": (sys.executable, "-c", ""),
        "all that extraction needs": (sys.executable, "-c", LOADING),
        "the same, torch not installed": (sys.executable, "-c", WITHOUT_TORCH + LOADING),
        "ziyaret --help": (*CLI, "--help"),
        "ziyaret extract": (*CLI, "extract", str(sample_folder() / f"{list_releases()[0].id}.txt")),
    }
    return [(name, f"{cost_of(program):.2f} s") for name, program in programs.items()]


def cost_of(program: tuple[str, ...]) -> float:
    """The least processor time of several runs of a program."""
    costs = []
    for _ in range(STARTS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        costs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(costs)


PARTS = ("normalize", "analyzer", "dates", "days", "mentions", "events", "link", "weigh")


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
        began = time.process_time()
        made = work(*given)
        taken.append(time.process_time() - began)
        return made

    clean = timed(normalize, text)
    analysis = timed(lambda: calmed(analyzer(clean)))
    dates = timed(find_dates, analysis, None)
    days = timed(read_days, analysis, dates, None)
    mentions = timed(find_mentions, analysis, gazetteer, dates, "bench")
    events, notes = timed(find_events, analysis, mentions, days, "bench")
    links = timed(link, mentions, gazetteer.index)
    facts = Facts(
        release=Release("bench", text),
        people=mentions.people.facts,
        organizations=mentions.organizations.facts,
        places=mentions.places.facts,
        dates=(),
        topics=mentions.topics.facts,
        groups=mentions.groups.facts,
        events=events,
        links=links,
        notes=notes,
        made_by=MadeBy("", "", ""),
    )
    timed(weigh, facts)
    words = len(text.split())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{words:,}", *(f"{each / words * 1e6:.1f}" for each in (sum(taken), *taken)), f"{peak:,.0f} MB"


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds(work: Callable[[], object]) -> float:
    """How long a processor works on it."""
    began = time.process_time()
    work()
    return time.process_time() - began


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
