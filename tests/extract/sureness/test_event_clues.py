"""What hints whether an event is right."""

import pytest
from reading import facts_of

from ziyaret_extract.sureness.event_clues import event_clues

GUEST = "Sarıova Ticaret Odası Başkanı Nermin Akbulut"
VISIT = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
HOST = "Tekkaya Belediye Başkanı Orhan Demirkan"
TOUR = "Akbulut, Zafer Meydanı'nı gezdi."


def clues(text, number=0):
    """The clues to an event of a text, by its number."""
    return event_clues(facts_of(text))[number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (VISIT, {"visit", "held", "undated", "hosts 1", "places 0", "there 1", "receivers 0", "of 1", "number 0"}),
        (VISIT.replace("etti", "edecek"), {"planned", "visit planned"}),
        (f"6 Mayıs 2024'te {VISIT}", {"dated", "visit dated"}),
        (f"{VISIT} Ziyarette göl kirliliği konuşuldu.", {"topics 1"}),
        (f"{VISIT} {VISIT}", {"told 2"}),
        ("Sular bir gün kesilecek. " * 20 + VISIT, {"down 1"}),
    ],
)
def test_how_much_is_told(text, expected):
    """What is told of it, where, and among how many; alone and with its type."""
    assert expected <= clues(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (VISIT, {"at home 0", "from elsewhere 1", "groups 0"}),
        (f"{HOST}, {GUEST}'u makamında kabul etti.", {"receivers at home 1"}),
        ("Özbekistan heyeti, Tekkaya Belediyesini ziyaret etti.", {"groups 1"}),
        (f"{GUEST} ile {HOST}, Tekkaya Belediyesinin düzenlediği çalıştaya katıldı.", {"at home 1"}),
    ],
)
def test_who_is_at_home(text, expected):
    """Who of those at it holds an office at its host."""
    assert expected <= clues(text)


def test_what_else_is_told():
    """Another event of the text: its type, what both have in common, and whether one sentence tells both."""
    found = clues(f"{VISIT} {TOUR}")
    assert {"visit beside tour", "visit beside tour where who when"} <= found
    assert not any(clue.startswith("visit told with") for clue in found)
    ours = f"{VISIT[:-1]} ve iş birliği protokolü imzaladı."
    assert {"visit told with agreement", "visit only told with agreement"} <= clues(ours)


def test_words():
    """The words of its sentences, the last of them, and how its host and its guests stand there."""
    found = clues(VISIT)
    assert {"long 1", "visit with ziyare", "end etti", "visit end ziyare"} <= found
    assert {
        "visit host ending ni",
        "visit host near ziyare",
        "visit guest ending ut",
        "visit guest near tekkay",
    } <= found
    assert "visit host not named there" not in found


def test_what_is_named_elsewhere():
    """A host that the sentence of the event does not name."""
    text = f"{HOST} makamındaydı. {GUEST}, Demirkan'ı ziyaret etti."
    assert "visit host not named there" in clues(text)


def test_nothing_told():
    """A text without events has no clues to any."""
    assert event_clues(facts_of("Sular kesilecek.")) == []


def test_however_written():
    """A line end is a space like any other, and the shape of an apostrophe tells nothing."""
    text = f"{HOST}, {GUEST}'u makamında kabul etti."
    assert clues(text.replace(" ", "\n")) == clues(text)
    assert all(clues(text.replace("'", each)) == clues(text) for each in "’ʼ´")
