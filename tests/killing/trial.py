"""The lives and deaths of a service over one store."""

from __future__ import annotations

import random
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx
from killing.account import Account
from killing.releases import BASE
from killing.verifying import prepare, verify
from killing.works import WORKS
from lives import Life

from ziyaret_service.access import Scope, TokenFile, issue

LONGEST_LIFE = 2.0  # seconds of work before a kill
SERVERS = 0.7  # of all kills; the others are of query workers


class Trial:
    """One store, the lives of the service over it, and the account of what is expected of them."""

    def __init__(self, folder, seed):
        self.store = f"oxigraph:{folder}/store"
        self.random = random.Random(seed)
        self.account = Account()
        self.tokens = str(folder / "tokens.json")
        token, self.written = issue("killer", [Scope.ADMIN], now=datetime.now(UTC), days=None)
        TokenFile(Path(self.tokens)).add(token)

    def run(self, kills):
        """So many kills, and after the last one more look at what is there."""
        self.live(begin=prepare)
        while self.account.done["kills"] < kills and not self.account.faults:
            self.live(begin=verify)
        self.live(begin=verify)

    def live(self, begin):
        """A life of the service: begin with it, work on it from all sides, and kill it."""
        life = Life(self.store, BASE, self.tokens)
        dying = threading.Event()
        seeds = [self.random.random() for _ in WORKS]
        try:
            with self.client(life.address) as client:
                begin(self.account, client)
            threads = [
                threading.Thread(target=self.work, args=(work, life.address, random.Random(seed), dying))
                for work, seed in zip(WORKS, seeds, strict=True)
            ]
            for thread in threads:
                thread.start()
            self.shoot(life, dying)
        finally:
            dying.set()
            life.kill()
        for thread in threads:
            thread.join()

    def shoot(self, life, dying):
        """Kill workers, and at last the server."""
        while True:
            time.sleep(self.random.uniform(0, LONGEST_LIFE))
            if self.random.random() < SERVERS:
                dying.set()
                life.kill()
                self.account.done["kills"] += 1
                return
            self.account.done["kills"] += life.kill_worker(self.random.choice)

    def work(self, work, address, chance, dying):
        """Do it again and again, until the server is gone; any other failure is a fault."""
        with self.client(address) as client:
            while True:
                try:
                    work(self.account, client, chance)
                except httpx.TransportError as problem:
                    self.account.faults.unless(dying.is_set(), f"{work.__name__}: the server broke off: {problem!r}")
                    return

    def client(self, address):
        """Somebody who may do everything."""
        headers = {"Authorization": f"Bearer {self.written}"}
        return httpx.Client(base_url=address, timeout=60, headers=headers)
