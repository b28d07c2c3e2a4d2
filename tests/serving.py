"""The real server on a free port of this machine, over a store folder, to ask by HTTP as a user does."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx

READY_IN = 120.0  # seconds
ZIYARET = (sys.executable, "-m", "ziyaret_service.cli")


def environment(store):
    """The environment of a command that works on the store and knows no other setting."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZIYARET_")}
    return {**plain, "ZIYARET_STORE": store}


def ziyaret(*words, store):
    """What a command says on standard output, in bytes; a failed one raises CalledProcessError."""
    return subprocess.run([*ZIYARET, *words], env=environment(store), check=True, capture_output=True).stdout


@contextmanager
def serving(store):
    """The address of a server over the store, such as `http://127.0.0.1:40001`, until the end of the block."""
    with serving_with(store) as (address, _):
        yield address


@contextmanager
def serving_with(store, **settings):
    """As serving, with settings such as `query_timeout=1`: the address and the process."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    words = [*ZIYARET, "serve", "--port", str(port)]
    given = {f"ZIYARET_{name.upper()}": str(value) for name, value in settings.items()}
    with subprocess.Popen(words, env=environment(store) | given, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_until_ready(process, address)
            yield address, process
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


def wait_until_ready(process, address):
    """Return when the server at the address is ready; fail with what it said when it ends, or takes too long."""
    deadline = time.monotonic() + READY_IN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return httpx.get(f"{address}/readyz").raise_for_status()
        except httpx.TransportError:
            time.sleep(0.1)
    process.kill()
    raise AssertionError(f"the server did not become ready: {process.communicate()[1]}")
