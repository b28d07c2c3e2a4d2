"""Visits told by what one says there."""

import pytest
from reading import events_in

LEAD = "Sarıova Belediye Başkanı Nermin Akbulut'a tebrik ziyaretleri sürüyor. "
HOST = "Sarıova Belediye Başkanı Nermin Akbulut"
GUEST = "Tekkaya Ticaret Odası Başkanı Orhan Demirkan"
VISIT = ("visit", ("Sarıova Belediyesi",), ("Orhan Demirkan",), ("Nermin Akbulut",))


@pytest.mark.parametrize("wish", ["dileklerini iletti", "temennilerini sundu", "temennilerinde bulundu"])
def test_wishes(wish):
    """Where a text is about visits, who brings somebody good wishes visits him."""
    events = events_in(f"{LEAD}{GUEST}, Akbulut'a hayırlı olsun {wish}.")
    assert [(e.type, e.hosts, e.participants, e.received_by) for e in events] == [VISIT]


def test_wishes_under_a_heading():
    """A heading may tell that a text is about visits; `geçmiş olsun` is no way that somebody has gone."""
    told = "Sarıova Belediye Başkanı Nermin Akbulut, hastalanan Cem Ulusoy'a geçmiş olsun dileklerini iletti."
    [visit] = events_in(f"BAŞKANDAN GEÇMİŞ OLSUN ZİYARETİ\n\n{told}")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ("Cem Ulusoy",))


def test_wishes_of_those_received():
    """Who brings wishes is a guest of the visit of which only groups were told."""
    text = f"{HOST}, kurum temsilcilerini ağırladı. {GUEST} ile çok sayıda vatandaş Akbulut'a dileklerini sundu."
    [visit] = events_in(text)
    assert (visit.participants[-1], visit.received_by) == ("Orhan Demirkan", ("Nermin Akbulut",))


def test_wishes_each_by_himself():
    """Those who bring wishes `ayrı ayrı` made visits apart."""
    text = f"{LEAD}{GUEST} ve Muhtar Bora Saylan ayrı ayrı Akbulut'a dileklerini iletti."
    assert [event.participants for event in events_in(text)] == [("Orhan Demirkan",), ("Bora Saylan",)]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, Sarıova Belediye Başkanı Nermin Akbulut'a başarı dileklerini iletti.",
        f"Sarıova'da ziyaret trafiği sürüyor. {GUEST}, telefonla Nermin Akbulut'a dileklerini iletti.",
    ],
)
def test_wishes_without_a_visit(text):
    """Elsewhere wishes are no visit, nor are those from afar."""
    assert not [event for event in events_in(text) if event.participants == ("Orhan Demirkan",)]


def test_wishes_at_the_end_of_a_way():
    """Who is brought wishes in the village to which one goes receives there."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut, Çayçatı köyüne giderek Hasan Yaman'a taziyelerini iletti."
    assert [(visit.places, visit.received_by) for visit in events_in(text)] == [(("Çayçatı",), ("Hasan Yaman",))]
