"""How likely something is by many weak clues together: a logistic model, whose weights are a column of a table."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.tables import header_of, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ANYHOW = "anyhow"
"""The clue that everything has."""


def likelihood(table: str, column: str, clues: Iterable[str]) -> float:
    """How likely what has these clues is, between 0 and 1."""
    return 1 / (1 + math.exp(-weight(table, column, (ANYHOW, *clues))))


def weight(table: str, column: str, clues: Iterable[str]) -> float:
    """What clues weigh together, in log odds; one that the table lacks weighs nothing."""
    weights = _weights(table, column)
    return math.fsum(weights.get(clue, 0.0) for clue in clues)


@cache
def _weights(table: str, column: str) -> Mapping[str, float]:
    at = header_of(table).index(column)
    return {row[0]: float(row[at]) for row in read_rows(table) if row[at]}
