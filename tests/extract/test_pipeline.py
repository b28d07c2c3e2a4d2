"""`extract` on a whole release."""

from datetime import date

import pytest

from ziyaret_extract import Gazetteer, extract, load_analyzer
from ziyaret_extract.tables import tables_digest
from ziyaret_extract.text import normalize
from ziyaret_ontology.model import Link, LinkStatus, Release

RELEASE = Release("pendik", "Heyet dün Pendik'i ziyaret etti.", date(2024, 5, 7), "pendik.txt")


def test_facts_tell_what_made_them():
    """Facts carry their release as given, the version, the analyzer and the digest of the tables."""
    facts = extract(RELEASE)
    assert facts.release is RELEASE
    assert (facts.made_by.analyzer, facts.made_by.tables) == (load_analyzer("bundled").id, tables_digest())
    assert facts.made_by.version[:1].isdigit()


def test_given_parts_are_used():
    """An analyzer and a gazetteer that are given stand in for the bundled ones."""
    read = []

    class Watched:
        """The bundled analyzer, which remembers what it read."""

        id = "watched:1"

        def __call__(self, text):
            """Analyse the text."""
            read.append(text.original)
            return load_analyzer("bundled")(text)

    facts = extract(RELEASE, analyzer=Watched(), gazetteer=Gazetteer([], []))
    assert read == [RELEASE.text]
    assert ({place.within for place in facts.places}, {link.wikidata for link in facts.links}) == ({None}, {None})


def test_publication_resolves_relative_dates():
    """The date of publication resolves relative words and is itself no date of the text."""
    assert [found.edtf for found in extract(RELEASE).dates] == ["2024-05-06"]
    assert extract(RELEASE).events[0].date == "2024-05-06"
    assert extract(Release("pendik", RELEASE.text)).events[0].date is None


@pytest.mark.parametrize("text", ["", " \n ", ".", "\ufeff", "İ", "“", "\u0307"])
def test_texts_that_say_nothing(text):
    """A text without a fact gives facts without one."""
    facts = extract(Release("r", text))
    assert not any((facts.people, facts.organizations, facts.places, facts.dates, facts.topics, facts.groups))
    assert not any((facts.events, facts.links, facts.notes))


def test_links_of_a_release():
    """What the gazetteer knows is linked, with the reason."""
    assert normalize(RELEASE.text).clean == RELEASE.text
    (found,) = extract(RELEASE).links
    assert isinstance(found, Link)
    assert (found.entity, found.status) == ("place/pendik", LinkStatus.LINKED)
