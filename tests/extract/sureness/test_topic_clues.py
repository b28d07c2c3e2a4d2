"""What hints whether a topic is right."""

import pytest
from reading import facts_of

from ziyaret_extract.sureness.topic_clues import topic_clues


def clues(text, number=0):
    """The clues to a topic of a text, by its number."""
    return topic_clues(facts_of(text))[number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Toplantıda dere ıslahı hakkında bilgi verildi.",
            {"long 2", "first dere", "last ıslahı", "has dere", "behind hakkın", "next hakkın", "next hakkın bilgi"},
        ),
        (
            "Toplantıda dere ıslahı hakkında bilgi verildi.",
            {"before toplan", "just before toplan", "small", "unquoted"},
        ),
        ("Heyete “Sağlıklı Kentler” konulu sunum yapıldı.", {"quoted", "capital", "behind konulu", "of nothing"}),
        (
            "Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti. Ziyarette dere ıslahı konuşuldu.",
            {"of a visit", "of 1", "number 0", "told 1"},
        ),
        ("Kentsel dönüşüme ilişkin bilgi verildi.", {"ending me", "next ilişki"}),
    ],
)
def test_clues(text, expected):
    """Its words, those around it, how it is written, and what is about it."""
    assert expected <= clues(text)


def test_nothing_told():
    """A text without topics has no clues to any."""
    assert topic_clues(facts_of("Sular kesilecek.")) == []
