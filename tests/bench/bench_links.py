"""How fast names are looked up and linked, and how large the index is.

    python tests/bench/bench_links.py

All times are of the processor, loading in a fresh process; linking is what deciding
what names mean, and telling the links, adds to the extraction of the sample releases, for 300 words.
"""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.resources import files
from typing import TYPE_CHECKING

from ziyaret_corpus import list_releases
from ziyaret_extract import load_analyzer, load_gazetteer, mentions
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.gazetteer import load_index
from ziyaret_extract.linking import Senses, link, read_clues
from ziyaret_extract.names.recase import calmed
from ziyaret_extract.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TABLES = ("places.tsv", "rare_places.tsv", "bodies.tsv", "names.tsv")
WORDS = 300
_LOADING = "import time; from ziyaret_extract.gazetteer import load_index; b = time.process_time(); load_index(); \
load_index().find('Pendik'); print(time.process_time() - b)"


def main():
    """Measure and print."""
    size = sum(len(files("ziyaret_extract").joinpath("data", name).read_bytes()) for name in TABLES)
    loading = min(float(subprocess.check_output([sys.executable, "-c", _LOADING])) for _ in range(3))
    index = load_index()
    names = [name for entry in index for name in entry.names]
    began = time.process_time()
    for name in names:
        index.find(name)
    looking = time.process_time() - began
    sys.stdout.write(f"index       {sum(1 for _ in index):,} entries, {len(names):,} names, {size / 1e6:.1f} MB\n")
    sys.stdout.write(f"loading     {loading * 1e3:.0f} ms, the first look-up included\n")
    sys.stdout.write(f"look-ups    {len(names) / looking:,.0f} a second, each name once\n")
    sys.stdout.write(f"linking     {linking_of_samples() * 1e3:.1f} ms for {WORDS} words\n")


def linking_of_samples():
    """The seconds that linking takes for so many words of the sample releases, everything loaded."""
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    spent = [0.0]

    def timed(work: Callable[..., Any]) -> Callable[..., Any]:
        def done(*given: Any, **named: Any) -> Any:
            began = time.process_time()
            made = work(*given, **named)
            spent[0] += time.process_time() - began
            return made

        return done

    mentions.read_clues = timed(read_clues)
    Senses.place, Senses.body = timed(Senses.place), timed(Senses.body)
    link_timed = timed(link)
    words = 0
    for round_ in range(2):
        if round_:
            spent[0] = 0.0
        for release in list_releases():
            analysis = calmed(analyzer(normalize(release.text)))
            found = mentions.find_mentions(analysis, gazetteer, find_dates(analysis, None), release.id)
            link_timed(found, gazetteer.index)
            words += len(release.text.split()) * round_
    return spent[0] / words * WORDS


if __name__ == "__main__":
    main()
