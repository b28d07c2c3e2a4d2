"""The service over a store in memory, empty or with one made-up release."""

from __future__ import annotations

import pytest
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from tokens import Tokens

from ziyaret_extract import load_analyzer
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store


@pytest.fixture(scope="session")
def analyzer():
    """The bundled analyzer, loaded once."""
    return load_analyzer("bundled")


@pytest.fixture
def store():
    """An empty store in memory."""
    opened = open_store("oxigraph:")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def tokens(tmp_path_factory):
    """A token of each scope."""
    return Tokens(tmp_path_factory.mktemp("tokens"))


@pytest.fixture
def app(store, analyzer, tokens):
    """A service without releases."""
    settings = Settings(base_iri=BASE, max_text_bytes=50_000, query_timeout=5, tokens=tokens.path)
    return create_app(settings, store=store, analyzer=analyzer)


@pytest.fixture
def empty(app, tokens):
    """A client of a service without releases, who may do everything."""
    headers = tokens.bearing(Scope.ADMIN)
    with TestClient(app, raise_server_exceptions=False, headers=headers) as client:
        yield client


@pytest.fixture
def stranger(app):
    """A client of the same service, whom nobody knows."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def client(empty, store):
    """A client of a service with the made-up release."""
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    return empty
