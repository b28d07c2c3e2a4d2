"""Visits told one after the other by a noun."""

import pytest
from reading import events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"


def test_the_guests_of_a_day():
    """`Günün ilk misafiri` is one of the guests whom the sentence before announced, the next has a visit apart."""
    text = (
        f"{HOST}, konukları ağırladı. Günün ilk misafiri, {GUEST} oldu. Günün son misafiri, Rize Valisi Ece Sunal oldu."
    )
    assert [(visit.participants, visit.received_by) for visit in events_in(text)] == [
        ((name,), ("Orhan Demirkan",)) for name in ("Nermin Akbulut", "Ece Sunal")
    ]


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (f"Başkan Demirkan'ın konukları {GUEST} ve Elif Yurdakul oldu.", ("Nermin Akbulut", "Elif Yurdakul")),
        (f"Demirkan'ın son misafirleri ise {GUEST} ile öğrenciler oldu.", ("Nermin Akbulut",)),
        (f"Demirkan'ın salı günkü konukları, {GUEST} ve Elif Yurdakul idi.", ("Nermin Akbulut", "Elif Yurdakul")),
        (f"Demirkan'ın bugünkü konukları arasında {GUEST} vardı.", ("Nermin Akbulut",)),
        (f"{GUEST}, ilk ziyaretini Başkan Demirkan'a yaptı.", ("Nermin Akbulut",)),
        (f"{GUEST} yola çıktı. Günün ilk ziyareti Başkan Demirkan'a yapıldı.", ("Nermin Akbulut",)),
        (f"{GUEST} yola çıktı. Son ziyaret ise Başkan Demirkan'a gerçekleştirildi.", ("Nermin Akbulut",)),
    ],
)
def test_guests_and_hosts_behind_the_noun(text, guests):
    """Guests may stand behind the noun that says so, the host between the noun of a visit and its verb."""
    [visit] = events_in(f"{HOST} sevindi. {text}")
    assert (visit.hosts, visit.participants, visit.received_by) == (
        ("Tekkaya Belediyesi",),
        guests,
        ("Orhan Demirkan",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bugünkü misafirimiz Cem Ulusoy oldu. Tekkaya Belediye Başkanı Orhan Demirkan sevindi.",
        "Tekkaya Belediye Başkanı Orhan Demirkan çalıştı. Günün ilk konuğu Cem Ulusoy oldu.",
    ],
)
def test_our_guest(text):
    """Whose guest somebody is who is ours, or of whose day he is the first, is the publisher."""
    [visit] = [event for event in events_in(text) if event.type == "visit"]
    assert (visit.hosts, visit.participants) == (("Tekkaya Belediyesi",), ("Cem Ulusoy",))
