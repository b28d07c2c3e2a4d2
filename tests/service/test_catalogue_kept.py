"""What is made of a whole store is kept until something is written."""

from __future__ import annotations

import pytest

from ziyaret_service.catalogue import Kept


class _Told:
    """A store that tells these states, one after the other."""

    def __init__(self, states):
        self._states = iter(states)

    @property
    def state(self):
        return next(self._states)


@pytest.mark.parametrize(
    ("states", "lasting", "expected"),
    [
        (("a", "a", "a", "a"), 0, (1, 1, 1, 1)),
        (("a", "a", "b", "b"), 0, (1, 1, 2, 2)),
        (("a", "b", "a", "a"), 60, (1, 2, 3, 3)),
        ((None, None, None, None), 0, (1, 2, 3, 4)),
        ((None, None, None, None), 60, (1, 1, 2, 2)),
    ],
)
def test_made_again_when_the_store_has_changed(states, lasting, expected):
    """Where the store cannot know, when it has lasted long enough."""
    numbers, seconds = iter(range(1, 5)), iter([0.0, 59.0, 61.0, 62.0])
    kept = Kept(_Told(states), lambda _store, _timeout: next(numbers), lasting=lasting, clock=lambda: next(seconds))
    assert tuple(kept.now(timeout=10) for _ in states) == expected


def test_what_could_not_be_made_is_made_the_next_time():
    """An error is whose asks first, and nothing is kept of it."""

    def make(_store, timeout):
        if timeout < 1:
            raise TimeoutError
        return timeout

    kept = Kept(_Told("aaa"), make)
    assert kept.now(timeout=5) == 5
    kept = Kept(_Told("aaa"), make)
    with pytest.raises(TimeoutError):
        kept.now(timeout=0)
    assert kept.now(timeout=2) == 2
