"""How sure a fact is: the table of rates, and the evidence that each fact has."""

import copy
import pickle
from datetime import date

import pytest
from reading import facts_of

from ziyaret_extract.confidence import Confidence, confidence
from ziyaret_extract.tables import read_rows

ROWS = read_rows("confidence.tsv")
FIELDS = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "date": "dates",
    "group": "groups",
}
VISITED = "Tekkaya Belediyesini ziyaret"
EVIDENCE = [
    ("person", "titled", "Müdür Elif Yurdakul geldi."),
    ("person", "titled", "Elif Yurdakul geldi. Müdür Elif Yurdakul konuştu."),
    ("person", "in-part", "Bora Saylan geldi."),
    ("person", "in-part", "Müdür Yoldaş geldi."),
    ("organization", "titled", "Tekkaya Belediye Başkanı Elif Yurdakul geldi."),
    ("organization", "titled", "Tekkaya Belediyesi bildirdi. Tekkaya Belediye Başkanı Elif Yurdakul geldi."),
    ("organization", "named", "Tekkaya Belediyesi bildirdi."),
    ("place", "gazetteer", "Pendik'te buluştular."),
    ("place", "headed", "Zafer Meydanı'nda buluştular."),
    ("place", "guessed", "Çayyaka'da buluştular."),
    ("place", "headed", "Çayyaka'da buluştular. Çayyaka köyünde kaldılar."),
    ("date", "full", "Heyet 6 Mayıs 2024'te geldi."),
    ("date", "full", "Heyet 06.05.24 tarihinde geldi."),
    ("date", "no-year", "Heyet 6 Mayıs'ta geldi."),
    ("date", "relative", "Heyet dün geldi."),
    ("group", "listed", "Elif Yurdakul ve Bora Saylan'dan oluşan heyet, Tekkaya Belediyesini ziyaret etti."),
    ("group", "unknown", f"Özbekistan heyeti, {VISITED} etti."),
]


@pytest.mark.parametrize(("kind", "evidence", "text"), EVIDENCE)
def test_evidence(kind, evidence, text):
    """A fact has the confidence of its class; of several kinds of evidence the first in the table counts."""
    facts = getattr(facts_of(text, date(2024, 5, 10)), FIELDS[kind])
    assert evidence in [fact.confidence.evidence for fact in facts]
    assert all(fact.confidence == confidence(kind, fact.confidence.evidence) for fact in facts)


def test_every_class_is_met():
    """No row of the table is left that no rule asks for."""
    assert {(kind, evidence) for kind, evidence, *_ in ROWS} == {(kind, evidence) for kind, evidence, _ in EVIDENCE}


def test_rates():
    """A rate is neither never nor always; it is told how many cases it was measured on, and what the class is."""
    for _, _, rate, cases, note in ROWS:
        assert 0 < float(rate) < 1
        assert int(cases) >= 0
        assert note


def test_the_first_of_the_table_counts():
    """Evidence of several classes is as sure as the class that the table lists first, in whatever order it came."""
    assert confidence("date", "relative", "full").evidence == "full"
    assert confidence("date", "full", "relative") == confidence("date", "full")


@pytest.mark.parametrize(("kind", "evidence"), [("date", "rumoured"), ("weather", "full")])
def test_unknown_evidence(kind, evidence):
    """A class that nobody measured is an error."""
    with pytest.raises(KeyError):
        confidence(kind, evidence)


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301 - ours
def test_a_number_that_remembers(copied):
    """A confidence is a number like any other, and a copy still tells its class."""
    sure = Confidence(0.75, "full")
    assert (sure, f"{sure:g}", copied(sure), copied(sure).evidence) == (0.75, "0.75", 0.75, "full")
