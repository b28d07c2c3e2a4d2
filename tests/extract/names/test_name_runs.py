"""Where names begin and end in a sentence."""

import pytest
from reading import chunks_of


def named(text):
    """The kind and the name of each chunk."""
    return [(chunk.kind.value, chunk.name) for chunk in chunks_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tekkaya Belediyesini Sarıova Belediye Başkanı gezdi.",
            [
                ("organization", "Tekkaya Belediyesi"),
                ("organization", "Sarıova Belediyesi"),
                ("role", "Belediye Başkanı"),
            ],
        ),
        ("Orada Tekkaya'nın Elif Yurdakul'u vardı.", [("name", "Tekkaya"), ("name", "Elif Yurdakul")]),
        ("Konuk Mehmet Ali bin Talal geldi.", [("name", "Mehmet Ali bin Talal")]),
        ("Konuk Joris van der Velde geldi.", [("name", "Joris van der Velde")]),
        (
            "Orada Büyükelçiye Ataşe Selma Aykın vardı.",
            [("name", "Büyükelçiye"), ("role", "Ataşe"), ("person", "Selma Aykın")],
        ),
        ("Burada Jüriye Rize Belediyesi vardı.", [("name", "Jüriye"), ("organization", "Rize Belediyesi")]),
        ("Burada Genel Kurula Rize Belediyesi geldi.", [("name", "Genel Kurula"), ("organization", "Rize Belediyesi")]),
        ("Konuk Bakıt Comart uulu geldi.", [("name", "Bakıt Comart uulu")]),
        ("Konuk Velid en-Necmi geldi.", [("name", "Velid en-Necmi")]),
        (
            "Konuk Orhan Demirkan Bulgaristan: Selma Aykın",
            [("name", "Orhan Demirkan"), ("name", "Bulgaristan"), ("name", "Selma Aykın")],
        ),
        ("Orada Çocuk Festivali Üniversitemizde açıldı.", [("name", "Çocuk Festivali Üniversitemizde")]),
        ("Konuk Mehmet oğlu Ali geldi.", [("name", "Mehmet"), ("name", "Ali")]),
        ("Konuklar Taş Köprüyü Elif Yurdakul ile gezdi.", [("name", "Taş Köprüyü"), ("name", "Elif Yurdakul")]),
        ("Orada Selma Aykın ve Orhan Demirkan vardı.", [("name", "Selma Aykın"), ("name", "Orhan Demirkan")]),
        ("Tekkaya belediyemize geldi.", [("name", "Tekkaya")]),
        ("Orada Rize belediyesi vardı.", [("organization", "Rize Belediyesi")]),
        (
            "Orada Rize ve Bursa belediyeleri vardı.",
            [("organization", "Rize Belediyesi"), ("organization", "Bursa Belediyesi")],
        ),
        ("Konuk Elif Haliye Yurdakul geldi.", [("name", "Elif Haliye Yurdakul")]),
        ("Konuk Elif Kırmızı Yurdakul geldi.", [("name", "Elif Kırmızı Yurdakul")]),
        ("Orada Doç. Dr. Varlık Yurdakul vardı.", [("name", "Varlık Yurdakul")]),
        ("Burada Rize 2 nolu Aile Sağlığı Merkezi var.", [("place", "Rize 2 nolu Aile Sağlığı Merkezi")]),
        ("Burada 3 No'lu Aile Sağlığı Merkezi var.", [("place", "3 No'lu Aile Sağlığı Merkezi")]),
        ("Burada Karayolları 10. Bölge Müdürlüğü var.", [("organization", "Karayolları 10. Bölge Müdürlüğü")]),
    ],
)
def test_run_ends(text, expected):
    """A run of capitals ends at a suffix or an inflected head; particles, `ve` and numbers may stand inside."""
    assert named(text) == expected
