"""What the model of names gains is told by kind of fact."""

import json
import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[1] / "extract" / "tools" / "model_gain.py"
# No title, table or ending tells that this is somebody: the model does.
TEXT = "Programa Vukmir Strezovar katıldı."


def test_a_name_that_only_the_model_tells(tmp_path):
    """Without the model it is missed, with it found; releases that the list leaves out do not count."""
    for name, people in (("biri", ["Vukmir Strezovar"]), ("öteki", ["Bora Saylan"])):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"id": name, "people": people}), "utf-8")
    (tmp_path / "list.txt").write_text("biri", "utf-8")
    told = subprocess.run(
        [sys.executable, TOOL, "--only", tmp_path / "list.txt", tmp_path], capture_output=True, text=True, check=True
    ).stdout
    assert ["person", "0.000", "1.000"] in [line.split() for line in told.splitlines()]
