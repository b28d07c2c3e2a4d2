"""Captions of photographs."""

import pytest
from reading import Told, events_in

VISITED = "Sarıova Belediye Başkanı Nermin Akbulut, Tekkaya Belediye Başkanı Orhan Demirkan'ı ziyaret etti."


@pytest.mark.parametrize(
    "caption",
    [
        "Fotoğrafta soldan sağa: Tekkaya Belediyesi Müdürü Figen Ulucak, Başkan Demirkan, Akbulut ve Cem Yaylacı",
        "Fotoğrafta (soldan): Tekkaya Belediyesi Müdürü Figen Ulucak, Başkan Demirkan, Akbulut ve Cem Yaylacı",
    ],
)
def test_captions(caption):
    """Those in the photograph were at the visit: the host's people received, the others are guests."""
    assert events_in(f"{VISITED}\n\n{caption}") == [
        Told(
            "visit",
            ("Tekkaya Belediyesi",),
            (),
            ("Nermin Akbulut", "Cem Yaylacı"),
            ("Orhan Demirkan", "Figen Ulucak"),
        )
    ]


def test_a_caption_without_a_visit():
    """A photograph tells of no visit that the text does not tell."""
    assert events_in("Fotoğrafta soldan sağa: Elif Yurdakul, Bora Saylan ve Cem Yaylacı") == []
