"""Each modelling pattern answers its question in both engines, keeps the shapes, and its bad twin breaks them."""

from __future__ import annotations

import csv
import io
from importlib.resources import files

import pyoxigraph
import pytest
from rdflib import Graph

from ziyaret_ontology.check import check

PATTERNS = files("ziyaret_ontology").joinpath("patterns")
NAMES = sorted(folder.name for folder in PATTERNS.iterdir() if folder.is_dir())


def read(name, file):
    """A file of a pattern."""
    return PATTERNS.joinpath(name, file).read_text("utf-8")


def table(name, file):
    """Header and rows of a table of a pattern."""
    header, *rows = csv.reader(io.StringIO(read(name, file)), delimiter="\t")
    return tuple(header), [tuple(row) for row in rows]


def in_rdflib(data, query):
    """Names and rows of the answer, from rdflib."""
    answer = Graph().parse(data=data, format="turtle").query(query)
    rows = [tuple("" if term is None else str(term) for term in row) for row in answer]
    return tuple(str(name) for name in answer.vars), rows


def in_oxigraph(data, query):
    """Names and rows of the answer, from the embedded engine."""
    store = pyoxigraph.Store()
    store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    answer = store.query(query)
    names = tuple(variable.value for variable in answer.variables)
    return names, [tuple("" if row[name] is None else row[name].value for name in names) for row in answer]


@pytest.mark.parametrize("engine", [in_rdflib, in_oxigraph])
@pytest.mark.parametrize("name", NAMES)
def test_answers_its_question(name, engine):
    """The toy data gives exactly the expected rows."""
    assert engine(read(name, "data.ttl"), read(name, "query.rq")) == table(name, "expected.tsv")


@pytest.mark.parametrize("name", NAMES)
def test_keeps_the_shapes(name):
    """The toy data is what a release's graph must be."""
    assert check(Graph().parse(data=read(name, "data.ttl"), format="turtle")) == ()


@pytest.mark.parametrize("name", NAMES)
def test_bad_twin_breaks_the_shapes(name):
    """The bad data breaks the named shapes and no other."""
    violations = check(Graph().parse(data=read(name, "broken.ttl"), format="turtle"))
    assert sorted({(violation.focus, violation.path) for violation in violations}) == table(name, "violations.tsv")[1]


@pytest.mark.parametrize("name", NAMES)
def test_says_what_it_shows(name):
    """The data begins with one sentence on what the pattern is for."""
    assert read(name, "data.ttl").startswith("# ")
