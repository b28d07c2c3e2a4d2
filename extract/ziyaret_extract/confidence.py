"""How sure a fact is: how often facts on the same evidence were right, in releases that no rule was made on.

`data/confidence.tsv` holds the rates; `extract/tools/calibrate.py` measures them anew. Events and topics are weighed
each by itself, in `sureness`.
"""

from __future__ import annotations

from functools import cache
from typing import Self

from ziyaret_extract.tables import read_rows

BY_RULE, LIKELY = "by-rule", "likely"
"""The classes of what is weighed by itself: told by a rule, or by none."""


class Confidence(float):
    """A confidence that remembers its class of evidence, so that the class can be measured."""

    evidence: str

    def __new__(cls, rate: float, evidence: str = "") -> Self:
        """The rate of a class of evidence."""
        made = super().__new__(cls, rate)
        made.evidence = evidence
        return made


def unweighed(evidence: str) -> Confidence:
    """The confidence of a fact that is yet to be weighed by its own clues (`sureness`): it tells only its class."""
    return Confidence(0.0, evidence)


def confidence(kind: str, *evidence: str) -> Confidence:
    """The confidence of a fact of this kind; of several classes of evidence the one first in the table counts.

    KeyError for a kind or a class that the table lacks.
    """
    order, rates = _classes(kind)
    return rates[min(evidence, key=order.__getitem__)]


@cache
def _classes(kind: str) -> tuple[dict[str, int], dict[str, Confidence]]:
    """The place in the table and the confidence of each class of evidence."""
    rows = [(evidence, rate) for of, evidence, rate, *_ in read_rows("confidence.tsv") if of == kind]
    rates = {evidence: Confidence(float(rate), evidence) for evidence, rate in rows}
    return {evidence: at for at, evidence in enumerate(rates)}, rates


def evidence_of(sure: float) -> str:
    """The class of evidence that a confidence remembers; "" when it remembers none."""
    return sure.evidence if isinstance(sure, Confidence) else ""
