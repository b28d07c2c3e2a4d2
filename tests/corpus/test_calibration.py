"""Whether confidences mean what they say: worked examples, and agreement with the scorer."""

import pytest

from ziyaret_corpus import calibrate, score
from ziyaret_corpus.calibration import ALL, Bin, judge, measure

VISIT = {"type": "visit", "date": "2024-04-22", "host": "Pendik Belediyesi", "participants": ["Ece Ünal"]}
TWICE = [{"name": "Meram", "confidence": 0.9}, {"name": "MERAM", "confidence": 0.1}]


def judged(gold, predicted):
    """The confidence and the rightness of each fact that is judged."""
    return [(one.kind, one.fact["confidence"], one.right) for one in judge({"a": gold}, {"a": predicted})]


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ({"places": ["Konya | Meram"]}, {"places": TWICE}, [("place", 0.9, True)]),
        ({"places": []}, {"places": TWICE}, [("place", 0.9, False)]),
        ({"places": [], "optional": {"places": ["Meram"]}}, {"places": TWICE}, []),
        ({"people": []}, {"places": TWICE}, []),
        ({"places": ["Meram"]}, {"places": ["Meram"]}, []),
        ({"events": [VISIT]}, {"events": [{**VISIT, "confidence": 0.7}]}, [("event", 0.7, True)]),
        ({"events": [VISIT]}, {"events": [{**VISIT, "date": None, "confidence": 0.7}]}, [("event", 0.7, False)]),
        ({"events": [], "optional": {"events": [VISIT]}}, {"events": [{**VISIT, "confidence": 0.7}]}, []),
    ],
    ids=["right once", "wrong", "optional", "not annotated", "unsaid", "event", "wrong event", "optional event"],
)
def test_judge(gold, predicted, expected):
    """A fact is right when it pairs with the gold; optional ones, kinds that are not annotated, plain names are not."""
    assert judged(gold, predicted) == expected


def test_as_the_scorer_counts():
    """Facts judged and facts right are those predicted and hit in the figures."""
    gold = {
        "places": ["Konya", "Sille"],
        "dates": ["2024"],
        "events": [VISIT, {**VISIT, "participants": []}],
        "optional": {"places": ["Meram"]},
    }
    predicted = {
        "places": [{"name": name, "confidence": 0.5} for name in ("Konya", "KONYA", "Meram", "Ilgın")],
        "dates": [{"name": "2024", "confidence": 0.5}, {"name": "2023", "confidence": 0.5}],
        "events": [{**VISIT, "confidence": 0.5}, {**VISIT, "type": "tour", "confidence": 0.5}],
    }
    found = calibrate({"a": gold}, {"a": predicted})
    for figure in score({"a": gold}, {"a": predicted}).figures:
        if figure.kind in found:
            (only,) = found[figure.kind].bins
            assert (only.cases, round(only.right * only.cases)) == (figure.predicted, figure.hit)


def test_measure():
    """The expected calibration error weighs the bins by their cases; the Brier score is a mean square."""
    found = measure([(0.8, True), (0.84, False), (0.31, False), (1.0, True)])
    assert found.bins == (
        Bin(0.3, 0.4, 1, 0.31, 0.0),
        Bin(0.8, 0.9, 2, pytest.approx(0.82), 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    )
    assert found.cases == 4
    assert found.ece == pytest.approx((0.31 + 2 * 0.32 + 0) / 4)
    assert found.brier == pytest.approx((0.04 + 0.84**2 + 0.31**2 + 0) / 4)


def test_perfect():
    """Nothing is lost by who is sure and right; all by who is sure and wrong."""
    assert (measure([(1.0, True)]).ece, measure([(1.0, True)]).brier) == (0, 0)
    assert (measure([(1.0, False)]).ece, measure([(1.0, False)]).brier) == (1, 1)


def test_kinds():
    """Each kind that was judged has its figures, and all together."""
    facts = {"places": TWICE, "dates": [{"name": "2024", "confidence": 0.5}]}
    found = calibrate({"a": {"places": ["Meram"], "dates": []}, "b": {"places": ["Meram"]}}, {"a": facts})
    assert {kind: one.cases for kind, one in found.items()} == {"place": 1, "date": 1, ALL: 2}
    assert calibrate({"a": {"places": []}}, {}) == {}
