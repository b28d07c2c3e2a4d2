"""Work for processes of their own, which find it here by its name."""

import os
import signal
from functools import partial

from ziyaret_ontology.errors import AnalyzerUnavailable, InputError


def begin_halving(folder):
    """Work that halves even numbers, leaves a file for each number, and dies of 13."""
    return partial(_halved, folder)


def begin_in_vain():
    """No work, for what it needs is missing."""
    raise AnalyzerUnavailable("it is not installed")


def _halved(folder, number):
    (folder / str(number)).touch()
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number % 2:
        raise InputError(f"{number} is odd")
    return number // 2
