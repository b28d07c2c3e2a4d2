"""Links to Wikidata compared with the gold: what is right, and GERBIL's figures of it."""

import pytest

from ziyaret_corpus import score_links
from ziyaret_corpus.link_score import Counts
from ziyaret_corpus.link_truth import RIGHT, Answer, Truth, verdict
from ziyaret_ontology.errors import InputError

BASE = "https://ziyaret.example/place/"


def thing(*items):
    """A thing for which each of the items is right."""
    return frozenset(items)


def place(name, wikidata=None, *, key=None, **more):
    """A place as the gold, or as a system, tells it."""
    return {"name": name, "wikidata": wikidata, "iri": BASE + (key or name), **more}


def link(name, *candidates, score=0.9, status="linked", key=None):
    """A link record as a system tells it; one with candidates says why."""
    return {
        "iri": BASE + (key or name),
        "status": status,
        "score": score,
        "reason": "so" if candidates else "none",
        "candidates": [{"wikidata": item, "name": name, "score": score} for item in candidates],
    }


ONE, EITHER, OPEN = (thing("Q1"),), (thing("Q1", "Q2"),), (thing("Q1", "Q2"), thing("Q3"))


@pytest.mark.parametrize(
    ("things", "answer", "said"),
    [
        (ONE, Answer("Q1"), RIGHT),
        (ONE, Answer("Q2"), "wrong item"),
        (ONE, Answer(None), "not linked"),
        (ONE, Answer(None, ("Q1", "Q2")), "left open"),
        (EITHER, Answer("Q2"), RIGHT),
        (EITHER, Answer(None, ("Q2", "Q1", "Q9")), RIGHT),
        (EITHER, Answer(None, ("Q2", "Q9", "Q1")), "left open"),
        (EITHER, Answer(None, ("Q2",)), "left open"),
        (OPEN, Answer(None, ("Q3", "Q2")), RIGHT),
        (OPEN, Answer(None, ("Q1", "Q2")), "left open"),
        (OPEN, Answer("Q1"), "guessed, the text leaves it open"),
        (OPEN, Answer("Q9"), "wrong item"),
        (OPEN, Answer(None), "not linked"),
        ((), Answer(None), RIGHT),
        ((), Answer(None, ("Q1", "Q2")), "has no item"),
        ((), Answer("Q1"), "has no item"),
    ],
)
def test_verdict(things, answer, said):
    """One item, either of two, one of two things, none: what is right, and what is wrong about the rest."""
    assert verdict(Truth("Yenişehir", things, namesake=False), answer) == said


def test_counts():
    """Nothing wanted and nothing given is perfect; nothing right is worth nothing."""
    assert [(c.precision, c.recall, c.f1) for c in (Counts(0, 0, 0), Counts(0, 2, 0), Counts(0, 0, 2))] == [
        (1, 1, 1),
        (0, 0, 0),
        (0, 0, 0),
    ]
    assert (Counts(2, 2, 1).precision, Counts(2, 2, 1).recall) == (0.5, 2 / 3)
    assert Counts(2, 2, 1).f1 == pytest.approx(2 * 0.5 * (2 / 3) / (0.5 + 2 / 3))


GOLD = {
    "a": {
        "places": [
            place("Pazar", "Q1", namesake=True),
            place("Rize | Rize ili", "Q2 | Q3"),
            place("Subaşı"),
            place("Kale", "Q5"),
            {"name": "Dere"},
        ]
    },
    "b": {"places": [place("Ulus", "Q4"), place("Göl", "Q6")]},
}
FOUND = {
    "a": {
        "places": [
            place("PAZAR", "Q9", key="pazar"),
            place("Rize ili", "Q3"),
            place("Subaşı", "Q7"),
            place("Dere", "Q8"),
            place("Tepe", "Q8"),
        ],
        "links": [link("PAZAR", "Q9", key="pazar"), link("Rize ili", "Q3", score=0.8)],
    },
    "b": {"places": [place("Ulus", "Q4"), place("Göl")], "links": [link("Göl", "Q6", "Q7", status="nil")]},
}


def test_figures():
    """Links are counted over what was found and is judged: a wrong item twice, a link of what has none once."""
    figures = score_links(GOLD, FOUND).figures["place"]
    everything = figures["all"]
    assert (everything.judged, everything.right, everything.missed) == (5, 2, 1)
    assert everything.in_kb == Counts(tp=2, fp=2, fn=2)
    assert everything.nil == Counts(tp=0, fp=1, fn=1)
    assert everything.accuracy == 2 / 5
    assert (figures["namesakes"].in_kb, figures["others"].in_kb) == (Counts(0, 1, 1), Counts(2, 1, 1))
    of_each = Counts(1, 2, 1), Counts(1, 0, 1)
    assert everything.macro == pytest.approx(
        tuple(sum(part) / 2 for part in zip(*((c.precision, c.recall, c.f1) for c in of_each), strict=True))
    )
    assert score_links(GOLD, FOUND).figures["all"]["all"] == everything
    assert score_links(GOLD, FOUND).figures["person"]["all"].macro == (1, 1, 1)


def test_mistakes():
    """Every wrong link is told, with what is right, the answer and its reason."""
    told = [
        (one.document, one.name, one.sort, one.expected, one.answered, one.reason)
        for one in score_links(GOLD, FOUND).mistakes
    ]
    assert told == [
        ("a", "Pazar", "wrong item", "Q1", "Q9", "so"),
        ("a", "Subaşı", "has no item", "NIL", "Q7", None),
        ("b", "Göl", "not linked", "Q6", "NIL", "so"),
    ]


def test_calibration():
    """The scores of links to an item are held against whether they are right."""
    calibration = score_links(GOLD, FOUND).calibration
    assert (calibration.cases, calibration.brier) == (2, pytest.approx((0.9**2 + 0.2**2) / 2))
    assert score_links(GOLD, {}).calibration is None


def test_prior():
    """What a name most often means is asked of what was found, by kind and by the name found."""
    senses = {("place", "PAZAR"): "Q1", ("place", "Ulus"): "Q4"}
    prior = score_links(GOLD, FOUND, lambda kind, name: senses.get((kind, name)))
    assert prior.figures["place"]["all"].in_kb == Counts(tp=2, fp=0, fn=2)
    assert prior.figures["place"]["all"].nil == Counts(tp=1, fp=2, fn=0)


def test_namesakes_in_one_release():
    """Two things of one name are paired so that as many as can be are right."""
    gold = {"a": {"places": [place("Gölbaşı", "Q1"), place("Gölbaşı", "Q2")]}}
    found = {"a": {"places": [place("Gölbaşı", "Q2"), place("Gölbaşı", "Q1")]}}
    assert score_links(gold, found).figures["place"]["all"].right == 2


def test_area_of_an_organization():
    """The area is judged apart from the body; an undecided one is told by the organization's ambiguous link."""
    body = {"name": "Bozkurt Belediyesi", "iri": BASE + "b", "wikidata": None}
    gold = {"a": {"organizations": [body | {"place": {"name": "Bozkurt", "wikidata": ["Q1", "Q2"]}}]}}
    undecided = {"a": {"organizations": [body], "links": [link("b", "Q2", "Q1", status="ambiguous")]}}
    guessed = {
        "a": {"organizations": [body | {"place": place("Bozkurt", "Q1")}], "links": [link("Bozkurt", "Q1"), link("b")]}
    }
    assert score_links(gold, undecided).figures["area"]["all"].in_kb == Counts(1, 0, 0)
    assert score_links(gold, undecided).figures["organization"]["all"].nil == Counts(1, 0, 0)
    assert score_links(gold, guessed).figures["area"]["all"].in_kb == Counts(0, 1, 1)
    assert score_links(gold, guessed).figures["organization"]["all"].nil == Counts(1, 0, 0)
    assert [one.reason for one in score_links(gold, guessed).mistakes] == ["so"]
    assert score_links(gold, guessed).calibration.cases == 1


@pytest.mark.parametrize("value", ["", "q1", "Q1|Q2", "null", 5, 0, ["Q1", None], {"Q1": True}, {}, [], ["Q1"]])
def test_what_is_no_link_is_refused(value):
    """A link that the gold cannot mean is told with the name of the entity."""
    with pytest.raises(InputError, match=r'"wikidata" of Ulus is .* in the gold\. Write an item'):
        score_links({"a": {"places": [place("Ulus", value)]}}, {})
