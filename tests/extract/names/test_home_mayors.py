"""Mayors told without their town, where municipalities of others are told too."""

import pytest
from reading import roles_in

ABROAD = "Rize'de güzel bir gündü. Gostivar Belediyesi heyeti geldi. Konukları Belediye Başkanı Elif Yurdakul ağırladı."
BESIDE = (
    "Rize'den yola çıkıldı. Sarıova Belediyesi'ne geçildi, Belediye Başkanı Elif Yurdakul karşıladı. Rize Belediyesi."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ABROAD, "Rize Belediyesi"),
        (BESIDE, "Sarıova Belediyesi"),
        ("Gostivar Belediyesi duyurdu. Rize'de Belediye Başkanı Elif Yurdakul ağırladı.", "Rize Belediyesi"),
    ],
)
def test_home(text, expected):
    """The mayor is at home in the town told before, if its municipality is told or the others are abroad."""
    assert roles_in(text)["Elif Yurdakul"] == [("Belediye Başkanı", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aksaray'ın Ortaköy ilçesindeyiz. Belediye Başkanı Elif Yurdakul konuştu.", "Ortaköy Belediyesi"),
        (
            "Rize'den yazıyoruz. Ali Er, \"Pazar'ı gördük\" dedi. Belediye Başkanı Elif Yurdakul konuştu.",
            "Rize Belediyesi",
        ),
    ],
)
def test_town(text, expected):
    """An area before its town is not counted; of two towns named as often that told outside speech is meant."""
    assert roles_in(text)["Elif Yurdakul"] == [("Belediye Başkanı", expected)]
