"""Houses that receive and stays in a town."""

import pytest
from reading import Told, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Belediyesine ait Ovadere Müzesi, Kazakistan heyetini ağırladı.",
        "Tekkaya Belediyesine ait Ovadere Müzesi, Kazakistan heyetine ev sahipliği yaptı.",
        "Kazakistan heyeti Tekkaya Belediyesine ait Ovadere Müzesi'nde ağırlandı.",
    ],
)
def test_a_house_receives(text):
    """A house that receives guests is where they are, and whose it is hosts them."""
    assert events_in(text) == [
        Told("visit", hosts=("Tekkaya Belediyesi",), places=("Ovadere Müzesi",), participants=("Kazakistan heyeti",))
    ]
