"""Titles held where a delegation is at home."""

import pytest
from reading import roles_in

PENDIK = "Pendik Belediyesi duyurdu."
DELEGATIONS = (
    "Pendik Belediyesi, Tekkaya Belediyesi ve Sarıova Belediyesi bir araya geldi. "
    "Tekkaya heyetine Belediye Başkanı Ali Er, Sarıova heyetine Müdür Figen Ulucak başkanlık etti."
)
LED = "Tekkaya Belediye Başkanı Orhan Demirkan ve beraberindeki heyet yola çıktı."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Tekkaya Belediyesini ziyaret eden Pendik heyetini Müdür Figen Ulucak ağırladı. Pendik Belediyesi duyurdu.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Pendik Belediyesi duyurdu. Tekkaya Belediyesi düzenledi. Pendik heyetinde Müdür Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Müdür", "Pendik Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediye Başkanı Nermin Akbulut ve heyeti geldi. Heyette Müdür Figen Ulucak var.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediyesinden gelen heyet ağırlandı. Heyette Müdür Figen Ulucak var.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediyesinden gelen heyet ağırlandı. Heyette:\n- Şef Cem Er\n- Şef Figen Ulucak",
            "Figen Ulucak",
            ("Şef", "Sarıova Belediyesi"),
        ),
        (DELEGATIONS, "Ali Er", ("Belediye Başkanı", "Tekkaya Belediyesi")),
        (DELEGATIONS, "Figen Ulucak", ("Müdür", "Sarıova Belediyesi")),
        (
            f"{LED} Sarıova Belediye Başkanı Ali Er'in çağırdığı heyette Başkan Yardımcısı Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Başkan Yardımcısı", "Tekkaya Belediyesi"),
        ),
        (
            f"{LED} Dün gelen heyette CHP Meclis Üyesi Ali Er ve Dış İlişkiler Sorumlusu Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Dış İlişkiler Sorumlusu", "Tekkaya Belediyesi"),
        ),
        (
            "Ova Derneği (OVADER) heyeti geldi. Heyette Yönetim Kurulu Üyesi Ali Er ve Müdür Figen Ulucak yer aldı.",
            "Figen Ulucak",
            ("Müdür", "Ova Derneği"),
        ),
    ],
)
def test_delegation_homes(text, person, expected):
    """Those of a delegation belong to its town, or where the one who leads it does."""
    assert roles_in(text)[person] == [expected]
