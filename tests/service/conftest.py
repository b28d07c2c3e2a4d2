"""The service over a store in memory, empty or with one made-up release."""

from __future__ import annotations

from contextlib import closing

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
def filled(store):
    """The store with the made-up release."""
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    return store


@pytest.fixture
def client(empty, filled):  # noqa: ARG001 - the service is over the filled store
    """A client of a service with the made-up release."""
    return empty


@pytest.fixture(scope="session")
def shown(analyzer, tokens):
    """A store with the made-up release, and a client of a service over it, who may do everything."""
    settings = Settings(base_iri=BASE, max_text_bytes=50_000, query_timeout=5, tokens=tokens.path)
    with closing(open_store("oxigraph:")) as store:
        store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
        app = create_app(settings, store=store, analyzer=analyzer)
        with TestClient(app, raise_server_exceptions=False, headers=tokens.bearing(Scope.ADMIN)) as client:
            yield store, client


@pytest.fixture
def reader(shown):
    """As `client`, of a service that all tests share: none may leave another state than it found."""
    store, client = shown
    before = store.state
    yield client
    assert store.state == before
