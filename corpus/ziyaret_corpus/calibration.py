"""Whether confidences mean what they say: of the facts with confidence 0.8, eight in ten should be right.

A predicted fact is right when it pairs with a fact of the gold, as `score` pairs them. Left aside is what the gold
calls optional, what bears no confidence, and every kind of fact that the annotation does not speak of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ziyaret_corpus.agreement import participants_shared, reading, same, same_event, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document

BINS = 10
ALL = "all"
"""The name under which the facts of all kinds are told together."""
_FIELDS = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "date": "dates",
    "topic": "topics",
    "event": "events",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One predicted fact, as the document has it, and whether it is right."""

    document: str
    kind: str
    fact: Mapping[str, Any]
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts whose confidence lies from `low` up to `high`: how many, their mean confidence, the share that is right."""

    low: float
    high: float
    cases: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far confidences are from the truth; `bins` are those that hold a fact.

    `ece` is the expected calibration error of Naeini, Cooper and Hauskrecht (AAAI 2015): over ten bins of equal width,
    the distance between the mean confidence and the share that is right, weighted by the facts in the bin. `brier` is
    the mean square of the distance between a fact's confidence and 1 when it is right, 0 when it is not.
    """

    cases: int
    ece: float
    brier: float
    bins: tuple[Bin, ...]


def calibrate(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> dict[str, Calibration]:
    """The calibration of each kind of fact that was judged, and of `ALL`; nothing when none was."""
    cases = [(one.kind, float(one.fact["confidence"]), one.right) for one in judge(gold, predicted)]
    parts = {kind: [case for case in cases if kind in {case[0], ALL}] for kind in (*_FIELDS, ALL)}
    return {kind: measure([(sure, right) for _, sure, right in part]) for kind, part in parts.items() if part}


def judge(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> Iterator[Judgement]:
    """Every predicted fact that bears a confidence and that the gold decides on."""
    for name, document in gold.items():
        offered, optional = predicted.get(name, {}), document.get("optional") or {}
        for kind, field in _FIELDS.items():
            if field not in document:
                continue
            facts = [_as_object(fact) for fact in offered.get(field) or []]
            golds, extra = ([_as_object(fact) for fact in part.get(field) or []] for part in (document, optional))
            decided = _events(golds, extra, facts) if kind == "event" else _names(golds, extra, facts)
            for fact, right in decided:
                if "confidence" in fact:
                    yield Judgement(name, kind, fact, right)


def measure(cases: Sequence[tuple[float, bool]]) -> Calibration:
    """The calibration of confidences, at least one, each with whether its fact is right."""
    bins = [b for b in (_bin([case for case in cases if _place(case[0]) == at], at) for at in range(BINS)) if b.cases]
    return Calibration(
        cases=len(cases),
        ece=sum(b.cases * abs(b.confidence - b.right) for b in bins) / len(cases),
        brier=sum((sure - right) ** 2 for sure, right in cases) / len(cases),
        bins=tuple(bins),
    )


def _place(confidence: float) -> int:
    """The bin of a confidence; a bin holds its lower end, the last also 1."""
    return min(int(confidence * BINS), BINS - 1)


def _bin(cases: Sequence[tuple[float, bool]], at: int) -> Bin:
    number = len(cases) or 1
    return Bin(
        low=at / BINS,
        high=(at + 1) / BINS,
        cases=len(cases),
        confidence=sum(sure for sure, _ in cases) / number,
        right=sum(right for _, right in cases) / number,
    )


def _names(
    golds: Sequence[Document], optional: Sequence[Document], facts: Sequence[Document]
) -> Iterator[tuple[Document, bool]]:
    """The facts of one kind by name, each name once."""
    wanted, aside, named = (_once(part) for part in (golds, optional, facts))
    yield from _decided(wanted, aside, named, lambda gold, fact: same(gold["name"], fact["name"]))


def _events(
    golds: Sequence[Document], optional: Sequence[Document], facts: Sequence[Document]
) -> Iterator[tuple[Document, bool]]:
    yield from _decided(golds, optional, facts, same_event, participants_shared)


def _decided(
    golds: Sequence[Document],
    optional: Sequence[Document],
    facts: Sequence[Document],
    agree: Callable[[Document, Document], bool],
    weight: Callable[[Document, Document], int] | None = None,
) -> Iterator[tuple[Document, bool]]:
    """The facts that the gold decides on, and whether each is right."""
    pairs, _, spurious = settle(golds, facts, optional, agree, weight)
    right = {p for _, p in pairs}
    yield from ((facts[at], at in right) for at in sorted((*right, *spurious)))


def _once(facts: Sequence[Document]) -> list[Document]:
    first: dict[str, Document] = {}
    for fact in facts:
        if fact["name"]:
            first.setdefault(reading(fact["name"]), fact)
    return list(first.values())


def _as_object(fact: Any) -> Document:  # noqa: ANN401 - what a document holds
    return {"name": fact} if isinstance(fact, str) else fact
