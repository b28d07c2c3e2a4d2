"""Which gathering told before a noun means."""

import pytest
from reading import events_in


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesinde panel düzenlendi. Uluğ Bey Parkı'nda düzenlenen programda Elif Yurdakul konuştu.",
        "Tekkaya Belediyesinde panel düzenlendi. Panel Uluğ Bey Parkı'nda yapıldı. Panelde Elif Yurdakul konuştu.",
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
