"""The service over servers of others answers what it answers over its own store."""

from __future__ import annotations

from contextlib import ExitStack, closing

import pytest
from facts import BASE, FACTS
from fastapi.testclient import TestClient
from named_graphs import empty
from pyoxigraph import RdfFormat, parse
from tokens import Tokens

from ziyaret_extract import load_analyzer
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.questions import list_questions
from ziyaret_service.access import Scope
from ziyaret_service.app import create_app
from ziyaret_service.settings import Settings
from ziyaret_service.stores import open_store
from ziyaret_service.stores.insertion import as_written

GRAPH = graph_iri(BASE, FACTS.release.id)
TRIPLES = "application/n-triples"
ADDRESSES = [
    *((f"/questions/{question.name}", "text/csv") for question in list_questions()),
    ("/events", "application/json"),
    ("/events?host=kadikoy&from=2024-05-01", "application/json"),
    ("/releases", "application/json"),
    (f"/releases/{FACTS.release.id}", TRIPLES),
    ("/person/dana-sermukan", TRIPLES),
    ("/.well-known/void", TRIPLES),
    ("/graph-sizes", "application/json"),
    ("/names?part=be", "application/json"),
    ("/graphs?default", TRIPLES),
    ("/decisions/proposals", "application/json"),
]


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    """An analyzer that is never used."""
    return load_analyzer(f"fixed:{tmp_path_factory.mktemp('analyses')}")


def service(spec, analyzer, tokens, held):
    """A client of the service over the store, with the made-up release; the store is empty afterwards."""
    store = held.enter_context(closing(open_store(spec, base=BASE)))
    held.callback(empty, store)
    triples = to_graph(FACTS, base=BASE)
    assert (store.replace(GRAPH, triples), store.replace(GRAPH, triples)) == (True, False)
    app = create_app(Settings(base_iri=BASE, tokens=tokens.path), store=store, analyzer=analyzer)
    return held.enter_context(TestClient(app, headers=tokens.bearing(Scope.ADMIN)))


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def both(request, servers, reading, tmp_path_factory):
    """The service over its own store, and over a server."""
    tokens = Tokens(tmp_path_factory.mktemp("tokens"))
    with ExitStack() as held:
        yield tuple(service(spec, reading, tokens, held) for spec in ("oxigraph:", servers(request.param)))


@pytest.mark.parametrize(("address", "accept"), ADDRESSES)
def test_the_answer_is_that_of_the_own_store(both, address, accept):
    """Every question, list and document is the same, in whatever order where none is asked for."""
    answers = [client.get(address, headers={"Accept": accept}) for client in both]
    assert [answer.status_code for answer in answers] == [200, 200]
    there, here = (_comparable(answer, accept) for answer in answers)
    assert here == there


def test_what_is_decided_and_removed_is_so_in_both(both):
    """A merge renames in what was read and later reading finds it; removing takes out what only this release states."""
    merge = {"kind": "merge", "entity": "person/dana-sermukan", "becomes": "person/yerlan-kosanov", "who": "Ece Şen"}
    assert [client.post("/decisions", json=merge).status_code for client in both] == [201, 201]
    assert [client.get("/person/dana-sermukan", follow_redirects=False).status_code for client in both] == [308, 308]
    there, here = (_comparable(client.get("/graphs?default", headers={"Accept": TRIPLES}), TRIPLES) for client in both)
    assert {each for each in here if "#decision" not in each} == {each for each in there if "#decision" not in each}
    assert [client.delete(f"/releases/{FACTS.release.id}").status_code for client in both] == [204, 204]
    assert [client.get("/releases").json()["total"] for client in both] == [0, 0]


def _comparable(answer, accept):
    """The answer without what is the server's to choose: the order of rows, and how a number is written."""
    if accept == TRIPLES:
        quads = parse(answer.content, RdfFormat.N_TRIPLES)
        return {str(quad.triple) for quad in as_written(quads)}
    return sorted(answer.text.splitlines()) if accept == "text/csv" else answer.json()
