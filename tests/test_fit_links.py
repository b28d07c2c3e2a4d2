"""The maintainer's tool that fits the weights of linking."""

import json
import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[1] / "extract" / "tools" / "fit_links.py"
TABLE = TOOL.parents[1] / "ziyaret_extract" / "data" / "link_weights.tsv"
GOLD = {
    "organizations": [{"name": "Edremit Belediyesi", "wikidata": None, "place": {"wikidata": "Q1021818"}}],
    "places": [{"name": "Ayvalık", "wikidata": "Q2438701 | Q793383"}, {"name": "Edremit", "wikidata": ["Q1", "Q2"]}],
}


def fit(folder, *more):
    """Run the tool on a gold folder, leaving the table as it is."""
    words = [sys.executable, TOOL, "--dry-run", *more, folder]
    return subprocess.run(words, check=False, capture_output=True, text=True)


def gold(tmp_path):
    """A folder with one annotated release."""
    (tmp_path / "r.gold.json").write_text(json.dumps({"id": "r", "published": None} | GOLD), "utf-8")
    (tmp_path / "r.txt").write_text("Edremit Belediyesi duyurdu. Ayvalık'tan geldiler.", "utf-8")
    return tmp_path


def test_report(tmp_path):
    """The cases, how many are right before and after, and a row for each weight of the table; which is left alone."""
    before = TABLE.read_bytes()
    done = fit(gold(tmp_path))
    assert done.returncode == 0, done.stderr
    was, fitted, *rows = done.stdout.splitlines()
    assert was.startswith("as it was: 2 cases, 2 right")
    assert fitted.startswith("fitted: 2 cases, 2 right")
    clues = [line.split("\t")[0] for line in TABLE.read_text("utf-8").splitlines()[2:]]
    assert [row.split()[0] for row in rows] == clues
    assert TABLE.read_bytes() == before


def test_releases_left_out(tmp_path):
    """What is kept apart is not measured by; without a case the tool says so."""
    (tmp_path / "apart.txt").write_text("r", "utf-8")
    done = fit(gold(tmp_path), "--but", tmp_path / "apart.txt")
    assert done.returncode == 2
    assert "no place or area with `wikidata`" in done.stderr
