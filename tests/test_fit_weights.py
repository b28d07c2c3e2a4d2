"""The maintainer's tools that learn from what was told of releases unread: where events likely were, what is right."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ziyaret_corpus import gold_folder, read_gold

TOOLS = Path(__file__).parents[1] / "extract" / "tools"
DATA = TOOLS.parent / "ziyaret_extract" / "data"
SITES, SURENESS = DATA / "site_weights.tsv", DATA / "sureness_weights.tsv"
TOLD = gold_folder() / "told_unread.jsonl"


def run(tool, *words):
    """Run a tool."""
    return subprocess.run([sys.executable, TOOLS / tool, *words], check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """What was told of a few releases that hold events of every type."""
    file = tmp_path_factory.mktemp("told") / "told.jsonl"
    file.write_text("".join(TOLD.read_text("utf-8").splitlines(keepends=True)[::24]), "utf-8")
    return file


def test_likely_sites(few):
    """For each column how many sites are right, and how the likelihoods hold; the table is left alone when asked."""
    before = SITES.read_bytes()
    done = run("fit_sites.py", "--told", few, "--dry-run", gold_folder())
    assert done.returncode == 0, done.stderr
    columns = [line.split(":")[0] for line in done.stdout.splitlines() if "not told by the rules" in line]
    assert ["clue", *columns] == SITES.read_text("utf-8").splitlines()[0].split("\t")
    assert done.stdout.count("likely by 0.5") == len(columns)
    assert SITES.read_bytes() == before


def test_sureness(few):
    """For each column how many facts are right, and how the confidences hold."""
    before = SURENESS.read_bytes()
    done = run("fit_sureness.py", "--told", few, "--dry-run", gold_folder())
    assert done.returncode == 0, done.stderr
    columns = [line.split(":")[0] for line in done.stdout.splitlines() if line.endswith(" right")]
    assert ["clue", *columns] == SURENESS.read_text("utf-8").splitlines()[0].split("\t")
    for column in ("AUC", "ECE", "Brier", "below 0.5"):
        assert done.stdout.count(column) == len(columns)
    assert SURENESS.read_bytes() == before


@pytest.mark.parametrize(("tool", "column"), [("fit_sites.py", "visit host"), ("fit_sureness.py", "event")])
def test_too_few(few, tmp_path, tool, column):
    """Where nothing can be learnt the tool says so."""
    file = tmp_path / "told.jsonl"
    file.write_text("".join(few.read_text("utf-8").splitlines(keepends=True)[:2]), "utf-8")
    done = run(tool, "--told", file, "--dry-run", gold_folder())
    assert done.returncode == 2
    assert f"too few to learn the {column} from" in done.stderr


def test_what_is_told_of_releases_unread(tmp_path):
    """Each release gets its line, one without events too; what the file has and what is kept apart are left alone."""
    visited = "Belediyesini ziyaret etti. Kentsel dönüşüm konuşuldu."
    texts = {
        "a": f"Müdür Elif Yurdakul, Tekkaya {visited}",
        "b": "Sular kesilecek.",
        "c": f"Müdür Elif Yurdakul, Sarıova {visited}",
        "d": f"Müdür Elif Yurdakul, Sarıova {visited}",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / f"{name}.gold.json").write_text("{}", "utf-8")
    nothing = {"sites": [], "events": [], "topics": []}
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps({"release": "c", **nothing}) + "\n", "utf-8")
    (tmp_path / "apart").write_text("d", "utf-8")
    done = run("tell_unread.py", "--but", tmp_path / "apart", tmp_path, file)
    assert (done.returncode, done.stdout) == (0, "2 releases told, 1 were there\n")
    visit = {
        "type": "visit",
        "date": None,
        "status": "held",
        "host": ["Tekkaya Belediyesi"],
        "place": [],
        "participants": ["Elif Yurdakul"],
        "received_by": [],
        "topics": ["Kentsel dönüşüm"],
        "at": [[0, 55]],
        "likely": False,
    }
    told = {
        "sites": [["visit", "host", "Tekkaya Belediyesi"], ["visit", "place", ""]],
        "events": [visit],
        "topics": [{"name": "Kentsel dönüşüm", "at": [[56, 71]]}],
    }
    assert [json.loads(line) for line in file.read_text("utf-8").splitlines()] == [
        {"release": "a", **told},
        {"release": "b", **nothing},
        {"release": "c", **nothing},
    ]


def test_what_is_told_of_no_release_held_out():
    """What is only scored is not learnt from, and what is told is of releases that have gold."""
    told = {json.loads(line)["release"] for line in TOLD.read_text("utf-8").splitlines()}
    assert told <= read_gold(gold_folder()).keys()
    assert told.isdisjoint((gold_folder() / "held_out.txt").read_text("utf-8").split())
