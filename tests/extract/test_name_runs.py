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
        ("Orada Selma Aykın ve Orhan Demirkan vardı.", [("name", "Selma Aykın"), ("name", "Orhan Demirkan")]),
        ("Tekkaya belediyemize geldi.", [("name", "Tekkaya")]),
        ("Orada Rize belediyesi vardı.", [("organization", "Rize Belediyesi")]),
        (
            "Orada Rize ve Bursa belediyeleri vardı.",
            [("organization", "Rize Belediyesi"), ("organization", "Bursa Belediyesi")],
        ),
        ("Burada Karayolları 10. Bölge Müdürlüğü var.", [("organization", "Karayolları 10. Bölge Müdürlüğü")]),
    ],
)
def test_run_ends(text, expected):
    """A run of capitals ends at a suffix or an inflected head; particles, `ve` and numbers may stand inside."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dün meclis üyesi Sevda Kayalı katıldı.", [("role", "meclis üyesi"), ("person", "Sevda Kayalı")]),
        ("Dün belediye başkanı Dr. Sevda Kayalı katıldı.", [("role", "belediye başkanı"), ("person", "Sevda Kayalı")]),
        (
            "Dün başkan yardımcıları Sevda Kayalı ve Bora Saylan geldi.",
            [("role", "başkan yardımcısı"), ("person", "Sevda Kayalı"), ("person", "Bora Saylan")],
        ),
        ("Dün takım kaptanı Sevda Kayalı katıldı.", [("role", "takım kaptanı"), ("person", "Sevda Kayalı")]),
        ("Dün belediyenin kaptanı Sevda Kayalı katıldı.", [("role", "kaptanı"), ("person", "Sevda Kayalı")]),
        ("Dün komşusu Sevda Kayalı katıldı.", [("name", "Sevda Kayalı")]),
        ("Dün meclis üyesine Sevda Kayalı sordu.", [("name", "Sevda Kayalı")]),
    ],
)
def test_title_in_lower_case(text, expected):
    """A title in lower case just before a name makes it a person; one in a case of its own does not."""
    assert named(text) == expected
