"""Titles held where the one is at home whom their holder goes with."""

import pytest
from reading import roles_in

PENDIK = "Pendik Belediyesi duyurdu."
RECEIVED = (
    "Ege Birliği konukları ağırladı. Tekkaya Belediye Başkanı Ali Er, Sarıova Kaymakamı Can Ak ve Ova Odası "
    "Başkanı Ece Su'dan oluşan heyeti Genel Sekreter Figen Ulucak karşıladı."
)
HEADED = (
    "Pendik Belediyesi duyurdu. Tekkaya İcra Hakimiyeti Başçısı Ali Er'in başkanlık ettiği heyette "
    "Başçı Müavini Figen Ulucak yer aldı."
)


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Sarıova Belediye Başkanı Nermin Akbulut'a Müdür Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Müdür Figen Ulucak'ın eşlik ettiği Sarıova Belediye Başkanı Nermin Akbulut geldi.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            f"{PENDIK} Konukları Tekkaya Belediye Başkanı Orhan Demirkan'ın yanı sıra Müdür Figen Ulucak karşıladı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            f"{PENDIK} Ziyarete Tekkaya Belediye Başkanı Orhan Demirkan'ın yanı sıra Müdür Figen Ulucak katıldı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            "Konukları Tekkaya Belediye Başkanı Orhan Demirkan, Müdür Figen Ulucak ile ağırladı.",
            "Figen Ulucak",
            ("Müdür", "Tekkaya Belediyesi"),
        ),
        (
            f"{PENDIK} Sarıova Belediye Başkanı Nermin Akbulut ve beraberindeki Müdür Figen Ulucak geldi.",
            "Figen Ulucak",
            ("Müdür", "Sarıova Belediyesi"),
        ),
        (
            "Tekkaya Devlet Hastanesi açıldı. Çankaya Kaymakamı Ali Er'e Başhekim Figen Ulucak eşlik etti.",
            "Figen Ulucak",
            ("Başhekim", "Tekkaya Devlet Hastanesi"),
        ),
        (RECEIVED, "Figen Ulucak", ("Genel Sekreter", "Ege Birliği")),
        (HEADED, "Figen Ulucak", ("Başçı Müavini", "Tekkaya İcra Hakimiyeti")),
    ],
)
def test_company_homes(text, person, expected):
    """Companions, and who receives with others, belong where their leader does."""
    assert roles_in(text)[person] == [expected]
