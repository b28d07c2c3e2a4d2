"""Fit the weights of linking to annotated releases; write `link_weights.tsv` and this report.

    python extract/tools/fit_links.py [--but LIST] [--dry-run] GOLD_FOLDER…

Measured on are the places and the areas of bodies to which the gold gives `wikidata`, where the index knows a place of
the name; what the gold gives no item is a place that the index has without one, else none. LIST is a file with the
names of releases that are left out. The weights are those of the greatest likelihood of the places that the gold names,
drawn towards the hand-made weights of this tool (ridge). Names are clues to each other by what they likely mean, so
after a fit the clues are a little different: run it again until little changes.
"""

from __future__ import annotations

import argparse
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stories import reader

from ziyaret_corpus import read_gold, read_gold_release
from ziyaret_corpus.agreement import same
from ziyaret_extract.linking.weighing import link_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document
    from ziyaret_extract.linking import Sense
    from ziyaret_extract.mentions import Mentions

TABLE = Path(__file__).parents[1] / "ziyaret_extract" / "data" / "link_weights.tsv"
# General knowledge of what tells namesakes apart; from these the fit departs as far as the cases ask.
START = {
    "nothing": 0.0,
    "likely": 4.0,
    "other": -1.0,
    "typed": -0.6,
    "sounds": -3.0,
    "kind": 1.5,
    "beside": 6.0,
    "elsewhere": -4.0,
    "around": 4.0,
    "siblings": 3.0,
    "near": 2.0,
    "same": 10.0,
    "publisher": 3.0,
}
_STEPS, _RATE = 400, 0.02
_RIDGE = 0.5


@dataclass(frozen=True)
class Case:
    """A name with what it may mean: the clues of each place, unweighted, and which places are right (none: NIL)."""

    told: str
    options: tuple[Mapping[str, float], ...]
    right: frozenset[int]


def main() -> None:
    """Fit, report, and write the table unless asked not to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--but", type=Path, metavar="LIST", help="names of releases to leave out")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    aside = set(args.but.read_text("utf-8").split()) if args.but else set()
    was = link_weights()
    cases = _cases(args.folders, aside)
    if not cases:
        parser.error("the gold has no place or area with `wikidata` that the index knows")
    weights = fit(cases)
    _say("as it was", was, cases)
    _say("fitted", weights, cases)
    for case in cases:
        share = _share(case, weights)
        if share < 1 / 2:
            sys.stdout.write(f"{share:6.3f}  {case.told}\n")
    for clue, weight in weights.items():
        sys.stdout.write(f"{clue:10} {was[clue]:6.2f} {weight:6.2f}\n")
    if not args.dry_run:
        _write(weights)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weights of the greatest likelihood, drawn towards `START`."""
    weights = dict(START)
    for _ in range(_STEPS):
        slope = {clue: -_RIDGE * (weight - START[clue]) for clue, weight in weights.items()}
        for case in cases:
            for clue, value in _slope(case, weights).items():
                slope[clue] += value
        for clue, value in slope.items():
            weights[clue] += _RATE * max(-1.0, min(1.0, value))
    return {clue: round(weight, 2) for clue, weight in weights.items()}


def _slope(case: Case, weights: Mapping[str, float]) -> dict[str, float]:
    """How the logarithm of the share of what is right grows with each weight."""
    shares = _shares(case, weights)
    right = case.right or frozenset({len(case.options)})
    sure = math.fsum(shares[at] for at in right)
    slope: dict[str, float] = {}
    for at, clues in enumerate((*case.options, {"nothing": 1.0})):
        pull = (shares[at] / sure if at in right else 0.0) - shares[at]
        for clue, value in clues.items():
            slope[clue] = slope.get(clue, 0.0) + pull * value
    return slope


def _shares(case: Case, weights: Mapping[str, float]) -> list[float]:
    """The share of each place, and last of none."""
    options = (*case.options, {"nothing": 1.0})
    powers = [math.exp(sum(weights[clue] * value for clue, value in clues.items())) for clues in options]
    return [power / math.fsum(powers) for power in powers]


def _share(case: Case, weights: Mapping[str, float]) -> float:
    shares = _shares(case, weights)
    return math.fsum(shares[at] for at in case.right or {len(case.options)})


def _cases(folders: Iterable[Path], aside: set[str]) -> list[Case]:
    """The cases of the releases as read with the weights of the table."""
    story_of = reader()
    found: list[Case] = []
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if name not in aside:
                found += _of_release(name, gold, story_of(read_gold_release(folder, name, gold)).mentions)
    return found


def _of_release(name: str, gold: Document, mentions: Mentions) -> Iterator[Case]:
    places, bodies = mentions.places, mentions.organizations
    served = [(body.get("place") or {}) | {"name": body["name"]} for body in gold["organizations"]]
    for facts, senses, golds in ((places.facts, places.senses, gold["places"]), (bodies.facts, bodies.senses, served)):
        for fact in facts:
            sense = senses.get(fact.key)
            told = [each.get("wikidata", ()) for each in golds if same(each["name"], fact.name)]
            if sense and sense.options and len(told) == 1 and isinstance(told[0], str | None):
                yield _case(f"{name}: {fact.name}", sense, frozenset((told[0] or "").split(" | ")))


def _case(told: str, sense: Sense, items: frozenset[str]) -> Case:
    weights = link_weights()
    options = tuple({clue: value / weights[clue] for clue, value in each.clues.items()} for each in sense.options)
    right = (
        at for at, each in enumerate(sense.options) if items & {each.entry.wikidata or "", each.entry.seat or "none"}
    )
    return Case(told, options, frozenset(right))


def _say(title: str, weights: Mapping[str, float], cases: Sequence[Case]) -> None:
    shares = [_share(case, weights) for case in cases]
    right = sum(share >= 1 / 2 for share in shares)
    loss = -math.fsum(map(math.log, shares)) / len(shares)
    sys.stdout.write(f"{title}: {len(cases)} cases, {right} right, mean log loss {loss:.4f}\n")


def _write(weights: Mapping[str, float]) -> None:
    lines = TABLE.read_text("utf-8").splitlines()
    for at, line in enumerate(lines):
        clue, *rest = line.split("\t")
        if clue in weights:
            lines[at] = "\t".join([clue, f"{weights[clue]:.2f}", *rest[1:]])
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
