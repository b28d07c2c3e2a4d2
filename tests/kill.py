"""Kills the service at random moments, again and again, and looks each time whether it kept its word.

`python tests/kill.py [--kills 200] [--seed 1]` feeds, removes, decides, asks and takes backups over HTTP, all at once,
over a store in a temporary folder. It kills the server or one of its query workers with SIGKILL, starts it anew over
what is left, and fails unless

- everything acknowledged is there, and what was removed is not;
- whatever was under way has happened as a whole or not at all, and the default graph is the union of the named ones;
- the server begins without help, and what was interrupted can be asked for again.

Some of the kills are of `ziyaret restore` and `ziyaret erase`, which change all or nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from lives import Life

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.model import Release
from ziyaret_service import feed
from ziyaret_service.access import Scope, TokenFile, issue
from ziyaret_service.backups import read_backup
from ziyaret_service.cli import main as main_of_ziyaret
from ziyaret_service.stores import open_store, read_graph
from ziyaret_service.stores.quads import by_graph, triple_of

BASE = "https://ziyaret.example/"
LONGEST_LIFE = 2.0  # seconds of work before a kill
ASKING = 0.1  # seconds between two questions
SERVERS = 0.7  # of all kills; the others are of query workers
TEXTS = (
    "Kartal Belediye Başkanı Nermin Işıkçı, 5 Mayıs 2024 tarihinde Pendik Belediyesini ziyaret etti.",
    "Tuzla Belediye Başkanı Haldun Özgür, 6 Mayıs 2024 tarihinde “Kıyı Kentlerinde Ulaşım” için Beykoz'u ziyaret etti.",
)
DECIDED = "Şile Belediye Başkanı Ece Tekkaya, 7 Mayıs 2024 tarihinde Adalar Belediyesini ziyaret etti."
ENTITY = "organization/adalar-belediyesi"
OF_COMMANDS = 10  # the tenth part of all kills is of each command
ERASED, NAME = "person/haldun-ozgur", "Haldun Özgür"
FED = tuple(f"haber-{number}" for number in range(8))
ABOUT_DECISIONS = ("karar-1", "karar-2")
OWN = "urn:kill:own"
"""A graph of an admin's own, which is in no union."""
TORN = f"""SELECT (COUNT(*) AS ?n) {{
  {{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} }} }} UNION
  {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != <{OWN}>) FILTER NOT EXISTS {{ ?s ?p ?o }} }}
}}"""
ITEMS = """PREFIX ziy: <https://w3id.org/ziyaret/ontology#>
SELECT DISTINCT ?item {{ GRAPH <{graph}> {{ ?link ziy:entity <{entity}> ; ziy:item ?item }} }}"""


class Faults(list):
    """What the service did not keep its word in."""

    def unless(self, true, what):
        """Note it unless it is true."""
        if not true:
            self.append(what)


class Ledger:
    """What may be stored of each release: one text or nothing, and more than that only while something is under way."""

    def __init__(self):
        self._lock = threading.Lock()
        self._possible = {name: {None} for name in FED}
        self._since = {}

    def begin(self, name, text):
        """It may become this from now on."""
        with self._lock:
            self._possible[name] = self._possible[name] | {text}
            self._since.setdefault(name, set()).add(text)

    def acknowledged(self, name, text):
        """It is this, and nothing else."""
        with self._lock:
            self._possible[name] = {text}

    def watch(self):
        """Remember from now on everything that may be."""
        with self._lock:
            self._since = {name: set(texts) for name, texts in self._possible.items()}

    def watched(self, name):
        """What it may have been at some time since then."""
        with self._lock:
            return self._since[name]

    def possible(self, name):
        """What it may be."""
        with self._lock:
            return self._possible[name]


class Trial:
    """One store, the lives of the service over it, and what is expected of them."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.store = f"oxigraph:{folder}/store"
        self.random = random.Random(seed)
        self.ledger = Ledger()
        self.faults = Faults()
        self.done = Counter()
        self.decided = self.wanted = 0
        self.counted = self.counting = 0
        self.tokens = str(folder / "tokens.json")
        token, self.written = issue("killer", [Scope.ADMIN], now=datetime.now(UTC), days=None)
        TokenFile(Path(self.tokens)).add(token)
        self.expected = in_a_fork(expected)

    def client(self, address):
        """Somebody who may do everything."""
        headers = {"Authorization": f"Bearer {self.written}"}
        return httpx.Client(base_url=address, timeout=60, headers=headers)

    def run(self, kills):
        """So many kills, and after the last one more look at what is there."""
        self.live(begin=self.prepare)
        while self.done["kills"] < kills and not self.faults:
            self.live(begin=self.verify)
        self.live(begin=self.verify)

    def live(self, begin):
        """A life of the service: verify what is there, work on it from all sides, and be killed."""
        life = Life(self.store, BASE, self.tokens)
        dying = threading.Event()
        seeds = [self.random.random() for _ in self.works]
        try:
            with self.client(life.address) as client:
                begin(client)
            threads = [
                threading.Thread(target=self.work, args=(work, life.address, random.Random(seed), dying))
                for work, seed in zip(self.works, seeds, strict=True)
            ]
            for thread in threads:
                thread.start()
            self.shoot(life, dying)
        finally:
            dying.set()
            life.kill()
        for thread in threads:
            thread.join()

    def shoot(self, life, dying):
        """Kill workers, and at last the server."""
        while True:
            time.sleep(self.random.uniform(0, LONGEST_LIFE))
            if self.random.random() < SERVERS:
                dying.set()
                life.kill()
                self.done["kills"] += 1
                return
            self.done["kills"] += life.kill_worker(self.random.choice)

    def work(self, work, address, chance, dying):
        """Do it again and again, until the server is gone; any other failure is a fault."""
        with self.client(address) as client:
            while True:
                try:
                    work(self, client, chance)
                except httpx.TransportError as problem:
                    self.faults.unless(dying.is_set(), f"{work.__name__}: the server broke off: {problem!r}")
                    return

    # What is done at once.

    def change(self, client, chance, names):
        """Feed one of two texts under a name, or remove what is there."""
        name, text = chance.choice(names), chance.choice((None, *TEXTS))
        there = self.ledger.possible(name)
        self.ledger.begin(name, text)
        if text is None:
            answer = client.delete(f"/releases/{name}")
            fine = {404} if there == {None} else {204, 404} if None in there else {204}
        else:
            answer = client.post(
                "/releases", params={"id": name}, content=text.encode(), headers={"Content-Type": "text/plain"}
            )
            fine = {200} if there == {text} else {200, 201} if text in there else {201}
        if lost(answer):
            self.done["writes lost"] += 1
            return
        self.faults.unless(answer.status_code in fine, f"{name}: {answer.status_code} {answer.text}, not {fine}")
        self.ledger.acknowledged(name, text)
        self.done["removed" if text is None else "fed"] += 1

    def change_some(self, client, chance):
        """Feed and remove the first half of the releases."""
        self.change(client, chance, FED[:4])

    def change_others(self, client, chance):
        """Feed and remove the second half."""
        self.change(client, chance, FED[4:])

    def decide(self, client, _chance):
        """Choose the next item for an entity, which two releases speak of."""
        self.wanted = self.decided + 1
        answer = client.post(
            "/decisions",
            json={"kind": "choose", "entity": ENTITY, "item": f"Q{1000 + self.wanted}", "who": "Ece Şen"},
        )
        if lost(answer):
            self.done["writes lost"] += 1
            return
        self.faults.unless(answer.status_code in {200, 201}, f"deciding: {answer.status_code} {answer.text}")
        self.decided = self.wanted
        self.done["decided"] += 1

    def ask(self, client, _chance):
        """Look whether anything is half written; a killed worker may cost its own query, and no other."""
        answer = client.get("/sparql", params={"query": TORN}, headers={"Accept": "text/csv"})
        if lost(answer):
            self.done["queries lost"] += 1
            return
        self.faults.unless(answer.text.split() == ["n", "0"], f"seen half written: {answer.status_code} {answer.text}")
        self.done["asked"] += 1
        time.sleep(ASKING)

    def back_up(self, client, _chance):
        """Take a backup: one that comes to its end is whole, and of one moment."""
        self.ledger.watch()
        try:
            answer = client.post("/backup")
        except httpx.RemoteProtocolError:
            answer = None  # its worker was killed; a dead server takes no connection the next time
        if answer is None or lost(answer):
            self.done["backups lost"] += 1
            time.sleep(ASKING)
            return
        file = self.folder / "backup.nq.gz"
        file.write_bytes(answer.content)
        graphs = dict(by_graph(read_backup(file).lines()))
        for name in FED:
            lines = graphs.get(str(graph_iri(BASE, name)), ())
            found = self.named(frozenset(triple_of(line).decode().strip() for line in lines))
            self.faults.unless(found in self.ledger.watched(name), f"a backup has {told(found)} as {name}")
        self.done["backed up"] += 1
        time.sleep(ASKING)

    def update(self, client, _chance):
        """Put the next number into a graph of an admin's own."""
        self.counting = self.counted + 1
        number = f"CLEAR SILENT GRAPH <{OWN}> ; INSERT DATA {{ GRAPH <{OWN}> {{ <{OWN}> <{OWN}> {self.counting} }} }}"
        answer = client.post("/sparql/update", content=number, headers={"Content-Type": "application/sparql-update"})
        if lost(answer):
            self.done["writes lost"] += 1
            return
        self.faults.unless(answer.status_code in {200, 204}, f"updating: {answer.status_code} {answer.text}")
        self.counted = self.counting
        self.done["updated"] += 1

    works = (change_some, change_others, decide, ask, back_up, update)

    # What must be there.

    def prepare(self, client):
        """The releases that decisions are about."""
        for name in ABOUT_DECISIONS:
            answer = client.post(
                "/releases", params={"id": name}, content=DECIDED.encode(), headers={"Content-Type": "text/plain"}
            )
            answer.raise_for_status()

    def verify(self, client):
        """Everything is as the ledger says; afterwards it is known what is there."""
        for name in FED:
            found = self.named(triples_of(client, name))
            self.faults.unless(
                found in self.ledger.possible(name), f"{name} is {told(found)}, not of {self.ledger.possible(name)}"
            )
            self.ledger.acknowledged(name, found)
        self.verify_decisions(client)
        self.verify_updates(client)
        self.ask(client, self.random)

    def named(self, triples):
        """The text that states these triples, None for none at all; other triples themselves."""
        return self.expected.get(triples, triples)

    def verify_decisions(self, client):
        """The acknowledged ones are kept; the one under way is, or can be taken again."""
        number = client.get("/decisions", params={"limit": 1}).json()["total"]
        self.faults.unless(
            number in {self.decided, self.wanted}, f"{number} decisions, not {self.decided} or {self.wanted}"
        )
        items = {f"Q{1000 + each}" for each in (self.decided, self.wanted) if each}
        for name in ABOUT_DECISIONS:
            found = self.item_of(client, name)
            self.faults.unless(found in items or not self.decided, f"{name} has {found}, not one of {items}")
        if self.wanted:
            self.decided = self.wanted - 1
            self.decide(client, self.random)
            for name in ABOUT_DECISIONS:
                found = self.item_of(client, name)
                self.faults.unless(found == f"Q{1000 + self.decided}", f"{name} has {found} after deciding again")

    def verify_updates(self, client):
        """The acknowledged update is kept, or the one under way is."""
        query = f"SELECT ?n {{ GRAPH <{OWN}> {{ ?s ?p ?n }} }}"
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
        found = [int(number) for number in answer.text.split()[1:]] or [0]
        self.faults.unless(
            len(found) == 1 and found[0] in {self.counted, self.counting},
            f"the graph of updates has {found}, not {self.counted} or {self.counting}",
        )
        self.counted = self.counting = found[0]

    def item_of(self, client, name):
        """The item that a release gives to the entity, or none."""
        query = ITEMS.format(graph=graph_iri(BASE, name), entity=BASE + ENTITY)
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
        return "".join(answer.text.split()[1:]).rpartition("/")[2]


def told(found):
    """What was found in few words: a text, or how many triples that no text states."""
    return f"{len(found)} triples of no text" if isinstance(found, frozenset) else repr(found)


def lost(answer):
    """Whether the answer says that a query worker was killed, and what needed it is not done."""
    return answer.status_code == 422 and "broke its worker" in answer.text


def triples_of(client, name):
    """The triples of a release's graph as the service tells them."""
    answer = client.get("/graphs", params={"graph": graph_iri(BASE, name)}, headers={"Accept": "application/n-triples"})
    if answer.status_code == 404:
        return frozenset()
    return frozenset(answer.raise_for_status().text.splitlines())


class Commands:
    """`ziyaret restore` and `ziyaret erase`, killed amid their work: all or nothing, completed by saying it again."""

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


def in_a_fork(compute):
    """What it comes to, computed elsewhere: the engine's threads would be missing from every fork made later."""
    with ProcessPoolExecutor(1, get_context("fork")) as pool:
        return pool.submit(compute).result()


def expected():
    """From the triples that each text states under each name to the text."""
    store = open_store("oxigraph:")
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    found = {frozenset(): None}
    for name in FED:
        for text in TEXTS:
            release = Release(name, text)
            feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=BASE)
            graph = read_graph(store, graph_iri(BASE, name), timeout=10)
            found[frozenset(lines_of(graph))] = text
    store.close()
    return found


def lines_of(graph):
    """The triples one by one, in N-Triples."""
    return filter(None, graph.serialize(format="nt").splitlines())


def main():
    """Kill, tell, and exit with 1 when a word was not kept."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        trial = Trial(Path(folder), args.seed)
        trial.run(args.kills - 2 * (args.kills // OF_COMMANDS))
        commands = Commands(Path(folder), args.seed, trial.faults)
        commands.run(args.kills // OF_COMMANDS)
        trial.done.update(commands.done)
    for fault in trial.faults:
        sys.stderr.write(f"{fault}\n")
    counted = ", ".join(f"{number} {what}" for what, number in sorted(trial.done.items()))
    sys.stdout.write(f"seed {args.seed}: {counted}; {len(trial.faults)} faults; {time.monotonic() - began:.0f} s\n")
    return 1 if trial.faults else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
