"""The line in which queries wait: fair, short, and left at once by who gives up."""

from __future__ import annotations

import threading

import pytest
from processes import until

from ziyaret_ontology.errors import QueryTimeout, StoreBusy
from ziyaret_service.stores import Asker
from ziyaret_service.stores.line import Line


class Visit(threading.Thread):
    """Somebody who goes in and stays until told to go; `order` tells who was let in, one after another."""

    def __init__(self, line, name, order=None):
        super().__init__()
        self.asker = Asker(name)
        self.line, self.order = line, order if order is not None else []
        self.inside, self.go, self.error = threading.Event(), threading.Event(), None
        self.start()

    def run(self):
        """Go in when it is time."""
        try:
            with self.line.place(self.asker, 10):
                self.order.append(self.asker.name)
                self.inside.set()
                self.go.wait(10)
        except (QueryTimeout, StoreBusy) as error:
            self.error = error


def end(*visits):
    """Let everybody go."""
    for visit in visits:
        visit.go.set()
        visit.join(5)


def test_first_come_first_served():
    """Who waits longest goes in next."""
    line, order = Line(places=1, waiting=10), []
    visits = []
    for name in "abc":
        visits.append(Visit(line, name, order))
        until(lambda: line.waiting == len(visits) - 1 and order)
    end(*visits)
    assert order == ["a", "b", "c"]


def test_nobody_has_all_places():
    """One who asks for more than all but one place waits, and another goes in past the line."""
    line = Line(places=3, waiting=10)
    greedy = [Visit(line, "greedy") for _ in range(5)]
    until(lambda: sum(visit.inside.is_set() for visit in greedy) == 2)
    modest = Visit(line, "modest")
    assert modest.inside.wait(5)
    assert sum(visit.inside.is_set() for visit in greedy) == 2
    end(modest, *greedy)
    assert all(visit.inside.is_set() for visit in greedy)


def test_a_full_line_is_told_at_once():
    """Nobody waits for a place to wait, and nobody alone fills all places to wait."""
    line = Line(places=1, waiting=4)
    visits = [Visit(line, "a") for _ in range(3)]
    until(lambda: line.waiting == 2)
    with pytest.raises(StoreBusy, match="wait already"), line.place(Asker("a"), 5):
        pytest.fail("there is no place")
    visits += [Visit(line, "b"), Visit(line, "c")]
    until(lambda: line.waiting == 4)
    with pytest.raises(StoreBusy, match="wait already"), line.place(Asker("d"), 5):
        pytest.fail("there is no place")
    end(*visits)


def test_nobody_waits_for_ever():
    """After its time a query is told to come again."""
    line = Line(places=1, waiting=4)
    inside = Visit(line, "a")
    assert inside.inside.wait(5)
    with pytest.raises(StoreBusy, match=r"within 0\.05 s"), line.place(Asker("b"), 0.05):
        pytest.fail("there is no place")
    end(inside)


def test_who_leaves_no_longer_waits():
    """Leaving gives the place in the line free, and who has left cannot come in."""
    line = Line(places=1, waiting=4)
    inside, waiting = Visit(line, "a"), Visit(line, "b")
    until(lambda: line.waiting == 1)
    waiting.asker.leave()
    waiting.join(5)
    assert isinstance(waiting.error, QueryTimeout)
    assert line.waiting == 0
    end(inside)
    with pytest.raises(QueryTimeout), line.place(waiting.asker, 5):
        pytest.fail("nobody is there")
