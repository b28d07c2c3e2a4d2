"""Which gathering told before a noun means."""

import pytest
from reading import events_in


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinde panel düzenlendi. Uluğ Bey Parkı'nda düzenlenen programda Elif Yurdakul konuştu.",
        "Tekkaya Belediyesinde panel düzenlendi. Panel Uluğ Bey Parkı'nda yapıldı. Panelde Elif Yurdakul konuştu.",
        ("Tekkaya Belediyesinde panel düzenlendi. Elif Yurdakul başkanlığındaki panel Uluğ Bey Parkı'nda yapıldı."),
        "Tekkaya Belediyesinde tören yapıldı. Uluğ Bey Parkı'nda düzenlenen programa Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde toplantı yapıldı. Uluğ Bey Parkı'nda düzenlenen etkinliğe Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde Üzüm Günleri yapıldı. Uluğ Bey Parkı'nda süren festivale Elif Yurdakul katıldı.",
    ],
)
def test_a_general_noun_means_it_again(text):
    """A programme, ceremony or meeting that a general noun means again is one, with its place and who is there."""
    (told,) = events_in(text)
    assert (told.hosts, told.places) == (("Tekkaya Belediyesi",), ("Uluğ Bey Parkı",))
    assert told.participants == ("Elif Yurdakul",)


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinde panel düzenlendi. Ardından düzenlenen programda Elif Yurdakul konuştu.",
        "Tekkaya Belediyesinde panel düzenlendi. Hafta kapsamında düzenlenen programda Elif Yurdakul konuştu.",
        "Tekkaya Belediyesinde panel düzenlendi. Ovadere'de düzenlenen iftar programına Elif Yurdakul katıldı.",
        "Tekkaya Belediyesinde tören yapıldı. Uluğ Bey Parkı'nda düzenlenen festivale Elif Yurdakul katıldı.",
    ],
)
def test_another_one(text):
    """What comes after it, is told within something larger or by a noun of its own is another one."""
    assert len(events_in(text)) == len(["panel", "program"])


def test_who_hosts_it_on_one_of_its_days():
    """Who hosts a gathering of several days is told of all of it."""
    told = "Sarıova Belediyesi 5-7 Mayıs 2024 tarihlerinde bir panel düzenleyecek. "
    [panel] = events_in(f"{told}Panele 6 Mayıs 2024'te Tekkaya Belediyesi ev sahipliği yapacak.")
    assert (panel.date, panel.hosts) == ("2024-05-05/2024-05-07", ("Sarıova Belediyesi", "Tekkaya Belediyesi"))
