"""Where the name of a title's holder ends before another office."""

import pytest
from reading import chunks_of

from ziyaret_extract.names.chunks import ChunkKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müdür İlke Soli Başkan Tece ile görüştü.", ["İlke Soli", "Tece"]),
        ("Belediye Müdürleri Ali Kaya ve İlke Soli Başkan Tece ile görüştü.", ["Ali Kaya", "İlke Soli", "Tece"]),
        ("Başkan Ali Kaya Rize Valisi Bora Saylan ile görüştü.", ["Ali Kaya", "Bora Saylan"]),
        ("Müdür Ali Kaya Başkan Yardımcısı oldu.", ["Ali Kaya"]),
        ("Başkan Ali Kaya Başkanımızı ziyaret etti.", ["Ali Kaya"]),
        ("Başkan Ali Kaya Dalaman Havalimanı'nda karşılandı.", ["Ali Kaya"]),
        ("Rektör Yurdakul Rize'deydi.", ["Yurdakul"]),
    ],
)
def test_parted(text, expected):
    """No comma is needed between a name and the title of another."""
    assert [chunk.name for chunk in chunks_of(text) if chunk.kind == "person"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Üye Elif Yurdakul ve Av. Sevgi Saylan Başkan Akbulut geldi.", ["Elif Yurdakul", "Sevgi Saylan", "Akbulut"]),
        ("Üye Elif Yurdakul ve Fen İşleri Müdür Akbulut geldi.", ["Elif Yurdakul", "Akbulut"]),
    ],
)
def test_a_list_before_a_bare_title(text, expected):
    """A list of names ends before a bare title with a name, which is no office of several words."""
    kinds = {ChunkKind.PERSON, ChunkKind.NAME}
    assert [chunk.name for chunk in chunks_of(text) if chunk.kind in kinds] == expected
