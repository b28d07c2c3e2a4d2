"""Visits told by the word itself."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
RECEIVED = Told(
    "visit", hosts=("Tekkaya Belediyesi",), participants=("Nermin Akbulut",), received_by=("Orhan Demirkan",)
)


def test_a_guest_is_no_host():
    """`A, X'e ziyaretinde eşlik etti`: X is the guest, and so is A."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti. Müdür Elif Yurdakul, Akbulut'a ziyaretinde eşlik etti."
    (visit,) = events_in(text)
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut", "Elif Yurdakul"), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",))],
        ),
        (
            "Heyette Elif Yurdakul ve Bora Saylan yer aldı. Tekkaya Belediyesi ziyaret edildi.",
            [Told("visit", hosts=("Tekkaya Belediyesi",), participants=("Heyet",))],
        ),
    ],
)
def test_passive(text, expected):
    """A visit told without its guests is that of the delegation whose members the text tells."""
    assert events_in(text) == expected


def test_a_return_visit():
    """A converb tells how somebody is visited and takes the object from no verb behind it."""
    text = f"{GUEST}, {HOST}'ı iade-i ziyarette bulunarak makamında ziyaret etti."
    assert events_in(text) == [RECEIVED]
