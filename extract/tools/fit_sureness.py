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

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sklearn.metrics import roc_auc_score
from unread import read_unread
from weights import Case, Fitting, rows, too_few

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.calibration import judge, measure
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.confidence import BY_RULE, LIKELY, unweighed
from ziyaret_extract.sureness.weighing import CLUES, TABLE
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Event, EventStatus, EventType, Mention, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from unread import Told

    from ziyaret_corpus.agreement import Document
    from ziyaret_ontology.model import Facts

FILE = Path(__file__).parents[1] / "ziyaret_extract" / "data" / TABLE
FITTINGS = {"event": Fitting(fewest=8, ridge=0.1), "topic": Fitting(fewest=3, ridge=0.2)}
_BELOW = (0.3, 0.4, 0.5, 0.6)
_FIELDS = ("events", "topics")


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--told", required=True, type=Path, metavar="FILE", help="what was told of releases unread")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    weights = {}
    for kind, those in _cases(args.folders, read_unread(args.told)).items():
        if too_few(those):
            parser.error(f"the releases of {args.told} that have gold are too few to learn the {kind} from")
        weights[kind] = FITTINGS[kind].weights(those)
        _report(kind, those)
    lines = rows(weights)
    _say(f"{len(lines) - 1} clues")
    if not args.dry_run:
        FILE.write_text("\n".join(lines) + "\n", "utf-8")


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


def _report(kind: str, cases: Sequence[Case]) -> None:
    """How the confidences hold on releases that they were not fitted to."""
    right = [case.right for case in cases]
    sure = FITTINGS[kind].in_turns(cases)
    rate = sum(right) / len(right)
    found, even = measure(list(zip(sure, right, strict=True))), measure([(rate, one) for one in right])
    _say(f"{kind}: {sum(right)} of {len(right)} right")
    _say(f"  AUC {roc_auc_score(right, sure):.3f}, ECE {found.ece:.3f}")
    _say(f"  Brier {found.brier:.3f}, of the mean rate {even.brier:.3f}")
    for least in _BELOW:
        below = [one for one, how in zip(right, sure, strict=True) if how < least]
        _say(f"  below {least}: {len(below)}, right {sum(below)}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
