"""The maintainer's tools that learn what the rules miss: what is told of releases unread, and the weights of sites."""

import subprocess
import sys
from pathlib import Path

import pytest

from ziyaret_corpus import gold_folder, read_gold

TOOLS = Path(__file__).parents[1] / "extract" / "tools"
WEIGHTS = TOOLS.parent / "ziyaret_extract" / "data" / "site_weights.tsv"
TOLD = gold_folder() / "told_unread.tsv"


def run(tool, *words):
    """Run a tool."""
    return subprocess.run([sys.executable, TOOLS / tool, *words], check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """What was told of a few releases that hold events of every type."""
    header, *rows = TOLD.read_text("utf-8").splitlines()
    names = sorted({row.partition("\t")[0] for row in rows})[::24]
    file = tmp_path_factory.mktemp("told") / "told.tsv"
    file.write_text("\n".join([header, *(row for row in rows if row.partition("\t")[0] in names)]) + "\n", "utf-8")
    return file


def test_report(few):
    """For each column how many sites are right, and how the likelihoods hold; the table is left alone when asked."""
    before = WEIGHTS.read_bytes()
    done = run("fit_sites.py", "--told", few, "--dry-run", gold_folder())
    assert done.returncode == 0, done.stderr
    columns = [line.split(":")[0] for line in done.stdout.splitlines() if "not told by the rules" in line]
    assert ["clue", *columns] == WEIGHTS.read_text("utf-8").splitlines()[0].split("\t")
    assert done.stdout.count("likely by 0.5") == len(columns)
    assert WEIGHTS.read_bytes() == before


def test_too_few(few, tmp_path):
    """Where nothing can be learnt the tool says so."""
    file = tmp_path / "told.tsv"
    file.write_text("\n".join(few.read_text("utf-8").splitlines()[:2]) + "\n", "utf-8")
    done = run("fit_sites.py", "--told", file, "--dry-run", gold_folder())
    assert done.returncode == 2
    assert "too few to learn the visit host from" in done.stderr


def test_what_is_told_of_releases_unread(tmp_path):
    """Each release gets its rows, one without events too; what the table has and what is kept apart are left alone."""
    texts = {
        "a": "Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti.",
        "b": "Sular kesilecek.",
        "c": "Müdür Elif Yurdakul, Sarıova Belediyesini ziyaret etti.",
        "d": "Müdür Elif Yurdakul, Sarıova Belediyesini ziyaret etti.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.gold.json").write_text("{}", "utf-8")
    table = tmp_path / "told.tsv"
    table.write_text("release\ttype\tpart\tsite\nc\ttour\thost\t\n", "utf-8")
    (tmp_path / "apart").write_text("d", "utf-8")
    done = run("tell_unread.py", "--but", tmp_path / "apart", tmp_path, table)
    assert (done.returncode, done.stdout) == (0, "2 releases told, 1 were there\n")
    assert table.read_text("utf-8").splitlines() == [
        "release\ttype\tpart\tsite",
        "a\tvisit\thost\tTekkaya Belediyesi",
        "a\tvisit\tplace\t",
        "b\t\t\t",
        "c\ttour\thost\t",
    ]


def test_the_table_tells_of_no_release_held_out():
    """What is only scored is not learnt from, and what is told is of releases that have gold."""
    told = {row.partition("\t")[0] for row in TOLD.read_text("utf-8").splitlines()[1:]}
    assert told <= read_gold(gold_folder()).keys()
    assert told.isdisjoint((gold_folder() / "held_out.txt").read_text("utf-8").split())
