"""Who receives at a visit though no clause tells it there."""

import pytest
from reading import events_in

VISIT = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Ticaret Odasını ziyaret etti. "


@pytest.mark.parametrize(
    "told",
    [
        "Oda Başkanı Elif Yurdakul'a dosya sunan Akbulut destek istedi.",
        "Oda Başkanı Elif Yurdakul ile yeni fuar alanı konuşuldu.",
        "Oda Başkanı Elif Yurdakul'un verdiği kahvaltıda esnafın sorunları ele alındı.",
        "Heyete Oda Başkanı Elif Yurdakul tarafından bilgi verildi.",
        "Kabulde Ece Sunal tercümanlık yaptı. Oda Başkanı Elif Yurdakul'la çalışmalar konuşuldu.",
    ],
)
def test_hosts_met(told):
    """Where nobody is told to receive, who is at home with the host and told of beside the guests does."""
    assert events_in(VISIT + told)[0].received_by == ("Elif Yurdakul",)


def test_met_besides_a_receiver():
    """Where somebody is told to receive, who is only told of does not."""
    told = "Akbulut'u Oda Başkanı Elif Yurdakul kabul etti. Oda Müdürü Ece Sunal'a teşekkür belgesi verildi."
    assert events_in(VISIT + told)[0].received_by == ("Elif Yurdakul",)


def test_a_village_head_met():
    """Who holds the office of the village visited receives there."""
    told = "Sarıova Kaymakamı Nermin Akbulut, Çayçatı köyünü ziyaret etti. Köy muhtarı Bora Saylan su istedi."
    assert [(visit.places, visit.received_by) for visit in events_in(told)] == [(("Çayçatı",), ("Bora Saylan",))]


def test_each_at_home():
    """Of several visits whose hosts one sentence tells together each has its own."""
    text = (
        "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Kaymakamlığını ve Tekkaya Belediyesini ziyaret etti. "
        "Akbulut'u Tekkaya Kaymakamı Bora Saylan ve Tekkaya Belediye Başkanı Orhan Demirkan karşıladı."
    )
    assert [(visit.hosts, visit.received_by) for visit in events_in(text)] == [
        (("Tekkaya Kaymakamlığı",), ("Bora Saylan",)),
        (("Tekkaya Belediyesi",), ("Orhan Demirkan",)),
    ]


def test_one_who_receives_elsewhere():
    """Who receives the same guests elsewhere does not receive them where nobody is told to."""
    told = "Heyet Uluğ Bey Camii'ne geçti. Heyeti kapıda Oda Müdürü Elif Yurdakul karşıladı."
    assert [visit.received_by for visit in events_in(VISIT + told)] == [(), ("Elif Yurdakul",)]


@pytest.mark.parametrize(
    ("where", "hosts"), [("Tekkaya Kültür Merkezi'nde", ("Sarıova Belediyesi",)), ("Almanya'da", ())]
)
def test_who_holds_what_is_in_a_small_place(where, hosts):
    """What is told to be in a small place, and no word says by whom, is held by the body that the text speaks for."""
    (concert,) = events_in(f"Sarıova Belediyesi duyurdu. {where} konser verildi.")
    assert concert.hosts == hosts
