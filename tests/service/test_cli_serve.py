"""`ziyaret serve`: a server that says where it is, stops when asked to, and keeps the store for itself meanwhile."""

import json
import os
import signal
import socket
import subprocess
import sys

import pytest
from serving import wait_until_ready

from ziyaret_service.cli import main


@pytest.fixture
def port():
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def test_serve(port, tmp_path, monkeypatch, capfd):
    """It tells its addresses and answers there; a command on the same store is sent to it; Ctrl-C is a clean end.

    What it logs, the server's own lines included, is in the form that is set.
    """
    monkeypatch.setenv("ZIYARET_STORE", f"oxigraph:{tmp_path / 'store'}")
    monkeypatch.setenv("ZIYARET_PORT", str(port))
    monkeypatch.setenv("ZIYARET_TOKENS", str(tmp_path / "tokens.json"))
    monkeypatch.setenv("ZIYARET_LOG_FORM", "json")
    monkeypatch.setenv("ZIYARET_LOG_LEVEL", "info")
    address = f"http://127.0.0.1:{port}/"
    words = [sys.executable, "-m", "ziyaret_service.cli", "serve"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=os.environ) as process:
        try:
            wait_until_ready(process, f"http://127.0.0.1:{port}")
            assert main(["query", "-e", "ASK {}"]) == 75
            assert f"--endpoint http://localhost:{port}/sparql" in capfd.readouterr().err
            assert main(["query", "-e", "ASK {}", "--endpoint", f"{address}sparql"]) == 0
            assert capfd.readouterr().out == "yes\n"
        finally:
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=30)
    lines = told.splitlines()
    logged = [json.loads(line) for line in lines if line.startswith("{")]
    assert {"uvicorn.error", "ziyaret_service.observing.requests"} == {line["logger"] for line in logged}
    assert {line["route"] for line in logged if line["message"] == "request"} == {"/readyz", "/sparql"}
    assert [line for line in lines if not line.startswith("{")] == [
        f"Pages          {address}",
        f"SPARQL         {address}sparql",
        f"API reference  {address}docs",
        "Writing        closed until there is a token: ziyaret token create NAME --scope feed --scope curate",
        "Stop with Ctrl-C.",
    ]
    assert process.returncode == 0


def test_taken_port(port, tmp_path, monkeypatch, capfd):
    """A port that another program has is told before anything is opened."""
    monkeypatch.setenv("ZIYARET_STORE", f"oxigraph:{tmp_path / 'store'}")
    with socket.create_server(("127.0.0.1", port)):
        assert main(["serve", "--port", str(port)]) == 78
    assert f"127.0.0.1 port {port} cannot be served on" in capfd.readouterr().err
    assert not (tmp_path / "store").exists()
