"""The maintainer's tool that measures how sure facts are."""

import subprocess
import sys
from pathlib import Path

import pytest

from ziyaret_corpus import gold_folder

TOOL = Path(__file__).parents[1] / "extract" / "tools" / "calibrate.py"
TABLE = TOOL.parents[1] / "ziyaret_extract" / "data" / "confidence.tsv"
NAMES = "burdur-taziye-mesaji hendek-sapanca-nezaket"


def calibrate(listed, *more):
    """Run the tool with a list of releases, leaving the table as it is."""
    words = [sys.executable, TOOL, "--releases", listed, "--dry-run", *more, gold_folder()]
    return subprocess.run(words, check=False, capture_output=True, text=True)


@pytest.fixture
def listed(tmp_path):
    """A list of two releases."""
    file = tmp_path / "list.txt"
    file.write_text(NAMES, "utf-8")
    return file


def test_report(listed):
    """Every class of the table has its row; then what the rates are worth, and what leaving out would bring."""
    before = TABLE.read_bytes()
    done = calibrate(listed)
    assert done.returncode == 0, done.stderr
    report = [line.split() for line in done.stdout.splitlines()]
    classes = [line.split("\t")[:2] for line in TABLE.read_text("utf-8").splitlines()]
    assert [row[:2] for row in report[: len(classes)]] == classes
    assert any(row[:1] == ["all"] for row in report)
    assert "(precision, recall, F1)" in done.stdout
    assert TABLE.read_bytes() == before


@pytest.mark.parametrize(("names", "told"), [("no-such-release", "no-such-release"), (NAMES, "may not be measured by")])
def test_refused(listed, names, told):
    """A name that no folder has, and releases kept apart that are measured by, are told."""
    listed.write_text(names, "utf-8")
    done = calibrate(listed, "--apart", gold_folder())
    assert done.returncode == 2
    assert told in done.stderr
