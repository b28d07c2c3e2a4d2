"""Work in a process of its own: the engine's threads would be missing from every fork made later."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def in_a_fork(compute):
    """What it comes to, computed elsewhere."""
    with ProcessPoolExecutor(1, get_context("fork")) as pool:
        return pool.submit(compute).result()
