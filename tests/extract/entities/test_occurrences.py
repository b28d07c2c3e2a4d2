"""Mentions of token spans."""

from reading import analyse

from ziyaret_extract.entities.occurrences import mentions_of
from ziyaret_ontology.model import Mention


def test_mentions_are_in_order_and_once():
    """Spans are told in order of the text, each once, without the suffix after the last apostrophe."""
    analysis = analyse("Elif Yurdakul’u Çayyaka’da gördü.")
    assert mentions_of(analysis, [(2, 3), (0, 2), (2, 3)]) == (
        Mention(0, 13, "Elif Yurdakul"),
        Mention(16, 23, "Çayyaka"),
    )
