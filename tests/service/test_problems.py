"""Every error has its row in the one table."""

from __future__ import annotations

from pathlib import Path

import pytest

from ziyaret_ontology.errors import QueryRejected, StoreLocked, StoreUnavailable, ZiyaretError
from ziyaret_service.problems import PROBLEMS, all_problems, details_of, exit_code, exit_codes, problem_of


def every(kind):
    """The class and all its descendants."""
    return [kind, *(below for child in kind.__subclasses__() for below in every(child))]


@pytest.mark.parametrize("kind", every(ZiyaretError))
def test_every_class_of_the_error_tree_has_a_row(kind):
    """A new error without status, titles and exit code is found here."""
    assert PROBLEMS[kind].title_tr
    assert PROBLEMS[kind].title_en
    assert 1 < PROBLEMS[kind].exit_code < 126


def test_names_of_problems_are_unique():
    """The address of a problem leads to one row."""
    names = [problem.name for problem in all_problems()]
    assert len(names) == len(set(names))


def test_an_error_of_its_own_class_is_told_by_its_own_row():
    """The nearest class decides, and a stranger is unexpected."""
    assert problem_of(StoreLocked("x")).name == "store-locked"
    assert problem_of(StoreUnavailable("x")).name == "store-unavailable"
    assert problem_of(ZeroDivisionError()).name == "unexpected"
    assert exit_code(ZeroDivisionError()) == 70


def test_a_rejected_query_tells_its_position():
    """Line and column are told where they are known."""
    assert details_of(QueryRejected("x", line=2, column=3)) == {"line": 2, "column": 3}
    assert details_of(QueryRejected("x")) == {}


def test_exit_codes_are_listed_once():
    """Each code has one line, in order."""
    codes = [int(line.split()[0]) for line in exit_codes().splitlines()]
    assert codes == sorted({problem.exit_code for problem in PROBLEMS.values()})


README = Path(__file__).parents[2] / "service" / "README.md"


@pytest.mark.parametrize("problem", all_problems(), ids=lambda problem: problem.name)
def test_the_readme_lists_every_problem(problem):
    """Status, name, title and exit code stand in the table of the README."""
    row = f"| {problem.status.value} | `{problem.name}` | {problem.title_en} | {problem.exit_code} |"
    assert row in README.read_text("utf-8")
