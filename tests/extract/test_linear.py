"""A text four times as long takes about four times as long."""

import time

import pytest
from reading import facts_of

from ziyaret_corpus import list_releases

TEXT = "\n\n".join(release.text for release in list_releases()[:20])
FACTOR = 4
# What is quadratic takes sixteen times as long; the machine may be busy with other work.
MOST = 8
TRIES = 3


def cpu_time(text):
    """The least of some tries."""
    taken = []
    for _ in range(TRIES):
        began = time.process_time()
        facts_of(text)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("text", [TEXT, "Belediye Başkanı Ali Can, Pendik Belediyesi'ni ziyaret etti. " * 100])
def test_time_is_linear(text):
    """Time grows with the text, and not with its square."""
    assert cpu_time("\n\n".join([text] * FACTOR)) < MOST * cpu_time(text)
