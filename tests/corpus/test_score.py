"""The figures of the scorer: worked examples, and agreement with the reference scorer on any input."""

import importlib.util
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ziyaret_corpus.score import KINDS, Figure, score

REFERENCE = Path(__file__).parents[3] / "shared" / "eval" / "score.py"
needs_reference = pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not at hand")

VISIT = {"type": "visit", "date": "2024-04-22", "host": "Pendik Belediyesi | Pendik", "participants": ["Ece Ünal"]}


def figure(kind, gold, predicted):
    """Score one document and take the figure of one kind."""
    return next(figure for figure in score({"a": gold}, {"a": predicted}).figures if figure.kind == kind)


@pytest.mark.parametrize(
    ("gold", "predicted", "kind", "expected"),
    [
        ({"people": [{"name": "Işıl İnce"}]}, {"people": [{"name": "IŞIL İNCE"}]}, "person", (1, 1, 1)),
        ({"people": [{"name": "Işıl İnce"}]}, {"people": [{"name": "Isil Ince"}]}, "person", (0, 1, 1)),
        ({"organizations": ["TDBB | Birlik"]}, {"organizations": [{"name": "birlik"}]}, "organization", (1, 1, 1)),
        ({"places": ["Konya"]}, {}, "place", (0, 1, 0)),
        ({"places": ["Konya"]}, {"places": ["Konya", "konya", "Sille"]}, "place", (1, 1, 2)),
        ({"places": [], "optional": {"places": ["Sille"]}}, {"places": ["Sille", "Meram"]}, "place", (0, 0, 1)),
        ({"dates": ["XXXX-04-22"]}, {"dates": ["--04-22"]}, "date", (1, 1, 1)),
        ({"events": [VISIT]}, {"events": [{**VISIT, "host": ["Pendik"]}]}, "visit", (1, 1, 1)),
        ({"events": [VISIT]}, {"events": [{**VISIT, "date": None}]}, "event", (0, 1, 1)),
        (
            {"events": [VISIT]},
            {"events": [{**VISIT, "participants": ["Ali Can", "Ece Ünal"]}]},
            "participant",
            (1, 1, 2),
        ),
        ({"events": [VISIT]}, {"events": [{**VISIT, "received_by": ["Ali Can"]}]}, "received_by", (0, 0, 0)),
        (
            {"events": [{**VISIT, "received_by": ["Ali Can"]}]},
            {"events": [{**VISIT, "received_by": ["Ali Can", "Can Ak"]}]},
            "received_by",
            (1, 1, 2),
        ),
        ({"events": [{**VISIT, "status": "planned"}]}, {"events": [VISIT]}, "planned", (0, 1, 0)),
        (
            {"events": [], "optional": {"events": [VISIT]}},
            {"events": [{**VISIT, "topics": ["Su"]}]},
            "event_topic",
            (0, 0, 0),
        ),
        (
            {"people": [{"name": "Ece Ünal", "roles": [{"title": "Müdür", "organization": "A | null"}]}]},
            {"people": [{"name": "Ece Ünal", "roles": [{"title": "Müdür"}]}]},
            "role",
            (1, 1, 1),
        ),
        (
            {"people": [{"name": "Ece Ünal", "roles": [{"title": "Müdür", "organization": "A"}]}]},
            {"people": [{"name": "Ece Ünal", "roles": [{"title": "Müdür", "organization": "B"}]}]},
            "role_title",
            (1, 1, 1),
        ),
    ],
)
def test_counts(gold, predicted, kind, expected):
    """Hits, gold facts and predicted facts are counted as the annotation rules say."""
    counted = figure(kind, gold, predicted)
    assert (counted.hit, counted.gold, counted.predicted) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 2, 1), (1.0, 0.5, 2 / 3)),
        ((0, 0, 0), (1.0, 1.0, 1.0)),
        ((0, 0, 2), (0.0, 1.0, 0.0)),
        ((0, 2, 0), (0, 0, 0)),
    ],
)
def test_figure(counts, expected):
    """Precision, recall and F1 follow from the counts, also where a count is zero."""
    made = Figure("place", *counts)
    assert (made.precision, made.recall, made.f1) == expected


def test_apostrophes():
    """Every shape of apostrophe compares as the same mark."""
    shapes = [f"O{mark}Neill" for mark in "'’‘‛ʻʼ`´"]
    assert [figure("person", {"people": [shapes[0]]}, {"people": [shape]}).hit for shape in shapes] == [1] * len(shapes)


def test_discrepancies_name_the_fact():
    """A missed and a spurious fact are told by document, kind and what they say."""
    scores = score({"a": {"places": ["Konya"], "events": [VISIT]}}, {"a": {"places": ["Sille"]}})
    told = {(d.document, d.kind, d.sort, d.fact) for d in scores.discrepancies}
    assert told == {
        ("a", "place", "missed", "Konya"),
        ("a", "place", "spurious", "Sille"),
        ("a", "event", "missed", "visit · 2024-04-22 · Pendik Belediyesi | Pendik"),
        ("a", "visit", "missed", "visit · 2024-04-22 · Pendik Belediyesi | Pendik"),
    }


def test_missing_prediction_counts_as_empty():
    """A document without a prediction has all its facts missed, and the mean covers the kinds of the gold alone."""
    scores = score({"a": {"places": ["Konya"]}, "b": {"places": ["Konya"]}}, {"a": {"places": ["Konya"]}})
    assert (scores.to_document()["place"]["r"], scores.mean, scores.documents) == (0.5, 0.6667, 2)


WORDS = [
    "Ali Can",
    "ALİ CAN",
    "Ece Ünal",
    "Işıl",
    "ışıl | null",
    "null",
    "Konya",
    "konya | Meram",
    "“Meram”",
    "O’Neill",
    "",
]
texts = st.sampled_from(WORDS) | st.text(st.sampled_from("aAıIiİ'’`. “”|-5ü"), max_size=6)
maybe = st.none() | texts
strings = st.lists(texts, max_size=4)
event = st.fixed_dictionaries(
    {"type": st.sampled_from(["visit", "meeting", "visit | tour"])},
    optional={
        "date": maybe | st.sampled_from(["2024-04-22", "--04-22", "XXXX-04-22"]),
        "host": maybe | strings,
        "place": maybe | strings,
        "participants": strings,
        "received_by": strings,
        "topics": strings,
        "status": st.sampled_from(["planned", "held"]),
    },
)
role = st.fixed_dictionaries({"title": maybe}, optional={"organization": maybe})
person = st.fixed_dictionaries({"name": st.sampled_from(WORDS[:4])}, optional={"roles": st.lists(role, max_size=3)})
named = st.lists(texts | st.fixed_dictionaries({"name": texts}), max_size=4)
facts = {
    "people": st.lists(person | texts, max_size=3),
    "organizations": named,
    "places": named,
    "dates": strings,
    "topics": named,
    "events": st.lists(event, max_size=4),
}
document = st.fixed_dictionaries({}, optional=facts)
gold_document = st.fixed_dictionaries({}, optional={**facts, "optional": document})


@pytest.fixture(scope="session")
def reference():
    """Load the reference scorer as a module."""
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_reference
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gold=gold_document, predicted=document)
def test_agrees_with_reference(reference, gold, predicted):
    """Whatever the gold and the prediction, the figures and the kinds of discrepancy are the reference scorer's."""
    gold, predicted = json.loads(json.dumps([gold, predicted]))
    counts, errors = reference.compare(gold, predicted)
    ours = score({"a": gold}, {"a": predicted})
    table = ours.to_document()
    assert {kind: table[kind] for kind in KINDS} == {kind: reference.figures(*counts[kind]) for kind in KINDS}
    assert Counter((d.kind, d.sort) for d in ours.discrepancies) == Counter((kind, sort) for kind, sort, _ in errors)
