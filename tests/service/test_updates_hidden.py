"""What an update is said to write is all that the engine writes, whatever pieces it is put together from."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores import of_graph, read_update

BASE = "https://ziyaret.example/"
GRAPHS = [f"{BASE}graph/bulten", f"{BASE}graphs/own", "http://a.example/g"]
PIECES = (
    *("'", '"', "'''", '"""', "\\", "#", "# '", "\n", " ", ";", ".", "{", "}", "<", ">", "<b#>", "<?b+'>", "<#", "#>"),
    *("?a<?b", "?o>'x'", "FILTER(", ")", "'x'", '"}"', "&&", "||", "?s ?p ?o", "<a:a> <b:b> 1", "a:b", "@en", "_:x"),
    *("GRAPH <graph/bulten>", "GRAPH ?g", "GRAPH", "<graph/bulten>", "WHERE {", "INSERT DATA {", "DELETE WHERE {"),
    *("; DROP ALL", "; CLEAR DEFAULT", "; DROP GRAPH <graph/bulten>", "; INSERT DATA { <a:a> <b:b> 2 }", "BASE <x:y>"),
    *("WITH <graph/bulten> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "PREFIX a: <https://ziyaret.example/graph/>"),
    *(
        "USING <graph/bulten>",
        "OPTIONAL {",
        "a:bulten",
        "INSERT {",
        "DELETE {",
        "\\u007d",
        "\\u003b DROP ALL",
        "/*",
        "*/",
    ),
)
OPERANDS = ("?s", "?o", "1", "'>'", "'x'", "<b#>", "a:b", '">"', "(1)", "?b", "?b#>")
OPERATORS = ("<", ">", "<=", "=", "&&", "||", "+", "!=", "<", "<")
ENDS = (
    *("", "# '", "; DROP ALL #'", "\n; CLEAR DEFAULT", "; DROP GRAPH <graph/bulten>", "\n # x", "'", "> '\n"),
    "; DROP ALL #')}",
    " ; INSERT DATA { GRAPH <graphs/own> { <a:a> <b:b> '''\n)} ; DROP ALL #''' } }",
)
"""The last two would hide an operation from who reads an IRI where the engine compares."""
pieces = st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join)
joined = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)
ends = st.sampled_from(ENDS)
expressions = st.lists(
    st.tuples(st.sampled_from(OPERANDS), st.sampled_from(OPERATORS)).map("".join), min_size=1, max_size=4
).flatmap(lambda some: st.sampled_from(OPERANDS).map(lambda last: "".join([*some, last])))
updates = st.one_of(
    st.builds(
        "PREFIX a: <a:> INSERT {{ GRAPH <graphs/own> {{ ?s a:c 2 }} }} WHERE {{ ?s ?p ?o FILTER({})}}{}".format,
        expressions,
        ends,
    ),
    st.builds(
        "PREFIX a: <a:> INSERT {{ GRAPH <graphs/own> {{ ?s ?p ?b }} }} WHERE {{ ?s ?p ?o BIND({} AS ?b) }} {}".format,
        expressions,
        ends,
    ),
    st.builds("INSERT {{ ?s ?p 2 }} WHERE {{ ?s ?p ?o {} }} {}".format, st.one_of(pieces, joined), ends),
    st.builds("INSERT DATA {{ GRAPH <graphs/own> {{ <a:a> <b:b> {} }} }} {}".format, st.sampled_from(OPERANDS), pieces),
    st.builds("DELETE {{ GRAPH <graphs/own> {{ {} }} }} WHERE {{ {} ?s ?p ?o }} {}".format, joined, pieces, ends),
    st.builds("{} {}".format, pieces, joined),
)


HIDING = "PREFIX a: <a:> INSERT {{ GRAPH <graphs/own> {{ ?s a:c 2 }} }} WHERE {{ ?s ?p ?o FILTER({})}}{}".format
STRING = HIDING("'x'<'>'||1<?o", ENDS[-2])
COMMENT = HIDING("1<2||?s<?b#>", ENDS[-1])


def changed(sparql):
    """The graphs that the engine changes, the default graph as None; nothing when it takes the text for no update."""
    store = ox.Store()
    names = [ox.DefaultGraph(), *map(ox.NamedNode, GRAPHS)]
    store.extend(ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("b:b"), ox.Literal(1), name) for name in names)
    before = set(store)
    try:
        store.update(sparql, base_iri=BASE)
    except (SyntaxError, RuntimeError, OSError):
        return set()
    return {getattr(quad.graph_name, "value", None) for quad in before ^ set(store)}


@settings(max_examples=600, deadline=None)
@example(STRING)
@example(COMMENT)
@given(updates)
def test_the_engine_writes_what_is_told(sparql):
    """Every graph that changes is one that the update names, the default graph where it says so, or it names none."""
    try:
        update = read_update(sparql, base=BASE)
    except QueryRejected:
        return
    written = changed(update.text)
    told = set(update.graphs) | ({None} if update.default else set())
    assert update.unnamed or {each or None for each in written} <= told


@settings(max_examples=300, deadline=None)
@given(updates)
def test_a_change_of_one_graph_stays_in_it(sparql):
    """Whatever a PATCH is put together from, no other graph changes."""
    sparql = sparql.replace("GRAPH <graphs/own>", "")
    try:
        update = of_graph(sparql, GRAPHS[1], base=BASE)
    except QueryRejected:
        return
    assert changed(update.text) <= {GRAPHS[1]}
