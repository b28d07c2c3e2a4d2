"""Feeding and removing releases."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from dataclasses import replace

import pytest
from rdflib import URIRef
from texts import ENGLISH, NOTHING, SAMPLE

from ziyaret_extract import load_gazetteer
from ziyaret_ontology import check as checking
from ziyaret_ontology.errors import CheckFailed, InputError, NotFound, NotTurkish
from ziyaret_ontology.graph import canonical_nquads
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.model import Release
from ziyaret_service import ingest
from ziyaret_service.stores import open_store, read_graph, select

BASE = "https://veri.example/"


@pytest.fixture
def feed(store, analyzer):
    """Feeding into the store."""

    def run(release, *, force=False):
        return ingest.feed(release, store=store, analyzer=analyzer, gazetteer=load_gazetteer(), base=BASE, force=force)

    return run


def stored(store, release_id):
    """The bytes of a release's graph."""
    return canonical_nquads(read_graph(store, graph_iri(BASE, release_id), timeout=5), graph_iri(BASE, release_id))


def graphs(store):
    """The names of all graphs."""
    return {URIRef(row["g"]) for row in select(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", timeout=5)}


def test_a_release_is_fed_once(feed, store):
    """The second time nothing is written, and the answer says so."""
    first = feed(SAMPLE)
    before, state = stored(store, SAMPLE.id), store.state
    second = feed(SAMPLE)
    assert store.state == state
    assert (first.release_id, first.changed, second.changed) == (SAMPLE.id, True, False)
    assert (second.facts, stored(store, SAMPLE.id)) == (first.facts, before)
    assert any(event.type == "visit" for event in first.facts.events)


def test_a_changed_release_takes_the_place_of_the_old_one(feed, store):
    """One word more, and the graph is written again as one."""
    feed(SAMPLE)
    longer = replace(SAMPLE, text=SAMPLE.text + "\nBaşkan, konuklara teşekkür etti.")
    assert feed(longer).changed
    assert graphs(store) == {graph_iri(BASE, SAMPLE.id)}
    assert feed(longer).changed is False


def test_other_software_writes_again(feed, store):
    """What the graph says of its making is part of what is compared."""
    feed(SAMPLE)
    graph = read_graph(store, graph_iri(BASE, SAMPLE.id), timeout=5)
    graph.remove((None, None, next(o for _, p, o in graph if p.endswith("softwareVersion"))))
    store.replace(graph_iri(BASE, SAMPLE.id), graph)
    assert feed(SAMPLE).changed


def test_a_release_without_an_event_is_stored(feed, store):
    """Zero events is an answer."""
    fed = feed(Release("su-kesintisi", NOTHING))
    assert (fed.facts.events, fed.changed) == ((), True)
    assert graphs(store) == {graph_iri(BASE, "su-kesintisi")}


def test_another_language_is_refused_unless_forced(feed, store):
    """Nothing is stored of an English text, except by force."""
    with pytest.raises(NotTurkish):
        feed(Release("english", ENGLISH))
    assert graphs(store) == set()
    assert feed(Release("english", ENGLISH), force=True).changed


def test_an_id_that_cannot_be_an_address_is_refused(feed, store):
    """The id becomes a part of IRIs."""
    with pytest.raises(InputError, match="cannot be part of an address"):
        feed(Release("../../etc/passwd", NOTHING))
    assert graphs(store) == set()


def test_a_graph_that_breaks_the_shapes_is_not_stored(feed, store, monkeypatch):
    """The violations are carried, and the store stays as it was."""
    violation = checking.Violation("https://veri.example/x", "https://veri.example/p", "Ad eksik / Name missing", "")
    monkeypatch.setattr(ingest, "check", lambda _graph: (violation,))
    with pytest.raises(CheckFailed, match="Name missing") as caught:
        feed(SAMPLE)
    assert caught.value.violations == (violation,)
    assert graphs(store) == set()


def test_removing_takes_exactly_one_release(feed, store):
    """What another release states of the same things stays."""
    feed(SAMPLE)
    twin = replace(SAMPLE, id="ikinci")
    feed(twin)
    before = stored(store, "ikinci")
    ingest.remove(SAMPLE.id, store=store, base=BASE)
    assert (graphs(store), stored(store, "ikinci")) == ({graph_iri(BASE, "ikinci")}, before)
    names = select(store, "SELECT ?s { ?s a <http://xmlns.com/foaf/0.1/Person> }", timeout=5)
    assert names
    with pytest.raises(NotFound, match=SAMPLE.id):
        ingest.remove(SAMPLE.id, store=store, base=BASE)


def test_a_feed_that_is_killed_can_be_done_again(tmp_path, analyzer):
    """After kill -9 in the middle of feeding, the folder opens, holds whole releases, and takes the rest."""
    program = textwrap.dedent(
        """
        import sys
        from dataclasses import replace
        from ziyaret_corpus.samples import list_releases
        from ziyaret_extract import load_analyzer, load_gazetteer
        from ziyaret_service import ingest
        from ziyaret_service.stores import open_store

        parts = {"store": open_store(sys.argv[1]), "analyzer": load_analyzer("bundled"), "gazetteer": load_gazetteer()}
        sample = next(release for release in list_releases() if release.id == "nilufer-makam-ziyareti")
        for number in range(1000):
            ingest.feed(replace(sample, id=f"r{number}"), base="https://veri.example/", **parts)
            print(number, flush=True)
        """
    )
    spec = f"oxigraph:{tmp_path}/store"
    with subprocess.Popen([sys.executable, "-c", program, spec], stdout=subprocess.PIPE, text=True) as process:
        acknowledged = [int(process.stdout.readline()) for _ in range(3)]
        process.kill()
        acknowledged += [int(line) for line in process.stdout]
    store = open_store(spec)
    parts = {"store": store, "analyzer": analyzer, "gazetteer": load_gazetteer(), "base": BASE}
    whole = len(read_graph(store, graph_iri(BASE, "r0"), timeout=5))
    assert {len(read_graph(store, graph, timeout=5)) for graph in graphs(store)} == {whole}
    for number in acknowledged:
        assert ingest.feed(replace(SAMPLE, id=f"r{number}"), **parts).changed is False
    assert ingest.feed(replace(SAMPLE, id="after"), **parts).changed
