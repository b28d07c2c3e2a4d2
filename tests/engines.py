"""SPARQL servers of others, really started: Oxigraph's and Virtuoso's, on loopback, over folders of their own."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

READY_IN = 60.0  # seconds
NO_VIRTUOSO = "Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin brings it"
OXIGRAPH = Path(sys.executable).with_name("oxigraph")
_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DisableUnixSocket = 1
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty_buffers}
CheckpointInterval = 0
ServerThreads = 20
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = {folder}
ServerThreads = 20
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = {most_rows}
MaxQueryCostEstimationTime = 0
"""


@dataclass(frozen=True)
class Engine:
    """A running server: where it takes queries and updates, its process, its folder, and for Virtuoso the SQL port."""

    query: str
    update: str
    pid: int
    folder: Path
    sql_port: int | None = None

    @property
    def spec(self):
        """What `open_store` takes."""
        return f"sparql:{self.query},{self.update}"


def has_virtuoso():
    """Whether Virtuoso's server is installed."""
    return shutil.which("virtuoso-t") is not None


@contextmanager
def oxigraph(folder, *options):
    """Oxigraph's server, from the package `oxigraph`."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    words = [OXIGRAPH, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}", *options]
    with _running(words, f"{address}/query", signal.SIGTERM) as process:
        yield Engine(f"{address}/query", f"{address}/update", process.pid, folder)


@contextmanager
def virtuoso(folder, *, memory=100_000_000, most_rows=2_000):
    """Virtuoso 7 with a new database; `memory` is that of its buffers in bytes, `most_rows` where it cuts answers."""
    port, sql_port = free_port(), free_port()
    buffers = memory // 8_192
    written = _INI.format(
        folder=folder,
        port=port,
        sql_port=sql_port,
        buffers=buffers,
        dirty_buffers=buffers * 3 // 4,
        most_rows=most_rows,
    )
    (folder / "virtuoso.ini").write_text(written, "utf-8")
    words = ["virtuoso-t", "+foreground", "+configfile", folder / "virtuoso.ini"]
    address = f"http://127.0.0.1:{port}/sparql"
    with _running(words, address, signal.SIGKILL) as process:  # its own end writes a checkpoint, for seconds
        update = f"http://dba:dba@127.0.0.1:{port}/sparql-auth"
        yield Engine(address, update, process.pid, folder, sql_port)


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def _running(words, address, end):
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until_ready(process, address)
            yield process
        finally:
            process.send_signal(end)
            process.wait(timeout=30)


def wait_until_ready(process, address, within=READY_IN):
    """Return when the server answers a query, or fail after so many seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return httpx.get(address, params={"query": "ASK {}"}).raise_for_status()
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"{address} did not become ready; its process ended with {process.poll()}")
