"""Guests and hosts that no clause tells."""

import pytest
from reading import Told, events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
VISITED = f"{GUEST}, Tekkaya Belediyesini ziyaret etti."
VISIT = Told("visit", ("Tekkaya Belediyesi",), (), ("Nermin Akbulut",))
TOUR = Told("tour", ("Tekkaya Belediyesi",), ("Kız Kulesi",), ("Nermin Akbulut",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{VISITED} Konuklar Kız Kulesi'ni gezdi.", [VISIT, TOUR]),
        (f"Konuklar Tekkaya Belediyesini ziyaret etti. {VISITED}", [VISIT]),
        (
            "Konuklar Tekkaya Belediyesini ziyaret etti.",
            [Told("visit", ("Tekkaya Belediyesi",), (), ("Konuklar",))],
        ),
        (
            "Müdür Elif Yurdakul, heyete Kız Kulesi'ni gezdirdi.",
            [Told("tour", (), ("Kız Kulesi",), ("heyet", "Elif Yurdakul"))],
        ),
        (
            f"{HOST} ve {GUEST} protokol imzaladı. Konuklar Kız Kulesi'ni gezdi.",
            [
                Told(
                    "agreement",
                    ("Tekkaya Belediyesi", "Sarıova Belediyesi"),
                    (),
                    ("Orhan Demirkan", "Nermin Akbulut"),
                ),
                Told("tour", (), ("Kız Kulesi",), ("Nermin Akbulut",)),
            ],
        ),
    ],
)
def test_groups_that_stand_for_guests(text, expected):
    """`Konuklar` are the guests whom the text names, and called so only where it names nobody."""
    assert events_in(text) == expected


def test_the_host_of_those_who_receive():
    """A visit without a body is one to that of those who receive."""
    text = f"{GUEST} ile Müdür Elif Yurdakul, Tekkaya'ya geldi. Konukları {HOST} karşıladı."
    assert [event.hosts for event in events_in(text)] == [("Tekkaya Belediyesi",)]
