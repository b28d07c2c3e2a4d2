"""Programmes told only as that within which something happened."""

import pytest
from reading import Told, events_in

HELD = Told(
    "programme",
    hosts=("Tekkaya Belediyesi",),
    places=("Ankara",),
    participants=("heyet",),
    date="2025-03-03/2025-03-07",
)


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesi'nin “Deneyim Programı” kapsamında heyet 3-7 Mart 2025 tarihlerinde Ankara'da oldu.",
        "Tekkaya Belediyesi'nin Deneyim Programı çerçevesinde heyet 3-7 Mart 2025 tarihlerinde Ankara'da oldu.",
        "Tekkaya Belediyesi'nin “Deneyim Programı”nda heyet 3-7 Mart 2025 tarihlerinde Ankara'da oldu.",
    ],
)
def test_programme_of_several_days(text):
    """A named programme whose days the sentence tells is one, held by who stands before it."""
    assert HELD in events_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesi'nin “Deneyim Programı” kapsamında heyet 3 Mart 2025 günü Ankara'da oldu.",
        "Tekkaya Belediyesi'nin “Deneyim Projesi” kapsamında heyet 3-7 Mart 2025 tarihlerinde Ankara'da oldu.",
        "Program kapsamında heyet 3-7 Mart 2025 tarihlerinde Ankara'da oldu.",
    ],
)
def test_no_programme(text):
    """No programme is told by a day of it, by a project, nor by a noun without a name."""
    assert not [event for event in events_in(text) if event.type == "programme"]
