"""How sure events and topics are: each by its own clues, which a logistic model weighs.

A column of `data/sureness_weights.tsv` weighs the clues to a kind of fact; `extract/tools/fit_sureness.py` makes it
from what was told of annotated releases before any rule was made on them. So a confidence is the rate at which facts on
such clues were right.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ziyaret_extract.confidence import Confidence, evidence_of
from ziyaret_extract.likelihood import likelihood
from ziyaret_extract.sureness.event_clues import event_clues
from ziyaret_extract.sureness.topic_clues import topic_clues
from ziyaret_ontology.model import Event, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ziyaret_ontology.model import Facts

_FactT = TypeVar("_FactT", Event, Topic)
_DIGITS = 3
TABLE = "sureness_weights.tsv"
"""The table of the weights."""
CLUES: Mapping[str, Callable[[Facts], list[frozenset[str]]]] = {"event": event_clues, "topic": topic_clues}
"""What gives the clues to the facts of a kind; the kinds are the columns of the table."""


def weigh(facts: Facts) -> Facts:
    """The facts, each event and topic as sure as its own clues make it; it keeps its class of evidence."""
    events = tuple(replace(event, confidence=sure) for event, sure in _sure("event", facts, facts.events))
    topics = tuple(replace(topic, confidence=sure) for topic, sure in _sure("topic", facts, facts.topics))
    return replace(facts, events=events, topics=topics)


def _sure(kind: str, facts: Facts, those: Sequence[_FactT]) -> Iterator[tuple[_FactT, Confidence]]:
    for fact, clues in zip(those, CLUES[kind](facts), strict=True):
        yield fact, Confidence(round(likelihood(TABLE, kind, clues), _DIGITS), evidence_of(fact.confidence))
