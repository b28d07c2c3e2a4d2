"""Heads of whose body nothing near tells."""

import pytest
from reading import roles_in

PENDIK = "Pendik Belediyesi duyurdu."


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "Tekkaya Belediye Başkanı Orhan Demirkan ve Belediye Başkanı Nermin Akbulut konuştu.",
            "Nermin Akbulut",
            ("Belediye Başkanı", None),
        ),
        (
            f"{PENDIK} Tekkaya Belediye Başkanı Orhan Demirkan ağırlandı. Belediye Başkanı Nermin Akbulut geldi.",
            "Nermin Akbulut",
            ("Belediye Başkanı", "Pendik Belediyesi"),
        ),
        (f"{PENDIK} Başkan Figen Ulucak konuştu.", "Figen Ulucak", ("Belediye Başkanı", "Pendik Belediyesi")),
        (
            "Konya Üniversitesi Rektörü Ali Er Rize Üniversitesi ile anlaştı. Rektör Figen Ulucak da vardı.",
            "Figen Ulucak",
            ("Rektör", "Rize Üniversitesi"),
        ),
        (
            "Tekkaya Ziraat Odası Başkanı Ali Er dün Başkan Figen Ulucak ile Pendik Belediyesinde görüştü.",
            "Figen Ulucak",
            ("Belediye Başkanı", "Pendik Belediyesi"),
        ),
        (
            "Tekkaya Belediyesi duyurdu. Ova Derneğinden Ali Er'in yer aldığı heyet, Başkan Figen Ulucak'ı övdü.",
            "Figen Ulucak",
            ("Belediye Başkanı", "Tekkaya Belediyesi"),
        ),
        (
            "Tekkaya Belediye Başkanı Can Ak konuk ağırladı. Ova Derneği toplandı. Başkan Figen Ulucak konuştu.",
            "Figen Ulucak",
            ("Başkan", "Ova Derneği"),
        ),
    ],
)
def test_presiding(text, person, expected):
    """No body has two heads, and none that is headed by another title has a president."""
    assert roles_in(text)[person] == [expected]
