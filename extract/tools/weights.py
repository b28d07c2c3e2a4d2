"""Tables of logistic weights of clues: fitted to cases, and tried in turns on releases that they were not fitted to."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from unread import read_unread

from ziyaret_extract.likelihood import ANYHOW

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from unread import Told

_DATA = Path(__file__).parents[1] / "ziyaret_extract" / "data"
_LEAST_WEIGHT = 0.02
_TURNS = 5
_STEPS = 2000


@dataclass(frozen=True)
class Case:
    """What was told, or might have been, of a release: its clues, whether it is right, whether the rules told it."""

    release: str
    clues: frozenset[str]
    right: bool
    told: bool = True


@dataclass(frozen=True)
class Fitting:
    """How to fit: clues of fewer cases are left out; the ridge draws weights towards zero, less the larger it is.

    It is the `C` of scikit-learn.
    """

    fewest: int
    ridge: float

    def weights(self, cases: Sequence[Case]) -> dict[str, float]:
        """The weight of each clue, and what everything weighs."""
        model = self._model()
        model.fit(self._values(cases), [case.right for case in cases])
        names, regression = model[0].feature_names_, model[1]
        counted = dict(zip(names, map(float, regression.coef_[0]), strict=True))
        return counted | {ANYHOW: float(regression.intercept_[0])}

    def in_turns(self, cases: Sequence[Case]) -> list[float]:
        """The likelihood of each case by weights fitted to the other releases, in five turns."""
        turns = GroupKFold(_TURNS).split(cases, groups=[case.release for case in cases])
        right = [case.right for case in cases]
        found = cross_val_predict(self._model(), self._values(cases), right, cv=turns, method="predict_proba")
        return [float(one) for one in found[:, 1]]

    def _values(self, cases: Sequence[Case]) -> list[dict[str, float]]:
        times = Counter(clue for case in cases for clue in case.clues)
        return [{clue: 1.0 for clue in sorted(case.clues) if times[clue] >= self.fewest} for case in cases]

    def _model(self):  # noqa: ANN202 - a pipeline of scikit-learn, which has no types
        return make_pipeline(DictVectorizer(), LogisticRegression(C=self.ridge, max_iter=_STEPS))


def fit_table(
    purpose: str,
    table: str,
    cases_of: Callable[[Sequence[Path], Mapping[str, Told]], Mapping[str, Sequence[Case]]],
    fittings: Mapping[str, Fitting],
    report: Callable[[str, Sequence[Case], Sequence[float]], None],
) -> None:
    """Read the command line, fit a column of a table of `data/` to each list of cases, report, and write the table.

    A report is made of a column, its cases, and their likelihoods by weights fitted to other releases.
    """
    parser = argparse.ArgumentParser(description=purpose, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_FOLDER")
    parser.add_argument("--told", required=True, type=Path, metavar="FILE", help="what was told of releases unread")
    parser.add_argument("--dry-run", action="store_true", help="report, and leave the table as it is")
    args = parser.parse_args()
    weights = {}
    for column, cases in cases_of(args.folders, read_unread(args.told)).items():
        if _too_few(cases):
            parser.error(f"the releases of {args.told} that have gold are too few to learn the {column} from")
        weights[column] = fittings[column].weights(cases)
        report(column, cases, fittings[column].in_turns(cases))
    lines = _lines(weights)
    say(f"{len(lines) - 1} clues")
    if not args.dry_run:
        (_DATA / table).write_text("".join(line + "\n" for line in lines), "utf-8")


def say(line: str) -> None:
    """Print a line of a report."""
    sys.stdout.write(line + "\n")


def _too_few(cases: Collection[Case]) -> bool:
    """Whether the cases are of too few releases, or all alike, so that nothing can be learnt from them."""
    return len({case.right for case in cases}) < 2 or len({case.release for case in cases}) < _TURNS  # noqa: PLR2004


def _lines(weights: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The lines of a table with a column for each model; a cell is empty where a clue weighs next to nothing."""
    lines = ["\t".join(["clue", *weights])]
    for clue in sorted({clue for each in weights.values() for clue in each}):
        counts = [each.get(clue, 0.0) for each in weights.values()]
        cells = [f"{weight:.2f}" if abs(weight) >= _LEAST_WEIGHT else "" for weight in counts]
        lines += ["\t".join([clue, *cells])] if any(cells) else []
    return lines
