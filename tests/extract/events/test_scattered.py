"""Guests told one by one."""

import pytest
from reading import events_in

HOST = "Tekkaya Belediye Başkanı Orhan Demirkan"
CAME = f"Konuklar Tekkaya Belediyesini ziyaret etti. {HOST} konukları makamında ağırladı."
ONE = "Ovadere Belediyesi Zabıta Müdürü Nermin Akbulut, misafirperverlik için teşekkür etti."
OTHER = "Yeniova Belediyesi Meclis Üyesi Bora Saylan ise kentten etkilendiğini söyledi."
SEVERAL = ("Nermin Akbulut", "Bora Saylan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CAME} {ONE} {OTHER}", SEVERAL),
        (f"{CAME} {ONE} Yeniova Belediyesi'nden Bora Saylan ise kentten etkilendiğini söyledi.", SEVERAL),
        (f"{CAME} {ONE} Yeniova Belediyesi'nden Mimar Bora Saylan soru sordu.", SEVERAL),
        (f"12 öğretmen Tekkaya Belediyesini ziyaret etti. {ONE} {OTHER}", SEVERAL),
        (f"{CAME} {ONE}", ("Konuklar",)),
        (f"{CAME} {ONE} Tekkaya Belediyesi Meclis Üyesi Bora Saylan da teşekkür etti.", ("Konuklar",)),
        (f"{CAME} {ONE} Tekkaya Kaymakamı Bora Saylan da teşekkür etti.", ("Konuklar",)),
        (f"{CAME} {ONE} Esnaf Odası Başkanı Bora Saylan da teşekkür etti.", ("Konuklar",)),
        (f'{CAME} {ONE} Demirkan, "Yeniova Belediyesi Meclis Üyesi Bora Saylan gelmedi" dedi.', ("Konuklar",)),
    ],
)
def test_guests_told_one_by_one(text, expected):
    """Who acts and is from a town that hosts nothing is a guest, where two at least are told so."""
    visits = [event for event in events_in(text) if event.type == "visit"]
    assert [event.participants for event in visits] == [expected]
