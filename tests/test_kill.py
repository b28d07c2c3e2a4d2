"""The service keeps its word when it is killed: a dozen of the kills that `python tests/kill.py` makes by hundreds."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("kill.py")


def test_a_dozen_kills():
    """Nothing acknowledged is lost, nothing is half done, and every start is without help."""
    done = subprocess.run(
        [sys.executable, SCRIPT, "--kills", "12", "--seed", "12"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "0 faults" in done.stdout
