"""Meetings during a visit."""

import pytest
from reading import events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"


@pytest.mark.parametrize(
    "told",
    [
        "Ziyaretin ardından gerçekleştirilen",
        "Tekkaya Belediyesi'nde yapılan",
        "Ardından Tekkaya Belediyesinde yapılan",
        "Heyetle yapılan",
    ],
)
def test_a_visit_goes_on_in_a_meeting(told):
    """A meeting in which a visit goes on is of those at the visit, at the body that is visited."""
    _, met = events_in(f"{GUEST}, {HOST}'ı ziyaret etti. {told} toplantıda yol çalışmaları ele alındı.")
    assert (met.type, met.hosts) == ("meeting", ("Tekkaya Belediyesi",))
    assert met.participants == ("Nermin Akbulut", "Orhan Demirkan")


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Burada yapılan toplantıda Tekkaya Belediyesi Müdürü Figen Ulucak sunum yaptı.", 3),
        ("Burada yapılan bilgilendirme toplantısında Tekkaya Belediyesi Müdürü Figen Ulucak konuştu.", 3),
        ("Burada yapılan toplantıya Tekkaya Belediyesi Müdürü Figen Ulucak katıldı.", 1),
    ],
)
def test_hosts_who_present_something(told, there):
    """To guests the hosts' own people present something: all at the visit are at such a meeting."""
    _, met = events_in(f"{GUEST}, {HOST}'ı ziyaret etti. {told}")
    assert len(met.participants) == there


@pytest.mark.parametrize(
    ("told", "host"),
    [
        (f"{GUEST}, Tekkaya Ticaret Odası'nı ziyaret ederek meclis üyeleriyle", "Tekkaya Ticaret Odası"),
        (f"{GUEST}, Tekkaya Belediyesini ziyaret ederek Başkan Orhan Demirkan ile", "Tekkaya Belediyesi"),
    ],
)
def test_a_meeting_told_with_a_visit(told, host):
    """A meeting told with a visit in one sentence is held by whom one visits."""
    assert [(event.type, event.hosts) for event in events_in(f"{told} toplantı yaptı.")] == [
        ("visit", (host,)),
        ("meeting", (host,)),
    ]


def test_a_talk_in_a_room_of_nobody():
    """A talk told after a visit, in a room of no body that is told, is held by whom one visits; in a town it is not."""
    visited = f"Ovadere Kulübü büyüyor. {GUEST}, Tekkaya Belediyesini ziyaret etti. "
    [_, meeting] = events_in(f"{visited}Meclis Salonu'nda yapılan toplantıda turizm konuşuldu.")
    assert meeting.hosts == ("Tekkaya Belediyesi",)
    [_, meeting] = events_in(f"{visited}Pendik'te yapılan toplantıda turizm konuşuldu.")
    assert meeting.hosts != ("Tekkaya Belediyesi",)
