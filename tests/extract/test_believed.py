"""How the rules weigh the names that a model found: what no word tells, they believe it if it is sure."""

from dataclasses import replace

import pytest

from ziyaret_extract import load_gazetteer
from ziyaret_extract.analysis import Span
from ziyaret_extract.analyzers.rules import analyze_by_rules
from ziyaret_extract.mentions import find_mentions
from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.text import normalize
from ziyaret_extract.turkish.morphology import Case

UNKNOWN = "Programda Vızgın Karamıkçı da söz aldı."
BODY = "Programda Zorbalak da söz aldı."
GIVEN = "Toplantıya Nermin Akbulut katıldı."
SPANS = (Span(1, 3, "PERSON", 0.9), Span(4, 5, "PLACE", 0.6))


def mentions(text, *spans):
    """What a text names when a model finds these spans."""
    analysis = replace(analyze_by_rules(normalize(text), "test:model 1"), spans=spans)
    return find_mentions(analysis, load_gazetteer(), (), "r")


def people(text, *spans):
    """The names of the people."""
    return [person.name for person in mentions(text, *spans).people.facts]


def places(text, *spans):
    """The names of the places."""
    return [place.name for place in mentions(text, *spans).places.facts]


def organizations(text, *spans):
    """The names of the organizations."""
    return [body.name for body in mentions(text, *spans).organizations.facts]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((), []),
        ((Span(1, 3, "PERSON", 0.95),), ["Vızgın Karamıkçı"]),
        ((Span(1, 3, "PERSON", 0.85),), []),
        ((Span(1, 2, "PERSON", 0.99),), []),
        ((Span(1, 3, "ORGANIZATION", 0.99),), []),
    ],
)
def test_person(span, expected):
    """A name of unknown words is a person's if the model is sure of just these words, and else not."""
    assert people(UNKNOWN, *span) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((), ["Nermin Akbulut"]),
        ((Span(1, 3, "PLACE", 0.85),), []),
        ((Span(1, 3, "ORGANIZATION", 0.85),), []),
        ((Span(1, 3, "ORGANIZATION", 0.75),), ["Nermin Akbulut"]),
    ],
)
def test_no_person(span, expected):
    """A name with a known first name is no person's if the model is sure that it is a place's or a body's."""
    assert people(GIVEN, *span) == expected


def test_title_outranks():
    """What stands behind a title is a person, whatever the model says."""
    text = "Tekkaya Belediye Başkanı Nermin Akbulut katıldı."
    assert people(text, Span(3, 5, "PLACE", 0.99)) == ["Nermin Akbulut"]


@pytest.mark.parametrize(
    ("span", "expected"),
    [((), []), ((Span(1, 2, "PLACE", 0.75),), ["Zorbalak"]), ((Span(1, 2, "PLACE", 0.65),), [])],
)
def test_place(span, expected):
    """A name that the gazetteer lacks is a place's if the model is sure."""
    assert places(BODY, *span) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [((), []), ((Span(1, 2, "ORGANIZATION", 0.96),), ["Zorbalak"]), ((Span(1, 2, "ORGANIZATION", 0.9),), [])],
)
def test_organization(span, expected):
    """A name without a head such as `Derneği` is a body's if the model is very sure."""
    assert organizations(BODY, *span) == expected


def test_known_place_outranks():
    """A place of the gazetteer is no body, whatever the model says."""
    text = "Programda Pendik'te söz aldı."
    assert (organizations(text, Span(1, 2, "ORGANIZATION", 0.99)), places(text)) == ([], ["Pendik"])


@pytest.mark.parametrize(
    ("first", "last", "labels", "least", "expected"),
    [
        (1, 3, ("PERSON",), 0.9, True),
        (1, 3, ("PLACE", "PERSON"), 0.5, True),
        (1, 3, ("PERSON",), 0.91, False),
        (1, 3, ("PLACE",), 0.5, False),
        (1, 2, ("PERSON",), 0.5, False),
        (2, 3, ("PERSON",), 0.5, False),
        (0, 3, ("PERSON",), 0.5, False),
        (0, 1, ("PERSON",), 0.5, False),
        (4, 5, ("PLACE",), 0.6, True),
        (5, 6, ("PLACE",), 0.6, False),
    ],
)
def test_believed(first, last, labels, least, expected):
    """A span counts for just its own tokens, with one of the labels, from a confidence on."""
    reading = Reading((), frozenset(), load_gazetteer(), SPANS)
    chunk = Chunk(ChunkKind.NAME, first, last, "", Case.NOMINATIVE)
    assert reading.believed(chunk, *labels, least=least) is expected
