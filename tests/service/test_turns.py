"""Texts are read one at a time, and nobody waits without end."""

from __future__ import annotations

import threading

import pytest

from ziyaret_ontology.errors import StoreBusy
from ziyaret_service.routes.turns import Turns


def test_one_at_a_time_and_some_may_wait():
    """The first has its turn, the second waits, the third is sent away at once; then there is room again."""
    turns, order = Turns(2), []
    waiting = threading.Thread(target=lambda: order.append(_turn(turns)))
    with turns:
        waiting.start()
        while turns._room._value:  # noqa: SLF001 - until it waits
            pass
        with pytest.raises(StoreBusy, match="send it again"):
            _turn(turns)
        assert order == []
    waiting.join()
    assert order == [True]
    assert _turn(turns)


def test_a_failure_gives_the_turn_back():
    """What goes wrong during a turn keeps nobody out."""
    turns = Turns(1)
    with pytest.raises(ZeroDivisionError), turns:
        _ = 1 / 0
    assert _turn(turns)


def _turn(turns):
    with turns:
        return True
