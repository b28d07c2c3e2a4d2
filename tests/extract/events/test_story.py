"""What a text has told so far."""

import pytest
from reading import analyse, facts_of, mentions_of, names_by_key

from ziyaret_extract.dates.days import read_days
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.events.story import Story
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

TEXT = (
    "Tekkaya Belediyesi duyurdu. Heyette Sarıova Belediye Başkanı Nermin Akbulut ve Elif Yurdakul yer aldı. "
    "Tören 6 Mayıs 2024'te yapıldı. Ertesi gün, 7 Mayıs 2024'te döndüler."
)


@pytest.fixture
def story():
    """The story of a text of which nothing has been read yet."""
    analysis = analyse(TEXT)
    dates = find_dates(analysis, None)
    return Story(analysis, mentions_of(TEXT), read_days(analysis, dates, None))


@pytest.fixture
def names():
    """The names of what the text tells of."""
    return names_by_key(facts_of(TEXT))


def test_groups_and_homes(story, names):
    """Groups stand for their members, people for the body where they hold office."""
    (group,) = story.guests()
    assert names[group] == "Heyet"
    assert {names[key] for key in story.cast.people([group])} == {"Nermin Akbulut", "Elif Yurdakul"}
    assert story.cast.people(["person/x"]) == {"person/x"}
    assert names[story.cast.home("person/nermin-akbulut")] == "Sarıova Belediyesi"
    assert story.cast.home("person/elif-yurdakul") is None


def test_publisher(story, names):
    """A text speaks for the first body that it names."""
    assert names[story.cast.publisher] == "Tekkaya Belediyesi"


def test_drafts_are_told(story):
    """A draft has the day of its passage, its sentence as evidence, and can be found again by kind and noun."""
    sentence = story.analysis.sentences[2]
    told = story.tell(EventType.CEREMONY, sentence.first, sentence, Telling.PLANNED)
    told.noun = "tören"
    assert (told.date, told.planned, told.spans) == ("2024-05-06", True, [(sentence.first, sentence.last)])
    assert story.last(EventType.CEREMONY) is story.last(EventType.CEREMONY, "tören") is told
    assert story.last(EventType.CEREMONY, "açılış") is story.last(EventType.VISIT) is None


def test_the_visit_that_goes_on(story):
    """A passage tells of the last visit until another day begins; its guests are whom the passage is about."""
    third, fourth = story.analysis.sentences[2:4]
    assert story.visit_at(third.first) is None
    story.visit = story.tell(EventType.VISIT, third.first, third, Telling.HELD)
    story.visit.add(participants=["person/elif-yurdakul"])
    assert story.visit_at(third.last - 1) is story.visit
    assert story.visit_at(fourth.last - 1) is None
    assert story.guests() == ("person/elif-yurdakul",)


def test_where_a_passage_goes_on(story):
    """A passage is where the text has moved to on its day."""
    third, fourth = story.analysis.sentences[2:4]
    story.course.move(["place/kartal"], third.first)
    assert story.course.whereabouts(third.last - 1) == ("place/kartal",)
    assert story.course.whereabouts(fourth.last - 1) == ()
