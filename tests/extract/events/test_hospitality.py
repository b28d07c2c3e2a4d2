"""Hosts who are told by what they do for the guests."""

import pytest
from reading import events_in

VISIT = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Ticaret Odasını ziyaret etti. "


@pytest.mark.parametrize(
    ("told", "receiving"),
    [
        ("Oda Başkanı Elif Yurdakul, konuklara fuarı anlattı.", ("Elif Yurdakul",)),
        ("Oda Başkanı Elif Yurdakul ziyaret için teşekkür etti.", ("Elif Yurdakul",)),
        ("Oda Başkanı Elif Yurdakul, Akbulut'a bir tablo hediye etti.", ("Elif Yurdakul",)),
        ("Sarıova Belediye Başkanı Akbulut, projelerini anlattı.", ()),
        ("Oda Başkanı Elif Yurdakul, heyet onuruna akşam yemeği verdi.", ("Elif Yurdakul",)),
        ("Bora Saylan, konuklara fuarı anlattı.", ()),
        ("Oda Başkanı Elif Yurdakul fuara gitti.", ()),
    ],
)
def test_deeds_of_hosts(told, receiving):
    """Who is at home with the host and does what hosts do receives; a guest or a stranger does not."""
    assert events_in(VISIT + told)[0].received_by == receiving


def test_our_people():
    """Who is called ours at a visit to us receives."""
    told = "Tekkaya Belediye Başkanı Orhan Demirkan belediyemizi ziyaret etti. "
    (visit,) = events_in("Sarıova Belediyesi\n\n" + told + "Ziyarette Başkan Yardımcımız Elif Yurdakul da bulundu.")
    assert visit.received_by == ("Elif Yurdakul",)


def test_a_companion_who_is_at_home():
    """`Y'de X'e A eşlik etti`: A, who works at one of the bodies visited, receives there."""
    told = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Devlet Hastanesi ve Tekkaya Huzurevini ziyaret etti. "
    visit, _ = events_in(told + "Akbulut'a Tekkaya Devlet Hastanesi Başhekimi Elif Yurdakul eşlik etti.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ("Elif Yurdakul",))


def test_all_visits_of_a_day():
    """Who joins `ziyaretlere` goes along to each."""
    told = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Huzurevi ve Tekkaya Ticaret Odasını ziyaret etti. "
    visits = events_in(told + "Ziyaretlere Bora Saylan da katıldı.")
    assert [visit.participants for visit in visits] == [("Nermin Akbulut", "Bora Saylan")] * 2


def test_who_receives_where():
    """Of several visits each has the one who tells the guests something there."""
    text = (
        "Sarıova Belediye Başkanı Nermin Akbulut, Pendik Belediyesini ve Kartal Belediyesini ziyaret etti. Pendik'te "
        "Başkan Orhan Demirkan, Kartal'da ise Müdür Ece Sunal projeleri anlattı."
    )
    assert [(e.hosts, e.received_by) for e in events_in(text) if e.type == "visit"] == [
        (("Pendik Belediyesi",), ("Orhan Demirkan",)),
        (("Kartal Belediyesi",), ("Ece Sunal",)),
    ]


def test_a_family_receives():
    """Who is told to be of the family that is visited receives."""
    visit = "Sarıova Belediye Başkanı Nermin Akbulut, şehit Cem Yaylacı'nın ailesini ziyaret etti. "
    [told] = events_in(visit + "Şehidin babası Orhan Demirkan teşekkür etti.")
    assert (told.participants, told.received_by) == (("Nermin Akbulut",), ("Orhan Demirkan",))
