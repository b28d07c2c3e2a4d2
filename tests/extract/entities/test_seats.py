"""Where those are visited of whom no role tells the house."""

import pytest
from reading import events_in, facts_of, roles_in

GUEST = "Sarıova Belediye Başkanı Nermin Akbulut"


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Rusya'nın Ankara Büyükelçisi İlya Morkov", "Rusya Büyükelçiliği"),
        ("Güney Kore'nin Ankara Büyükelçisi Kim Park", "Güney Kore Büyükelçiliği"),
        ("Rusya Büyükelçisi İlya Morkov", "Rusya Büyükelçiliği"),
        ("Bulgaristan'ın Bursa Başkonsolosu İlya Morkov", "Bulgaristan'ın Bursa Başkonsolosluğu"),
        ("KKTC Turizm Bakanı Elif Yurdakul", "Turizm Bakanlığı"),
    ],
)
def test_of_a_country(text, seat):
    """Who stands for a country is visited at the house that the title names; the role stays the country's."""
    told = f"{GUEST}, {text}'ı makamında ziyaret etti."
    assert [event.hosts for event in events_in(told)] == [(seat,)]
    assert all(body != seat for roles in roles_in(told).values() for _, body in roles)


def test_a_guest_has_no_seat():
    """A house where nobody is visited is no body of the text."""
    text = f"Rusya'nın Ankara Büyükelçisi İlya Morkov, {GUEST}'u ziyaret etti."
    assert [fact.name for fact in facts_of(text).organizations] == ["Sarıova Belediyesi"]


def test_of_a_town():
    """A title that tells no town is visited at the house of the town that the text names most."""
    text = f"Pazar'da tören yapıldı. {GUEST}, İlçe Müftüsü Tarık Şenyurt'u makamında ziyaret etti."
    assert events_in(text)[-1].hosts == ("Pazar İlçe Müftülüğü",)


def test_named_by_the_text():
    """A house that the text names itself has the name that it has there."""
    text = f"Rusya'nın Ankara Büyükelçisi İlya Morkov'u {GUEST} ziyaret etti. Konuklar büyükelçilikten memnun ayrıldı."
    assert [event.hosts for event in events_in(text)] == [("Rusya Büyükelçiliği",)]
