"""Meetings told by a verb."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",))
BOTH = ("Nermin Akbulut", "Orhan Demirkan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{GUEST}, {HOST} ile görüştü.",
            [Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH)],
        ),
        (
            f"{GUEST}, {HOST} ile bir araya geldi.",
            [Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH)],
        ),
        (
            f"Ankara'da {GUEST} ve {HOST} bir araya geldi.",
            [Told("meeting", places=("Ankara",), participants=BOTH)],
        ),
        (
            "Özbekistan heyeti, Kırgızistan heyeti ile görüştü.",
            [Told("meeting", participants=("Özbekistan heyeti", "Kırgızistan heyeti"))],
        ),
        (
            f"{VISITED} Akbulut, {HOST} ile görüştü.",
            [
                Told(
                    "visit",
                    hosts=("Tekkaya Belediyesi",),
                    participants=("Nermin Akbulut",),
                    received_by=("Orhan Demirkan",),
                ),
                Told("meeting", hosts=("Tekkaya Belediyesi",), participants=BOTH),
            ],
        ),
        (f"{GUEST} görüştü.", []),
        (
            f"{GUEST}, Tekkaya Öğretmenevi'nde muhtarlarımızla bir araya geldi.",
            [
                Told(
                    "meeting",
                    ("Sarıova Belediyesi",),
                    places=("Tekkaya Öğretmenevi",),
                    participants=("Nermin Akbulut",),
                )
            ],
        ),
        (f"{GUEST} muhtarlarımızla bir araya geldi.", []),
        (f"{GUEST}, Rize Valisi Tarık Şenyurt ile telefonda görüştü.", []),
    ],
)
def test_meetings(text, expected):
    """Two people or a group meet; at a visit the host's people receive by it; one alone or by telephone does not."""
    assert events_in(text) == expected


def test_a_talk_with_pupils():
    """Guests who talk with people at a body visit it."""
    text = f"{VISITED} Konuklar, Rize Lisesinde öğrencilerle sohbet etti."
    assert [(visit.hosts, visit.participants) for visit in events_in(text)] == [
        (("Tekkaya Belediyesi",), ("Nermin Akbulut",)),
        (("Rize Lisesi",), ("Nermin Akbulut",)),
    ]


def test_who_meets_with_company():
    """Somebody with company means all who came with him."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut ve Müdür Elif Yurdakul, Tekkaya Belediyesini ziyaret etti. "
    *_, met = events_in(text + "Akbulut ve beraberindekiler Tekkaya Ticaret Odasında iş insanlarıyla bir araya geldi.")
    assert (met.type, met.participants) == ("meeting", ("Nermin Akbulut", "Elif Yurdakul"))


def test_a_talk_to_come():
    """A talk that is planned is told by its noun; one that somebody speaks of is not."""
    assert [e.status for e in events_in(f"{GUEST}'un {HOST} ile görüşmesi planlanıyor.")] == ["planned"]
    assert events_in(f"{GUEST}, {HOST} ile görüşmesi sırasında yaşananları unutamadı.") == []


def test_met_elsewhere():
    """Whose title names another body than that just visited is met elsewhere."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti, Ovadere Ticaret Odası Başkanı Ece Sunal ile görüştü."
    visit, meeting = events_in(text)
    assert (visit.received_by, meeting.hosts) == (("Orhan Demirkan",), ("Ovadere Ticaret Odası",))


def test_guests_with_whom_we_met():
    """Those who visit the publisher and with whom it met do not receive themselves."""
    met = "Belediyemizi ziyaret eden Ovadere Derneği Başkanı Bora Saylan ve Müdür Cem Yaylacı ile şenliği görüştük."
    visit, *_ = events_in(f"Tekkaya Belediyesi: Birlikte Karar Veriyoruz\n\n{met}")
    assert (visit.participants, visit.received_by) == (("Bora Saylan", "Cem Yaylacı"), ())


def test_what_is_talked_over():
    """A matter that is talked over makes no encounter of those who do, unless it says with whom."""
    assert events_in("Rapor, Tekkaya Belediyesinde görüşüldükten sonra yayımlandı.") == []


def test_met_where_one_goes():
    """Who goes on to a place to meet somebody there visits it, and is received by him."""
    text = f"{GUEST}, Tekkaya Belediyesini ziyaret etti. Akbulut, Alaca Çarşısı'na geçerek Bora Saylan ile görüştü."
    _, visit, meeting = events_in(text)
    assert (visit.type, visit.places, visit.received_by) == ("visit", ("Alaca Çarşısı",), ("Bora Saylan",))
    assert meeting.places == ("Alaca Çarşısı",)
