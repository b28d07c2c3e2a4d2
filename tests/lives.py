"""A service that can be killed and begun anew in a moment: a fork of this process, which has loaded what is slow."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from contextlib import suppress

import httpx
import uvicorn
from processes import children_of

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_service import Settings, create_app

READY_IN = 30.0  # seconds


class Life:
    """The service over a store folder, from its start to its death; nothing in this process may run beside the fork."""

    def __init__(self, store, base, tokens):
        load_gazetteer()
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        settings = Settings(store=store, base_iri=base, port=port, tokens=tokens)
        analyzer = load_analyzer("bundled")
        self.pid = os.fork()
        if not self.pid:
            serve(settings, analyzer)
        self._await()

    def kill(self):
        """End it at once, whatever it does."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = 0

    def kill_worker(self, choose):
        """End one of the processes that answer queries, if there is any; `choose` picks it."""
        if workers := children_of(self.pid):
            with suppress(ProcessLookupError):
                os.kill(choose(workers), signal.SIGKILL)
        return bool(workers)

    def _await(self):
        deadline = time.monotonic() + READY_IN
        while time.monotonic() < deadline:
            with suppress(httpx.TransportError):
                httpx.get(f"{self.address}/readyz").raise_for_status()
                return
            if os.waitpid(self.pid, os.WNOHANG) != (0, 0):
                raise AssertionError("the service ended when it was to begin")
            time.sleep(0.02)
        self.kill()
        raise AssertionError("the service did not become ready")


def serve(settings, analyzer):
    """Be the service until it is killed; never returns."""
    try:
        uvicorn.run(create_app(settings, analyzer=analyzer), port=settings.port, log_level="error")
    except BaseException as problem:  # noqa: BLE001 - a fork must not go on as if it were the process it came from
        sys.stderr.write(f"{type(problem).__name__}: {problem}\n")
    finally:
        os._exit(1)
