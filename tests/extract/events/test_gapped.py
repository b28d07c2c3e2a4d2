"""One verb for several hosts."""

import pytest
from reading import events_in

CAME = "Sarıova Belediye Başkanı Nermin Akbulut, Kartal Belediyesini ziyaret etti. "
FIRST, SECOND = "Tekkaya Belediyesinde Başkan Orhan Demirkan", "Ovadere Belediyesinde Müdür Ece Sunal"


@pytest.mark.parametrize(
    "told",
    [
        f"Akbulut, {FIRST}'ın, akşam da {SECOND}'ın konuğu oldu.",
        f"{FIRST}, {SECOND} bizi karşıladı.",
        f"{FIRST}, akşam ise {SECOND} konuklarını ağırladı.",
        f"Akbulut, {FIRST}'ı, {SECOND}'ı ziyaret etti.",
        f"Akbulut, {FIRST}'la, {SECOND}'la görüştü.",
        f"Akbulut, {FIRST}, {SECOND} tarafından karşılandı.",
    ],
)
def test_each_where_it_is_told(told):
    """Each place and who receives there make a visit of their own, though one verb tells them all."""
    visits = [(e.hosts, e.participants, e.received_by) for e in events_in(CAME + told)[1:] if e.type == "visit"]
    assert visits == [
        (("Tekkaya Belediyesi",), ("Nermin Akbulut",), ("Orhan Demirkan",)),
        (("Ovadere Belediyesi",), ("Nermin Akbulut",), ("Ece Sunal",)),
    ]


def test_guests_told_first():
    """The guests stand before all who receive, in the same case as they."""
    text = f"Sarıova Belediye Başkanı Nermin Akbulut, {FIRST}, {SECOND} ile görüştü."
    assert [(e.participants, e.received_by) for e in events_in(text)] == [
        (("Nermin Akbulut",), ("Orhan Demirkan",)),
        (("Nermin Akbulut",), ("Ece Sunal",)),
    ]
