"""The towns from which guests come, and whose body a text then speaks for."""

import pytest
from reading import analyse, events_in, reading_of

from ziyaret_extract.names.guest_towns import towns_of_guests


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Kobuleti'den gelen heyet ağırlandı.", {"kobuleti"}),
        ("Kobuleti kentinden yola çıkan konuklar geldi.", {"kobuleti"}),
        ("Kobuleti'den üç kişi geldi.", {"kobuleti"}),
        ("Kobuleti'den sonra Rize'ye gidildi.", set()),
    ],
)
def test_towns_of_guests(text, towns):
    """A town in the ablative before guests who come is theirs."""
    assert towns_of_guests(reading_of(analyse(text))) == towns


def test_what_is_said_of_towns():
    """Who comes from a town in speech is no guest of the text's."""
    reading = reading_of(analyse("Kobuleti'den gelen heyet ağırlandı."))
    assert not towns_of_guests(reading, range(len(reading.tokens)))


DEPUTY = "Kobuleti Belediye Başkan Yardımcısı Giorgi Lomidze"


@pytest.mark.parametrize(
    "text",
    [
        f"Kobuleti'den gelen heyet Rize'ye geldi, Belediye Başkanı Elif Yurdakul'u ziyaret etti. {DEPUTY} sevindi.",
        f"Kobuleti'den gelen heyet belediyemizi ziyaret etti. {DEPUTY}, Rize'yi övdü. Başkanımız Elif Yurdakul güldü.",
    ],
)
def test_the_guests_town_is_no_host(text):
    """The body of the town abroad from which guests come is not that which the text speaks for."""
    assert [visit.hosts for visit in events_in(text)] == [("Rize Belediyesi",)]
