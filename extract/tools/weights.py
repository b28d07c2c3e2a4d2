"""Logistic weights of clues, fitted to cases and tried in turns on releases that they were not fitted to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from ziyaret_extract.likelihood import ANYHOW

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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


def too_few(cases: Collection[Case]) -> bool:
    """Whether the cases are of too few releases, or all alike, so that nothing can be learnt from them."""
    return len({case.right for case in cases}) < 2 or len({case.release for case in cases}) < _TURNS  # noqa: PLR2004


def rows(weights: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The lines of a table with a column for each model; a cell is empty where a clue weighs next to nothing."""
    lines = ["\t".join(["clue", *weights])]
    for clue in sorted({clue for each in weights.values() for clue in each}):
        counts = [each.get(clue, 0.0) for each in weights.values()]
        cells = [f"{weight:.2f}" if abs(weight) >= _LEAST_WEIGHT else "" for weight in counts]
        lines += ["\t".join([clue, *cells])] if any(cells) else []
    return lines
