"""The remote store: what a server does wrong is told in our errors."""

from __future__ import annotations

import json
import re
from contextlib import closing

import pytest
from named_graphs import ONE, ask, empty, graph_of
from sparql_server import sparql_server

from ziyaret_ontology.errors import ConfigError, QueryTimeout, StoreUnavailable
from ziyaret_service.stores import adding, dropping, open_store, replacing


@pytest.fixture
def remote():
    """The address of a server that is no store of ours."""
    with sparql_server() as address:
        yield address


@pytest.mark.parametrize(
    ("path", "error", "told"),
    [
        ("page", StoreUnavailable, "text/html instead of application/sparql-results"),
        ("busy", QueryTimeout, "busy"),
        ("forbidden", StoreUnavailable, "403"),
        ("slow", QueryTimeout, "0.5 s"),
    ],
)
def test_a_server_that_misbehaves_is_told_in_our_errors(remote, path, error, told):
    """A sign-in page, a busy server, a locked door and a slow one are four stories."""
    store = open_store(f"sparql:{remote}/{path},{remote}/{path}")
    with pytest.raises(error, match=told):
        store.query("ASK {}", "*/*", timeout=0.5)
    assert not store.ready() or path == "slow"


@pytest.mark.parametrize("kind", ["oxigraph", "virtuoso"])
def test_whole_graphs_are_read_and_written_at_the_graph_store(servers, kind):
    """Where a third address is given: graphs of an admin's own come and go though no update is taken."""
    query, _, update = servers(kind).removeprefix("sparql:").partition(",")
    graphs = {
        "oxigraph": query.replace("/query", "/store"),
        "virtuoso": update.replace("/sparql-auth", "/sparql-graph-crud-auth"),
    }
    own, base = "http://example.org/graphs/own", "http://example.org/"
    with closing(open_store(f"sparql:{query},http://127.0.0.1:9/update,{graphs[kind]}", base=base)) as store:
        told = [dumped(store)]
        for change in (replacing(own, triple("Ada"), base=base), adding(own, triple("Bora"), base=base)):
            store.update(change, timeout=10)
            told.append(dumped(store))
        store.update(replacing(own, triple("Cem"), base=base), timeout=10)
        told.append(dumped(store))
        for _ in range(2):
            store.update(dropping(own, base=base), timeout=10)
        assert [*told, dumped(store)] == [set(), {"Ada"}, {"Ada", "Bora"}, {"Cem"}, set()]
    with closing(open_store(f"sparql:{query},{update},{graphs[kind]}", base=base)) as store:
        assert [store.replace(ONE, graph_of("Ada", "Şule")) for _ in range(2)] == [True, False]
        assert dumped(store) == {"Ada", "Şule"}
        empty(store)


def triple(name):
    """A name as N-Triples."""
    return f'<http://example.org/{name}> <http://example.org/name> "{name}"@tr .\n'


def dumped(store):
    """The names in a dump of the store."""
    return set(re.findall('"(.+?)"@tr', b"".join(store.dump()).decode()))


def test_a_server_that_is_not_there_is_unavailable(remote):
    """A refused connection names the address."""
    store = open_store("sparql:http://127.0.0.1:9/query,http://127.0.0.1:9/update")
    assert not store.ready()
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:9/query cannot be reached"):
        store.query("ASK {}", "*/*", timeout=5)
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:9/update cannot be reached"):
        open_store(f"sparql:{remote}/query,http://127.0.0.1:9/update").replace(ONE, graph_of("Ada"))


def test_an_update_that_the_server_refuses_is_no_silent_success(remote):
    """A server that takes no updates makes feeding fail."""
    with pytest.raises(StoreUnavailable, match="403"):
        open_store(f"sparql:{remote}/query,{remote}/forbidden").replace(ONE, graph_of("Ada"))
    assert json.loads(ask(open_store(f"sparql:{remote}/query,{remote}/update"), "ASK { ?s ?p ?o }"))["boolean"] is False


@pytest.mark.parametrize(("who", "changed"), [("ada:s%C4%B1r%40@", True), ("ada:wrong@", None), ("", None)])
def test_a_name_and_a_password_are_sent_where_they_are_asked_for(remote, who, changed):
    """They stand in the address, percent-encoded, and no message tells them."""
    store = open_store(f"sparql:{remote}/query,{remote.replace('://', f'://{who}')}/private")
    if changed:
        assert store.replace(ONE, graph_of("Ada"))
    else:
        with pytest.raises(StoreUnavailable, match="401") as caught:
            store.replace(ONE, graph_of("Ada"))
        assert "wrong" not in str(caught.value)


def test_a_wrong_password_closes_no_door(remote):
    """However often it is refused, the right one is let in afterwards."""
    for who in [*["ada:wrong@"] * 8, "ada:s%C4%B1r%40@"]:
        store = open_store(f"sparql:{remote}/query,{remote.replace('://', f'://{who}')}/private")
        try:
            changed = store.replace(ONE, graph_of("Ada"))
        except StoreUnavailable:
            changed = False
    assert changed


def test_a_wrong_spec_is_told_without_its_password():
    """What stands before the at sign is left out."""
    with pytest.raises(ConfigError, match="two or three http or https addresses") as caught:
        open_store("sparql:http://ada:secret@example.org/query")
    assert "secret" not in str(caught.value)
