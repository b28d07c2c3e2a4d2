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
        ("Türkiye'nin Bakü Büyükelçisi Ali Can konuştu. Büyükelçiliğe gittiler.", ["Türkiye'nin Bakü Büyükelçiliği"]),
        ("İtalya'nın Ankara Büyükelçiliği gezildi.", ["İtalya Büyükelçiliği"]),
        ("İtalya'nın Bakü Büyükelçiliği gezildi.", ["İtalya'nın Bakü Büyükelçiliği"]),
        ("Çin'in Türkiye Büyükelçisi Li Wen konuştu. Büyükelçiliğe gittiler.", ["Çin Büyükelçiliği"]),
        ("Ankara Büyükelçiliği gezildi.", ["Ankara Büyükelçiliği"]),
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


def test_of_a_country():
    """A mission called by its city is that of the country before it, and so are the titles of its people."""
    roles = roles_in("Törene İtalya'nın Ankara Büyükelçiliği Kültür Ataşesi Paolo Verdi katıldı.")
    assert roles["Paolo Verdi"] == [("Kültür Ataşesi", "İtalya Büyükelçiliği")]


def test_seat_in_a_case():
    """The country before the city where a consul has the seat is the consul's."""
    roles = roles_in("İran İslam Cumhuriyeti'nin Erzurum'daki Başkonsolosu Reza Karimi geldi.")
    assert roles["Reza Karimi"] == [("Başkonsolos", "İran İslam Cumhuriyeti")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Üsküp Büyükelçimiz Elif Yurdakul geldi.", [("Büyükelçi", "Üsküp Büyükelçiliği")]),
        ("Rusya Büyükelçisi Ali Er ve Üsküp Başkonsolosu Elif Yurdakul geldi.", [("Başkonsolos", "Rusya")]),
    ],
)
def test_of_a_city(text, expected):
    """Where no country is told of any, the head of a mission has the one in the city before the title."""
    assert roles_in(text)["Elif Yurdakul"] == expected
