"""What holds for the whole house: the arrows between the rooms, the front doors, the errors, the folding."""

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from ziyaret_ontology import errors
from ziyaret_service.problems import PROBLEMS

ROOT = Path(__file__).parents[1]
EXTRACT = ROOT / "extract" / "ziyaret_extract"
FRONT_DOORS = {
    "ziyaret_ontology": {
        "bind",
        "canonical_nquads",
        "from_graph",
        "graph_iri",
        "iri",
        "list_questions",
        "load_question",
        "release_iri",
        "to_document",
        "to_graph",
    },
    "ziyaret_extract": {"Gazetteer", "extract", "load_analyzer", "load_gazetteer", "record_analysis"},
    "ziyaret_corpus": {
        "Calibration",
        "Cause",
        "Discrepancy",
        "Figure",
        "LINK_KINDS",
        "LinkFigure",
        "LinkMistake",
        "LinkScores",
        "Prior",
        "score_links",
        "Scores",
        "calibrate",
        "find_causes",
        "gold_folder",
        "list_releases",
        "published_beside",
        "read_gold",
        "read_gold_release",
        "read_release",
        "sample_folder",
        "score",
    },
    "ziyaret_corpus.training": {
        "RELEASE",
        "Edit",
        "Labelled",
        "Place",
        "edited",
        "generate",
        "list_kinds",
        "noisy",
        "own_places",
        "read_places",
    },
    "ziyaret_corpus.readers": {"FORMATS", "LIMIT", "Format", "published_beside", "read_release"},
    "ziyaret_service": {"Fed", "Settings", "create_app", "feed", "remove"},
    "ziyaret_service.access": {
        "COOKIE",
        "Rates",
        "Scope",
        "Token",
        "TokenFile",
        "bearer_of",
        "issue",
        "token_in",
        "without_secrets",
    },
    "ziyaret_service.cli": {"main"},
    "ziyaret_service.wikidata": {
        "OPEN",
        "BackgroundLookups",
        "LookedUp",
        "forget_answers",
        "look_up_entities",
        "open_wikidata",
    },
    "ziyaret_service.doctor": {"Finding", "State", "examine"},
    "ziyaret_service.observing": {
        "Metrics",
        "Observed",
        "note",
        "observed_store",
        "request_id",
        "route_of",
        "write_log",
    },
    "ziyaret_service.outside": {"Outside", "federated", "loaded"},
    "ziyaret_service.stores": {
        "GRAPHS",
        "KEPT",
        "RESULTS",
        "Answer",
        "Asker",
        "Limits",
        "Store",
        "Update",
        "Vitals",
        "adding",
        "best_media_type",
        "construct",
        "dropping",
        "is_steady",
        "of_graph",
        "open_store",
        "read_graph",
        "read_triples",
        "read_update",
        "replacing",
        "require_iri",
        "resolved_names",
        "rows_as_values",
        "select",
        "tokenize",
        "with_dataset",
        "without_passwords",
    },
}
CASE_METHODS = {"lower", "upper", "casefold", "title", "capitalize", "swapcase"}


def test_arrows():
    """No room imports what its contract forbids."""
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("package", FRONT_DOORS)
def test_front_door(package):
    """What a package shows is what is meant to be used from outside, and all of it is there."""
    module = importlib.import_module(package)
    assert set(module.__all__) == FRONT_DOORS[package]
    assert all(hasattr(module, name) for name in module.__all__)


def test_every_error_has_a_problem():
    """Each class of the error tree has a row of its own, so that a new one is told as what it is."""
    tree = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.ZiyaretError)}
    assert tree == set(PROBLEMS)


def changes_case(node):
    """Whether a piece of code calls a case method of `str`, or passes one on; those take no argument."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr in CASE_METHODS and not node.args
    return isinstance(node, ast.Attribute) and ast.unparse(node.value) == "str" and node.attr in CASE_METHODS


@pytest.mark.parametrize("path", sorted(EXTRACT.rglob("*.py")), ids=lambda path: str(path.relative_to(EXTRACT)))
def test_extract_folds_turkish(path):
    """Extraction changes case by the Turkish rules alone, never with the methods of `str`."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    assert [f"line {node.lineno}: {ast.unparse(node)}" for node in nodes if changes_case(node)] == []
