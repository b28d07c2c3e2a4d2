"""Visits told from the host's side."""

from datetime import date

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
A, B, C = "Cem Ulusoy", "Eda Karaçam", "Can Atabey"


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("gençleri", "gençler"),
        ("esnafı", "esnaf"),
        ("şehit ailelerini", "şehit aileleri"),
    ],
)
def test_people_of_whom_only_what_they_are_is_told(told, called):
    """A common noun for many people is a guest where a verb of receiving has it as its object."""
    [visit] = events_in(f"{HOST}, {told} makamında kabul etti.")
    assert (visit.hosts, visit.participants) == (("Tekkaya Belediyesi",), (called,))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}'u Ankara Esenboğa Havalimanı'nda {HOST} karşıladı.",
        f"Kapıkule Sınır Kapısı'nda {HOST} tarafından karşılanan {GUEST} gülümsedi.",
    ],
)
def test_where_one_arrives(text):
    """To be met at an airport or a border is no visit yet."""
    assert events_in(text) == []


def test_received_by_the_suffix_of_those_who_do():
    """`-ce` tells who receives in the passive."""
    text = f"{GUEST}, Tekkaya Belediyesine geldi. Akbulut, {HOST} ve meclis üyelerince karşılandı."
    assert [visit.received_by for visit in events_in(text)] == [("Orhan Demirkan",)]


def test_who_came_with_a_guest():
    """Company told before a participle of coming is the guest's, not that of who receives."""
    [visit] = events_in(f"{A} ile birlikte ilçeye gelen {GUEST}'u {HOST} karşıladı.")
    assert (set(visit.participants), visit.received_by) == ({A, "Nermin Akbulut"}, ("Orhan Demirkan",))


def test_guests_who_are_only_meant():
    """Who receives guests that nobody names is at their visit."""
    told = f"Tekkaya Belediye Başkan Yardımcısı {B} ile Müdür {C}"
    [visit] = events_in(f"Yabancı gençler, Tekkaya Belediyesini ziyaret etti. Gençleri {told} karşıladı.")
    assert visit.received_by == (B, C)


def test_a_crowd_among_those_who_receive():
    """A crowd that `ve` joins to a list is part of it."""
    [visit] = events_in(f"{GUEST}'u Başkan {A}, Müdür {B} ve kalabalık bir topluluk Tekkaya Belediyesinde karşıladı.")
    assert visit.received_by == (A, B)


def test_whose_visit_is_hosted():
    """The guest of a visit that somebody hosts stands in the genitive before it."""
    [visit] = events_in(f"Yurttaşlar sevindi. {GUEST}'un istişare ziyaretine ev sahipliği yapan {HOST} konuştu.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Özbekistan heyeti Pazar'da ağırlandı.",
            [Told("visit", places=("Pazar",), participants=("Özbekistan heyeti",))],
        ),
        (
            "Pazar Belediyesi duyurdu. Özbekistan heyetinin eylül ayında Pazar'da ağırlanması planlanıyor.",
            [
                Told(
                    "visit",
                    ("Pazar Belediyesi",),
                    ("Pazar",),
                    ("Özbekistan heyeti",),
                    date="2024-09",
                    status="planned",
                )
            ],
        ),
        (
            f"{GUEST}, Çayyaka Mahallesi'nde oturan gazi Tarık Şenyurt'un evine konuk oldu.",
            [
                Told(
                    "visit",
                    places=("Çayyaka Mahallesi",),
                    participants=("Nermin Akbulut",),
                    received_by=("Tarık Şenyurt",),
                )
            ],
        ),
        (
            f"{HOST}, önce {GUEST}'u, öğleden sonra da Ovacık Belediye Başkanı Elif Yurdakul'u ağırladı.",
            [
                Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",), ("Orhan Demirkan",)),
                Told("visit", ("Tekkaya Belediyesi",), (), ("Elif Yurdakul",), ("Orhan Demirkan",)),
            ],
        ),
    ],
)
def test_stays_and_homes(text, expected):
    """A stay is a visit to the place, one at a home to where that is; two who come in turn make two visits."""
    assert events_in(text, date(2024, 6, 7)) == expected


@pytest.mark.parametrize("them", ["hemşehrilerini", "konuklarını", "kendilerini", "onları"])
def test_who_receives_a_crowd(them):
    """Whom the host of a visit receives by a word that only means them are its guests."""
    [visit] = events_in(f"{GUEST}, Tekkaya Belediyesindeydi. {HOST}, {them} makamında karşıladı.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    "told",
    [
        f"{HOST}'ın ev sahipliğinde gerçekleşen ilk ziyarette su konuşuldu.",
        f"Akbulut, {HOST}'ın ev sahipliğinde belediye binasında ağırlandı.",
    ],
)
def test_hosted_by(told):
    """By whose hospitality a visit is receives, at the own body."""
    text = f"{GUEST}, Kartal Belediye Başkanı Ece Sunal'ı ziyaret etti. {told}"
    assert [(visit.hosts, visit.participants, visit.received_by) for visit in events_in(text)[1:]] == [
        (("Tekkaya Belediyesi",), ("Nermin Akbulut",), ("Orhan Demirkan",))
    ]


def test_told_at_a_body():
    """Who is told something at a body has gone there."""
    text = f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Akbulut, Ovadere Belediyesinde brifing aldı."
    assert [visit.hosts for visit in events_in(text)] == [("Tekkaya Belediyesi",), ("Ovadere Belediyesi",)]


@pytest.mark.parametrize(
    "text",
    [
        f"Ziyaretinden dolayı {GUEST}'a teşekkür eden {HOST} sevindi.",
        f"{GUEST}, {HOST} ile Müdür Ece Sunal tarafından karşılandı.",
    ],
)
def test_who_receives_whom(text):
    """Who thanks for a visit receives, wherever the names stand; who stands before several who receive is the guest."""
    (visit,) = events_in(text)
    assert (visit.hosts, visit.participants) == (("Tekkaya Belediyesi",), ("Nermin Akbulut",))
    assert visit.received_by[:1] == ("Orhan Demirkan",)


def test_one_guest_after_the_other():
    """Who is received next, it is not told by whom, is received by those who received before."""
    text = f"{HOST}, {GUEST}'u kabul etti. Ardından Müdür Ece Sunal ve okul temsilcileri kabul edildi."
    assert [(visit.participants, visit.received_by) for visit in events_in(text)] == [
        (("Nermin Akbulut",), ("Orhan Demirkan",)),
        (("Ece Sunal",), ("Orhan Demirkan",)),
    ]


def test_those_whom_a_host_thanks():
    """Those whom a text in the first person thanks for their visit were the guests."""
    text = (
        "Konuklar Tekkaya Belediyesini ziyaret etti. Başkan Nermin Akbulut'a, Üye Cem Ulusoy'a ve Üye Eda Karaçam'a "
        "ziyaretleri için teşekkür ediyoruz."
    )
    [visit] = events_in(text)
    assert visit.participants == ("Nermin Akbulut", "Cem Ulusoy", "Eda Karaçam")
