"""The likeliest sequence of BIO tags in which every `I-` goes on with a name of its own label (Viterbi, 1967)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEVER = -1e4
_LEAST = 1e-8


def best_path(probabilities: NDArray[np.float32], labels: tuple[str, ...]) -> list[int]:
    """The indexes into `labels`, one for each row of `probabilities`."""
    if not len(probabilities):
        return []
    likeliest = probabilities.argmax(axis=1)
    starts, follows = _rules(labels)
    if not starts[likeliest[0]] and not follows[likeliest[:-1], likeliest[1:]].any():
        return [int(tag) for tag in likeliest]
    rows = np.log(np.maximum(probabilities, _LEAST))
    every = np.arange(len(labels))
    best = rows[0] + starts
    back = np.zeros(rows.shape, "int64")
    for at in range(1, len(rows)):
        reached = best[:, None] + follows
        back[at] = reached.argmax(axis=0)
        best = reached[back[at], every] + rows[at]
    path = [int(best.argmax())]
    for at in range(len(rows) - 1, 0, -1):
        path.append(int(back[at][path[-1]]))
    return path[::-1]


@lru_cache(maxsize=8)
def _rules(labels: tuple[str, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What it costs to begin with a tag, and to go on from one to another: nothing, or too much."""
    starts = np.array([_NEVER if label.startswith("I-") else 0.0 for label in labels], "f")
    follows = np.array(
        [[_NEVER if to.startswith("I-") and to[2:] != tag[2:] else 0.0 for to in labels] for tag in labels], "f"
    )
    return starts, follows
