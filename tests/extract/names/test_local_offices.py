"""Offices of a town that are named without it."""

import pytest
from reading import facts_of, roles_in

OF_DISTRICT = "Meram Kaymakamı Ali Can konuştu."
OF_TWO = f"{OF_DISTRICT} Selçuklu Kaymakamı Veli Er dinledi."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OF_DISTRICT} Heyet İlçe Emniyet Müdürlüğü'ne gitti.", "Meram İlçe Emniyet Müdürlüğü"),
        (f"{OF_DISTRICT} Beraberinde İlçe Jandarma Komutanı Er Ak vardı.", "Meram İlçe Jandarma Komutanlığı"),
        ("Rize Valisi Ali Can konuştu. Heyet İl Emniyet Müdürlüğü'ne gitti.", "Rize İl Emniyet Müdürlüğü"),
        ("Meram Belediyesi duyurdu. Heyet İlçe Emniyet Müdürlüğü'ne gitti.", "Meram İlçe Emniyet Müdürlüğü"),
        (f"{OF_DISTRICT} Tarım ve Orman İlçe Müdürü Er Ak da vardı.", "Meram Tarım ve Orman İlçe Müdürlüğü"),
        (f"{OF_TWO} Heyet İlçe Emniyet Müdürlüğü'ne gitti.", "İlçe Emniyet Müdürlüğü"),
        ("Heyet İlçe Emniyet Müdürlüğü'ne gitti.", "İlçe Emniyet Müdürlüğü"),
        (f"{OF_DISTRICT} Heyet Sürmene İlçe Emniyet Müdürlüğü'ne gitti.", "Sürmene İlçe Emniyet Müdürlüğü"),
    ],
)
def test_named(text, expected):
    """Such an office has the name of the only town that is told to be governed, else of the one named most."""
    assert expected in [fact.name for fact in facts_of(text).organizations]


def test_state_offices():
    """The commander of the garrison and the prosecutor of a town's text are those of the town."""
    roles = roles_in("Meram'da tören yapıldı. Garnizon Komutanı Ali Er ile Cumhuriyet Başsavcısı Ece Ak da geldi.")
    assert roles["Ali Er"] == [("Garnizon Komutanı", "Meram Garnizon Komutanlığı")]
    assert roles["Ece Ak"] == [("Cumhuriyet Başsavcısı", "Meram Cumhuriyet Başsavcılığı")]


def test_titles():
    """Titles held there are held at the office of the town."""
    roles = roles_in(f"{OF_DISTRICT} İlçe Müftüsü Nuri Kaya ile İlçe Emniyet Amiri Ece Ak da geldi.")
    assert roles["Nuri Kaya"] == [("İlçe Müftüsü", "Meram İlçe Müftülüğü")]
    assert roles["Ece Ak"] == [("İlçe Emniyet Amiri", "Meram İlçe Emniyet Amirliği")]
