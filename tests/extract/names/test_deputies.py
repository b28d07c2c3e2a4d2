"""Titles of a deputy behind his head's title."""

import pytest
from reading import roles_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tekkaya Belediye Başkanı Birinci Yardımcısı", ("Belediye Başkanı Birinci Yardımcısı", "Tekkaya Belediyesi")),
        ("Tekkaya İcra Hakimiyeti Başçısının müavini", ("Başçısının müavini", "Tekkaya İcra Hakimiyeti")),
        ("Tekkaya Belediye Başkanının Danışmanı", ("Belediye Başkanının Danışmanı", "Tekkaya Belediyesi")),
    ],
)
def test_joined(text, expected):
    """The two are one title, held where the head's is."""
    assert roles_in(f"Dün {text} Elif Yurdakul geldi.")["Elif Yurdakul"] == [expected]


def test_apart():
    """A title of another behind one in the genitive is its own."""
    text = "Dün Tekkaya Belediye Başkanının konuğu Müdür Elif Yurdakul geldi."
    assert roles_in(text)["Elif Yurdakul"][0][0] == "Müdür"
