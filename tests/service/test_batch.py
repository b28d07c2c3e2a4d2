"""Work side by side, in processes of their own."""

from __future__ import annotations

import os
from contextlib import closing
from functools import partial

import pytest
from halving import begin_halving, begin_in_vain

from ziyaret_ontology.errors import AnalyzerUnavailable, ConfigError, InputError
from ziyaret_service.batch import jobs_for, side_by_side


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_are_in_order_and_errors_in_their_places(tmp_path, jobs):
    """What an item comes to stands where the item stood, with one job as with two."""
    results = list(side_by_side(partial(begin_halving, tmp_path), [*range(12), 4], jobs=jobs))
    assert [str(each) for each in results] == [f"{n} is odd" if n % 2 else str(n // 2) for n in [*range(12), 4]]
    assert all(isinstance(each, InputError) for each in results[1:12:2])


def test_few_are_worked_out_ahead(tmp_path):
    """Of many items only some are begun before the first result is taken."""
    with closing(side_by_side(partial(begin_halving, tmp_path), range(100, 1100), jobs=2)) as results:
        assert next(results) == 50
    assert len(list(tmp_path.iterdir())) < 20


def test_what_cannot_begin_says_why():
    """Where what the work needs is missing, each item tells so."""
    first, second = side_by_side(begin_in_vain, [1, 2], jobs=2)
    assert isinstance(first, AnalyzerUnavailable)
    assert (str(first), str(second)) == ("it is not installed", "it is not installed")


def test_a_process_that_is_killed_is_told(tmp_path):
    """Nobody waits for the result of a process that is gone."""
    with pytest.raises(ConfigError, match="fewer --jobs"):
        list(side_by_side(partial(begin_halving, tmp_path), [2, 13], jobs=2))


@pytest.mark.parametrize(
    ("number", "wanted", "expected"), [(1000, 3, 3), (2, 3, 2), (0, 3, 1), (24, None, 1), (0, None, 1), (10**6, 1, 1)]
)
def test_jobs(number, wanted, expected):
    """As many as wanted, and never more than there are things; few things are not worth a process."""
    assert jobs_for(number, wanted) == expected


def test_jobs_for_much(monkeypatch):
    """Much keeps every core busy."""
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert (jobs_for(10**6, None), jobs_for(60, None)) == (3, 2)
