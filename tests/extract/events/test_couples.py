"""Husband and wife told by their surname."""

import pytest
from reading import events_in

GUESTS = "Tekkaya Belediye Başkanı Orhan Demirkan ile eşi Elif Demirkan, Başkan Yardımcısı Can Atabey'i ziyaret etti. "


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Demirkan çifti daha sonra Sarıova Müzesi'ni gezdi.", ("Elif Demirkan", "Orhan Demirkan")),
        ("Atabey çifti daha sonra Sarıova Müzesi'ni gezdi.", ("Can Atabey",)),
    ],
)
def test_couples(told, who):
    """A couple are both who bear the surname, where the text names two."""
    *_, tour = events_in(GUESTS + told)
    assert tuple(sorted(tour.participants)) == who


def test_one_door():
    """Husband and wife are visited once."""
    text = (
        "Tekkaya Belediye Başkanı Orhan Demirkan, Bahçe Mahallesi'nde Elif Saylan ve Bora Saylan çiftini ziyaret etti."
    )
    (visit,) = events_in(text)
    assert visit.received_by == ("Elif Saylan", "Bora Saylan")
