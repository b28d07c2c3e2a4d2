"""A service over some releases of the sample corpus, to reconcile against."""

from __future__ import annotations

from contextlib import contextmanager

from fastapi.testclient import TestClient

from ziyaret_corpus import list_releases
from ziyaret_extract import load_gazetteer
from ziyaret_service import Settings, create_app, feed
from ziyaret_service.stores import open_store

RELEASES = ("tdbb-ozbekistan-2024", "nilufer-makam-ziyareti", "akcadag-kupali-ziyaret")
SETTINGS = Settings(base_iri="https://ziyaret.example/", query_timeout=10)


@contextmanager
def reconciling(analyzer):
    """A client of the service, until the end of the block."""
    store = open_store("oxigraph:")
    gazetteer = load_gazetteer()
    for release in list_releases():
        if release.id in RELEASES:
            feed(release, store=store, analyzer=analyzer, gazetteer=gazetteer, base=SETTINGS.base_iri)
    with TestClient(create_app(SETTINGS, store=store, analyzer=analyzer), raise_server_exceptions=False) as client:
        yield client
    store.close()
