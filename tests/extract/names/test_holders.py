"""Where the name of a title's holder ends before another office."""

import pytest
from reading import chunks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdür İlke Soli Başkan Tece ile görüştü.", ["İlke Soli", "Tece"]),
        ("Belediye Müdürleri Ali Kaya ve İlke Soli Başkan Tece ile görüştü.", ["Ali Kaya", "İlke Soli", "Tece"]),
        ("Başkan Ali Kaya Rize Valisi Bora Saylan ile görüştü.", ["Ali Kaya", "Bora Saylan"]),
        ("Müdür Ali Kaya Başkan Yardımcısı oldu.", ["Ali Kaya"]),
    ],
)
def test_parted(text, expected):
    """No comma is needed between a name and the title of another."""
    assert [chunk.name for chunk in chunks_of(text) if chunk.kind == "person"] == expected
