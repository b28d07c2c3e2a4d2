"""`ziyaret restore` and `ziyaret erase`, killed amid their work."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections import Counter
from functools import partial

from killing.forks import in_a_fork
from killing.releases import BASE, ERASED, FED, NAME, TEXTS

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.model import Release
from ziyaret_service import feed
from ziyaret_service.cli import main as main_of_ziyaret
from ziyaret_service.stores import open_store


class Commands:
    """All or nothing, and completed by saying the command again."""

    def __init__(self, folder, seed, faults):
        self.folder = folder
        self.store = f"oxigraph:{folder}/kept"
        self.random = random.Random(seed)
        self.faults = faults
        self.done = Counter()

    def run(self, kills):
        """So many kills of each."""
        files = [self.folder / "one.nq.gz", self.folder / "two.nq.gz"]
        before = [self.filled(number, file) for number, file in enumerate(files)]
        took = self.say("restore", str(files[0]), "--store", self.store)
        for number in range(kills):
            new, old = number % 2, 1 - number % 2
            finished = self.say("restore", str(files[new]), "--replace", "--store", self.store, within=took)
            held = in_a_fork(partial(dumped, self.store))
            self.faults.unless(
                held == before[new] or (finished is None and held == before[old]), "a restore was left half done"
            )
            self.say("restore", str(files[new]), "--replace", "--store", self.store)
            self.done["restores killed"] += finished is None
        for number in range(kills):
            self.erase(files[0], before[0], number, took)

    def filled(self, number, file):
        """A store with a few releases, backed up into the file; everything that it holds."""
        store = f"oxigraph:{self.folder}/filled-{number}"
        in_a_fork(partial(fill, store, FED[number:4]))
        self.say("backup", str(file), "--store", store)
        return in_a_fork(partial(dumped, store))

    def erase(self, file, before, number, took):
        """Kill the erasing of a person, look at what is left, and erase again."""
        folder = self.folder / f"erased-{number}"
        store = f"oxigraph:{folder}"
        self.say("restore", str(file), "--store", store)
        words = ("erase", ERASED, "--yes", "--store", store)
        finished = self.say(*words, within=took)
        held = in_a_fork(partial(dumped, store))
        named = NAME.encode() in held
        self.faults.unless(held == before or not named, "an erasing was left half done")
        self.faults.unless(finished is None or not named, "an erasing was acknowledged, and was not done")
        self.say(*words)
        left = [path for path in folder.rglob("*") if path.is_file() and NAME.encode() in path.read_bytes()]
        self.faults.unless(not left, f"after erasing {left} still have the name")
        self.done["erasings killed"] += finished is None

    def say(self, *words, within=None):
        """Run a command in a fork; with `within`, kill it in so many seconds. The seconds it took, None when killed."""
        began = time.monotonic()
        pid = os.fork()
        if not pid:
            os.environ["ZIYARET_BASE_IRI"] = BASE
            sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - it lives as long
            os._exit(main_of_ziyaret(words))
        if within is not None:
            time.sleep(self.random.uniform(0, within))
            os.kill(pid, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if status == -signal.SIGKILL:
            return None
        self.faults.unless(status == 0, f"{' '.join(words)} ended with {status}")
        return time.monotonic() - began


def fill(store, names):
    """Feed the second text under these names."""
    opened = open_store(store)
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    for name in names:
        feed(Release(name, TEXTS[1]), store=opened, analyzer=analyzer, gazetteer=gazetteer, base=BASE)
    opened.close()


def dumped(store):
    """Everything in the store."""
    opened = open_store(store)
    everything = b"".join(opened.dump())
    opened.close()
    return everything
