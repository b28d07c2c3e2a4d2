"""Guests of one verb who come each by himself."""

import pytest
from reading import events_in

HOST, FIRST, SECOND = "Sarıova Belediye Başkanı Nermin Akbulut", "Oda Başkanı Orhan Demirkan", "Müdür Elif Yurdakul"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} ile {SECOND}, {HOST}'u ayrı ayrı ziyaret etti.",
        f"{FIRST} ve {SECOND}, {HOST}'a ayrı ayrı tebrik ziyaretinde bulundu.",
        f"Sırasıyla {FIRST} ve {SECOND}, {HOST}'u ziyaret etti.",
        f"Sabah {FIRST}, öğleden sonra ise {SECOND}, {HOST}'un konuğu oldu.",
        f"{HOST}, önce {FIRST}'ı, ardından {SECOND}'u makamında ağırladı.",
        f"{HOST}'u ilk olarak {FIRST}, daha sonra {SECOND} ziyaret etti.",
        f"Önce {FIRST}, sonra {SECOND}, {HOST} tarafından kabul edildi.",
    ],
)
def test_by_turns(text):
    """`ayrı ayrı`, and a word of order or time before a name, tell visits of their own."""
    assert [(e.type, e.participants, e.received_by) for e in events_in(text)] == [
        ("visit", ("Orhan Demirkan",), ("Nermin Akbulut",)),
        ("visit", ("Elif Yurdakul",), ("Nermin Akbulut",)),
    ]


def test_together():
    """Those of one list come together, and so do `ayrı ayrı` those who are at home at one body."""
    (visit,) = events_in(f"Öğleden sonra {FIRST} ve {SECOND}, {HOST}'u ziyaret etti.")
    assert visit.participants == ("Orhan Demirkan", "Elif Yurdakul")
    own = "Tekkaya Belediye Başkanı Orhan Demirkan ile Tekkaya Belediyesi Müdürü Elif Yurdakul"
    (visit,) = events_in(f"{own}, {HOST}'u ayrı ayrı ziyaret etti.")
    assert visit.participants == ("Orhan Demirkan", "Elif Yurdakul")


def test_several_hosts():
    """Where there are several hosts `ayrı ayrı` parts these."""
    text = f"{FIRST} ve {SECOND}, Pendik Belediyesini ve Kartal Belediyesini ayrı ayrı ziyaret etti."
    assert [(e.hosts, e.participants) for e in events_in(text)] == [
        (("Pendik Belediyesi",), ("Orhan Demirkan", "Elif Yurdakul")),
        (("Kartal Belediyesi",), ("Orhan Demirkan", "Elif Yurdakul")),
    ]


def test_days_of_turns():
    """Each turn is on the day told beside it."""
    text = f"{HOST}, 12 Mayıs 2025'te {FIRST}'ı, 13 Mayıs 2025'te {SECOND}'u makamında ağırladı."
    assert [(e.date, e.participants) for e in events_in(text)] == [
        ("2025-05-12", ("Orhan Demirkan",)),
        ("2025-05-13", ("Elif Yurdakul",)),
    ]
