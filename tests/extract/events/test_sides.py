"""Who receives and who is a guest among those at a visit."""

import pytest
from reading import events_in

VISITED = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti."
GUEST, HOST = "Nermin Akbulut", "Orhan Demirkan"


@pytest.mark.parametrize(
    ("text", "guests", "hosts"),
    [
        ("Ziyarette Tekkaya Belediyesi Müdürü Figen Ulucak da yer aldı.", [], ["Figen Ulucak"]),
        ("Kabulde Sarıova Belediyesi Müdürü Figen Ulucak da bulundu.", ["Figen Ulucak"], []),
        ("Ziyarette Tekkaya Belediyesi Müdürü Figen Ulucak ile birim müdürleri hazır bulundu.", [], ["Figen Ulucak"]),
        ("Görüşmeye Rize Valisi Tarık Şenyurt da katıldı.", ["Tarık Şenyurt"], []),
        ("Programa Tekkaya Belediyesi Müdürü Figen Ulucak da katıldı.", [], ["Figen Ulucak"]),
        (
            "Görüşmeye Tekkaya Belediyesi Müdürü Figen Ulucak ile Tekkaya Kent Konseyi Başkanı Cem Yaylacı katıldı.",
            [],
            ["Figen Ulucak", "Cem Yaylacı"],
        ),
        (
            "Ziyarette Sarıova Belediyesi Müdürü Figen Ulucak ve Tekkaya Kent Konseyi Başkanı Cem Yaylacı yer aldı.",
            ["Figen Ulucak", "Cem Yaylacı"],
            [],
        ),
        (
            "Ziyarette Tekkaya Belediyesi Müdürü Figen Ulucak ve Rize Valisi Tarık Şenyurt yer aldı.",
            [],
            ["Figen Ulucak", "Tarık Şenyurt"],
        ),
        ("Ziyarette Tekkaya Kaymakamı Figen Ulucak da bulundu.", [], []),
        ("Kabulde Tekkaya Ticaret Odası Başkanı Figen Ulucak ile Tekkaya Kaymakamı Cem Yaylacı yer aldı.", [], []),
        ("Ziyarette belediye adına Rize Valisi Tarık Şenyurt da hazır bulundu.", [], ["Tarık Şenyurt"]),
        ("Demirkan'ın yanında Müdür Elif Yurdakul yer aldı.", [], ["Elif Yurdakul"]),
        ("Akbulut'un yanında Müdür Elif Yurdakul yer aldı.", ["Elif Yurdakul"], []),
        (
            "Akbulut'un yanında Elif Yurdakul ile Bora Saylan, Demirkan'ın yanında ise Figen Ulucak yer aldı.",
            ["Elif Yurdakul", "Bora Saylan"],
            ["Figen Ulucak"],
        ),
        (
            "Akbulut'a Müdür Elif Yurdakul, dernek üyeleri ve Bora Saylan eşlik etti.",
            ["Elif Yurdakul", "Bora Saylan"],
            [],
        ),
        ("Başkanımıza Müdür Elif Yurdakul eşlik etti.", ["Elif Yurdakul"], []),
        ("Müdür Elif Yurdakul öncülüğünde gerçekleşen ziyarette kahve içildi.", ["Elif Yurdakul"], []),
    ],
)
def test_sides(text, guests, hosts):
    """By home, by the town of the host, by whom one is named with, beside whom one is."""
    (visit,) = events_in(f"{VISITED} {text}")
    assert visit.participants == (GUEST, *guests)
    assert visit.received_by == (HOST, *hosts)


def test_who_is_of_the_town_where_an_ambassador_is():
    """Beside an ambassador who only is of the host's town is on neither side."""
    text = "Kazakistan Büyükelçisi Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. "
    [visit] = events_in(f"{text}Ziyarette Tekkaya Kaymakamı Figen Ulucak da bulundu.")
    assert (visit.participants, visit.received_by) == ((GUEST,), (HOST,))


@pytest.mark.parametrize("guest", ["Rize Valisi", "Tarım ve Orman Bakanı"])
def test_those_who_serve_the_state_in_the_town(guest):
    """Who serves the state in the town of the host comes with a governor or a minister, and who is named after him."""
    text = f"{guest} Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. "
    told = "Ziyarette Tekkaya Kaymakamı Figen Ulucak, Sarıova Belediye Başkanı Cem Yaylacı da bulundu."
    (visit,) = events_in(text + told)
    assert (visit.participants, visit.received_by) == ((GUEST, "Figen Ulucak", "Cem Yaylacı"), (HOST,))


def test_those_at_a_visit_of_ours():
    """Beside guests of the body for which the text speaks, others are guests though they serve the host's town."""
    text = "Belediye Başkanımız Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. "
    [visit] = events_in(f"{text}Ziyarette Tekkaya İlçe Sağlık Müdürü Elif Yurdakul hazır bulundu.")
    assert (visit.participants, visit.received_by) == ((GUEST, "Elif Yurdakul"), (HOST,))


def test_our_people_go_with_ours():
    """Who is of the same body as the guests, for which the text speaks, is no host though nothing else is told."""
    text = "Belediye Başkanımız Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti. "
    [visit] = events_in(f"{text}Başkan Yardımcılarımız Elif Yurdakul ve Bora Saylan da ziyarette hazır bulundu.")
    assert (visit.participants[1:], visit.received_by) == (("Elif Yurdakul", "Bora Saylan"), (HOST,))
