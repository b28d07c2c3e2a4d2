"""The W3C's tests of SPARQL 1.1: all that the engine passes, our service passes; and what neither does, by name."""

from __future__ import annotations

from contextlib import closing

import pytest
from pyoxigraph import RdfFormat, parse
from w3c.exchanges import read_exchanges, succeeds
from w3c.material import MATERIAL
from w3c.over_http import OurService
from w3c.queries import bare, over_http, passes, read_cases
from w3c.updates import bare_change, change_over_http, changes_well, read_changes

IS_THERE = MATERIAL.exists()
pytestmark = pytest.mark.skipif(not IS_THERE, reason=f"the W3C's tests are not at {MATERIAL}")
FAILING = {
    "aggregates/agg-empty-group-count-graph",
    "aggregates/agg-groupconcat-04",
    "aggregates/agg-groupconcat-06",
    "bindings/graph",
    "csv-tsv-res/csv03",
    "functions/bnode01",
    "negation/graph-minus",
    "property-path/zero_or_more_set_end",
    "property-path/zero_or_more_set_start",
    "property-path/zero_or_one_set_end",
    "property-path/zero_or_one_set_start",
    "syntax-query/test_4",
}
"""What the engine does not pass, and so not the service: `GRAPH ?g` with an aggregate, VALUES or MINUS inside, paths
from a node that the data does not have, `BNODE("a")`, languages in GROUP_CONCAT, numbers as they were written."""
CASES = {f"{case.section}/{case.name}": case for case in read_cases(MATERIAL)} if IS_THERE else {}
CHANGES = {f"{change.section}/{change.name}": change for change in read_changes(MATERIAL)} if IS_THERE else {}
EXCHANGES = read_exchanges(MATERIAL) if IS_THERE else []


@pytest.fixture(scope="module")
def service():
    """The service, over each case's data in turn."""
    with closing(OurService()) as ours:
        yield ours


@pytest.mark.parametrize("name", CASES)
def test_what_the_engine_passes_passes_over_http(service, name):
    """The answer over HTTP is the one expected, for every query but those that the engine gets wrong itself."""
    case = CASES[name]
    assert (passes(case, bare(case)), passes(case, over_http(case, service))) == (
        name not in FAILING,
        name not in FAILING,
    )


@pytest.mark.parametrize("name", CHANGES)
def test_updates_over_http_do_what_they_should(service, name):
    """Data put by the graph store protocol and changed by an update are what is expected, as by the engine itself."""
    change = CHANGES[name]
    by_engine = changes_well(change, bare_change(change))
    assert (by_engine, changes_well(change, change_over_http(change, service))) == (True, True)


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda exchange: exchange.name)
def test_the_protocol_is_kept(service, exchange):
    """Each request of the W3C's protocol tests has the response that they expect."""
    assert succeeds(exchange, service)


def test_the_service_describes_itself(service):
    """The three tests of service descriptions: it is RDF, has the endpoint's address, and says what is supported."""
    store = service.over("nothing", lambda _engine: None)
    response = service.ask(store, "GET", "/sparql", accept="text/turtle")
    triples = {
        (quad.predicate.value.rpartition("#")[2], quad.object.value)
        for quad in parse(response.content, RdfFormat.TURTLE)
    }
    assert ("endpoint", "http://testserver/sparql") in triples
    described = {predicate for predicate, _ in triples}
    assert {"supportedLanguage", "resultFormat", "feature", "defaultDataset", "defaultGraph"} <= described
