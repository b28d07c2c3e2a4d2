"""The bodies that a town has for itself."""

import pytest

from ziyaret_extract.names.town_bodies import DISTRICT_OFFICE, GARRISON, METROPOLIS, MUNICIPALITY


@pytest.mark.parametrize(
    ("body", "town", "expected"),
    [
        (MUNICIPALITY, "Samat", "Samat Belediyesi"),
        (METROPOLIS, "Van", "Van Büyükşehir Belediyesi"),
        (DISTRICT_OFFICE, "samat", "samat kaymakamlığı"),
        (GARRISON, "Samat", "Samat Garnizon Komutanlığı"),
    ],
)
def test_name_of(body, town, expected):
    """A body is called by its town and its head, capitalised as the town is."""
    assert body.name_of(town) == expected
