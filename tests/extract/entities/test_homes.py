"""Titles of which nothing near tells where they are held."""

import pytest
from reading import roles_in

PENDIK = "Pendik Belediyesi duyurdu."
LED = "Tekkaya Belediye Başkanı Orhan Demirkan ve beraberindeki heyet yola çıktı."
CALLED_ON = (
    "Ege Belediyeler Birliği Müdürü Ali Er, Sarıova Belediye Başkanı ve Birlik Meclis Üyesi Can Ak'ı ziyaret etti. "
    "Projeden Pendik ve Kartal belediyeleri yararlanacak."
)
OURS = "Sarıova Belediyesi\n\nKonuklar geldi."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            f"{PENDIK} Tekkaya Belediye Başkanı Orhan Demirkan ve Başkan Yardımcısı Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan, İZSU'ya gitti.\n\nBaşkan Yardımcısı Figen Ulucak da vardı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            f"{PENDIK} Tekkaya Ziraat Odası Başkanı Ali Er ve Başkan Vekili Figen Ulucak ağırlandı.",
            "Figen Ulucak",
            ("Başkan Vekili", "Tekkaya Ziraat Odası"),
        ),
        (
            f"{CALLED_ON} Başkan Yardımcısı Figen Ulucak'ın da bulunduğu ziyarette projeler anlatıldı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Sarıova Belediyesi"),
        ),
        (
            f"{OURS} Pendik Belediyesinin şenliğinde belediyemizi Başkan Yardımcısı Figen Ulucak temsil etti.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Sarıova Belediyesi"),
        ),
    ],
)
def test_homes(text, person, expected):
    """Who is told without a body is at the host, at the municipality at home, else where such a title is held first."""
    assert roles_in(text)[person] == [expected]
