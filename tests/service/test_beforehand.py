"""What is kept of everything is made before anybody asks, and is right whoever writes meanwhile."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial

import pytest
from fastapi.testclient import TestClient
from named_graphs import ONE, TWO, graph_of
from processes import until

from ziyaret_ontology.errors import StoreUnavailable
from ziyaret_service.catalogue import Beforehand, GraphSize, KeptSizes
from ziyaret_service.stores.worker import Worker

OF_A_ROUND = 4  # queries: the names, the question as JSON and as CSV, the sizes
ASKED = ("/names?part=dana", "/questions/municipalities-by-year", "/graph-sizes")


@contextmanager
def working(store, *makers):
    """One that waits for no pause of writes to speak of."""
    beforehand = Beforehand(store, makers, quiet=0.01)
    beforehand.start()
    try:
        yield
    finally:
        beforehand.close()


@pytest.mark.parametrize("accept", ["*/*", "text/csv", "text/html"])
def test_who_asks_first_about_everything_waits_for_no_query(app, filled, monkeypatch, accept):
    """Soon after the start, and each time after a write, no worker is needed for it."""
    asked = []
    answer = Worker.answer
    monkeypatch.setattr(Worker, "answer", lambda self, query, *more: asked.append(query) or answer(self, query, *more))
    with TestClient(app) as client:
        for graph in (ONE, TWO):
            until(lambda: len(asked) == OF_A_ROUND, within=20)
            assert [client.get(path, headers={"Accept": accept}).status_code for path in ASKED] == [200, 200, 200]
            assert len(asked) == OF_A_ROUND
            asked.clear()
            filled.replace(graph, graph_of("Ada"))


def test_what_is_written_meanwhile_is_in_what_is_made(store):
    """Of whatever was written in any order, the sizes are right when it has come to rest, and to who asks before."""
    kept, made = KeptSizes(store), []
    with working(store, partial(kept.now, timeout=10), lambda: made.append(store.state)):
        for count in range(1, 30):
            store.replace(ONE, graph_of(*map(str, range(count))))
            if count % 7 == 0:
                assert kept.now(timeout=10) == (GraphSize(ONE, count),)
        until(lambda: store.state in made)
        assert kept.now(timeout=10) == (GraphSize(ONE, count),)


def test_what_fails_is_told_and_leaves_the_rest(store, caplog):
    """A full disk or a defect of one does not keep the other from being made, nor anything after the next write.

    Only the kind is logged: the message may quote a release or a password.
    """
    made = []

    def fail(error):
        raise error

    with working(store, partial(fail, StoreUnavailable("gizli")), partial(fail, KeyError()), partial(made.append, 1)):
        until(lambda: made == [1])
        store.replace(ONE, graph_of("Ada"))
        until(lambda: made == [1, 1])
    assert "StoreUnavailable" in caplog.text
    assert "gizli" not in caplog.text
    assert "KeyError" in caplog.text


def test_nothing_is_made_amid_writes_or_twice():
    """A feed is not slowed down by what would be old at once, and a store at rest is left alone."""
    states, made = iter("abcdefgh"), []

    class Fed:
        """A store that is written before each look at it, until it is not."""

        @property
        def state(self):
            """The next word, or the last one again."""
            return next(states, "h")

    with working(Fed(), lambda: made.append(next(states, None))):
        until(lambda: made)
    assert made == [None]


def test_a_store_that_keeps_nothing_is_not_asked(store, monkeypatch):
    """It would be asked again in any case."""
    monkeypatch.setattr(type(store), "state", None)
    threads = threading.active_count()
    with working(store):
        assert threading.active_count() == threads
