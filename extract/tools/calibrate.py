"""Measure how sure facts are: how often those on the same evidence are right; write `confidence.tsv` and this report.

    python extract/tools/calibrate.py --releases LIST [--apart FOLDER] [--dry-run] GOLD_FOLDER…

LIST is a file with the names of the releases to measure by, separated by white space: none that a rule was made on, or
the rates would be too high. Each of its names must be found in one of the gold folders; other releases there are left
alone. The releases of the folder `--apart` are never measured by, only told how well the rates fit them.

The rates are those of all releases, by Jeffreys' rule: (right + 1/2) / (cases + 1). The report tells the expected
calibration error (ECE) and the Brier score of the table as it was, and of rates measured on one half of the releases
and tried on the other (by a hash of their names); then what is gained and lost when doubtful facts are left
out. Classes and their order are the table's; a class with fewer than 15 cases is told, to be joined with another.
Events and topics have no rate: each is weighed by itself (`fit_sureness.py`), and the report tells how well that holds.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_corpus import read_gold, read_gold_release, score
from ziyaret_corpus.agreement import pair_up, participants_shared, same_event, share_any
from ziyaret_corpus.calibration import ALL, Calibration, judge, measure
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_extract.doubts import abstain
from ziyaret_extract.sureness.weighing import CLUES
from ziyaret_ontology.exchange import to_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_ontology.model import Facts

TABLE = Path(__file__).parents[1] / "ziyaret_extract" / "data" / "confidence.tsv"
_FEWEST = 15
# Its members are judged once more than as people, and dozens at once: not told together with all.
_GROUP = "group"
_THRESHOLDS = tuple(step / 10 for step in range(10))
_BASE = "https://ziyaret.example/"
Key = tuple[str, str]
"""A kind of fact and a class of evidence."""


@dataclass(frozen=True)
class Read:
    """A release that was read: its gold, the facts found, and which of these are right, by kind and evidence."""

    gold: Document
    facts: Facts
    cases: tuple[tuple[Key, float, bool], ...]


def main() -> int:
    """Measure, report, and write the table unless asked not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--releases", required=True, type=Path, metavar="LIST", help="names that no rule was made on")
    parser.add_argument("--apart", type=Path, metavar="FOLDER", help="gold to try the rates on, never measured by")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    wanted = set(args.releases.read_text("utf-8").split())
    if missing := sorted(wanted.difference(*map(read_gold, args.folders))):
        parser.error(f"no gold folder has {', '.join(missing)}")
    if both := sorted(wanted.intersection(read_gold(args.apart) if args.apart else ())):
        parser.error(f"releases apart may not be measured by: {', '.join(both)}")
    reading = _Reading()
    releases = {name: read for folder in args.folders for name, read in reading.of(folder, wanted)}
    apart = dict(reading.of(args.apart)) if args.apart else {}
    header, rows = _table()
    rates = fit(releases.values())
    _say_rates(rows, rates)
    _say_calibration(releases, apart, rates)
    _say_abstention(list(releases.values()))
    if not args.dry_run:
        lines = [header, *(_row(cells, rates) for cells in rows)]
        TABLE.write_text("".join("\t".join(cells) + "\n" for cells in lines), "utf-8")
    return 0


class _Reading:
    """Reads gold and extracts, with one analyzer."""

    def __init__(self) -> None:
        self._analyzer: Analyzer = load_analyzer("bundled")
        self._gazetteer = load_gazetteer()

    def of(self, folder: Path, wanted: set[str] | None = None) -> Iterator[tuple[str, Read]]:
        """The releases of a folder by name, all or those wanted."""
        for name, gold in read_gold(folder).items():
            if wanted is None or name in wanted:
                release = read_gold_release(folder, name, gold)
                facts = extract(release, analyzer=self._analyzer, gazetteer=self._gazetteer, least_confidence=0)
                yield name, Read(gold, facts, tuple(_cases(name, gold, facts)))


def fit(releases: Iterable[Read]) -> dict[Key, tuple[float, int]]:
    """The rate of each class and its cases."""
    outcomes: dict[Key, list[bool]] = defaultdict(list)
    for read in releases:
        for key, _, right in read.cases:
            outcomes[key].append(right)
    return {key: ((sum(one) + 0.5) / (len(one) + 1), len(one)) for key, one in outcomes.items()}


def _cases(name: str, gold: Document, facts: Facts) -> Iterator[tuple[Key, float, bool]]:
    document = to_document(facts, base=_BASE)
    for one in judge({name: gold}, {name: document}):
        sure = one.fact["confidence"]
        yield (one.kind, sure.evidence), sure, one.right
    yield from _of_groups(gold, facts, document)


def _of_groups(gold: Document, facts: Facts, document: Document) -> Iterator[tuple[Key, float, bool]]:
    """Each member of a group that takes part in an event of the gold, or the group by name; right if it did."""
    names = {one.key: one.name for one in (*facts.people, *facts.groups)}
    groups = {group.key: group for group in facts.groups}
    for g, p in pair_up(gold.get("events") or [], document["events"], same_event, participants_shared):
        took_part = gold["events"][g].get("participants") or []
        for group in (groups[key] for key in facts.events[p].participants if key in groups):
            for key in group.members or (group.key,):
                yield (_GROUP, group.confidence.evidence), group.confidence, share_any(took_part, [names[key]])


def _table() -> tuple[list[str], list[list[str]]]:
    header, *rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    return header, rows


def _row(cells: Sequence[str], rates: Mapping[Key, tuple[float, int]]) -> list[str]:
    kind, evidence, _, _, note = cells
    rate, cases = rates.get((kind, evidence), (0.5, 0))
    return [kind, evidence, f"{rate:.3f}", str(cases), note]


def _say_rates(rows: Sequence[Sequence[str]], rates: Mapping[Key, tuple[float, int]]) -> None:
    _say(f"{'kind':13} {'class':11} {'was':>6} {'rate':>6} {'cases':>6}")
    for cells in rows:
        kind, evidence, rate, cases, _ = _row(cells, rates)
        few = "  few cases" if int(cases) < _FEWEST else ""
        _say(f"{kind:13} {evidence:11} {float(cells[2]):6.3f} {rate:>6} {cases:>6}{few}")


def _say_calibration(
    releases: Mapping[str, Read], apart: Mapping[str, Read], rates: Mapping[Key, tuple[float, int]]
) -> None:
    """The old rates and the new, on releases that the new were not measured on."""
    halves = ({}, {})
    for name, read in releases.items():
        halves[hashlib.sha256(name.encode()).digest()[0] % 2][name] = read
    new = [case for one, other in (halves, halves[::-1]) for case in _rated(other.values(), fit(one.values()))]
    parts = {f"the other half ({len(halves[0])} + {len(halves[1])})": (_rated(releases.values()), new)}
    if apart:
        parts[f"apart ({len(apart)})"] = (_rated(apart.values()), _rated(apart.values(), rates))
    for part, (before, after) in parts.items():
        _say(f"\n{part}\n{'kind':13} {'cases':>6}  {'ECE was':>8} {'is':>6}  {'Brier was':>9} {'is':>6}")
        for kind in (*dict.fromkeys(kind for (kind, _), _, _ in after), ALL):
            was, now = _measure(before, kind), _measure(after, kind)
            _say(f"{kind:13} {now.cases:6}  {was.ece:8.3f} {now.ece:6.3f}  {was.brier:9.3f} {now.brier:6.3f}")


def _rated(
    releases: Iterable[Read], rates: Mapping[Key, tuple[float, int]] | None = None
) -> list[tuple[Key, float, bool]]:
    """The cases, with the confidence that they had or with other rates; a class without a rate says nothing, 1/2."""
    cases = [case for read in releases for case in read.cases]
    if rates is None:
        return cases
    return [(key, sure if key[0] in CLUES else rates.get(key, (0.5, 0))[0], right) for key, sure, right in cases]


def _measure(cases: Sequence[tuple[Key, float, bool]], kind: str) -> Calibration:
    return measure([(sure, right) for (of, _), sure, right in cases if of == kind or (kind == ALL and of != _GROUP)])


def _say_abstention(releases: Sequence[Read]) -> None:
    """Precision, recall and F1 when the events and topics that are less sure are left out."""
    kinds = ("event", "visit", "participant", "topic")
    _say("\nwhat is less sure left out (precision, recall, F1)")
    _say(f"{'least':>6}" + "".join(f"{kind:>20}" for kind in kinds))
    gold = {read.facts.release.id: read.gold for read in releases}
    for least in _THRESHOLDS:
        found = {read.facts.release.id: to_document(abstain(read.facts, least), base=_BASE) for read in releases}
        told = {one.kind: f"  {one.precision:.3f} {one.recall:.3f} {one.f1:.3f}" for one in score(gold, found).figures}
        _say(f"{least:6.1f} " + " ".join(told[kind] for kind in kinds))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
