"""Mayors and their deputies who are told in their town."""

import pytest
from reading import roles_in

OURS = "Pendik Belediye Başkanı Nermin Akbulut yola çıktı."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("Heyeti Mudurnu'da Belediye Başkanı Ali Er karşıladı.", "Ali Er", "Mudurnu Belediyesi"),
        ("Heyeti Göynük'te ise Belediye Başkan Yardımcısı Ali Er karşıladı.", "Ali Er", "Göynük Belediyesi"),
        ("Oradan geçen Pendikliler Taraklı'da Belediye Başkanı Ali Er'i dinledi.", "Ali Er", "Taraklı Belediyesi"),
        (f"{OURS} Mudurnu'da Belediye Başkanı Nermin Akbulut konuştu.", "Nermin Akbulut", "Pendik Belediyesi"),
        (f"{OURS} Ankara'da Belediye Başkan Yardımcısı Ali Er konuştu.", "Ali Er", "Pendik Belediyesi"),
    ],
)
def test_named(text, person, expected):
    """The office is that of the town before it, but of whom another is told, and in no metropolis."""
    assert [body for _, body in roles_in(text)[person]] == [expected]
