"""Titles held where the one before them in a list is."""

import pytest
from reading import roles_in

HOST = "Pendik Belediyesi duyurdu."
MAYOR = "Tekkaya Belediye Başkanı Can Oba"
UNION = "Ege Kültür Birliği Genel Sekreteri Orhan Demirkan, Genel Sekreter Yardımcısı Figen Ulucak ve Kültür Müdürü"
RECTOR = "Karaova Üniversitesi Rektörü Bora Saylan geldi."
LINES = """Heyette şu isimler yer aldı:

– Orhan Demirkan (Tekkaya Belediye Başkanı)
– Figen Ulucak (Belediye Meclis Başkanı)
– Bora Saylan – Sarıova Belediyesi, Meclis Üyesi
"""


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (f"{HOST} {UNION} Bora Saylan geldi.", "Bora Saylan", [("Kültür Müdürü", "Ege Kültür Birliği")]),
        (
            f"{HOST} Bozüyük OSB Başkanı Orhan Demirkan ve Bölge Müdürü Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Bölge Müdürü", "Bozüyük OSB")],
        ),
        (
            f"{HOST} Tekkaya Valisi Orhan Demirkan ve Koordinatör Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Koordinatör", "Pendik Belediyesi")],
        ),
        (
            f"{HOST} Tekkaya Belediyesi Genel Sekreteri Orhan Demirkan, Genel Sekreter Yardımcısı Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Genel Sekreter Yardımcısı", "Tekkaya Belediyesi")],
        ),
        (
            f"Ege Birliği toplandı. {MAYOR}, Genel Sekreter Ali Ede, Genel Sekreter Yardımcısı Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Genel Sekreter Yardımcısı", "Ege Birliği")],
        ),
        (
            f"{HOST} Ege Kültür Birliği Genel Sekreter Yardımcısı ve Proje Müdürü Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Genel Sekreter Yardımcısı", "Ege Kültür Birliği"), ("Proje Müdürü", "Ege Kültür Birliği")],
        ),
        (
            f"{HOST} Tekkaya Su İdaresi Müdürü Orhan Demirkan, aynı kurumdan çevre mühendisi Figen Ulucak geldi.",
            "Figen Ulucak",
            [("çevre mühendisi", "Tekkaya Su İdaresi")],
        ),
        (
            f"{HOST} {RECTOR} Rektör Yardımcısı Orhan Demirkan ile Genel Sekreter Figen Ulucak da vardı.",
            "Figen Ulucak",
            [("Genel Sekreter", "Karaova Üniversitesi")],
        ),
        (
            f"{HOST} Karaova Devlet Hastanesi gezildi. Başhekim Orhan Demirkan ve Hizmetler Müdürü Figen Ulucak geldi.",
            "Figen Ulucak",
            [("Hizmetler Müdürü", "Karaova Devlet Hastanesi")],
        ),
        (LINES, "Figen Ulucak", [("Belediye Meclis Başkanı", "Tekkaya Belediyesi")]),
        (LINES, "Bora Saylan", [("Meclis Üyesi", "Sarıova Belediyesi")]),
        (
            f"{HOST} Tekkaya Ticaret Odası Başkanı Can Oba; Genel Sekreter Figen Ulucak ile birlikte geldi.",
            "Figen Ulucak",
            [("Genel Sekreter", "Tekkaya Ticaret Odası")],
        ),
        (
            f"{MAYOR} ve Müdür Figen Ulucak geldi.\n\nFotoğrafta Sarıova Belediye Başkanı Ali Er, Figen Ulucak.",
            "Figen Ulucak",
            [("Müdür", "Tekkaya Belediyesi")],
        ),
    ],
)
def test_held(text, person, expected):
    """A title that tells no body is held at that of the one before in the list, if such bodies have it."""
    assert roles_in(text)[person] == expected
