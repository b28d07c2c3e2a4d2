"""Embassies and consulates spoken of by their noun."""

import pytest
from reading import facts_of, roles_in

AMBASSADOR = "Kırgızistan Büyükelçisi Ulan Toktogul konuştu."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{AMBASSADOR} Konuklar büyükelçiliğe gitti.", ["Kırgızistan Büyükelçiliği"]),
        (f"{AMBASSADOR} Konuklar Büyükelçilik'te kaldı.", ["Kırgızistan Büyükelçiliği"]),
        ("Kırgızistan Başkonsolosu Ulan Er konuştu. Başkonsolosluğu gezdi.", ["Kırgızistan Başkonsolosluğu"]),
        (AMBASSADOR, []),
        ("Konuklar büyükelçiliğe gitti.", []),
        (f"{AMBASSADOR} Sonra Rusya Büyükelçisi İlya Morkov geldi. Büyükelçiliğe gittiler.", []),
    ],
)
def test_missions(text, expected):
    """The noun means the mission of the only country whose ambassador or consul is told."""
    assert [fact.name for fact in facts_of(text).organizations] == expected


def test_titles():
    """Titles of the mission's people that say its noun are held there."""
    roles = roles_in("Kırgızistan Büyükelçisi Ulan Toktogul ile Büyükelçilik Müsteşarı Nurlan Esenov konuştu.")
    assert roles["Nurlan Esenov"] == [("Müsteşar", "Kırgızistan Büyükelçiliği")]
