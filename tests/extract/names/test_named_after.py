"""Venues and schools whose names begin with a title or a rank."""

import pytest
from reading import chunks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dün Elçi İbrahim Paşa Medresesi gezildi.", ["Elçi İbrahim Paşa Medresesi"]),
        ("Dün Vali Konağı gezildi.", ["Vali Konağı"]),
        ("Dün Vali Yurdakul Parkı gezildi.", ["Vali Yurdakul Parkı"]),
        ("Dün Rize İmam Hatip Lisesi gezildi.", ["Rize İmam Hatip Lisesi"]),
        ("Dün Şehit Öğretmen Elif Yurdakul İlkokulu gezildi.", ["Şehit Öğretmen Elif Yurdakul İlkokulu"]),
        ("Dün Op. Dr. Elif Yurdakul Devlet Hastanesi gezildi.", ["Op. Dr. Elif Yurdakul Devlet Hastanesi"]),
        ("Dün Mimar Sinan Camii gezildi.", ["Mimar Sinan Camii"]),
        ("Dün İmam Elif Yurdakul geldi.", ["İmam", "Elif Yurdakul"]),
        ("Dün Vali Elif Yurdakul Ankara Garı'na gitti.", ["Vali", "Elif Yurdakul", "Ankara Garı"]),
        ("Dün Müdür Yurdakul Parkı gezdi.", ["Müdür", "Yurdakul Parkı"]),
        ("Dün Başhekim Dr. Elif Yurdakul geldi.", ["Başhekim", "Elif Yurdakul"]),
    ],
)
def test_named(text, expected):
    """A title or a rank before the name of a venue or a school is part of it; else somebody bears it."""
    assert [chunk.name for chunk in chunks_of(text)] == expected
