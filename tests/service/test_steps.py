"""Queries in steps: whoever may not wait is told what for, and nothing is left behind by who gives them up."""

from __future__ import annotations

import threading
import time
from contextlib import closing

import pytest
from named_graphs import ONE, graph_of, names

from ziyaret_ontology.errors import StoreBusy
from ziyaret_service.stores import Asker, Limits, open_store
from ziyaret_service.stores.steps import Done, Readable, Told, carried_out

NAMES = "SELECT ?name { ?s <http://example.org/name> ?name }"
COUNTLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w . ?e ?t ?v FILTER(?x != ?y) }"


@pytest.fixture
def store():
    """A store with two hundred names, whose askers have one place."""
    with closing(open_store("oxigraph:", limits=Limits(running=1))) as store:
        store.replace(ONE, graph_of(*(f"n{i}" for i in range(200))))
        yield store


def asking(store, sparql, timeout=10):
    """The steps of somebody's query."""
    return store.asking(sparql, "text/csv", timeout=timeout, asker=Asker("a"))


def at_work(store):
    """The steps of a query without end, on which a worker is at work."""
    steps, given = asking(store, COUNTLESS), None
    while not isinstance(pause := steps.send(given), Readable):
        given = pause.wait()
    return steps


def pauses(steps):
    """The kinds of all that the steps wait for, each waited for."""
    kinds = []
    try:
        pause = next(steps)
        while True:
            kinds.append(type(pause))
            pause = steps.send(pause.wait())
    except StopIteration:
        return kinds


def test_a_query_needs_no_thread_where_a_worker_is_free(store):
    """Only the first has one started; the next waits for the worker's words, and who asks again for nothing."""
    assert Done in pauses(asking(store, NAMES))
    assert set(pauses(asking(store, f"{NAMES} LIMIT 1"))) == {Readable}
    assert pauses(asking(store, f"{NAMES} LIMIT 1")) == []


def test_a_write_has_the_next_query_wait_for_a_snapshot(store):
    """An event loop does not take it itself."""
    pauses(asking(store, NAMES))
    store.replace(ONE, graph_of("Ada"))
    assert pauses(asking(store, NAMES))[0] is Done


def test_a_long_query_is_looked_at_elsewhere(store):
    """Its tokens take longer than others may wait."""
    pauses(asking(store, NAMES))
    assert pauses(asking(store, NAMES + " " * 20_000))[0] is Done


def test_who_waits_in_line_is_told(store):
    """When the place is free, and not before; who gives up meanwhile is in the line no more."""
    inside = at_work(store)
    waiting, leaving = asking(store, NAMES), asking(store, NAMES)
    told = next(waiting)
    next(leaving)
    leaving.close()
    assert isinstance(told, Told)
    assert store.vitals().askers.waiting == 1
    heard = threading.Event()
    told.call(heard.set)
    assert not heard.is_set()
    inside.close()
    assert heard.is_set()
    assert store.vitals().askers.running == 1
    assert Told not in pauses(waiting)
    assert store.vitals().askers.running == 0


def test_who_is_not_told_in_time_is_told_to_come_again(store):
    """The one inside goes on."""
    inside = at_work(store)
    with pytest.raises(StoreBusy, match=r"within 0\.1 s"):
        pauses(asking(store, NAMES, timeout=0.1))
    assert store.vitals().askers.running == 1
    inside.close()


def test_steps_that_are_given_up_leave_nothing_running(store):
    """The worker is gone and the place is free."""
    steps = at_work(store)
    assert (store.vitals().workers, store.vitals().askers.running) == (1, 1)
    steps.close()
    assert (store.vitals().workers, store.vitals().askers.running) == (0, 0)
    assert len(names(store)) == 200


def test_what_goes_wrong_while_waiting_is_told_to_the_step():
    """It may raise another error, or go on."""

    def failing():
        raise OSError("no")

    def steps():
        try:
            yield Done(failing)
        except OSError as error:
            return f"told {error}", (yield Done(lambda: "given"))

    assert carried_out(steps()) == ("told no", "given")


def test_nobody_waits_longer_than_until():
    """Also when nobody tells."""
    start = time.monotonic()
    Told(start + 0.05).wait()
    assert 0.04 < time.monotonic() - start < 5
