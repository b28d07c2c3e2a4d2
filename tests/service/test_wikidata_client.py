"""The client of Wikidata: polite, recognisable, asking once; what goes wrong there is told in our errors."""

from __future__ import annotations

import re
import socket
import sqlite3
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.metadata import version

import pytest
from wikidata_server import wikidata_server

from ziyaret_ontology.errors import ConfigError, LookupTimeout, LookupUnavailable
from ziyaret_service.settings import Settings
from ziyaret_service.wikidata.cache import Cache
from ziyaret_service.wikidata.client import Wikidata
from ziyaret_service.wikidata.opening import open_wikidata
from ziyaret_service.wikidata.politeness import Patience

KADIKOY = 'SELECT ?item { ?item <http://www.w3.org/2000/01/rdf-schema#label> "Kadıköy"@tr }'
FOUND = ({"item": "http://www.wikidata.org/entity/Q211932"},)
QUICK = Patience(tries=3, pause=0.01, rest=0.2, longest=2.0)


@pytest.fixture
def world():
    """A little Wikidata of our own."""
    with wikidata_server() as running:
        yield running


@pytest.fixture
def made(world, tmp_path):
    """Makes clients of the little Wikidata over one cache; they are closed at the end."""
    opened = []

    def make(**options):
        cache = Cache(tmp_path / "cache.sqlite", options.pop("age", timedelta(days=1)))
        settings = {"endpoint": world.endpoint, "search": world.search, "patience": QUICK} | options
        opened.append(Wikidata(contact="veri@belediye.example", cache=cache, **settings))
        return opened[-1]

    yield make
    for client in opened:
        client.close()


def test_both_services_answer(made):
    """Rows come from the query service, items from the search."""
    client = made()
    assert client.select(KADIKOY).rows == FOUND
    assert client.search("kadikoy", "tr").rows == ({"item": "Q211932"}, {"item": "Q211932"})


def test_the_client_says_who_asks(made, world):
    """Every request names the software and how to reach its operator."""
    client = made()
    client.select(KADIKOY)
    client.search("Kadıköy", "tr")
    agents = {request.headers["User-Agent"] for request in world.requests}
    (agent,) = agents
    assert agent.startswith(f"Ziyaret/{version('ziyaret')} (veri@belediye.example) ")


def test_one_request_at_a_time(made, world):
    """However many threads ask, at both services, never two requests are under way."""
    client = made()
    world.always = "slow:0.05"
    ask = [
        *(lambda number=number: client.select(f"{KADIKOY} # {number}") for number in range(4)),
        *(lambda number=number: client.search(f"Kadıköy {number}", "tr") for number in range(4)),
    ]
    threads = [threading.Thread(target=one) for one in ask]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [request.alone for request in world.requests] == [True] * 8


def test_retry_after_is_waited_for(made, world):
    """Who is asked to wait a second waits a second, and then has the answer."""
    world.moods.append("busy:1")
    assert made().select(KADIKOY).rows == FOUND
    first, second = world.requests
    assert second.at - first.at >= 0.99


def test_retry_after_may_be_a_date(made, world):
    """Nothing is sent before the moment that Retry-After names."""
    moment = (datetime.now(UTC) + timedelta(seconds=2)).replace(microsecond=0)
    world.moods.append(f"busy:{format_datetime(moment, usegmt=True)}")
    assert made().select(KADIKOY).rows == FOUND
    assert datetime.now(UTC) >= moment
    assert len(world.requests) == 2


def test_a_search_that_lags_is_waited_for(made, world):
    """The search says with status 200 that it is behind; that is no answer but a request to wait."""
    world.moods.append("lagging:1")
    assert made().search("Kadıköy", "tr").rows
    first, second = world.requests
    assert second.at - first.at >= 0.99


def test_too_many_requests_without_a_time(made, world):
    """A 429 that names no time is given the rest that its operators ask for."""
    world.moods.append("busy")
    assert made().select(KADIKOY).rows == FOUND
    first, second = world.requests
    assert second.at - first.at >= QUICK.rest * 0.99


def test_a_long_wait_is_not_sat_out_but_kept(made, world):
    """Asked to wait an hour, we give up at once, and send nothing more in that hour."""
    client = made()
    world.moods.append("busy:3600")
    with pytest.raises(LookupUnavailable, match="429"):
        client.select(KADIKOY)
    with pytest.raises(LookupUnavailable, match=r"for another 3\d\d\d s"):
        client.search("Kadıköy", "tr")
    assert len(world.requests) == 1


@pytest.mark.parametrize("mood", ["refusing:500", "refusing:502", "refusing:503", "truncated", "broken", "strange"])
def test_what_may_pass_is_tried_again(made, world, mood):
    """A failure that may pass is tried again, a little later each time, and then the answer counts."""
    world.moods.extend([mood, mood])
    assert made().select(KADIKOY).rows == FOUND
    first, second, third = (request.at for request in world.requests)
    assert third - second > second - first > 0.009


@pytest.mark.parametrize(
    ("mood", "requests", "error", "told"),
    [
        ("busy:0", 3, LookupUnavailable, "HTTP 429"),
        ("refusing:500", 3, LookupUnavailable, "HTTP 500"),
        ("refusing:503", 3, LookupUnavailable, "HTTP 503"),
        ("refusing:403", 1, LookupUnavailable, "ZIYARET_WIKIDATA_CONTACT"),
        ("refusing:400", 1, LookupUnavailable, "HTTP 400"),
        ("refusing:404", 1, LookupUnavailable, "HTTP 404"),
        ("html", 1, LookupUnavailable, "text/html"),
        ("truncated", 3, LookupUnavailable, "broke off"),
        ("strange", 3, LookupUnavailable, "no table of results"),
        ("stopped", 1, LookupTimeout, "took longer"),
        ("slow:1.5", 1, LookupTimeout, "took longer than 1 s"),
        ("trickling:1.5", 1, LookupTimeout, "took longer than 1 s"),
    ],
)
def test_a_bad_day_ends_in_an_error(made, world, mood, requests, error, told):
    """What goes wrong is asked again a few times or not at all, is no answer, and is told with its address."""
    world.always = mood
    client = made(limit=1)
    with pytest.raises(error, match=told) as caught:
        client.select(KADIKOY)
    assert world.endpoint in str(caught.value)
    assert (len(world.requests), client.traffic.requests) == (requests, requests)


@pytest.mark.parametrize("mood", ["html", "refusing:500", "truncated", "strange"])
def test_a_bad_day_of_the_search(made, world, mood):
    """The search is no more trusted than the query service."""
    world.always = mood
    with pytest.raises(LookupUnavailable, match=re.escape(world.search)):
        made().search("Kadıköy", "tr")


def test_a_server_that_is_not_there(made):
    """A refused connection is told with the address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    client = made(endpoint=f"{address}/sparql", search=f"{address}/w/api.php")
    with pytest.raises(LookupUnavailable, match=f"{address}/sparql cannot be reached"):
        client.select(KADIKOY)
    with pytest.raises(LookupUnavailable, match=f"{address}/w/api.php cannot be reached"):
        client.search("Kadıköy", "tr")


def test_nobody_is_asked_twice(made, world):
    """An answer is kept on disk for both services, and dated by when it came."""
    first = made()
    answer, items = first.select(KADIKOY), first.search("Kadıköy", "tr")
    second = made()
    assert (second.select(KADIKOY), second.search("Kadıköy", "tr")) == (answer, items)
    assert (second.traffic.requests, second.traffic.cached, len(world.requests)) == (0, 2, 2)
    assert datetime.now(UTC) - answer.asked < timedelta(minutes=1)


def test_asked_anew(made, world):
    """With `refresh`, or when it is too old, what is kept is asked for again."""
    made().select(KADIKOY)
    made(refresh=True).select(KADIKOY)
    made(age=timedelta(seconds=-1)).select(KADIKOY)
    assert len(world.requests) == 3


def test_failures_are_not_kept(made, world):
    """What was no answer is asked again next time."""
    world.moods.append("html")
    client = made()
    with pytest.raises(LookupUnavailable):
        client.select(KADIKOY)
    assert client.select(KADIKOY).rows == FOUND


def test_old_answers_are_forgotten(tmp_path):
    """A cache that is opened drops what is older than its age, so that it does not grow for ever."""
    path = tmp_path / "cache.sqlite"
    cache = Cache(path, timedelta(days=1))
    cache.put("a", b"1")
    cache.close()
    Cache(path, timedelta(seconds=-5)).close()
    file = sqlite3.connect(path)
    assert file.execute("SELECT COUNT(*) FROM answers").fetchone() == (0,)
    file.close()


@pytest.mark.parametrize("content", [b"no cache at all, but a letter to a friend", None])
def test_a_file_that_is_no_cache(tmp_path, content):
    """A file of another kind, or a folder, is named with what to do."""
    path = tmp_path / "cache.sqlite"
    path.mkdir() if content is None else path.write_bytes(content * 100)
    with pytest.raises(ConfigError, match=r"cache\.sqlite.*ZIYARET_WIKIDATA_CACHE"):
        Cache(path, timedelta(days=1))


def test_nobody_asks_without_a_contact(tmp_path):
    """Without a contact nothing is opened, and the message tells how to set one."""
    path = tmp_path / "cache.sqlite"
    with pytest.raises(ConfigError, match=r"ZIYARET_WIKIDATA_CONTACT=veri@belediye\.example"):
        open_wikidata(Settings(wikidata_cache=str(path)))
    assert not path.exists()


def test_waiting_can_be_ended(made, world):
    """What the waiting raises ends the sending, so that a service can stop at once."""

    def end(_seconds):
        raise InterruptedError

    world.moods.append("busy:1")
    client = made(wait=end)
    began = time.monotonic()
    with pytest.raises(InterruptedError):
        client.select(KADIKOY)
    assert time.monotonic() - began < 0.9
