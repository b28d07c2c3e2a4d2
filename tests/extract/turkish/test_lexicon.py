"""Which words are common words, things or words of clauses."""

import pytest

from ziyaret_extract.turkish import lexicon


@pytest.mark.parametrize(
    ("word", "expected"),
    [("bayramı", True), ("bayramında", True), ("destanını", True), ("bayram", False), ("kaya", False)],
)
def test_things(word, expected):
    """The names of feasts and works end in these, in any case."""
    assert lexicon.is_thing(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("yerel", True), ("orman", True), ("ederek", False), ("başlayan", False), ("buradan", False), ("heyet", False)],
)
def test_words_of_clauses(word, expected):
    """Participles, converbs, words in a place's case and those of the genre are no part of a body's name."""
    assert lexicon.may_name(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hizmet", True),
        ("hizmeti", True),
        ("hizmetler", True),
        ("hizmetlerin", True),
        ("akbulut", False),
        ("tekkaya", False),
    ],
)
def test_common_words(word, expected):
    """Case forms and plurals of common words are common words; names are none."""
    assert lexicon.is_common(word) is expected


def test_area_nouns():
    """A noun may be told of several uses, and is in the set of each."""
    assert all("eyaleti" in lexicon.area_nouns(use) for use in ("home", "area", "state", "governed"))
    assert "eyaleti" not in lexicon.area_nouns("town")
    assert {"ilçesi", "kasabası"} <= lexicon.area_nouns("town")


def test_delegation_nouns():
    """Nouns for a delegation are told, those for its people are not."""
    nouns = lexicon.delegation_nouns()
    assert {"heyet", "kafile"} <= set(nouns)
    assert "öğrenciler" not in nouns
