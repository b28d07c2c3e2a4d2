"""What is expected of the service while it is killed again and again, and in what it did not keep its word."""

from __future__ import annotations

import threading
from collections import Counter

from killing.forks import in_a_fork
from killing.releases import BASE, FED, TEXTS

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.model import Release
from ziyaret_service import feed
from ziyaret_service.stores import open_store, read_graph


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


class Account:
    """The releases, decisions and updates that were acknowledged or are wanted, the faults, and what was done.

    The last decision is acknowledged as `decided` and under way as `wanted`, the last update as `counted` and
    `counting`; `texts` tells from the triples of a release which text states them.
    """

    def __init__(self):
        self.ledger = Ledger()
        self.faults = Faults()
        self.done = Counter()
        self.decided = self.wanted = 0
        self.counted = self.counting = 0
        self.texts = in_a_fork(texts_by_triples)

    def named(self, triples):
        """The text that states these triples, None for none at all; other triples themselves."""
        return self.texts.get(triples, triples)


def texts_by_triples():
    """From the triples that each text states under each name to the text."""
    store = open_store("oxigraph:")
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    found = {frozenset(): None}
    for name in FED:
        for text in TEXTS:
            release = Release(name, text)
            feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=BASE)
            graph = read_graph(store, graph_iri(BASE, name), timeout=10)
            found[frozenset(filter(None, graph.serialize(format="nt").splitlines()))] = text
    store.close()
    return found


def told(found):
    """What was found in few words: a text, or how many triples that no text states."""
    return f"{len(found)} triples of no text" if isinstance(found, frozenset) else repr(found)
