"""The room's page tells of everything that is there."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import Graph

from ziyaret_ontology.questions import list_questions
from ziyaret_ontology.terms import RDF, ZIY

PACKAGE = files("ziyaret_ontology")
README = Path(__file__).parents[2].joinpath("ontology", "README.md").read_text("utf-8")
ONTOLOGY = Graph().parse(data=PACKAGE.joinpath("ziyaret.ttl").read_text("utf-8"), format="turtle")
TERMS = {term.replace(ZIY, "ziy:") for term in ONTOLOGY.subjects(RDF.type) if term.startswith(ZIY)}
PATTERNS = {folder.name for folder in PACKAGE.joinpath("patterns").iterdir()}


@pytest.mark.parametrize("name", sorted(TERMS | PATTERNS | {question.name for question in list_questions()}))
def test_told(name):
    """Each term, pattern and question has its row."""
    assert f"\n| `{name}` |" in README


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.name)
def test_parameters_told(question):
    """The row of a question lists its parameters."""
    (row,) = [line for line in README.splitlines() if line.startswith(f"| `{question.name}` |")]
    assert row.endswith(f"| {', '.join(f'`{parameter.name}`' for parameter in question.parameters)} |")
