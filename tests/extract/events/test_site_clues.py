"""The clues to where something was: as what a site stands, among which words and in whose company."""

import pytest
from reading import analyse, mentions_of

from ziyaret_extract.dates.days import read_days
from ziyaret_extract.events.reading import phrases_outside_speech
from ziyaret_extract.events.site_clues import SiteClues
from ziyaret_extract.events.story import Story
from ziyaret_ontology.model import EventType

BODY = "organization/tekkaya-belediyesi"


def clues_of(text):
    """The clues of a text."""
    story = Story(analyse(text), mentions_of(text), read_days(analyse(text), (), None))
    return SiteClues(story, phrases_outside_speech(story))


def where(text):
    """The clues of each sentence to what was at Tekkaya Belediyesi."""
    return clues_of(text).where(BODY)


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("Bora Saylan, Tekkaya Belediyesine uğrayıverdi.", "body dat"),
        ("Bora Saylan, Tekkaya Belediyesine uğrayıverdi.", "body dat end uğrayı"),
        ("Bora Saylan, Tekkaya Belediyesine çok çabuk uğrayıverdi.", "body dat before çok"),
        ("Bora Saylan, Tekkaya Belediyesine çok çabuk uğrayıverdi.", "body near çabuk"),
        ("Bora Saylan, Tekkaya Belediyesine uğrayıverdi.", "with uğrayı"),
        ("Bora Saylan, Tekkaya Belediyesine uğrayıverdi.", "lead alone"),
        ("Bora Saylan, Tekkaya Belediyesine uğrayıverdi.", "body behind ,"),
        ("Tekkaya Belediye Başkanı Orhan Demirkan konuğunu bekledi.", "person nom"),
        ("Tekkaya Belediye Başkanı Orhan Demirkan konuğunu bekledi.", "person before konuğu"),
        ("Tekkaya Belediyesinde Sarıova Belediye Başkanı Nermin Akbulut vardı.", "lead people"),
        ("Tekkaya Belediyesinde Sarıova Belediye Başkanı Nermin Akbulut vardı.", "people with vardı"),
        ("Tekkaya Belediyesinde Sarıova Belediye Başkanı Nermin Akbulut vardı.", "body near <person>"),
        ("Tekkaya Belediyesinde Özbekistan heyeti vardı.", "lead group"),
        ("Tekkaya Belediyesinde Sarıova Belediyesi anlatıldı.", "lead bodies"),
        ("Pendik Belediyesi duyurdu. Pendik'e konuk geldi.", "town dat"),
    ],
)
def test_a_clue_of_a_sentence(text, clue):
    """What a sentence says of the body, its people or its town is told by its case, its neighbours and its company."""
    body = BODY if "Tekkaya" in text else "organization/pendik-belediyesi"
    assert clue in frozenset().union(*clues_of(text).where(body).values())


def test_where_nothing_is_said():
    """A sentence that speaks of others only, and speech, say nothing of a body."""
    told = where("Tekkaya Belediyesi duyurdu. Sarıova Belediyesi sustu. Müdür, “Tekkaya Belediyesine uğradık” dedi.")
    assert list(told) == [0]


def test_the_text_as_a_whole():
    """What the site is among others, how many are at home there and elsewhere, and whether the text speaks for it."""
    text = "Tekkaya Belediye Başkanı Orhan Demirkan, Sarıova Belediye Başkanı Nermin Akbulut ve heyeti bekledi."
    bodies = mentions_of(text).organizations.facts
    assert set(clues_of(text).about(bodies[0], bodies)) == {
        "is municipality",
        "named 0",
        "of 2",
        "home of 1",
        "not home of 1",
        "groups 1",
        "publisher",
        "ours",
    }


def test_a_place():
    """A place has clues of its own, and is no town of itself."""
    text = "Konuklar Pendik'te gezdi."
    (place,) = mentions_of(text).places.facts
    assert {"place loc", "place loc end gezdi", "lead group"} <= clues_of(text).where(place.key)[0]


@pytest.mark.parametrize(
    ("told", "clues"),
    [
        (set(), {"told elsewhere 0"}),
        ({(EventType.VISIT, BODY)}, {"told elsewhere 0", "told"}),
        ({(EventType.VISIT, "organization/x"), (EventType.VISIT, None)}, {"told elsewhere 2", "told nowhere"}),
        ({(EventType.TOUR, None)}, {"told elsewhere 0", "a tour in the text"}),
        ({(EventType.TOUR, BODY)}, {"told elsewhere 0", "a tour in the text", "has a tour"}),
    ],
)
def test_what_the_rules_tell(told, clues):
    """Visits to it and to others, and what else happens there, are clues to a visit."""
    assert set(SiteClues.told(EventType.VISIT, BODY, told)) == clues
