"""The queries over our graph and Wikidata together that the page shows, asked by an engine of the user's own."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph
import pytest
from facts import BASE, FACTS
from wikidata_server import FACTS as WIKIDATA
from wikidata_server import wikidata_server

from ziyaret_ontology.errors import QueryRejected
from ziyaret_ontology.graph import canonical_nquads, to_graph
from ziyaret_ontology.iris import graph_iri

README = Path(__file__).parents[2].joinpath("service", "README.md").read_text("utf-8")
QUERIES = [block for block in re.findall(r"```sparql\n(.*?)```", README, re.DOTALL) if "SERVICE" in block]
ADDRESS = "https://query.wikidata.org/sparql"
MORE = """
wd:Q211932 wdt:P1082 483064 ; wdt:P6 wd:Q90000013 .
wd:Q216455 wdt:P1082 520771 .
wd:Q90000013 rdfs:label "Nermin Işıkçı"@tr .
"""
ANSWERS = [
    [("Kadıköy Belediyesi", "483064", "1"), ("Üsküdar Belediyesi", "520771", "1")],
    [("Nermin Işıkçı", "Kadıköy Belediyesi", "http://www.wikidata.org/entity/Q90000013", "Nermin Işıkçı")],
]


@pytest.mark.parametrize(("query", "answer"), [*zip(QUERIES, ANSWERS, strict=True)])
def test_asked_together(query, answer):
    """Each query gives its rows from both graphs, over the network as it is written."""
    store = pyoxigraph.Store()
    quads = canonical_nquads(to_graph(FACTS, base=BASE), graph_iri(BASE, FACTS.release.id))
    store.load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    with wikidata_server(WIKIDATA + MORE) as world:
        rows = store.query(query.replace(ADDRESS, world.endpoint), use_default_graph_as_union=True)
        assert [tuple(row[name].value for name in rows.variables) for row in rows] == answer
        assert world.asked("/sparql")


@pytest.mark.parametrize("query", QUERIES)
def test_refused_here(query, store):
    """Our own endpoint asks no other, as the page says."""
    with pytest.raises(QueryRejected, match="SERVICE is not allowed here"):
        store.query(query, "*/*", timeout=5)
