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
