"""How well entities are linked to Wikidata, by the definitions of GERBIL, over the entities that were found.

Röder, Usbeck and Ngonga Ngomo, GERBIL – Benchmarking Named Entity Recognition and Linking consistently, Semantic Web
9(5), 2018: the experiment D2KB. Entities of the gold and of the prediction are paired by name, as `score` pairs them;
those that were not found are counted apart, those that the gold does not judge left out.

- *InKB* counts links to items where the gold has an item: a link to another item is a false positive and a false
  negative, an entity left without an item a false negative, a link where the gold says NIL a false positive.
- *EE* (emerging entities, here NIL) counts the entities without an item in the same way.
- *micro*: counts summed over documents before they are divided. *macro*: the mean over the documents that have such an
  entity. Where there is nothing to link and nothing was linked, precision, recall and F1 are 1.
- A gold with several items is met by each of them; an answer that leaves two items open is met by the gold that does
  (`verdict`), and else links nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from statistics import fmean
from typing import TYPE_CHECKING, Any, TypeAlias

from ziyaret_corpus.agreement import pair_up, same
from ziyaret_corpus.calibration import ALL, Calibration, measure
from ziyaret_corpus.link_truth import FIELDS, RIGHT, Answer, Truth, answers, prior_answers, truths, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document

LINK_KINDS = (*FIELDS, ALL)
"""The kinds of entity whose links are scored, in the order of the table; `area` is what an organization serves."""
AMONG = {ALL: {True, False}, "namesakes": {True}, "others": {False}}
"""Which entities of a kind are scored together: all, those that share their name with another thing, the others."""
Prior: TypeAlias = "Callable[[str, str], str | None]"
"""The item that a name most often means: of a kind of `LINK_KINDS`, and a name as it was found."""


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives, false negatives."""

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 1 where nothing was given and nothing is wanted."""
        return _share(self.tp, self.tp + self.fp, self.fn)

    @property
    def recall(self) -> float:
        """The share of what is wanted that was given; 1 where nothing was given and nothing is wanted."""
        return _share(self.tp, self.tp + self.fn, self.fp)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn, 0)


@dataclass(frozen=True, slots=True)
class LinkFigure:
    """The figures of some entities: `judged` of them were found, `right` of these answered rightly, `missed` not found.

    `in_kb` and `nil` are summed counts (micro); `macro` is the mean precision, recall and F1 of the InKB counts of each
    document.
    """

    judged: int
    right: int
    missed: int
    in_kb: Counts
    nil: Counts
    macro: tuple[float, float, float]

    @property
    def accuracy(self) -> float:
        """The share of the entities found that is answered rightly; 1 when there is none."""
        return _share(self.right, self.judged, 0)

    def to_document(self) -> dict[str, Any]:
        """Give the figures as JSON, rounded to four digits."""
        return {
            "judged": self.judged,
            "missed": self.missed,
            "accuracy": round(self.accuracy, 4),
            "in_kb": {
                "p": round(self.in_kb.precision, 4),
                "r": round(self.in_kb.recall, 4),
                "f1": round(self.in_kb.f1, 4),
                "macro": dict(zip(("p", "r", "f1"), (round(mean, 4) for mean in self.macro), strict=True)),
            },
            "nil": {
                "p": round(self.nil.precision, 4),
                "r": round(self.nil.recall, 4),
                "f1": round(self.nil.f1, 4),
            },
        }


@dataclass(frozen=True, slots=True)
class LinkMistake:
    """An entity of document `document` that is linked wrongly: how, which items are right, the answer, its reason."""

    document: str
    kind: str
    name: str
    sort: str
    expected: str
    answered: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class LinkScores:
    """A figure for each of `LINK_KINDS` and each of `AMONG`, every mistake behind them, and what scores are worth.

    `calibration` is that of the scores of links to an item; None when no link bears one.
    """

    figures: Mapping[str, Mapping[str, LinkFigure]]
    mistakes: tuple[LinkMistake, ...]
    calibration: Calibration | None

    def to_document(self) -> dict[str, Any]:
        """Give the figures as JSON: `{"place": {"all": {…}, "namesakes": {…}, "others": {…}}, …}`."""
        return {
            kind: {among: figure.to_document() for among, figure in parts.items()}
            for kind, parts in self.figures.items()
        }


@dataclass(frozen=True, slots=True)
class _Case:
    """An entity that the gold judges; no answer when it was not found."""

    document: str
    kind: str
    truth: Truth
    answer: Answer | None

    @property
    def right(self) -> bool:
        return self.answer is not None and verdict(self.truth, self.answer) == RIGHT

    @property
    def linked(self) -> bool:
        return self.answer is not None and self.answer.item is not None

    @property
    def said_nil(self) -> bool:
        return self.answer is not None and self.answer.is_nil


def score_links(
    gold: Mapping[str, Document], predicted: Mapping[str, Document], prior: Prior | None = None
) -> LinkScores:
    """Compare the links of the documents of each name; with `prior`, what it says of the names found instead."""
    answered = prior_answers(prior) if prior else answers
    cases = list(
        chain.from_iterable(
            _cases(name, kind, truths(gold[name], kind), answered(predicted.get(name, {}), kind))
            for name in gold
            for kind in FIELDS
        )
    )
    return LinkScores(
        figures={
            kind: {
                among: _figure([case for case in cases if case.kind in _of(kind) and case.truth.namesake in which])
                for among, which in AMONG.items()
            }
            for kind in LINK_KINDS
        },
        mistakes=tuple(_mistakes(cases)),
        calibration=_calibration(cases),
    )


def _of(kind: str) -> set[str]:
    return set(FIELDS) if kind == ALL else {kind}


def _cases(
    document: str, kind: str, wanted: Sequence[tuple[str, Truth | None]], given: Sequence[tuple[str, Answer]]
) -> Iterator[_Case]:
    """Each judged entity with the answer to it; of entities of one name, those that agree are paired first."""

    def right(truth: tuple[str, Truth | None], answer: tuple[str, Answer]) -> int:
        return int(truth[1] is not None and verdict(truth[1], answer[1]) == RIGHT)

    paired = dict(pair_up(wanted, given, lambda truth, answer: same(truth[0], answer[0]), right))
    for at, (_, truth) in enumerate(wanted):
        if truth is not None:
            yield _Case(document, kind, truth, given[paired[at]][1] if at in paired else None)


def _figure(cases: Sequence[_Case]) -> LinkFigure:
    found = [case for case in cases if case.answer]
    documents = groupby(found, attrgetter("document"))  # cases come document by document
    each = [_in_kb(tuple(part)) for _, part in documents] or [Counts(0, 0, 0)]
    return LinkFigure(
        judged=len(found),
        right=sum(case.right for case in found),
        missed=len(cases) - len(found),
        in_kb=_in_kb(found),
        nil=_nil(found),
        macro=(
            fmean(counts.precision for counts in each),
            fmean(counts.recall for counts in each),
            fmean(counts.f1 for counts in each),
        ),
    )


def _in_kb(found: Sequence[_Case]) -> Counts:
    return Counts(
        tp=sum(bool(case.truth.things) and case.right for case in found),
        fp=sum(case.linked and not case.right for case in found),
        fn=sum(bool(case.truth.things) and not case.right for case in found),
    )


def _nil(found: Sequence[_Case]) -> Counts:
    return Counts(
        tp=sum(not case.truth.things and case.right for case in found),
        fp=sum(case.said_nil and not case.right for case in found),
        fn=sum(not case.truth.things and not case.right for case in found),
    )


def _mistakes(cases: Sequence[_Case]) -> Iterator[LinkMistake]:
    for case in cases:
        if case.answer and not case.right:
            yield LinkMistake(
                document=case.document,
                kind=case.kind,
                name=case.truth.name,
                sort=verdict(case.truth, case.answer),
                expected=case.truth.told,
                answered=case.answer.told,
                reason=case.answer.reason,
            )


def _calibration(cases: Sequence[_Case]) -> Calibration | None:
    scored = [
        (case.answer.score, case.right)
        for case in cases
        if case.answer and case.answer.item and case.answer.score is not None
    ]
    return measure(scored) if scored else None


def _share(part: int, whole: int, otherwise: int) -> float:
    """The share; without a whole 1, but 0 when something else went wrong."""
    if whole:
        return part / whole
    return 0.0 if otherwise else 1.0
