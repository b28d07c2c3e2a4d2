"""What is too unsure is left out with a note, and what was not found is noted."""

from dataclasses import replace

import pytest
from reading import facts_of

from ziyaret_extract import extract
from ziyaret_extract.doubts import abstain
from ziyaret_ontology.graph import from_graph, to_graph
from ziyaret_ontology.model import EventType, Note, Release

BASE = "https://ziyaret.example/"
GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"
TEXT = f"{GUEST}, 12 Mayıs 2024'te Tekkaya Belediyesini ziyaret ederek dere ıslahı hakkında bilgi aldı."


def rated(event, topic):
    """The facts of the text, with these confidences."""
    facts = facts_of(TEXT)
    return replace(
        facts,
        events=tuple(replace(one, confidence=event) for one in facts.events),
        topics=tuple(replace(one, confidence=topic) for one in facts.topics),
    )


def test_nothing_is_left_out_unless_asked():
    """Without a least confidence everything is stated; what is as sure as asked for is, too."""
    facts = rated(event=0.5, topic=0.6)
    assert facts.events[0].topics == ("topic/dere-islahi",)
    assert abstain(facts, 0.0) == abstain(facts, 0.5) == facts


def test_a_doubtful_event():
    """It is left out, and a note says where it stood; whom it names stays."""
    facts = rated(event=0.5, topic=0.6)
    left = abstain(facts, 0.55)
    assert (left.events, left.people, left.topics) == ((), facts.people, facts.topics)
    first = facts.events[0].mentions[0]
    assert left.notes == (
        Note("event-doubtful", first.start, first.end, "left out, for its confidence is only 0.50: visit"),
    )


def test_a_doubtful_topic():
    """It is left out of the topics and of its event."""
    left = abstain(rated(event=0.7, topic=0.6), 0.65)
    assert (left.topics, left.events[0].topics) == ((), ())
    assert [(note.code, note.message) for note in left.notes] == [
        ("topic-doubtful", "left out, for its confidence is only 0.60: dere ıslahı")
    ]


def test_a_doubtful_programme():
    """What is part of it stays, and is part of nothing."""
    facts = rated(event=0.7, topic=0.6)
    programme = replace(facts.events[0], key="event/r/programme", type=EventType.PROGRAMME, confidence=0.2)
    part = replace(facts.events[0], part_of=programme.key)
    assert abstain(replace(facts, events=(programme, part)), 0.5).events == (replace(part, part_of=None),)


def test_the_graph_has_what_is_left():
    """Facts with doubts are written and read back as any others."""
    facts = extract(Release("r", TEXT), least_confidence=0.99)
    assert (facts.events, facts.topics) == ((), ())
    assert from_graph(to_graph(facts, base=BASE), base=BASE, release_id="r") == facts


@pytest.mark.parametrize(
    ("text", "code", "about"),
    [
        (f"{GUEST}, Pendik'i ziyaret etti.", "visit-without-host", None),
        ("Özbekistan heyeti, Tekkaya Belediyesini ziyaret etti.", "group-without-members", "Özbekistan heyeti"),
        ("Heyet 6 Mayıs'ta geldi.", "date-without-year", "6 Mayıs"),
        ("Bora Saylan (Müdür) geldi.", "role-without-organization", "Bora Saylan"),
    ],
)
def test_gaps(text, code, about):
    """What a reader would ask the author for is noted where it is missing."""
    facts = facts_of(text)
    assert [text[note.start : note.end] for note in facts.notes if note.code == code] == [about or text]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Elif Yurdakul ve Bora Saylan'dan oluşan heyet, Tekkaya Belediyesini ziyaret etti.",
        "Özbekistan heyeti hakkında konuşuldu.",
    ],
)
def test_no_gap(text):
    """A visit that tells its host, a group whose members are told, one that takes part in nothing: nothing to ask."""
    assert facts_of(text).notes == ()
