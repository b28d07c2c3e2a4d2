"""How fast a batch of 100 names is reconciled: names as they are, with conditions, and misspelt. `make bench`.

Asked of the application over the sample corpus, from the form that a client sends to the JSON that it gets.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time

from fastapi.testclient import TestClient

from ziyaret_corpus import list_releases
from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_extract.gazetteer import load_index
from ziyaret_service import Settings, create_app
from ziyaret_service.cli.terminal import table
from ziyaret_service.ingest import feed
from ziyaret_service.stores import open_store

BATCH, TURNS = 100, 15
SEED = 4
CONDITIONS = {
    "type": "Municipality",
    "type_strict": "should",
    "properties": [{"pid": "within", "v": "İstanbul"}, {"pid": "country", "v": "Türkiye"}],
}


def main() -> None:
    """Measure, and print a table: milliseconds of the clock and of the processor for each kind of batch."""
    settings, analyzer, gazetteer = Settings(), load_analyzer("bundled"), load_gazetteer()
    store = open_store("oxigraph:")
    for release in list_releases():
        feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=settings.base_iri)
    names = [entry.name for entry in load_index() if "belediyesi" in entry.name.casefold()]
    with TestClient(create_app(settings, store=store, analyzer=analyzer)) as client:
        kinds = {
            "names": lambda name: {"query": name},
            "with conditions": lambda name: {"query": name, **CONDITIONS},
            "misspelt": lambda name: {"query": misspelt(name)},
        }
        rows = [(kind, *measured(client, names, query)) for kind, query in kinds.items()]
    store.close()
    sys.stdout.write(table((f"batch of {BATCH}", "median", "slowest", "first", "processor, median"), rows) + "\n")


def measured(client, names, query):
    """The median and the slowest of the later batches, the first, and the median of the processor, in milliseconds."""
    draw = random.Random(SEED)
    clock, processor = [], []
    for _ in range(TURNS):
        queries = {f"q{number}": query(name) for number, name in enumerate(draw.sample(names, BATCH))}
        began, worked = time.perf_counter(), time.process_time()
        client.post("/reconcile", data={"queries": json.dumps(queries)}).raise_for_status()
        clock.append(1000 * (time.perf_counter() - began))
        processor.append(1000 * (time.process_time() - worked))
    told = (statistics.median(clock[1:]), max(clock[1:]), clock[0], statistics.median(processor[1:]))
    return tuple(f"{each:.0f} ms" for each in told)


def misspelt(name):
    """The name with its second letter twice and its fifth left out."""
    return name[:2] + name[1:4] + name[5:]


if __name__ == "__main__":
    main()
