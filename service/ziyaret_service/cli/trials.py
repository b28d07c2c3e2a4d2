"""Analyzers tried on the same gold: what each makes of it, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING

from ziyaret_corpus import calibrate, find_causes, read_gold_release, score
from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.exchange import to_document
from ziyaret_service.cli.terminal import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import Any, TypeVar

    from ziyaret_corpus import Calibration, Cause, Scores
    from ziyaret_service.settings import Settings

    _T = TypeVar("_T")

ROUNDS = 3
"""How often each analyzer reads a release when speeds are compared; the fastest counts."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one analyzer: its id, its figures, the words it read in a second, and how long it took to load.

    `calibration` is that of its confidences, by kind of fact; `causes` are those of its discrepancies; `predicted` is
    what it read in each release, as JSON.
    """

    analyzer_id: str
    scores: Scores
    calibration: Mapping[str, Calibration]
    causes: Sequence[Cause]
    words_per_second: float
    load_seconds: float
    predicted: Mapping[str, Any]


def try_out(folder: Path, gold: Mapping[str, Any], specs: Sequence[str], settings: Settings) -> dict[str, Trial]:
    """A trial over the gold for each spec of an analyzer.

    The time is that of the whole extraction. Several analyzers take turns at each release, so that whatever else the
    machine does meanwhile slows all of them alike.
    """
    read = partial(extract, gazetteer=load_gazetteer(), least_confidence=settings.least_confidence)
    loaded = {spec: _timed(partial(load_analyzer, spec)) for spec in specs}
    predicted: dict[str, dict[str, Any]] = {spec: {} for spec in specs}
    seconds = dict.fromkeys(specs, 0.0)
    words = 0
    for name in progress(list(gold), of="releases"):
        release = read_gold_release(folder, name, gold[name])
        fastest = dict.fromkeys(specs, inf)
        for _ in range(ROUNDS if len(specs) > 1 else 1):
            for spec, (analyzer, _) in loaded.items():
                facts, took = _timed(partial(read, release, analyzer=analyzer))
                predicted[spec][name] = to_document(facts, base=settings.base_iri)
                fastest[spec] = min(fastest[spec], took)
        seconds = {spec: seconds[spec] + fastest[spec] for spec in specs}
        words += len(release.text.split())
    return {
        spec: Trial(
            analyzer.id,
            score(gold, predicted[spec]),
            calibrate(gold, predicted[spec]),
            find_causes(gold, predicted[spec]),
            words / seconds[spec],
            took,
            predicted[spec],
        )
        for spec, (analyzer, took) in loaded.items()
    }


def _timed(act: Callable[[], _T]) -> tuple[_T, float]:
    """What comes of it, and the seconds it took."""
    began = perf_counter()
    return act(), perf_counter() - began
