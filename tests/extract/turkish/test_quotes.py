"""Which words are quoted."""

import pytest
from reading import analyse

from ziyaret_extract.turkish.quotes import quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Başkan “çok sevindik” dedi.", "“ çok sevindik ”"),
        ('Başkan "çok sevindik" dedi.', '" çok sevindik "'),
        ("Başkan «çok sevindik» dedi.", "« çok sevindik »"),
        ('"Bugün" ve "yarın" dediler.', '" Bugün " " yarın "'),
        ("Başkan 'çok \"güzel\" oldu' dedi.", "' çok \" güzel \" oldu '"),
        ("Başkan “çok sevindik dedi.", ""),
        ("Başkan “çok\n\nsevindik” dedi.", ""),
        ("Pendik'te sevindik.", ""),
    ],
)
def test_quoted(text, expected):
    """A quotation is all between its marks, marks included; one that its paragraph does not close is none."""
    analysis = analyse(text)
    inside = zip(analysis.tokens, quoted(analysis), strict=True)
    marks = str.maketrans("“”", '""')
    assert " ".join(token.text for token, told in inside if told) == expected.translate(marks)
