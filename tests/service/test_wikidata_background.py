"""The service looks up what it is fed, without keeping anybody waiting."""

from __future__ import annotations

import logging
import time

import pytest
from facts import BASE
from fastapi.testclient import TestClient
from wikidata_server import wikidata_server

from ziyaret_ontology.errors import ConfigError
from ziyaret_ontology.terms import ZIY
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.catalogue import read_lookups
from ziyaret_service.settings import Settings

TEXT = "Kadıköy Belediye Başkanı Nermin Işıkçı, Üsküdar Belediyesini ziyaret etti."
FEED = "/releases?id=kadikoy&published=2024-05-09"
HEADERS = {"Content-Type": "text/plain"}


@pytest.fixture
def feeder(tokens):
    """The header of who may feed."""
    return tokens.bearing(Scope.FEED)


@pytest.fixture
def world():
    """A little Wikidata of our own."""
    with wikidata_server() as running:
        yield running


@pytest.fixture
def looking_up(world, tmp_path, tokens):
    """The settings of a service that looks up in the background."""
    return Settings(
        base_iri=BASE,
        wikidata_lookups=True,
        wikidata_contact="veri@belediye.example",
        wikidata_endpoint=world.endpoint,
        wikidata_search=world.search,
        wikidata_cache=str(tmp_path / "cache.sqlite"),
        tokens=tokens.path,
    )


@pytest.fixture
def service(looking_up, store, analyzer, feeder):
    """A client of that service."""
    app = create_app(looking_up, store=store, analyzer=analyzer)
    with TestClient(app, raise_server_exceptions=False, headers=feeder) as client:
        yield client


def awaited(condition):
    """Whether the condition comes true within some seconds."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def test_what_is_fed_is_looked_up(service, store, world):
    """A release that is fed is looked up some time later, by one request after the other."""
    assert service.post(FEED, content=TEXT, headers=HEADERS).status_code == 201
    assert awaited(lambda: "person/nermin-isikci" in read_lookups(store, base=BASE, timeout=5))
    candidates = read_lookups(store, base=BASE, timeout=5)["person/nermin-isikci"].candidates
    assert candidates[0].wikidata == "Q90000010"
    assert all(request.alone for request in world.requests)


def test_proposals_have_an_address(service, store):
    """What Wikidata proposes for a thing is answered at the address of its graph, and 404 where it was not asked."""
    address = "/graph/wikidata/person/nermin-isikci"
    assert service.get(address).status_code == 404
    service.post(FEED, content=TEXT, headers=HEADERS)
    assert awaited(lambda: "person/nermin-isikci" in read_lookups(store, base=BASE, timeout=5))
    answer = service.get(address, headers={"Accept": "text/turtle"})
    assert (answer.status_code, f"<{ZIY.Lookup}>" in answer.text) == (200, True)
    assert service.get(address, headers={"Accept": "image/png"}).status_code == 406
    assert service.get("/graph/wikidata/person/a b").status_code == 404


def test_nothing_new_nothing_asked(service, store, world):
    """Feeding the same again asks nobody."""
    service.post(FEED, content=TEXT, headers=HEADERS)
    assert awaited(lambda: read_lookups(store, base=BASE, timeout=5))
    asked = len(world.requests)
    assert service.post(FEED, content=TEXT, headers=HEADERS).status_code == 200
    time.sleep(0.2)
    assert len(world.requests) == asked


def test_a_failing_wikidata_stops_no_feed(service, store, world, caplog):
    """When Wikidata fails, feeding goes on as ever, a line of the log says so, and the next release is tried."""
    world.always = "html"
    with caplog.at_level(logging.WARNING):
        assert service.post(FEED, content=TEXT, headers=HEADERS).status_code == 201
        assert awaited(lambda: "could not be looked up" in caplog.text)
    assert "ziyaret link --online tries again" in caplog.text
    world.always = ""
    later = FEED.replace("=kadikoy", "=kadikoy-2")
    assert service.post(later, content=TEXT, headers=HEADERS).status_code == 201
    assert awaited(lambda: "person/nermin-isikci" in read_lookups(store, base=BASE, timeout=5))


def test_a_failing_store_ends_no_thread(service, store, caplog, monkeypatch):
    """What goes wrong in the store is logged, and the next release is looked up."""
    asking = store.asking

    def fail(sparql, *args, **options):
        if "ziy:Link ;" in sparql:
            raise ZeroDivisionError
        return asking(sparql, *args, **options)

    monkeypatch.setattr(store, "asking", fail)
    with caplog.at_level(logging.ERROR):
        service.post(FEED, content=TEXT, headers=HEADERS)
        assert awaited(lambda: "failed unexpectedly" in caplog.text)
    monkeypatch.setattr(store, "asking", asking)
    service.post(FEED.replace("=kadikoy", "=kadikoy-2"), content=TEXT, headers=HEADERS)
    assert awaited(lambda: read_lookups(store, base=BASE, timeout=5))


def test_the_service_ends_while_wikidata_wants_us_to_wait(looking_up, store, analyzer, world, feeder):
    """A service that is stopped does not sit out a Retry-After first."""
    world.always = "busy:60"
    with TestClient(create_app(looking_up, store=store, analyzer=analyzer), headers=feeder) as client:
        client.post(FEED, content=TEXT, headers=HEADERS)
        assert awaited(lambda: world.requests)
        began = time.monotonic()
    assert time.monotonic() - began < 3


def test_the_service_ends_in_the_middle_of_asking(looking_up, store, analyzer, world, feeder):
    """A service that is stopped sends no more than the request under way."""
    world.always = "slow:0.3"
    with TestClient(create_app(looking_up, store=store, analyzer=analyzer), headers=feeder) as client:
        client.post(FEED, content=TEXT, headers=HEADERS)
        assert awaited(lambda: world.requests)
        asked = len(world.requests)
    assert len(world.requests) <= asked + 1


def test_no_contact_no_start(analyzer, store):
    """A service that is to look up but may not ask does not start."""
    with pytest.raises(ConfigError, match="ZIYARET_WIKIDATA_CONTACT"):
        create_app(Settings(wikidata_lookups=True), store=store, analyzer=analyzer)


def test_off_by_default(empty, world):
    """Without the setting nobody is asked."""
    assert empty.post(FEED, content=TEXT, headers=HEADERS).status_code == 201
    assert empty.app.state.service.lookups is None
    assert world.requests == []
