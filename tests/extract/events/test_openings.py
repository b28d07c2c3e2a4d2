"""What a ceremony opens or founds."""

import pytest
from reading import Told, events_in

PLACE = ("Tekkaya Gençlik Merkezi",)


@pytest.mark.parametrize(
    "text",
    [
        "Tekkaya Gençlik Merkezi'nin açılışı yapıldı.",
        "Tekkaya Gençlik Merkezi'nin açılış töreni düzenlendi.",
        "Tekkaya Gençlik Merkezi'nin temel atma töreni düzenlendi.",
        "Tekkaya Gençlik Merkezi, düzenlenen törenle açıldı.",
        "Tekkaya Gençlik Merkezi düzenlenen törenle hizmete girdi.",
    ],
)
def test_what_is_opened_is_the_place(text):
    """A place is where its opening is held, be it told by a noun or as what is opened with a ceremony."""
    assert events_in(text) == [Told("ceremony", (), PLACE)]


def test_a_ceremony_beside_a_place():
    """A ceremony that opens nothing is not at every place named before it."""
    text = "Tekkaya Gençlik Merkezi büyüdü, Tekkaya Belediyesinde tören düzenlendi."
    assert events_in(text) == [Told("ceremony", ("Tekkaya Belediyesi",))]
