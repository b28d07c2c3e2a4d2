"""What a text calls its own body."""

import pytest
from reading import facts_of, roles_in


def bodies(text):
    """The names of the organizations of a text."""
    return [fact.name for fact in facts_of(text).organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rize'de tören yapıldı. Belediye Başkanımız Elif Yurdakul konuştu.", ["Rize Belediyesi"]),
        ("Rize'de tören yapıldı. Konuklar belediyemizi gezdi.", ["Rize Belediyesi"]),
        ("Rize'de tören yapıldı. Valimiz Elif Yurdakul konuştu.", ["Rize Valiliği"]),
        ("Pazar'da tören yapıldı. Kaymakamımız Elif Yurdakul konuştu.", ["Pazar Kaymakamlığı"]),
        ("Rize'de, sonra Bursa'da tören yapıldı. Valimiz Elif Yurdakul konuştu.", []),
        ("Bursa'da, Rize'de ve yine Rize'de tören yapıldı. Valimiz Elif Yurdakul konuştu.", ["Rize Valiliği"]),
        ("Rize'ye Ziyaret\n\nBursa'dan gelindi. Valimiz Elif Yurdakul konuştu.", ["Rize Valiliği"]),
        ("Rize'de tören yapıldı. Belediye Başkanı Elif Yurdakul konuştu.", ["Rize Belediyesi"]),
        ("Rize'de tören yapıldı. Vali Elif Yurdakul konuştu.", ["Rize Valiliği"]),
        (
            "Rize'de tören yapıldı. Rusya'nın Ankara Büyükelçisi İlya Morkov, Vali Elif Yurdakul'u ziyaret etti.",
            ["Rize Valiliği"],
        ),
        (
            "Kobuleti Belediyesinden gelen heyet Rize'de ağırlandı. Belediye Başkanı Elif Yurdakul konuştu.",
            ["Kobuleti Belediyesi", "Rize Belediyesi"],
        ),
        (
            "Bursa Belediye Başkanı Bora Saylan Rize'de, yine Rize'de. Belediye Başkanı Elif Yurdakul konuştu.",
            ["Bursa Belediyesi", "Rize Belediyesi"],
        ),
        (
            "Bursa Belediye Başkanı Bora Saylan Rize'ye geldi. Belediye Başkanı Bora Saylan konuştu.",
            ["Bursa Belediyesi"],
        ),
        ("Rize'de tören yapıldı. Vali Yardımcısı Elif Yurdakul konuştu.", ["Rize Valiliği"]),
        ("Rize'de tören yapıldı. Belediye Başkanı konuştu.", []),
        ("Rize'de Sarıova Belediyesi toplandı. Belediye Başkanımız Elif Yurdakul konuştu.", ["Sarıova Belediyesi"]),
        (
            "Rize'de, yine Rize'de Sarıova Belediyesi vardı. Belediye Başkanımız Elif Yurdakul konuştu.",
            ["Sarıova Belediyesi", "Rize Belediyesi"],
        ),
        (
            "Kobuleti Belediyesi'nden bir heyet Rize'ye geldi. Belediye Başkanımız Elif Yurdakul konuştu.",
            ["Kobuleti Belediyesi", "Rize Belediyesi"],
        ),
        (
            "Bursa Belediye Başkanı Bora Saylan Rize'ye, yine Rize'ye geldi. Başkanımız Elif Yurdakul konuştu.",
            ["Bursa Belediyesi", "Rize Belediyesi"],
        ),
        (
            "Bursa'dan gelen konuklar Bursa'yı anlattı. Rize'de Belediye Başkanımız Elif Yurdakul konuştu.",
            ["Rize Belediyesi"],
        ),
        ('Rize\'de tören yapıldı. Elif Yurdakul, "Belediyemizi anlattık" dedi.', []),
        ("Belediye Başkanımız Elif Yurdakul konuştu.", []),
    ],
)
def test_bodies_called_ours(text, expected):
    """`Our` municipality, governor or district governor is that of the place named most, unless the text names one."""
    assert bodies(text) == expected


def test_offices_called_ours():
    """The holder of an office called `ours` holds it there."""
    assert roles_in("Rize'de tören yapıldı. Belediye Başkanımız Elif Yurdakul konuştu.") == {
        "Elif Yurdakul": [("Belediye Başkanı", "Rize Belediyesi")]
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesi geldi. Sarıova Belediye Başkanımız Can Er konuştu. Başkan Yardımcımız Elif Yurdakul vardı.",
        "Tekkaya Belediyesi heyeti geldi. Başkan Yardımcımız Elif Yurdakul konuştu.\n\nSarıova Belediyesi",
        "Tekkaya Belediyesi geldi. Başkan Yardımcımız Elif Yurdakul konuştu.\n\nSarıova Belediyesi Basın Dairesi",
        "Sarıova Belediyesi\n\nTekkaya Belediyesi geldi. Başkan Yardımcımız Elif Yurdakul vardı.",
    ],
)
def test_titles_called_ours(text):
    """A title called `ours` is held where another such title is told to be, or at the body that signs the text."""
    assert roles_in(text)["Elif Yurdakul"] == [("Başkan Yardımcısı", "Sarıova Belediyesi")]


def test_a_body_of_ours():
    """A title called `ours` is held at the body that is called so, if it alone of its sort is told."""
    text = "Ova Üniversitesi, Tekkaya Ticaret Odasına geldi. Odamızda Meclis Başkanımız Elif Yurdakul konuştu."
    assert roles_in(text)["Elif Yurdakul"] == [("Meclis Başkanı", "Tekkaya Ticaret Odası")]
