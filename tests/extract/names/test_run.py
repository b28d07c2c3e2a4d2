"""Where the words that belong to a head begin."""

import pytest
from reading import analyse, reading_of

from ziyaret_extract.names.chunks import Chunk, ChunkKind
from ziyaret_extract.names.run import Run, like
from ziyaret_extract.turkish.morphology import Case


def run_over(text, role=None):
    """A run over all words of a text but its full stop."""
    reading = reading_of(analyse(text))
    return Run(reading, 0, len(reading.tokens) - 1, role)


@pytest.mark.parametrize(
    ("text", "joins", "expected"),
    [
        ("Kültür ve Turizm Müdürlüğü.", True, 0),
        ("Kültür ve Turizm Müdürlüğü.", False, 2),
        ("Ankara ve Turizm Müdürlüğü.", True, 2),
        ("Elif Yurdakul ve Turizm Müdürlüğü.", True, 3),
        ("TDBB ve Turizm Müdürlüğü.", True, 2),
        ("Turizm Müdürlüğü.", True, 0),
        ("Ruhi ve Nesibe Ertem Vakfı.", True, 0),
        ("Akbulut ve Turizm Müdürlüğü.", True, 2),
        ("Zabıta ve Turizm Müdürlüğü.", True, 0),
        ("Dr. Akbulut Akça ve Turizm Müdürlüğü.", True, 4),
        ("Xayra Karakoçoğlu ve Turizm Müdürlüğü.", True, 3),
        ("Ege ve Karadeniz Kalkınma Müdürlüğü.", True, 0),
    ],
)
def test_segment_start(text, joins, expected):
    """A `ve` joins two halves of one name only where the head's names may and the first half is no name itself."""
    run = run_over(text)
    assert run.segment_start(run.last - 1, joins=joins) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mersin Yenişehir Belediyesi.", 0),
        ("Elif Yurdakul Pendik Belediyesi.", 2),
        ("Elif Yurdakul Tekkaya Belediyesi.", 0),
    ],
)
def test_place_start(text, expected):
    """A known place's name begins after the person named before it."""
    run = run_over(text)
    assert run.place_start(0, run.last - 1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bosnalı Elif Yurdakul.", [("name", "Elif Yurdakul")]),
        ("Bosnalı.", [("name", "Bosnalı")]),
        ("Tekkayalı Elif Yurdakul.", [("name", "Tekkayalı Elif Yurdakul")]),
        ("Sayın Elif Yurdakul ve Prof. Dr. Bora Saylan.", [("name", "Elif Yurdakul"), ("name", "Bora Saylan")]),
    ],
)
def test_what_goes_before_a_name(text, expected):
    """Honorifics and a word that tells from which known place somebody is are no part of the name."""
    run = run_over(text)
    run.names(0, run.last)
    assert [(chunk.kind.value, chunk.name) for chunk in run.found] == expected


def test_names_joined_to_a_role():
    """Behind `ve` the words after a title are nobody's for sure."""
    role = Chunk(ChunkKind.ROLE, 0, 1, "Müdür", Case.NOMINATIVE)
    run = run_over("Müdür ve Elif Yurdakul.", role)
    run.names(1, run.last)
    assert [(chunk.kind.value, chunk.name) for chunk in run.found[1:]] == [("name", "Elif Yurdakul")]


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        (False, [("person", "Elif Yurdakul"), ("name", "Bora Saylan")]),
        (True, [("person", "Elif Yurdakul"), ("person", "Bora Saylan")]),
    ],
)
def test_names_after_a_role(plural, expected):
    """The first name after a title is a person; those after it too when the title is plural."""
    role = Chunk(ChunkKind.ROLE, 0, 0, "Müdür", Case.NOMINATIVE, plural=plural)
    run = run_over("Elif Yurdakul ve Bora Saylan.", role)
    run.names(0, run.last)
    assert [(chunk.kind.value, chunk.name) for chunk in run.found[1:]] == expected


@pytest.mark.parametrize(
    ("pattern", "word", "expected"),
    [("İli", "ili", "İli"), ("belediye", "belediyesi", "belediyesi"), ("Belediyesini", "belediyesi", "Belediyesi")],
)
def test_like(pattern, word, expected):
    """A word begins with a capital where its pattern does."""
    assert like(pattern, word) == expected
