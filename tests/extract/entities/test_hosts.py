"""Bodies that are visited, and where the bare titles of their people are held."""

import pytest
from reading import roles_in

BARE = "Ziyarette Başkan Yardımcısı Figen Ulucak da vardı."
PENDIK = "Pendik Belediye Başkanı Orhan Demirkan"
KARTAL = "Kartal Belediye Başkanı Nermin Akbulut"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (f"{PENDIK}, {KARTAL}'u ziyaret etti.", "Kartal Belediyesi"),
        (f"{PENDIK}, Kartal Belediyesini ziyaret etti.", "Kartal Belediyesi"),
        (f"{PENDIK}, Kartal Belediyesine ziyarette bulundu.", "Kartal Belediyesi"),
        (f"{PENDIK}, Kartal Belediyesine konuk oldu.", "Kartal Belediyesi"),
        (f"{PENDIK}, Kartal Belediyesinin konuğu oldu.", "Kartal Belediyesi"),
        (f"{PENDIK}, {KARTAL}'u konuk etti.", "Pendik Belediyesi"),
        (f"{PENDIK}, {KARTAL}'u kabul etti.", "Pendik Belediyesi"),
        (f"{PENDIK}, {KARTAL}'u ağırladı.", "Pendik Belediyesi"),
        (
            f"{KARTAL} ve Ozan Er'den oluşan heyeti {PENDIK} karşıladı.",
            "Pendik Belediyesi",
        ),
        (f"Kartal Belediyesi duyurdu.\n\n{PENDIK} konukları ağırladı.", "Pendik Belediyesi"),
    ],
)
def test_titles_at_the_host(text, host):
    """Of whom nothing else tells it, they are the host's, by whichever verb the visit is told."""
    assert roles_in(f"{text}\n\nTören yapıldı. {BARE}")["Figen Ulucak"] == [("Başkan Yardımcısı", host)]


def test_titles_before_the_host():
    """Who is named before the host is, is not the host's."""
    text = f"{PENDIK} geldi. Tören yapıldı. Müdür Figen Ulucak konuştu. Kartal Belediyesini ziyaret ettiler."
    assert roles_in(text)["Figen Ulucak"] == [("Müdür", "Pendik Belediyesi")]
