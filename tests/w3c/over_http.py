"""Our service over HTTP, each time over other data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from fastapi.testclient import TestClient
from tokens import Tokens
from w3c.material import BASE

from ziyaret_extract import load_analyzer
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.catalogue import Kept, KeptSizes, count_figures
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_service.stores import Store


class OurService:
    """One service, whose store is changed between requests."""

    def __init__(self) -> None:
        self._stores: dict[object, Store] = {}
        self._folder = TemporaryDirectory()
        tokens = Tokens(Path(self._folder.name))
        settings = Settings(store="oxigraph:", tokens=tokens.path)
        self._app = create_app(settings, analyzer=load_analyzer("fixed:" + str(Path(__file__).parent)))
        self._client = TestClient(self._app, raise_server_exceptions=False, headers=tokens.bearing(Scope.ADMIN))

    def close(self) -> None:
        """End the stores and take their folders away."""
        for store in self._stores.values():
            store.close()
        self._folder.cleanup()

    def over(self, key: object, fill: Callable[[ox.Store], None]) -> Store:
        """A store filled with the data of this key."""
        if key not in self._stores:
            path = f"{self._folder.name}/{len(self._stores)}"
            engine = ox.Store(path)
            fill(engine)
            del engine
            self._stores[key] = open_store(f"oxigraph:{path}", base=BASE)
        return self._stores[key]

    def ask(self, store: Store, method: str, path: str, *, accept: str = "*/*", **request: Any) -> Any:
        """The response to a request over this store."""
        self._app.state.service = replace(
            self._app.state.service, store=store, figures=Kept(store, count_figures), sizes=KeptSizes(store)
        )
        headers = {"Accept": accept, **request.pop("headers", {})}
        return self._client.request(method, path, headers=headers, **request)

    def update(self, store: Store, text: str) -> Any:
        """The response to an update of this store."""
        headers = {"Content-Type": "application/sparql-update"}
        return self.ask(store, "POST", "/sparql/update", content=text, headers=headers)
