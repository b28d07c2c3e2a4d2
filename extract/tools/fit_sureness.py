"""Fit how sure events and topics are to annotated releases; write `sureness_weights.tsv` and this report.

    python extract/tools/fit_sureness.py --told FILE [--dry-run] GOLD_FOLDER…

FILE says what was told of each release before any rule was made on it; `tell_unread.py` writes it. Only its releases
are learnt from: on texts that rules were made on, next to all that they tell is right.
A case is an event or a topic that was told, right if it pairs with one of the gold; what the gold calls optional is
none. The weights are those of a logistic regression, drawn towards zero (ridge); a clue of few cases is left out.

The report tells how the confidences hold on releases that they were not fitted to, in five turns: how often a right
fact is surer than a wrong one (AUC), the expected calibration error, the Brier score and that of the mean rate alone;
and of the facts below some confidences how many are right.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sklearn.metrics import roc_auc_score
from weights import Case, Fitting, fit_table, say

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.calibration import judge, measure
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.confidence import BY_RULE, LIKELY, unweighed
from ziyaret_extract.sureness.weighing import CLUES, TABLE
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Event, EventStatus, EventType, Mention, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from unread import Told

    from ziyaret_corpus.agreement import Document
    from ziyaret_ontology.model import Facts

FITTINGS = {"event": Fitting(fewest=8, ridge=0.1), "topic": Fitting(fewest=3, ridge=0.2)}
_BELOW = (0.3, 0.4, 0.5, 0.6)
_FIELDS = ("events", "topics")


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    fit_table(__doc__ or "", TABLE, _cases, FITTINGS, _report)


def _cases(folders: Iterable[Path], unread: Mapping[str, Told]) -> dict[str, list[Case]]:
    """The cases of each column of the table."""
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()
    cases: dict[str, list[Case]] = {kind: [] for kind in CLUES}
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if told := unread.get(name):
                read = extract(read_gold_release(folder, name, gold), analyzer=analyzer, gazetteer=gazetteer)
                for kind, case in _of_release(_as_told(read, told), told, gold):
                    cases[kind].append(case)
    return cases


def _of_release(facts: Facts, told: Told, gold: Document) -> Iterator[tuple[str, Case]]:
    """What was told of a release, and whether it is right; what the gold leaves open is no case."""
    name = facts.release.id
    clues = {kind: clues_to(facts) for kind, clues_to in CLUES.items()}
    offered = {
        field: [one | {"number": at, "confidence": 0} for at, one in enumerate(told[field])] for field in _FIELDS
    }
    for one in judge({name: {field: gold.get(field, []) for field in ("optional", *_FIELDS)}}, {name: offered}):
        yield one.kind, Case(name, clues[one.kind][one.fact["number"]], one.right)


def _as_told(read: Facts, told: Told) -> Facts:
    """The facts with the events and topics that were told; what these name is told by keys where it is still read."""
    keys = {fact.name: fact.key for fact in (*read.people, *read.groups, *read.organizations, *read.places)}

    def keyed(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(keys.get(name, name) for name in names)

    topics = tuple(
        Topic(_topic(one["name"]), one["name"], _mentions(read, one["at"]), unweighed(BY_RULE))
        for one in told["topics"]
    )
    events = tuple(
        Event(
            key=f"event/{at}",
            type=EventType(one["type"]),
            status=EventStatus(one["status"]),
            date=one["date"],
            hosts=keyed(one["host"]),
            places=keyed(one["place"]),
            participants=keyed(one["participants"]),
            received_by=keyed(one["received_by"]),
            topics=tuple(map(_topic, one["topics"])),
            mentions=_mentions(read, one["at"]),
            confidence=unweighed(LIKELY if one["likely"] else BY_RULE),
        )
        for at, one in enumerate(told["events"])
    )
    return replace(read, events=events, topics=topics)


def _topic(name: str) -> str:
    return f"topic/{slug(name)}"


def _mentions(read: Facts, spans: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    return tuple(Mention(start, end, read.release.text[start:end]) for start, end in spans)


def _report(kind: str, cases: Sequence[Case], sure: Sequence[float]) -> None:
    """How the confidences hold on releases that they were not fitted to."""
    right = [case.right for case in cases]
    rate = sum(right) / len(right)
    found, even = measure(list(zip(sure, right, strict=True))), measure([(rate, one) for one in right])
    say(f"{kind}: {sum(right)} of {len(right)} right")
    say(f"  AUC {roc_auc_score(right, sure):.3f}, ECE {found.ece:.3f}")
    say(f"  Brier {found.brier:.3f}, of the mean rate {even.brier:.3f}")
    for least in _BELOW:
        below = [one for one, how in zip(right, sure, strict=True) if how < least]
        say(f"  below {least}: {len(below)}, right {sum(below)}")


if __name__ == "__main__":
    main()
