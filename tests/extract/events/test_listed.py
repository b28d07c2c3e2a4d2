"""Lists of who was there."""

import pytest
from reading import events_in

VISITED = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti.\n\n"
LINES = "* Tekkaya Belediyesi Müdürü Figen Ulucak\n* Muhtar Cem Yaylacı\n* Muhtar Elif Yurdakul\n"


@pytest.mark.parametrize("head", ["Ziyarette hazır bulunan muhtarlar şöyle:", "Ziyarete katılan isimler:"])
def test_who_was_at_a_visit(head):
    """Those listed under what names the visit were at it: the host's people received, the others are guests."""
    [visit] = events_in(f"{VISITED}{head}\n\n{LINES}")
    assert visit.participants == ("Nermin Akbulut", "Cem Yaylacı", "Elif Yurdakul")
    assert visit.received_by == ("Orhan Demirkan", "Figen Ulucak")


def test_who_was_at_a_gathering():
    """Those listed under what names a gathering took part in it."""
    told = "Tekkaya Belediyesi bir panel düzenledi.\n\nPanelde hazır bulunan muhtarlar şöyle:\n\n"
    [panel] = events_in(told + LINES)
    assert panel.participants == ("Figen Ulucak", "Cem Yaylacı", "Elif Yurdakul")


@pytest.mark.parametrize(
    "listed",
    [
        "Konuşmacılar: Elif Yurdakul, Cem Yaylacı.",
        "Oturumlar ve konuşmacılar:\n\n1. Oturum\nElif Yurdakul (Tekkaya Belediyesi)\n\n2. Oturum\nCem Yaylacı",
        "Konuşmacılar\n\nElif Yurdakul\nCem Yaylacı\n\nKayıtlar sürüyor.",
    ],
)
def test_listed_speakers(listed):
    """Those listed as speakers take part in the programme, whatever parts the list."""
    [panel] = events_in(f"Tekkaya Belediyesi bir panel düzenledi.\n\n{listed}")
    assert panel.participants == ("Elif Yurdakul", "Cem Yaylacı")


def test_receptions_line_by_line():
    """Those listed as received came each by himself, on the day of the line; what sums them up is no visit."""
    text = (
        "Sarıova Belediye Başkanı Nermin Akbulut misafirlerini makamında kabul etti. Akbulut'un ağırladığı "
        "misafirler:\n\n* 12 Mayıs 2025 - Muhtar Cem Yaylacı\n* 13 Mayıs 2025 Salı - Oda Başkanı Elif Yurdakul\n"
    )
    assert [(e.date, e.hosts, e.participants, e.received_by) for e in events_in(text)] == [
        ("2025-05-12", ("Sarıova Belediyesi",), ("Cem Yaylacı",), ("Nermin Akbulut",)),
        ("2025-05-13", ("Sarıova Belediyesi",), ("Elif Yurdakul",), ("Nermin Akbulut",)),
    ]


def test_those_listed_in_a_sentence():
    """A sentence that says no more than who they are lists them, where the one before announces it."""
    text = "Sarıova Belediyesi toplantı yaptı. Kurulda şu isimler hazır bulundu:\n\n"
    (met,) = events_in(text + "Müdür Elif Yurdakul, Kaymakam Bora Saylan ve Vali Ece Sunal.\n\nGündem görüşüldü.")
    assert met.participants == ("Elif Yurdakul", "Bora Saylan", "Ece Sunal")


def test_talks_listed():
    """Who is named with a talk on a line of a list is at the gathering told last, and the talk is its topic."""
    text = "Sarıova Belediyesi panel düzenledi.\n\nPanelde;\n\n• Müdür Elif Yurdakul, “Kentsel Su Kayıpları”\n"
    (panel,) = events_in(text + "• Vali Ece Sunal, “Yeraltı Suyu”\n\nbaşlıklı sunumlarını yaptı.")
    assert (panel.participants, panel.topics) == (
        ("Elif Yurdakul", "Ece Sunal"),
        ("Kentsel Su Kayıpları", "Yeraltı Suyu"),
    )
