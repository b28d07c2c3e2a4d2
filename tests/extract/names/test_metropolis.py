"""The metropolitan municipality told in short."""

import pytest
from reading import facts_of, roles_in

AT_HOME = "Elçi Ali Er, Van'da Büyükşehir Belediyesini ziyaret etti."


def _organizations(text):
    return [organization.name for organization in facts_of(text).organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AT_HOME, ["Van Büyükşehir Belediyesi"]),
        ("Van Büyükşehir'den köylere destek geldi.", ["Van Büyükşehir Belediyesi"]),
        ("Van'daki yollar Büyükşehir'e soruldu.", ["Van Büyükşehir Belediyesi"]),
        ("Van'dan Konya'ya giden Ali Er, Büyükşehir Belediyesini ziyaret etti.", ["Büyükşehir Belediyesi"]),
        ("Kars'ta Büyükşehir Belediyesi açılmasını istediler.", ["Büyükşehir Belediyesi"]),
    ],
)
def test_named(text, expected):
    """It is that of the only metropolis told; of several it stays open."""
    assert _organizations(text) == expected


def test_offices():
    """Offices told without their town are held there."""
    text = f"{AT_HOME} Er'i Büyükşehir Belediye Başkan Yardımcısı Can Ak karşıladı."
    assert roles_in(text)["Can Ak"] == [("Büyükşehir Belediye Başkan Yardımcısı", "Van Büyükşehir Belediyesi")]
