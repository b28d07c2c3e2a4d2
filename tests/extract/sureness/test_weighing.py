"""How sure events and topics are: each by its own clues."""

from dataclasses import replace

from reading import facts_of

from ziyaret_extract.confidence import BY_RULE, evidence_of, unweighed
from ziyaret_extract.likelihood import likelihood
from ziyaret_extract.sureness.weighing import CLUES, TABLE, weigh
from ziyaret_extract.tables import header_of, read_rows

TEXT = (
    "Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti. Ziyarette dere ıslahı hakkında bilgi verildi. "
    "Yurdakul, Zafer Meydanı'nı gezdi."
)


def test_each_by_its_clues():
    """An event and a topic are as sure as their clues make them likely, whatever was said of them before."""
    facts = facts_of(TEXT)
    before = replace(
        facts,
        events=tuple(replace(event, confidence=unweighed(BY_RULE)) for event in facts.events),
        topics=tuple(replace(topic, confidence=unweighed(BY_RULE)) for topic in facts.topics),
    )
    assert weigh(before) == facts
    for kind, those in (("event", facts.events), ("topic", facts.topics)):
        sure = [round(likelihood(TABLE, kind, clues), 3) for clues in CLUES[kind](facts)]
        assert [fact.confidence for fact in those] == sure
        assert {evidence_of(fact.confidence) for fact in those} == {BY_RULE}


def test_two_of_a_kind():
    """Two events of a text, or of two texts, are not equally sure."""
    plain = "Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti."
    sure = {event.confidence for text in (TEXT, plain) for event in facts_of(text).events}
    assert len(sure) == 3
    assert all(0 < one < 1 for one in sure)


def test_what_is_read_surely():
    """A visit in the plainest words is surer than a happening without anybody and without a date."""
    guest = "Sarıova Ticaret Odası Başkanı Nermin Akbulut"
    (visit,) = facts_of(f"Tekkaya Belediye Başkanı Orhan Demirkan, {guest}'u makamında kabul etti.").events
    (held,) = facts_of("Pendik'te toplantı yapıldı.").events
    assert visit.confidence > held.confidence


def test_the_table():
    """A column for each kind, and each row has a cell for each and weighs something."""
    assert header_of(TABLE) == ("clue", *CLUES)
    assert all(len(row) == len(CLUES) + 1 and any(row[1:]) for row in read_rows(TABLE))
