"""How `ziyaret` ends when something goes wrong that is nobody's input."""

import os
import subprocess
import sys

import pytest
from facts import BASE, FACTS

from ziyaret_ontology.graph import to_graph
from ziyaret_service.cli import main
from ziyaret_service.cli.commands import query
from ziyaret_service.cli.terminal import progress
from ziyaret_service.stores import open_store


def test_unexpected_error(monkeypatch, capfd):
    """A fault of ours is one line that asks for a report; `--debug` shows where it came from."""

    def fail(_args, _settings):
        raise RuntimeError("bir şey oldu")

    monkeypatch.setattr(query, "run", fail)
    assert main(["query"]) == 70
    assert capfd.readouterr().err.startswith("ziyaret: unexpected RuntimeError: bir şey oldu. ")
    with pytest.raises(RuntimeError, match="bir şey oldu"):
        main(["--debug", "query"])


@pytest.mark.parametrize(("name", "value"), [("ZIYARET_PORT", "yüz"), ("ZIYARET_PROT", "8000")])
def test_wrong_setting(monkeypatch, capfd, name, value):
    """A wrong or unknown variable is named, whatever the command."""
    monkeypatch.setenv(name, value)
    assert main(["ask"]) == 78
    assert name in capfd.readouterr().err


def test_reader_that_leaves(tmp_path):
    """When the reader of the output goes away, the command ends without a word."""
    store = open_store(f"oxigraph:{tmp_path}")
    for number in range(40):
        store.replace(f"{BASE}graph/{number}", to_graph(FACTS, base=f"{BASE}{number}/"))
    store.close()
    words = [sys.executable, "-m", "ziyaret_service.cli", "export", "--store", f"oxigraph:{tmp_path}"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(("watched", "told"), [(True, "\r1/2 releases\r2/2 releases\r\x1b[K"), (False, "")])
def test_progress(monkeypatch, capsys, watched, told):
    """Long work counts for a person who watches, and leaves a log file alone."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: watched)
    assert list(progress(["a", "b"], of="releases")) == ["a", "b"]
    assert capsys.readouterr().err == told
