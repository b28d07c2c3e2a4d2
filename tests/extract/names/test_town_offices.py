"""Offices of a town that are told in it."""

import pytest
from reading import roles_in

OURS = "Pendik Belediye Başkanı Nermin Akbulut yola çıktı."
TWO = "Heyeti Mudurnu'da Belediye Başkanı Ali Er, Göynük'te ise Belediye Başkan Yardımcısı Can Ak karşıladı."
ARRIVED = "Mudurnu'ya gelişinde Kaymakam Ali Er ve Belediye Başkanı Can Ak tarafından karşılanan Vali konuştu."
GUESTS = "Oradan geçen Pendikliler Taraklı'da Belediye Başkanı Ali Er'i, Göynük'te Kaymakam Can Ak'ı dinledi."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (TWO, "Ali Er", "Mudurnu Belediyesi"),
        (TWO, "Can Ak", "Göynük Belediyesi"),
        (GUESTS, "Ali Er", "Taraklı Belediyesi"),
        (GUESTS, "Can Ak", "Göynük Kaymakamlığı"),
        (
            "Heyeti Bolu'nun Mudurnu ilçesinde konukları Belediye Başkanı Ali Er ağırladı.",
            "Ali Er",
            "Mudurnu Belediyesi",
        ),
        ("Göynük'te misafirleri Belediye Başkan Vekili Can Ak ağırladı.", "Can Ak", "Göynük Belediyesi"),
        (ARRIVED, "Ali Er", "Mudurnu Kaymakamlığı"),
        (ARRIVED, "Can Ak", "Mudurnu Belediyesi"),
        ("Patnos Kaymakamı ve Belediye Başkan Vekili Ali Er geldi.", "Ali Er", "Patnos Kaymakamlığı Patnos Belediyesi"),
        (
            "Patnos Kaymakamı ve Belediye Başkan Vekili Dr. Ali Er geldi.",
            "Ali Er",
            "Patnos Kaymakamlığı Patnos Belediyesi",
        ),
        (f"{OURS} Almelo Belediye Sarayı'nda Belediye Başkanı Ali Er dinlendi.", "Ali Er", "Almelo Belediyesi"),
        (f"{OURS} Samat Beldesi eski belediye başkanı Ali Er geldi.", "Ali Er", "Samat Belediyesi"),
        (
            "Van Valisi ve Büyükşehir Belediye Başkan Vekili Ali Er geldi.",
            "Ali Er",
            "Van Valiliği Van Büyükşehir Belediyesi",
        ),
        (f"{OURS} Heyette Viteza kentinden Meclis Üyesi Ali Er konuştu.", "Ali Er", "Viteza Belediyesi"),
        (
            f"{OURS} Mudurnu Belediye Meclisi üyeleri, Belediye Başkanı Ali Er ile geldi.",
            "Ali Er",
            "Mudurnu Belediyesi",
        ),
        (f"{OURS} Mudurnu'da Belediye Başkanı Nermin Akbulut konuştu.", "Nermin Akbulut", "Pendik Belediyesi"),
        (f"{OURS} Ankara'da Belediye Başkan Yardımcısı Ali Er konuştu.", "Ali Er", "Pendik Belediyesi"),
    ],
)
def test_named(text, person, expected):
    """The office is that of the town before it, but of whom another is told, and in no metropolis."""
    assert " ".join(body for _, body in roles_in(text)[person]) == expected
